import PageModel

/// Joins the dots and dashes of a border whose producer drew them one by one.
struct DashJoiner {
  let options: PDFReaderOptions

  /// The rulings that rows and columns of small rectangles make; single ones and short rows make none.
  func rulings(of dashes: [Rect]) -> [Ruling] {
    guard dashes.count >= options.fewestDashes else { return [] }
    return rulings(of: dashes, .horizontal) + rulings(of: dashes, .vertical)
  }

  private func rulings(of dashes: [Rect], _ orientation: Ruling.Orientation) -> [Ruling] {
    let pieces = dashes.map { dash in
      orientation == .horizontal
        ? Piece(position: dash.midY, start: dash.x0, end: dash.x1, thickness: dash.height)
        : Piece(position: dash.midX, start: dash.y0, end: dash.y1, thickness: dash.width)
    }.sorted { $0.position < $1.position }
    var result: [Ruling] = []
    var track: [Piece] = []
    for piece in pieces {
      if let first = track.first, piece.position - first.position > options.axisTolerance {
        appendRuns(of: track, orientation, to: &result)
        track = []
      }
      track.append(piece)
    }
    appendRuns(of: track, orientation, to: &result)
    return result
  }

  /// The runs of pieces on one line that follow each other closely.
  private func appendRuns(
    of track: [Piece], _ orientation: Ruling.Orientation, to result: inout [Ruling]
  ) {
    var run: [Piece] = []
    for piece in track.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = run.last, piece.start - last.end > options.longestDash {
        append(run, orientation, to: &result)
        run = []
      }
      run.append(piece)
    }
    append(run, orientation, to: &result)
  }

  /// A dash as a short piece of a ruling.
  private struct Piece {
    let position: Double
    let start: Double
    let end: Double
    let thickness: Double
  }

  private func append(
    _ run: [Piece], _ orientation: Ruling.Orientation, to result: inout [Ruling]
  ) {
    guard run.count >= options.fewestDashes, let first = run.first, let last = run.last else {
      return
    }
    result.append(
      Ruling(
        orientation: orientation, position: first.position, start: first.start, end: last.end,
        thickness: first.thickness))
  }
}
