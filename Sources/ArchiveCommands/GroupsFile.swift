import ExtractCommands
import ReportArchive
import ReportExtraction
import TextFormats

/// A user's table of bodies and the groups they are of: CSV with a body and a group in each line.
struct GroupsFile {
  /// The lines, the first of each body.
  let groups: [SummaryGroup]

  /// Names of columns, by which a first line is known for a heading.
  private static let headings: Set = ["publisher", "body", "name", "发布机关", "机关", "机关名称", "单位"]

  init(path: String) throws {
    if Input(path: path).isFolder {
      Messages.say(
        "\(path): This is a folder; name the CSV file with a body and its group in each line.")
      throw ExitStatus.noInput
    }
    let bytes: [UInt8]
    do throws(ExtractionError) {
      bytes = try Input(path: path).bytes()
    } catch {
      Messages.say(error.description)
      throw ExitStatus.of(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Self.failure(path, "The table is not UTF-8; save it as “CSV UTF-8”.")
    }
    groups = try Self.groups(in: text, of: path)
  }

  private static func groups(in text: String, of path: String) throws -> [SummaryGroup] {
    var groups: [SummaryGroup] = []
    for (index, record) in CSVReader.records(in: text, partedBy: separator(in: text)).enumerated() {
      let fields = record.map(trimmed)
      if index == 0, let first = fields.first, headings.contains(first.lowercased()) { continue }
      guard fields.count >= 2, !fields[0].isEmpty else {
        throw failure(
          path,
          "Line \(index + 1) has no body and group; write 甲县人民政府,乙市, with a comma, a semicolon or a tab "
            + "between them in all lines.")
      }
      groups.append(SummaryGroup(publisher: fields[0], group: fields[1]))
    }
    guard !groups.isEmpty else {
      throw failure(path, "The table is empty; it has a body and its group in each line.")
    }
    return groups
  }

  /// What stands between the fields: the first of these that parts the first line into several. Spreadsheets write a
  /// semicolon where the locale has a decimal comma, and a tab for “text”.
  private static func separator(in text: String) -> Unicode.Scalar {
    separators.first { separator in
      (CSVReader.records(in: text, partedBy: separator).first?.count ?? 0) > 1
    } ?? separators[0]
  }

  private static let separators: [Unicode.Scalar] = [",", ";", "\t"]

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func failure(_ path: String, _ advice: String) -> any Error {
    Messages.say("\(path): \(advice)")
    return ExitStatus.invalidContent
  }
}
