import Testing
import Foundation
@testable import DisclosureReports
@Suite struct ZZDebugTests {
  @Test func debugPrint() throws {
    guard let path = ProcessInfo.processInfo.environment["DBG"] else { return }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    print(SeparatedText(text, recognizer: .init(), options: .init()).text)
  }
}
