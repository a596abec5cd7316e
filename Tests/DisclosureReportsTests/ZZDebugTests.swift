import Testing
import Foundation
@testable import DisclosureReports
@Suite struct ZZDebugTests {
  @Test func debugPrint() throws {
    let env = ProcessInfo.processInfo.environment
    if let path = env["DBG"] {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try SeparatedText(text, recognizer: .init(), options: .init()).text.write(toFile: "/tmp/w/dbg.out", atomically: true, encoding: .utf8)
    }
    if env["DBGK"] != nil {
      for kind in SeparatedForm.Kind.allCases {
        for (name, form) in [("2021", ReportForm.edition2021), ("2019", .edition2019), ("2014", .edition2014)] {
          for blanks in [0, 20] {
            let printed = SeparatedForm(form, as: kind, blanks: blanks, seed: 5)
            try printed.text.write(toFile: "/tmp/w/k/\(kind)-\(name)-\(blanks).txt", atomically: true, encoding: .utf8)
            try SeparatedText(printed.text, recognizer: .init(), options: .init()).text.write(toFile: "/tmp/w/k/\(kind)-\(name)-\(blanks).out", atomically: true, encoding: .utf8)
          }
        }
      }
    }
  }
}
