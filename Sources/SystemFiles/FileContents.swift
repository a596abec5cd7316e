/// Owner of a file's bytes, which stay in one place as long as it lives.
///
/// The libraries that read PDF files keep pointers to the bytes while a file is open; an array's pointer would be good
/// for one call only.
package struct FileContents: ~Copyable {
  private let memory: UnsafeMutableRawBufferPointer
  /// How many bytes there are.
  package let count: Int

  /// Copies the bytes.
  package init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count) { memory in
      memory.copyBytes(from: bytes)
      return bytes.count
    }
  }

  /// Takes what `fill` writes to new memory of a size in bytes, and gives the number of.
  package init<Failure: Error>(
    capacity: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
    do throws(Failure) {
      count = try fill(memory)
    } catch {
      memory.deallocate()
      throw error
    }
    self.memory = memory
  }

  deinit {
    memory.deallocate()
  }

  /// The bytes; valid as long as the owner.
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: memory[..<count]).assumingMemoryBound(to: UInt8.self)
  }

  /// A copy of the bytes.
  package var array: [UInt8] { Array(bytes) }
}
