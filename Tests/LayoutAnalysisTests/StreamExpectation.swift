import LayoutAnalysis
import PageModel
import Testing

/// Expects that a drawn page has one table, found by white space, which looks so.
func expectStream(
  _ drawing: String, _ picture: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = tables(drawing)
  #expect(found.map(\.picture) == [picture], sourceLocation: sourceLocation)
  #expect(found.map(\.method) == [.stream], sourceLocation: sourceLocation)
}
