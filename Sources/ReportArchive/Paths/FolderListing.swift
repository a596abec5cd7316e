internal import SystemFiles

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
      let order = memcmp(key, other.key, shared)
      return order == 0 ? byte(at: shared) < other.byte(at: shared) : order < 0
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
  ) throws(FileError) {
    let folder = try ConfinedFile(path, isFolder: true)
    // The stream closes its descriptor; the folder keeps its own.
    guard let stream = fdopendir(dup(folder.descriptor)) else {
      throw FileError(.current, file: path.text)
    }
    defer { closedir(stream) }
    let now = FileState.now
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      try add(Self.name(of: entry), in: folder.descriptor, now, wants, path)
    }
    guard errno == 0 else { throw FileError(.current, file: path.text) }
    entries.sort { $0.precedes($1) }
  }

  private mutating func add(
    _ entry: UnsafePointer<CChar>, in folder: Int32, _ now: Int64, _ wants: ([UInt8]) -> Bool,
    _ path: ArchivePath
  ) throws(FileError) {
    let name = Array(UnsafeRawBufferPointer(start: entry, count: strlen(entry)))
    if name == [0x2E] || name == [0x2E, 0x2E] { return }
    var status = stat()
    guard fstatat(folder, entry, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // What was removed a moment ago is not there; of anything else nothing is known.
      if errno == ENOENT { return }
      throw FileError(.current, file: path.text)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: entries.append(Entry(name, .folder))
    case S_IFLNK: entries.append(Entry(name, .link))
    case S_IFREG where wants(name):
      entries.append(Entry(name, .file(FileState(status, now: now))))
    case S_IFREG: passedOver += 1
    default: if wants(name) { entries.append(Entry(name, .special)) }
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
    // The name is a field of fixed size in C and ends with a zero byte.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
  }
}
