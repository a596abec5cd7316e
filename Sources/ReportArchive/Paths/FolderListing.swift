internal import PDFReader

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What stands in one folder.
struct FolderListing {
  /// A name in a folder, and what it is.
  struct Entry {
    enum Kind {
      case file(FileState)
      case folder, link, special
    }

    let name: [UInt8]
    /// The name as the database has it in paths.
    let key: [UInt8]
    let kind: Kind

    init(_ name: [UInt8], _ kind: Kind) {
      self.name = name
      self.kind = kind
      key = PathEscapes.escaped(name)
    }

    /// Whether the entry's path stands before another's in the order of the database: byte by byte,
    /// a folder's with its slash.
    func precedes(_ other: Entry) -> Bool {
      let shared = min(key.count, other.key.count)
      for index in 0..<shared where key[index] != other.key[index] {
        return key[index] < other.key[index]
      }
      return byte(at: shared) < other.byte(at: shared)
    }

    private func byte(at index: Int) -> Int {
      if index < key.count { return Int(key[index]) }
      if index == key.count, case .folder = kind { return Int(UInt8(ascii: "/")) }
      return -1
    }
  }

  /// The entries that the walk wants, in the order of their paths' texts.
  private(set) var entries: [Entry] = []
  /// How many files have another end of their name than those wanted.
  private(set) var passedOver = 0

  /// Lists a folder.
  ///
  /// - Parameter wants: Tells by its name whether a file is taken; folders and links always are.
  init(
    of path: ArchivePath, wants: ([UInt8]) -> Bool
  ) throws(PDFReadingError) {
    let folder = try ConfinedFile(path, isFolder: true)
    // The stream closes its descriptor; the folder keeps its own.
    guard let stream = fdopendir(dup(folder.descriptor)) else {
      throw FileBytes(path: path.text, maximumBytes: 0).failure(errno)
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = Self.name(of: entry)
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      try add(name, in: folder.descriptor, wants, path)
    }
    guard errno == 0 else { throw FileBytes(path: path.text, maximumBytes: 0).failure(errno) }
    entries.sort { $0.precedes($1) }
  }

  private mutating func add(
    _ name: [UInt8], in folder: Int32, _ wants: ([UInt8]) -> Bool, _ path: ArchivePath
  ) throws(PDFReadingError) {
    var status = stat()
    let found = ArchivePath(system: name).withCString {
      fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    guard found == 0 else {
      // What was removed a moment ago is not there; of anything else nothing is known.
      if errno == ENOENT { return }
      throw FileBytes(path: path.text, maximumBytes: 0).failure(errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: entries.append(Entry(name, .folder))
    case S_IFLNK: entries.append(Entry(name, .link))
    case S_IFREG where wants(name):
      entries.append(Entry(name, .file(FileState(status))))
    case S_IFREG: passedOver += 1
    default: if wants(name) { entries.append(Entry(name, .special)) }
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // The name is a field of fixed size in C and ends with a zero byte.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }
}
