import SystemFiles
import Testing

@Suite struct FileTests {
  /// A pipe's two ends, closed at the end.
  private func withPipe(
    _ body: (_ reading: FileDescriptor, _ writing: FileDescriptor) throws -> Void
  )
    throws
  {
    let ends = try FileDescriptor.pipe()
    defer { try? ends.readEnd.close() }
    try body(ends.readEnd, ends.writeEnd)
  }

  @Test func aPipeGivesItsBytesAndThenItsEnd() throws {
    try withPipe { reading, writing in
      try writing.writeWhole("figures".utf8)
      try writing.close()
      #expect(try reading.next(atMost: 3) == Array("fig".utf8))
      #expect(try reading.next() == Array("ures".utf8))
      #expect(try reading.next().isEmpty)
    }
  }

  @Test func aPipeThatMustNotBeWaitedForIsWaitedForHere() async throws {
    let ends = try FileDescriptor.pipe()
    defer { try? ends.readEnd.close() }
    #expect(fcntl(ends.readEnd.rawValue, F_SETFL, O_NONBLOCK) == 0)
    let read = Task.detached { try ends.readEnd.next() }
    try await Task.sleep(for: .milliseconds(20))
    try ends.writeEnd.writeWhole([7])
    try ends.writeEnd.close()
    #expect(try await read.value == [7])
  }

  /// A signal of a broken pipe is the process's; nothing here changes how it is handled.
  @Test func whatCannotBeWrittenToSaysWhy() throws {
    let ends = try FileDescriptor.pipe()
    defer {
      try? ends.readEnd.close()
      try? ends.writeEnd.close()
    }
    #expect(throws: Errno.badFileDescriptor) { try ends.readEnd.writeWhole([1]) }
  }

  @Test func kindsAreToldApart() {
    #expect(FileKind(atPath: "/") == .folder)
    #expect(FileKind(atPath: "/dev/null") == .other)
    #expect(FileKind(atPath: "/no/such") == nil)
    #expect(FileKind(ofDescriptor: -1) == nil)
  }

  @Test func oneFileUnderTwoNamesIsOneFile() throws {
    let file = try TemporaryEntry.file("\(Environment.temporaryFolder)/identity-")
    defer {
      close(file.descriptor)
      unlink(file.path)
      unlink(file.path + "-link")
    }
    #expect(symlink(file.path, file.path + "-link") == 0)
    #expect(FileIdentity(atPath: file.path) == FileIdentity(atPath: file.path + "-link"))
    #expect(FileIdentity(atPath: file.path) != FileIdentity(atPath: "/"))
    #expect(FileIdentity(atPath: "/no/such") == nil)
  }

  @Test(arguments: [
    ("/no/such.pdf", FileError.Code.fileNotFound), ("/", .isDirectory), ("/dev/null", .unreadable),
  ])
  func whatIsNoFileSaysWhy(path: String, code: FileError.Code) {
    do throws(FileError) {
      let contents = try FileContents(path: path, maximumBytes: 10)
      Issue.record("\(contents.count) bytes were read")
    } catch {
      #expect(error.code == code)
      #expect(error.file == path)
    }
  }

  @Test func moreThanTheLimitIsNotRead() throws {
    let file = try TemporaryEntry.file("\(Environment.temporaryFolder)/limit-")
    defer { unlink(file.path) }
    let descriptor = FileDescriptor(rawValue: file.descriptor)
    try descriptor.closeAfter { try descriptor.writeWhole("four".utf8) }
    #expect(try FileContents(path: file.path, maximumBytes: 4).array == Array("four".utf8))
    do throws(FileError) {
      _ = try FileContents(path: file.path, maximumBytes: 3)
      Issue.record("it was read")
    } catch {
      #expect(error.code == .tooLarge)
    }
  }

  /// The examples of FIPS 180-4, and more bytes than its blocks have.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func contentsHaveTheirDigest(text: String, digest: String) {
    let contents = FileContents(Array(text.utf8))
    #expect(contents.sha256 == digest)
  }
}
