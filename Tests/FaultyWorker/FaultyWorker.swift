import ReportWorkers

/// A worker for tests that goes wrong where a document asks for it, so that crashes, hangs and
/// growth of memory come when they are wanted. The shipped program has none of this.
@main
enum FaultyWorker {
  static func main() {
    ReportWorker.serveIfAsked { bytes in
      Fault(atEndOf: bytes)?.happen()
    }
  }
}
