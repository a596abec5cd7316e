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
    let kind: Kind
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
      add(name, in: folder.descriptor, wants)
    }
    guard errno == 0 else { throw FileBytes(path: path.text, maximumBytes: 0).failure(errno) }
    entries = Self.sorted(entries)
  }

  private mutating func add(_ name: [UInt8], in folder: Int32, _ wants: ([UInt8]) -> Bool) {
    var status = stat()
    let found = ArchivePath(bytes: name).withCString {
      fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    // What was removed a moment ago is not there.
    guard found == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: entries.append(Entry(name: name, kind: .folder))
    case S_IFLNK: entries.append(Entry(name: name, kind: .link))
    case S_IFREG where wants(name):
      entries.append(Entry(name: name, kind: .file(FileState(status))))
    case S_IFREG: passedOver += 1
    default: if wants(name) { entries.append(Entry(name: name, kind: .special)) }
    }
  }

  /// In the order that the database has paths in: byte by byte, a folder's name with its slash.
  private static func sorted(_ entries: [Entry]) -> [Entry] {
    let keyed = entries.map { entry in
      var key = PathEscapes.escaped(entry.name)
      if case .folder = entry.kind { key.append(UInt8(ascii: "/")) }
      return (key: key, entry: entry)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.entry)
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // The name is a field of fixed size in C and ends with a zero byte.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }
}
