internal import SystemFiles

/// Why the system did not do what it was asked, where Chinese messages have no words for it.
enum SystemReason {
  /// The system's own words behind the number of the error; `nil` for what it does not say of any.
  static func numbered(_ words: String) -> String? {
    (1...mostErrors).first { Errno(rawValue: $0).description == words }
      .map { "系统错误 \($0)：\(words)" }
  }

  /// Linux has 133 errors, macOS 107.
  private static let mostErrors: CInt = 133
}
