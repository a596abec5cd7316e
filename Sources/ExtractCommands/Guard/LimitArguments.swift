internal import ArgumentParser

/// How much a file may take whose cost cannot be told beforehand.
struct LimitArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Give up a file after this much processor time; only for files whose cost cannot be told before they "
        + "are read, which are read in a process of their own.",
      "读取所用处理器时间超过此值的文件予以放弃；只用于读取所需无法预知的文件，这类文件由单独的进程读取。",
      valueName: "seconds"))
  var timeout = 8.0

  @Option(
    help: ArgumentHelp(
      "Give up such a file when it needs more memory.", "这类文件所需内存超过此值的予以放弃。",
      valueName: "MiB"))
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
