internal import SystemFiles

/// A walk through a folder and those in it, in the order of the paths' texts.
///
/// Symbolic links are not followed; what one inside an input points to is met under its own name.
struct FolderWalk {
  /// What the walk meets.
  enum Step {
    /// A file, with the UTF-8 of its path's text.
    case file(ArchivePath, key: [UInt8], FileState)
    case problem(InputProblem)
    /// The folder could not be listed: nothing is known of what is in it.
    case closed(ArchivePath, InputProblem)
  }

  private let inputs: [ArchivePath]
  private let flag: CancellationFlag
  /// Files that are wanted whatever their names are.
  private let named: Set<ArchivePath>
  private let wants: ([UInt8]) -> Bool
  /// A place on the walk.
  private struct Place {
    let path: ArchivePath
    /// The UTF-8 of the path's text.
    let key: [UInt8]

    /// The place of an entry.
    func appending(_ entry: FolderListing.Entry) -> Place {
      let path = Self.joined(path.bytes, entry.name)
      // Nearly always the path is its own text; then both share one array.
      let isPlain = key.count == self.path.bytes.count && entry.key.count == entry.name.count
      return Place(
        path: ArchivePath(system: path), key: isPlain ? path : Self.joined(key, entry.key))
    }

    private static func joined(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
      var joined: [UInt8] = []
      joined.reserveCapacity(folder.count + 1 + name.count)
      joined += folder
      if folder.last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
      joined += name
      return joined
    }
  }

  /// What is still to be visited, last first.
  private var pending: [(place: Place, kind: FolderListing.Entry.Kind)]
  /// Files in the folders visited whose names do not end as wanted.
  private(set) var passedOver = 0

  /// A walk through `root`.
  ///
  /// - Parameters:
  ///   - root: An absolute path without symbolic links.
  ///   - inputs: All inputs: links into them are no matter, and files among them are wanted.
  ///   - fileExtensions: Ends of the names that are wanted, without the dot, in any case.
  ///   - flag: Ends the walk before the next folder.
  init(
    root: ArchivePath, inputs: ArchiveInputs, fileExtensions: [String],
    flag: CancellationFlag = CancellationFlag()
  ) {
    self.flag = flag
    self.inputs = inputs.folders + inputs.files
    named = Set(inputs.files)
    let ends = fileExtensions.map { end in
      (end.hasPrefix(".") ? end : ".\(end)").utf8.map(Self.lowercased)
    }
    wants = { name in
      ends.contains {
        $0.count <= name.count
          && name.suffix($0.count).elementsEqual($0) {
            Self.lowercased($0) == $1
          }
      }
    }
    pending = [(Place(path: root, key: PathEscapes.escaped(root.bytes)), .folder)]
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  /// The next step; `nil` at the end.
  mutating func next() throws -> Step? {
    while let (place, kind) = pending.popLast() {
      let path = place.path
      switch kind {
      case .file(let state):
        return .file(path, key: place.key, state)
      case .special:
        return .problem(
          InputProblem(
            path: path, code: "notRegularFile",
            message: "This is no regular file; it was passed over."))
      case .link:
        if let problem = problem(ofLink: path) { return .problem(problem) }
      case .folder:
        try flag.check()
        if let closed = enter(place) { return closed }
      }
    }
    return nil
  }

  private mutating func enter(_ place: Place) -> Step? {
    do throws(FileError) {
      let listing = try FolderListing(of: place.path) { [named, wants] name in
        wants(name) || !named.isEmpty && named.contains(place.path.appending(name))
      }
      passedOver += listing.passedOver
      for entry in listing.entries.reversed() {
        pending.append((place.appending(entry), entry.kind))
      }
      return nil
    } catch {
      let problem = InputProblem(
        path: place.path, code: "folderUnreadable",
        message: "The folder could not be listed; what is in it was passed over. \(error.advice)")
      return .closed(place.path, problem)
    }
  }

  /// What is to be said of a symbolic link; `nil` where it points into an input.
  private func problem(ofLink path: ArchivePath) -> InputProblem? {
    guard let target = path.resolved else {
      return InputProblem(
        path: path, code: "linkBroken", message: "The symbolic link points to nothing.")
    }
    if inputs.contains(where: { target.isInside($0) }) { return nil }
    return InputProblem(
      path: path, code: "linkOutside",
      message: "The symbolic link leads out of the input, to \(target.text); it was not followed. "
        + "Name its target as an input to have it read.")
  }
}
