internal import ReportExtraction

/// Reads the files of a run before their turn: while what was made of one is written, the next are read.
///
/// Only one thread at a time is inside the libraries that read PDFs, for about half of what a file takes; the other
/// half is done beside it.
struct FilesAhead<Value: Sendable> {
  /// Reads the file with an index.
  typealias Read = @Sendable (Int) -> Input.Reading<Value>

  private let indices: Range<Int>
  private let read: Read
  private var tasks: [Int: Task<Input.Reading<Value>, Never>] = [:]

  /// How many files are read at once, or wait for their turn.
  ///
  /// 3: with two processors one is read and one laid out, and one that was quick has the next begun. What is
  /// remembered of a file that waits are some megabytes.
  private static var most: Int { 3 }

  /// - Parameters:
  ///   - indices: Which of the command's files are read, in order.
  ///   - read: Reads one of them, on any thread.
  init(_ indices: Range<Int>, read: @escaping Read) {
    self.indices = indices
    self.read = read
  }

  /// What reading the file with an index gave; each is asked for once, in order.
  mutating func reading(of index: Int) async -> Input.Reading<Value> {
    for next in (index..<index + Self.most).clamped(to: indices) where tasks[next] == nil {
      tasks[next] = Task { [read] in await ReadingThreads.run { read(next) } }
    }
    guard let task = tasks.removeValue(forKey: index) else { return read(index) }
    return await task.value
  }
}
