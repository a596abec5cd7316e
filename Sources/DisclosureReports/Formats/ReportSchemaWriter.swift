#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes the JSON schema (draft 2020-12) of the reports of some forms: what all have in common, and a
/// part an edition with its tables.
public struct ReportSchemaWriter: Sendable {
  private let forms: [ReportForm]

  /// Makes a writer.
  public init(forms: [ReportForm] = ReportForm.known) {
    self.forms = forms
  }

  /// The schema as indented JSON, keys sorted, ended by a line feed.
  ///
  /// - Throws: `EncodingError`, which a form does not cause.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(schema), as: UTF8.self) + "\n"
  }

  private var schema: JSONNode {
    var definitions: [String: JSONNode] = [
      "text": ["type": ["string", "null"], "minLength": 1],
      "number": ["type": ["number", "null"]],
      "unit": ["enum": ["万元", "元", "亿元", "千元", .null]],
      "day": ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"],
      "page": ["type": ["integer", "null"], "minimum": 1],
      "frame": [
        "description": "x0, y0, x1, y1 in points from the top left.",
        "anyOf": [
          ["type": "null"],
          ["type": "array", "items": ["type": "number"], "minItems": 4, "maxItems": 4],
        ],
      ],
    ]
    definitions["place"] = place
    definitions["reading"] = reading
    for form in forms { definitions[name(of: form)] = part(of: form) }
    let parts = forms.map { JSONNode.object(["$ref": .string("#/$defs/\(name(of: $0))")]) }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Annual report on government information disclosure",
      "description": """
      What extract writes for one report. Numbers are as printed, but for those in corrections; null is a number the document does \
      not have or that could not be read, and a finding says which. The tables are those of the \
      report's edition; a report on no known form has none.
      """,
      "type": "object",
      "properties": .object(common),
      "required": .array(
        common.keys.filter { !Self.optional.contains($0) }.sorted().map(JSONNode.string)),
      "oneOf": .array(parts + [["properties": ["edition": ["type": "null"]]]]),
      "unevaluatedProperties": false,
      "$defs": .object(definitions),
    ]
  }

  /// What a report has only where it is asked for.
  private static let optional: Set<String> = ["provenance", "corrections"]

  private func name(of form: ReportForm) -> String { "edition-\(form.edition.rawValue)" }

  // MARK: What all reports have

  private var common: [String: JSONNode] {
    let text = reference("text")
    return [
      "schemaVersion": ["const": .string(DisclosureReport.schemaVersion)],
      "edition": [
        "description": "Edition of the form, recognized from the tables.",
        "enum": .array(forms.map { .string($0.edition.rawValue) } + [.null]),
      ],
      "title": text, "publisher": text, "preamble": text, "closing": text,
      "year": ["type": ["integer", "null"], "minimum": 1990, "maximum": 2100],
      "period": [
        "anyOf": [
          ["type": "null"], object(["from": reference("day"), "to": reference("day")]),
        ]
      ],
      "sections": [
        "type": "array",
        "items": object([
          "number": ["type": "integer", "minimum": 1],
          "heading": ["type": "string", "minLength": 1],
          "paragraphs": ["type": "array", "items": ["type": "string", "minLength": 1]],
        ]),
      ],
      "indicators": indicators, "findings": findings, "source": source, "provenance": provenance,
      "corrections": corrections,
    ]
  }

  private var indicators: JSONNode {
    [
      "description": "Rows of tables that no form knows, in the document's order.",
      "type": "array",
      "items": object([
        "label": ["type": "string"], "unit": ["type": ["string", "null"]],
        "headers": [
          "description": "The keys of values, from left to right.", "type": "array",
          "items": ["type": "string"],
        ],
        "values": ["type": "object", "additionalProperties": reference("number")],
        "page": reference("page"), "frame": reference("frame"),
      ]),
    ]
  }

  private var findings: JSONNode {
    [
      "type": "array",
      "items": object(
        [
          "rule": ["type": "string", "pattern": "^[a-zA-Z]+(\\.[a-zA-Z]+)+$"],
          "severity": ["enum": ["info", "warning", "error"]],
          "message": ["type": "string", "minLength": 1],
          "page": reference("page"), "frame": reference("frame"),
          "place": reference("place"),
        ], required: ["rule", "severity", "message", "page", "frame"]),
    ]
  }

  private var source: JSONNode {
    object([
      "file": ["type": "string", "minLength": 1], "kind": ["type": "string", "minLength": 1],
      "pages": reference("page"),
      "sha256": ["type": ["string", "null"], "pattern": "^[0-9a-f]{64}$"],
    ])
  }

  private var provenance: JSONNode {
    [
      "description": "With --provenance: where each number stands, by its path.",
      "type": "object",
      "additionalProperties": object(
        [
          "page": reference("page"), "frame": reference("frame"), "text": ["type": "string"],
          "place": reference("place"), "reading": reference("reading"),
        ], required: ["page", "frame", "text"]),
    ]
  }

  private var corrections: JSONNode {
    let text: JSONNode = ["type": "string"]
    return [
      "description": """
      Only where a person corrected figures: what the document prints and what stands in the tables, by \
      the figure's path.
      """,
      "type": "object",
      "additionalProperties": object([
        "printed": reference("number"), "corrected": reference("number"),
        "state": [
          "description": "What the document has in the number's place.",
          "enum": ["printed", "blank", "absent", "unreadable", "uncertain"],
        ],
        "reason": text, "who": text, "when": text,
      ]),
    ]
  }

  private var reading: JSONNode {
    let confidence: JSONNode = ["type": ["number", "null"], "minimum": 0, "maximum": 1]
    return object(
      [
        "settled": ["type": "boolean"], "confidence": confidence,
        "candidates": [
          "type": "array",
          "items": object([
            "text": ["type": "string"],
            "confidence": ["type": "number", "minimum": 0, "maximum": 1],
            "source": ["type": "string"],
          ]),
        ],
      ],
      description: """
        Only where a page's text was recognized: what the recognizers read, the number's own text first. A \
        number whose readings are not settled is null.
        """)
  }

  private var place: JSONNode {
    let number: JSONNode = ["type": ["integer", "null"], "minimum": 0]
    return object(
      ["table": number, "row": number, "column": number, "path": ["type": "string"]],
      description: """
        Only in reports from web pages: table, grid row and grid column from 0, as extract tables gives \
        them, null outside tables, and the CSS selector of the element.
        """)
  }

  // MARK: What an edition has

  private func part(of form: ReportForm) -> JSONNode {
    var properties: [String: JSONNode] = [
      "edition": ["const": .string(form.edition.rawValue)]
    ]
    for table in form.tables { properties[table.key] = part(of: table) }
    return [
      "properties": .object(properties),
      "required": .array(form.tables.map { .string($0.key) }),
    ]
  }

  private func part(of table: ReportForm.Table) -> JSONNode {
    var rows: [String: JSONNode] = [:]
    for row in table.rows {
      guard !table.hasSingleColumn else {
        rows[row.key] = described("number", row.label)
        continue
      }
      var columns: [String: JSONNode] = [:]
      for column in row.columns.compactMap(table.column) {
        columns[column.key] = described("number", column.wordings[0])
        if let unitKey = column.unitKey { columns[unitKey] = reference("unit") }
      }
      rows[row.key] = object(columns, description: row.label)
    }
    // The row of a group is there only where the document prints it.
    let required = table.rows.filter { !$0.isGroup }.map(\.key)
    return object(rows, required: required, description: table.label)
  }

  // MARK: Nodes

  private func reference(_ name: String) -> JSONNode { ["$ref": .string("#/$defs/\(name)")] }

  private func described(_ name: String, _ description: String) -> JSONNode {
    ["$ref": .string("#/$defs/\(name)"), "description": .string(description)]
  }

  private func object(
    _ properties: [String: JSONNode], required: [String]? = nil, description: String? = nil
  ) -> JSONNode {
    var node: [String: JSONNode] = [
      "type": "object", "properties": .object(properties),
      "required": .array((required ?? Array(properties.keys)).sorted().map(JSONNode.string)),
      "additionalProperties": false,
    ]
    if let description { node["description"] = .string(description) }
    return .object(node)
  }
}

/// A value of JSON, written as literals.
private enum JSONNode: Encodable, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  case object([String: JSONNode])
  case array([JSONNode])
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case null

  init(dictionaryLiteral elements: (String, JSONNode)...) {
    self = .object(Dictionary(elements) { $1 })
  }

  init(arrayLiteral elements: JSONNode...) { self = .array(elements) }
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let items): try container.encode(items)
    case .string(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .boolean(let value): try container.encode(value)
    case .null: try container.encodeNil()
    }
  }
}
