/// Reads records of values parted by commas, or another character, as spreadsheets write them (RFC 4180): quotes, doubled quotes and line ends
/// within them, lines that end with CR LF, LF or CR.
package enum CSVReader {
  /// The records with their fields; lines without any text are left out.
  ///
  /// A byte order mark is no part of the first field. A quote within a field that does not begin with one is text.
  ///
  /// - Parameter separator: What stands between fields; neither a quote nor the end of a line.
  package static func records(
    in text: String, partedBy separator: Unicode.Scalar = ","
  ) -> [[String]] {
    var reading = Reading(separator: separator)
    for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) { reading.take(scalar) }
    reading.endRecord()
    return reading.records
  }

  private struct Reading {
    private enum Place {
      case start, plain, quoted
      /// Behind a quote that ends the field, or is the first of two.
      case quote
    }

    let separator: Unicode.Scalar
    private(set) var records: [[String]] = []
    private var record: [String] = []
    private var field = String.UnicodeScalarView()
    private var place = Place.start

    init(separator: Unicode.Scalar) {
      self.separator = separator
    }

    mutating func take(_ scalar: Unicode.Scalar) {
      switch (place, scalar) {
      case (.quoted, "\""): place = .quote
      case (.quoted, _): field.append(scalar)
      case (.quote, "\""):
        field.append(scalar)
        place = .quoted
      case (.start, "\""): place = .quoted
      case (_, separator): endField()
      case (_, "\n"), (_, "\r"): endRecord()
      default:
        field.append(scalar)
        place = .plain
      }
    }

    private mutating func endField() {
      record.append(String(field))
      field = String.UnicodeScalarView()
      place = .start
    }

    mutating func endRecord() {
      endField()
      if record.contains(where: { !$0.isEmpty }) { records.append(record) }
      record = []
    }
  }
}
