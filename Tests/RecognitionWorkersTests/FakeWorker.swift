import Foundation
import PageRecognition
import ProcessStarting
import RecognitionWorkers

/// A worker program that a test writes: a shell script in a folder that goes with it.
///
/// Workers write no files, so a script leaves marks by making folders.
final class FakeWorker {
  let folder: URL

  /// Makes a program of shell commands; `$marks` is the folder for its marks, `greet` says that it is ready,
  /// `hear` takes a request.
  init(_ commands: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "worker-\(UUID())")
    let marks = folder.appending(path: "marks")
    try FileManager.default.createDirectory(at: marks, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      marks='\(marks.path)'
      mkdir "$marks/$$"
      greet() { echo 'extract-recognition 1 ready fake 1.0'; }
      hear() { read -r line alphabet width height && head -c $((width * height)) >/dev/null; }
      \(commands)

      """
    let text = folder.appending(path: "worker.sh").path
    try Data(script.utf8).write(to: URL(filePath: text))
    // A file that this process wrote cannot be run while a child that a test beside this one just
    // started still has it open; a copy is written by nobody.
    let copying = try ChildProcess(
      "/bin/sh", ["sh", "-c", #"cp "$1" "$2" && chmod +x "$2""#, "sh", text, program])
    copying.waitForEnd()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var program: String { folder.appending(path: "worker").path }

  /// The numbers of the processes that were started.
  var processes: [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/marks")) ?? []
    return names.compactMap { Int32($0) }
  }

  /// A recognizer that asks it.
  func recognizer(timeout: Duration = .seconds(60)) -> WorkerRecognizer {
    var engine = RecognitionEngine.tesseract
    engine.startTimeout = timeout
    return WorkerRecognizer(engine, program: program, timeout: timeout)
  }
}
