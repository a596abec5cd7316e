package import SystemPackage

extension FileDescriptor {
  /// Reads what is there, and waits where nothing is yet; reading goes on after a signal.
  ///
  /// - Returns: How many bytes came; 0 at the end.
  package func next(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    while true {
      do {
        return try read(into: buffer)
      } catch Errno.resourceTemporarilyUnavailable {
        wait(for: POLLIN)
      } catch {
        throw error as? Errno ?? .ioError
      }
    }
  }

  /// The next bytes, at most as many; none at the end.
  package func next(atMost count: Int = 1 << 16) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Errno) {
        filled = try next(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of it, and waits where a reader is slow.
  package func writeWhole(_ bytes: some Sequence<UInt8>) throws(Errno) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      do {
        rest = rest.dropFirst(try rest.withUnsafeBytes { try write($0) })
      } catch Errno.resourceTemporarilyUnavailable {
        wait(for: POLLOUT)
      } catch {
        throw error as? Errno ?? .ioError
      }
    }
  }

  /// Of a pipe that must not be waited for by reading or writing, since it was opened so.
  private func wait(for event: CInt) {
    var request = pollfd(fd: rawValue, events: CShort(event), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
