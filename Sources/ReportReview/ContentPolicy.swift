internal import SystemFiles
import PDFReader

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a review page allows itself: pictures within it, its own style and its own script. Nothing is
/// fetched, and no text of a document runs, wherever it came to stand.
enum ContentPolicy {
  static func policy(scripts: [String], styles: [String]) -> String {
    "default-src 'none'; img-src data:; style-src \(sources(styles)); "
      + "script-src \(sources(scripts)); base-uri 'none'; form-action 'none'"
  }

  /// The elements with these texts; none where there are none, or where no digest can be computed.
  private static func sources(_ texts: [String]) -> String {
    let digests = texts.compactMap(digest).map { "'sha256-\($0)'" }
    return digests.isEmpty ? "'none'" : digests.joined(separator: " ")
  }

  /// SHA-256 in base64, as the policy wants it.
  private static func digest(_ text: String) -> String? {
    guard let hexadecimal = FileContents(Array(text.utf8)).sha256 else { return nil }
    let digits = hexadecimal.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map {
      digits[$0] << 4 | digits[$0 + 1]
    }
    return Data(bytes).base64EncodedString()
  }
}
