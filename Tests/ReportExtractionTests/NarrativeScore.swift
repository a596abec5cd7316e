/// How many characters of a narrative were read wrongly: those that would have to be inserted, left
/// out or replaced, after V. I. Levenshtein (1966).
struct NarrativeScore {
  /// The share of a narrative's characters that may be wrong: of 500 characters one, a punctuation
  /// mark for instance.
  static let mostErrors = 0.002

  /// Characters the narrative has.
  private(set) var characters = 0
  /// Characters that are wrong.
  private(set) var errors = 0
  /// The places where they are, a line a part of the report.
  private(set) var differences: [String] = []

  /// Whether no more characters are wrong than ``mostErrors`` allows.
  var isGood: Bool { Double(errors) <= Double(characters) * Self.mostErrors }

  /// Adds a part of the report.
  mutating func add(_ name: String, _ want: String, _ got: String) {
    let want = Array(want.unicodeScalars)
    let got = Array(got.unicodeScalars)
    characters += want.count
    // What both begin and end with needs no counting.
    let begin = zip(want, got).prefix { $0 == $1 }.count
    let end = zip(want[begin...].reversed(), got[begin...].reversed()).prefix { $0 == $1 }.count
    let wrong = want[begin..<want.count - end]
    let instead = got[begin..<got.count - end]
    guard !wrong.isEmpty || !instead.isEmpty else { return }
    errors += Self.distance(wrong, instead)
    differences.append("\(name): want …\(Self.text(wrong))…, got …\(Self.text(instead))…")
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.prefix(60))
    return String(view)
  }

  private static func distance(
    _ want: ArraySlice<Unicode.Scalar>, _ got: ArraySlice<Unicode.Scalar>
  ) -> Int {
    let want = Array(want)
    var row = Array(0...want.count)
    for (line, scalar) in got.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for index in want.indices {
        let replaced = diagonal + (want[index] == scalar ? 0 : 1)
        diagonal = row[index + 1]
        row[index + 1] = min(replaced, row[index] + 1, diagonal + 1)
      }
    }
    return row[want.count]
  }
}
