import SystemFiles
import Testing

@Suite struct TemporaryEntryTests {
  @Test func aFileIsNewAndThisUsersAlone() throws {
    let start = "\(Environment.temporaryFolder)/entry-"
    let first = try TemporaryEntry.file(start)
    let second = try TemporaryEntry.file(start)
    defer {
      for file in [first, second] {
        close(file.descriptor)
        unlink(file.path)
      }
    }
    #expect(first.path != second.path)
    #expect(first.path.hasPrefix(start))
    #expect(FileKind(atPath: first.path) == .regularFile)
    var status = stat()
    #expect(stat(first.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func aFolderIsNew() throws {
    let path = try TemporaryEntry.folder("\(Environment.temporaryFolder)/entry-")
    defer { rmdir(path) }
    #expect(FileKind(atPath: path) == .folder)
  }

  @Test func whereNoneCanBeMadeTheSystemSaysWhy() {
    #expect(throws: Errno.noSuchFileOrDirectory) {
      _ = try TemporaryEntry.folder("/no/such/folder/entry-")
    }
  }
}
