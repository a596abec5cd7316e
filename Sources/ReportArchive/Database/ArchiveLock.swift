internal import SystemFiles

/// Keeps a second process from bringing the same archive up to date at the same time.
///
/// A lock of the system's on a file beside the database: it ends with the process, however that
/// ends. The file stays, since removing it would let two processes lock two files of its name.
struct ArchiveLock: ~Copyable {
  private let descriptor: Int32

  init(database: String) throws(ArchiveError) {
    // No file is left beside a database that is none of ours.
    try ArchiveDatabase.refuseForeignFile(at: database)
    // One database has one lock, however its path is spelled.
    let path = try ArchiveDatabase.file(at: database) + "-lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw ArchiveError(
        .databaseUnusable, path: database,
        "The database cannot be written there (\(Errno.current)); "
          + "check the folder and its rights.")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw ArchiveError(
        .databaseInUse, path: database,
        "Another process is bringing this archive up to date; wait for it to end.")
    }
    self.descriptor = descriptor
  }

  deinit {
    // Closing is not enough: a process that was being started meanwhile has the descriptor as well.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
