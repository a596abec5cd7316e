internal import CPoppler
import Synchronization

/// Keeps the tables that poppler shares among documents.
///
/// The library makes them for the first document, some 0.8 ms of names of characters and maps of codes, and drops
/// them with the last. Who reads one file after another has a document of no pages stay open in between.
package enum PopplerTables {
  private static let openings = Atomic(0)

  /// Keeps the tables from the second document of the process on; a process of one has no use for it.
  static func keep() {
    guard openings.add(1, ordering: .relaxed).oldValue > 0 else { return }
    _ = keeper
  }

  /// Whether a document keeps the tables; asked for, it does from now on.
  package static var areKept: Bool { LibraryLock.withLock { keeper != nil } }

  /// `nil` where it could not be opened, which costs time and nothing else.
  ///
  /// Unsafe to the compiler, since a pointer is not `Sendable`: it is made once, and nobody ever follows it. It is kept
  /// so that who looks for leaks finds the document in use.
  nonisolated(unsafe) private static let keeper: OpaquePointer? = {
    let text: StaticString = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
      xref
      0 3
      0000000000 65535 f\u{20}
      0000000009 00000 n\u{20}
      0000000052 00000 n\u{20}
      trailer<</Size 3/Root 1 0 R>>
      startxref
      96
      %%EOF
      """
    let bytes = g_bytes_new_static(text.utf8Start, gsize(text.utf8CodeUnitCount))
    defer { g_bytes_unref(bytes) }
    return poppler_document_new_from_bytes(bytes, nil, nil)
  }()
}
