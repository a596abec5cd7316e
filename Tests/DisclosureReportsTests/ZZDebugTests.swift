import Testing
import Foundation
@testable import DisclosureReports
@Suite struct ZZDebugTests {
  @Test func debugPrint() throws {
    guard let path = ProcessInfo.processInfo.environment["DBG"] else { return }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try SeparatedText(text, recognizer: .init(), options: .init()).text.write(toFile: "/tmp/w/dbg.out", atomically: true, encoding: .utf8)
  }
}
