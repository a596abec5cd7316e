package import SystemFiles

/// Pipes from a child, read until it has closed them all.
package struct ChildOutput: ~Copyable {
  private var ends: [(read: Int32, write: Int32)] = []

  /// Makes so many pipes.
  ///
  /// - Throws: `Errno`.
  package init(count: Int) throws(Errno) {
    for _ in 0..<count {
      var pair: [Int32] = [-1, -1]
      guard pipe(&pair) == 0 else { throw .current }
      for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      ends.append((pair[0], pair[1]))
    }
  }

  deinit {
    for end in ends {
      close(end.read)
      if end.write >= 0 { close(end.write) }
    }
  }

  /// What becomes the child's descriptor of a pipe.
  package func writeEnd(_ index: Int) -> Int32 { ends[index].write }

  /// Reads all pipes to their ends, once the child has been started; of each at most so many bytes are kept.
  package mutating func contents(limits: [Int]) -> [[UInt8]] {
    for index in ends.indices {
      close(ends[index].write)
      ends[index].write = -1
    }
    var all = ends.map { _ in [UInt8]() }
    var open = Set(ends.indices)
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while !open.isEmpty {
      let waiting = open.sorted()
      var requests = waiting.map { pollfd(fd: ends[$0].read, events: Int16(POLLIN), revents: 0) }
      guard poll(&requests, nfds_t(requests.count), -1) > 0 else { continue }
      for (request, index) in zip(requests, waiting) where request.revents != 0 {
        let count = read(ends[index].read, &part, part.count)
        if count > 0 {
          all[index] += part[..<min(count, max(0, limits[index] - all[index].count))]
        } else if count == 0 || errno != EINTR {
          open.remove(index)
        }
      }
    }
    return all
  }
}
