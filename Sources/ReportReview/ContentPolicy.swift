internal import SystemFiles

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

  /// The elements with these texts; none where there are none.
  private static func sources(_ texts: [String]) -> String {
    let digests = texts.map { text in
      // The policy wants them in base64.
      let digest = Data(FileContents(Array(text.utf8)).digest).base64EncodedString()
      return "'sha256-\(digest)'"
    }
    return digests.isEmpty ? "'none'" : digests.joined(separator: " ")
  }
}
