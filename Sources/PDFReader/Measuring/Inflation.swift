internal import CZlib

/// Inflates bytes that come in parts, and hands out what they become in parts.
///
/// A class, since it owns what the library keeps in one place.
final class Inflation {
  /// How far it came.
  enum State {
    /// It takes more bytes.
    case more
    /// The end of the compressed data was reached; what follows counts for nothing.
    case ended
    /// Whoever took the bytes wanted no more.
    case stopped
    /// The data is damaged, or there is no memory.
    case damaged
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var state = State.more

  /// How much is handed out at once, in bytes.
  private static let partSize = 1 << 16

  /// `nil` where there is no memory.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(capacity: Self.partSize)
    let status = inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  /// Inflates a part; `body` says whether it wants more.
  func feed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> State {
    guard state == .more, bytes.count <= Int(UInt32.max) else { return state }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    repeat {
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(Self.partSize)
      let status = inflate(stream, Z_NO_FLUSH)
      let count = Self.partSize - Int(stream.pointee.avail_out)
      if count > 0, !body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(output)[..<count])) {
        state = .stopped
        return state
      }
      switch status {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END: state = .ended
      default: state = .damaged
      }
    } while state == .more && stream.pointee.avail_out == 0
    return state
  }
}
