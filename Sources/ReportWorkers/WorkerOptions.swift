#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

package import RecognitionWorkers
package import ReportExtraction

/// How workers read, and what they may take; an archive's and a stream's are the same.
package struct WorkerOptions: Sendable {
  /// Worker processes that read at once; at least 1. As many as this process may use processors.
  package var jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  /// How long a document may take, as the machine is awake; a worker that takes longer is ended; a
  /// millisecond or more.
  ///
  /// 60 seconds: a report of 10 pages takes 0.03.
  package var timeout: Duration = .seconds(60)
  /// How much longer a document may take for each of its pages whose text is recognized.
  ///
  /// 20 seconds: a page takes 1 to 5, and one that is turned, or full of noise, several times that.
  package var timeoutPerRecognizedPage: Duration = .seconds(20)
  /// Which pages' text is recognized, and by what.
  package var recognition = RecognitionOptions()
  /// The most address space a worker may have, in bytes.
  ///
  /// 1 GiB: the largest budgets read take a tenth of it. macOS does not enforce it.
  package var memoryLimit: Int = 1 << 30
  /// How much processor time a document may take of which nobody can tell beforehand what it costs;
  /// whole seconds, 1 or more.
  ///
  /// 8 seconds: no report of hundreds of pages takes as long.
  package var unmeasuredTimeout: Duration = .seconds(8)
  /// How much memory of its own a worker may have over such a document, in bytes.
  ///
  /// 400 MiB: a page takes half of it at most. macOS does not enforce it.
  package var unmeasuredMemoryLimit: Int = 400 << 20
  /// Password of encrypted files; `nil` for none.
  package var password: String?
  /// The program that reads the documents.
  package var worker: WorkerProgram = .thisProgram
  /// What workers give of a report.
  package var content: ReplyContent = .rows
  /// The language of the findings in reports.
  package var language = TextLanguage.english

  /// The defaults.
  package init() {}

  /// What is called before workers are started.
  package func check() {
    precondition(
      !ReportWorker.isWorker, "a program whose workers are itself calls ReportWorker.serveIfAsked()"
    )
    precondition(jobs >= 1, "documents are read by one worker or more")
    precondition(timeout >= .milliseconds(1), "reading takes time")
    precondition(memoryLimit > 0, "reading takes memory")
  }
}
