internal import CPoppler

/// Keeps poppler's remarks on damaged files off standard error; they return as findings.
enum PopplerMessages {
  private static let handler: guint = g_log_set_handler(
    "Poppler", GLogLevelFlags(rawValue: G_LOG_LEVEL_MASK.rawValue), { _, _, _, _ in }, nil)

  /// Installs the handler once in the process.
  static func silence() {
    _ = handler
  }
}
