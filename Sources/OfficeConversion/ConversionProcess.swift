#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// LibreOffice, started by a shell that takes the document from a socket.
///
/// A worker may not write files, and may have little memory: the shell gives LibreOffice back what the
/// worker took from itself, and takes the document instead of the worker writing it. LibreOffice's
/// own limits outlive the worker, where that is ended.
struct ConversionProcess: ~Copyable {
  private let child: pid_t
  private let input: Int32

  /// The commands of the shell: `$1` program, `$2` folder, `$3` file extension, `$4` seconds.
  private static let script = #"""
    ulimit -S -f unlimited 2>/dev/null; ulimit -S -v unlimited 2>/dev/null; ulimit -t "$4" 2>/dev/null
    cat >"$2/in.$3" || exit 1
    mkdir -p "$2/profile/user" || exit 1
    cat >"$2/profile/user/registrymodifications.xcu" <<'END'
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
    </oor:items>
    END
    limit=
    if command -v timeout >/dev/null; then limit="timeout -s KILL $4"; fi
    exec $limit "$1" "-env:UserInstallation=file://$2/profile" --headless --norestore --nodefault \
      --nolockcheck --convert-to pdf --outdir "$2" "$2/in.$3"
    """#

  init(
    program: String, folder: String, fileExtension: String, seconds: Int
  ) throws(OfficeConversionError) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc) || canImport(Musl)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Self.failure() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var child: pid_t = 0
    let isStarted = ChildArguments.spawn(
      "/bin/sh", ["sh", "-c", Self.script, "sh", program, folder, fileExtension, String(seconds)],
      input: ends[1], isGroup: true, into: &child)
    close(ends[1])
    guard isStarted else {
      close(ends[0])
      throw Self.failure()
    }
    self.child = child
    input = ends[0]
  }

  private static func failure() -> OfficeConversionError {
    OfficeConversionError(
      code: .systemFailure,
      advice: "The converter could not be started (\(String(cString: strerror(errno)))); try again."
    )
  }

  /// Hands the document over and waits; `false` where the time was over and the process was ended.
  consuming func convert(_ bytes: [UInt8], within timeout: Duration) -> Bool {
    let deadline = ContinuousClock.now + timeout
    send(bytes, until: deadline)
    close(input)
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child || ended < 0 && errno != EINTR { return true }
      guard ContinuousClock.now < deadline else { break }
      usleep(Self.pollingMicroseconds)
    }
    kill(-child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return false
  }

  /// How often the process is asked whether it has ended; a conversion takes seconds.
  private static let pollingMicroseconds: UInt32 = 20_000

  /// Sends the bytes; a shell that ends early, or does not read, is noticed later.
  private borrowing func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) {
    #if canImport(Glibc) || canImport(Musl)
      let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    #else
      let flags = MSG_DONTWAIT
      var on: Int32 = 1
      setsockopt(input, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count, ContinuousClock.now < deadline {
        let part = UnsafeRawBufferPointer(rebasing: buffer[sent...])
        #if canImport(Glibc)
          let count = Glibc.send(input, part.baseAddress, part.count, flags)
        #elseif canImport(Musl)
          let count = Musl.send(input, part.baseAddress, part.count, flags)
        #else
          let count = Darwin.send(input, part.baseAddress, part.count, flags)
        #endif
        if count > 0 {
          sent += count
        } else if errno == EAGAIN || errno == EWOULDBLOCK {
          usleep(Self.pollingMicroseconds / 20)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}

/// Starts programs.
enum ChildArguments {
  /// Starts a program with its arguments, what it writes thrown away.
  ///
  /// - Parameters:
  ///   - input: What becomes its standard input; nothing for `nil`.
  ///   - isGroup: Whether it leads a process group of its own, which can be ended as one.
  static func spawn(
    _ path: String, _ arguments: [String], input: Int32? = nil, isGroup: Bool = false,
    into child: inout pid_t
  ) -> Bool {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return false }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return false }
    defer { posix_spawnattr_destroy(&attributes) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    if isGroup {
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
      posix_spawnattr_setpgroup(&attributes, 0)
    }
    let words = pointers(to: arguments)
    let surroundings = pointers(to: environment)
    defer { for pointer in words + surroundings { free(pointer) } }
    let error = posix_spawn(&child, path, &actions, &attributes, words, surroundings)
    if error != 0 { errno = error }
    return error == 0
  }

  /// What of this process's environment a child is told: where programs, fonts and temporary files are.
  private static var environment: [String] {
    let names: [String] = ["PATH", "HOME", "TMPDIR", "LANG"]
    return names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
  }

  /// Copies of the texts for C, ended by a null pointer; the caller frees them.
  private static func pointers(to texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
