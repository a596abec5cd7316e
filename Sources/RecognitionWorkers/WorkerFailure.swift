internal import PageRecognition

/// Why a worker gave nothing.
enum WorkerFailure: Error, Sendable, Hashable {
  /// It said why, and goes on.
  case said(RecognitionError)
  /// It ended by itself, or was ended from outside.
  case ended
  /// It took longer than it may.
  case timedOut
  /// It said what the protocol does not know.
  case garbled
}
