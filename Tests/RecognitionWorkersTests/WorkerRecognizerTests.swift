import Foundation
import PagePictures
import PageRecognition
import RecognitionWorkers
import Testing

@Suite struct WorkerRecognizerTests {
  private let line = GrayPicture(width: 5, height: 4)

  /// Answers every request with the digit 7.
  private static let good = """
    greet
    while hear; do printf 'symbols 1\\n0 3 0 4 900000 37\\n'; done
    """

  private func error(from recognizer: WorkerRecognizer) -> RecognitionError? {
    do {
      _ = try recognizer.symbols(in: line, alphabet: .digits)
      return nil
    } catch {
      return error
    }
  }

  @Test("A worker answers one line after another, and is kept")
  func answers() throws {
    let worker = try FakeWorker(Self.good)
    let recognizer = worker.recognizer()
    let seven = RecognizedSymbol(
      text: "7", box: PixelRect(x: 0..<3, y: 0..<4), confidence: 0.9)
    #expect(try recognizer.symbols(in: line, alphabet: .digits) == [seven])
    #expect(try recognizer.symbols(in: line, alphabet: .text) == [seven])
    #expect(recognizer.name == "fake 1.0")
    #expect(worker.processes.count == 1)
  }

  @Test("Nothing is started before it is needed, and a picture without pixels needs nothing")
  func lazy() throws {
    let worker = try FakeWorker(Self.good)
    let recognizer = worker.recognizer()
    #expect(recognizer.line(of: .digits).inkHeight > 0)
    #expect(try recognizer.symbols(in: GrayPicture(width: 0, height: 9), alphabet: .text) == [])
    #expect(worker.processes.isEmpty)
  }

  @Test("A worker ends with its recognizer")
  func closed() throws {
    let worker = try FakeWorker(Self.good)
    do {
      let recognizer = worker.recognizer()
      #expect(error(from: recognizer) == nil)
    }
    let process = try #require(worker.processes.first)
    #expect(kill(process, 0) != 0)
  }

  @Test("A worker that was ended from outside is replaced, and the line is read")
  func killed() throws {
    let worker = try FakeWorker(Self.good)
    let recognizer = worker.recognizer()
    #expect(error(from: recognizer) == nil)
    #expect(kill(try #require(worker.processes.first), SIGKILL) == 0)
    #expect(error(from: recognizer) == nil)
    #expect(worker.processes.count == 2)
  }

  @Test("A line whose worker crashes once is read by the next one")
  func crashesOnce() throws {
    let worker = try FakeWorker("if mkdir $marks/crash; then greet; hear; exit 1; fi\n" + Self.good)
    #expect(error(from: worker.recognizer()) == nil)
    #expect(worker.processes.count == 2)
  }

  @Test(
    "A worker that always crashes is given up after four",
    arguments: ["greet; hear; exit 1", "greet; exit 1", "greet; hear; kill -9 $$"])
  func crashes(commands: String) throws {
    let worker = try FakeWorker(commands)
    let recognizer = worker.recognizer()
    #expect(error(from: recognizer)?.code == .stopped)
    #expect(worker.processes.count == 2)
    #expect(error(from: recognizer)?.code == .stopped)
    let last = error(from: recognizer)
    #expect(last?.code == .stopped)
    #expect(last?.advice.contains("failed 4 times in a row") == true)
    #expect(last?.advice.contains("tesseract-ocr-chi-sim") == true)
    #expect(worker.processes.count == 4)
  }

  @Test(
    "A worker that always ends before it is ready is given up after two", arguments: ["", "exit 1"])
  func endsAtOnce(commands: String) throws {
    let worker = try FakeWorker(commands)
    let recognizer = worker.recognizer()
    for _ in 0..<3 {
      let error = error(from: recognizer)
      #expect(error?.code == .stopped)
      #expect(error?.advice.contains("ended before it was ready, twice") == true)
    }
    #expect(worker.processes.count == 2)
  }

  @Test(
    "A worker that hangs is ended, and the next line has a new one",
    arguments: [
      "exec sleep 1000", "greet; exec sleep 1000", "greet; hear; printf symbols; sleep 1000",
    ])
  func hangs(commands: String) throws {
    let worker = try FakeWorker("if mkdir $marks/hang; then \(commands); fi\n" + Self.good)
    let recognizer = worker.recognizer(timeout: .seconds(1))
    let error = error(from: recognizer)
    #expect(error?.code == .timedOut)
    #expect(error?.advice.contains("1.0 seconds") == true)
    let process = try #require(worker.processes.first)
    #expect(kill(process, 0) != 0)
    #expect(try worker.recognizer().symbols(in: line, alphabet: .digits).count == 1)
  }

