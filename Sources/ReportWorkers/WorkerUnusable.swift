/// A worker program does not start, or is none.
package struct WorkerUnusable: Error, CustomStringConvertible {
  /// The program's name in messages.
  package let program: String
  /// What happened and what to do, without the program's name.
  package let advice: String

  /// One sentence that names the program and says what to do.
  package var description: String { "\(program): \(advice)" }
}
