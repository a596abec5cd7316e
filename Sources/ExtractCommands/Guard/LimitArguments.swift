internal import ArgumentParser

/// How much a file may take whose cost cannot be told beforehand.
struct LimitArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Give up a file after this much processor time; only for files whose cost cannot be told before they "
        + "are read, which are read in a process of their own.", valueName: "seconds"))
  var timeout = 8.0

  @Option(
    help: ArgumentHelp("Give up such a file when it needs more memory.", valueName: "MiB"))
  var memoryLimit = 400

  func validate() throws {
    guard (1...1e6).contains(timeout) else {
      throw ValidationError("--timeout is a number of seconds, from 1 to 1000000.")
    }
    guard (64...(1 << 30)).contains(memoryLimit) else {
      throw ValidationError(
        "--memory-limit is a number of MiB, from 64 (a page takes half of it) to \(1 << 30).")
    }
  }
}