  @Test("A worker that never gets ready is waited for once")
  func neverReady() throws {
    let worker = try FakeWorker("exec sleep 1000")
    let recognizer = worker.recognizer(timeout: .seconds(1))
    for _ in 0..<9 { #expect(error(from: recognizer)?.code == .timedOut) }
    #expect(recognizer.name == "tesseract")
    #expect(worker.processes.count == 1)
  }

  @Test("A worker that takes no more than the header of a large picture is ended too")
  func takesNothing() throws {
    let worker = try FakeWorker("greet; exec sleep 1000")
    let recognizer = worker.recognizer(timeout: .seconds(1))
    #expect(throws: RecognitionError.self) {
      try recognizer.symbols(in: GrayPicture(width: 8000, height: 200), alphabet: .digits)
    }
  }

  @Test(
    "What is no reply is an error",
    arguments: [
      "", "\\n", "hello\\n", "symbols\\n", "symbols x\\n", "symbols -1\\n", "symbols 5000\\n",
      "symbols 1\\n0 3 0 4 900000\\n", "symbols 1\\n0 6 0 4 900000 37\\n",
      "symbols 1\\n3 2 0 4 900000 37\\n", "symbols 1\\n0 3 0 4 1000001 37\\n",
      "symbols 1\\n0 3 0 4 900000 d800\\n", "symbols 1\\n0 3 0 4 900000 a\\n",
      "symbols 1\\n0 3 0 4 900000 37+\\n", "symbols 0\\nsymbols 0\\n", "error\\n",
      "error what is it\\n",
      "\\377\\377\\n",
    ])
  func garbage(reply: String) throws {
    let worker = try FakeWorker("greet; hear; printf '\(reply)'; exit")
    #expect(error(from: worker.recognizer())?.code == .stopped)
  }

  @Test("A worker that never ends its line is ended")
  func endless() throws {
    let worker = try FakeWorker("greet; hear; exec yes | tr -d '\\n'")
    #expect(error(from: worker.recognizer())?.code == .stopped)
  }

  @Test(
    "What does not greet as this version does is an error",
    arguments: [
      "hello", "extract-recognition 2 ready fake 1.0", "extract-recognition 1 ready",
      "extract-recognition 1 error nothing known",
    ])
  func greetings(greeting: String) throws {
    let worker = try FakeWorker("echo '\(greeting)'; hear")
    #expect(error(from: worker.recognizer())?.code == .stopped)
  }

  @Test("A worker that lacks what it needs says so, once for all")
  func missing() throws {
    let worker = try FakeWorker(
      "echo 'extract-recognition 1 error dataMissing There is no model; get one.'")
    let recognizer = worker.recognizer()
    let expected = RecognitionError(.dataMissing, advice: "There is no model; get one.")
    #expect(error(from: recognizer) == expected)
    #expect(error(from: recognizer) == expected)
    #expect(recognizer.name == "tesseract")
    #expect(worker.processes.count == 1)
  }

  @Test("A worker that says why it could not read a line goes on")
  func refuses() throws {
    let worker = try FakeWorker("greet; while hear; do echo 'error dataMissing No language.'; done")
    let recognizer = worker.recognizer()
    for _ in 0..<6 {
      #expect(error(from: recognizer) == RecognitionError(.dataMissing, advice: "No language."))
    }
    #expect(worker.processes.count == 1)
  }

  @Test("Those who ask at once have a worker each")
  func atOnce() async throws {
    let worker = try FakeWorker(Self.good)
    let recognizer = worker.recognizer()
    let line = line
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try recognizer.symbols(in: line, alphabet: .digits).count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [Int](repeating: 1, count: 8))
    #expect((1...8).contains(worker.processes.count))
  }

  @Test("A worker has the addresses its engine needs, writes no files and is told little")
  func surroundings() throws {
    let worker = try FakeWorker(
      """
      variables=$(env | cut -d= -f1 | tr '\\n' ' ')
      echo "extract-recognition 1 ready $(ulimit -S -v) $(ulimit -f) $variables"
      hear
      """)
    let words = worker.recognizer().name.split(separator: " ").map(String.init)
    #expect(words.prefix(2) == ["\(RecognitionEngine.tesseract.addressSpace / 1024)", "0"])
    let known: Set = [
      "PATH", "HOME", "TMPDIR", "LANG", "TESSDATA_PREFIX", "LD_LIBRARY_PATH", "OMP_THREAD_LIMIT",
      "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "SWIFT_BACKTRACE",
    ]
    let ofShell: Set = ["PWD", "OLDPWD", "SHLVL", "_"]
    #expect(words.dropFirst(2).allSatisfy { known.union(ofShell).contains($0) })
    #expect(words.contains("OMP_THREAD_LIMIT"))
  }

  @Test("A picture larger than the wire takes is an error, not a crash")
  func tooLarge() throws {
    let worker = try FakeWorker(Self.good)
    #expect(throws: RecognitionError.self) {
      try worker.recognizer().symbols(
        in: GrayPicture(width: 20_000, height: 2), alphabet: .digits)
    }
    #expect(worker.processes.isEmpty)
  }
}
