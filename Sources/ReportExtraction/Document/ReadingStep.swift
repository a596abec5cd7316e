/// A step of the work on a document, told when it is done, or about to be where it takes its time.
package enum ReadingStep: Sendable, Hashable {
  /// A page is a picture whose text is about to be recognized.
  case recognizing(Int)
  /// A page was read.
  case page(Int)
  /// The pages were laid out.
  case layout
  /// The line-broken text was written.
  case text
  /// The report was recognized.
  case report
}
