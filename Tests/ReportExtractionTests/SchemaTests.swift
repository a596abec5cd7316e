import Foundation
import ReportExtraction
import Testing

@Suite struct SchemaTests {
  @Test func everySamplesReportIsValidAgainstTheSchema() throws {
    let folder = try TemporaryFolder()
    for name in Repository.samplePDFs {
      var options = ExtractionOptions()
      options.recognition.scope = .never
      options.password = Samples.password(of: name)
      let path = Repository.samples.appending(path: "\(name).pdf").path
      let report = try ReportExtractor(options: options).report(path: path)
      for provenance in [false, true] {
        try ReportJSONWriter(writesProvenance: provenance).text(of: report).write(
          to: folder.url.appending(path: "\(name)-\(provenance).json"), atomically: true,
          encoding: .utf8)
      }
    }
    let schema = Repository.samples.appending(path: "report.schema.json")
    #expect(
      try SchemaValidation.run(schema: schema, folder: folder.url)
        == "\(Repository.samplePDFs.count * 2) valid\n")
  }
}

/// Validates files by the jsonschema package of Python, which knows the whole of draft 2020-12.
enum SchemaValidation {
  /// What the validation of a folder's JSON files says: `3 valid`, or a line an error.
  static func run(schema: URL, folder: URL) throws -> String {
    let run = try ProgramRun(python, ["-c", program, schema.path, folder.path])
    return run.output + run.errors
  }

  /// The system's Python, for which scripts/setup installs jsonschema.
  private static let python =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
    ? "/usr/bin/python3" : "python3"

  private static let program = """
    import json, pathlib, sys, jsonschema
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    files = sorted(pathlib.Path(sys.argv[2]).glob("*.json"))
    errors = [f"{file.name}: {error.json_path}: {error.message}" for file in files
              for error in validator.iter_errors(json.load(open(file, encoding="utf-8")))]
    print("\\n".join(errors) or f"{len(files)} valid")
    sys.exit(1 if errors else 0)
    """
}
