/// A step of the work on a document, told when it is done.
package enum ReadingStep: Sendable, Hashable {
  /// A page was read.
  case page(Int)
  /// The pages were laid out.
  case layout
  /// The line-broken text was written.
  case text
  /// The report was recognized.
  case report
}
