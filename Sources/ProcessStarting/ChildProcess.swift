package import SystemFiles

/// A program that this process started.
package struct ChildProcess: Sendable {
  /// Its number, which is its group's too where it leads one.
  package let number: Int32

  private let isGroup: Bool

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: The file of the program.
  ///   - arguments: Its name as it sees it, and its arguments.
  ///   - input: What becomes its standard input; `nil` for an empty one.
  ///   - output: What becomes its standard output; `nil` throws away what it writes.
  ///   - errors: What becomes its standard error; `nil` throws away what it writes.
  ///   - variables: Names of the variables of this process's environment that it is told.
  ///   - environment: More variables and their values.
  ///   - isGroup: Whether it leads a process group of its own, which can be ended as one.
  /// - Throws: `Errno` where the system starts no program.
  package init(
    _ path: String, _ arguments: [String], input: Int32? = nil, output: Int32? = nil,
    errors: Int32? = nil, variables: [String] = ChildProcess.variables,
    environment: [String: String] = [:],
    isGroup: Bool = false
  ) throws(Errno) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { throw .current }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { throw .current }
    defer { posix_spawnattr_destroy(&attributes) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    if let errors {
      posix_spawn_file_actions_adddup2(&actions, errors, 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    if isGroup {
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
      posix_spawnattr_setpgroup(&attributes, 0)
    }
    let words = Self.pointers(to: arguments)
    let surroundings = Self.pointers(
      to: Self.inherited(variables.filter { environment[$0] == nil })
        + environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    defer { for pointer in words + surroundings { free(pointer) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, path, &actions, &attributes, words, surroundings)
    guard error == 0 else { throw Errno(rawValue: error) }
    number = child
    self.isGroup = isGroup
  }

  /// What every child is told of this process's environment: where programs, fonts and temporary files
  /// are.
  package static let variables = ["PATH", "HOME", "TMPDIR", "LANG"]

  /// Whether it has ended; its remains are cleared away then, and it must not be asked again.
  package func hasEnded() -> Bool {
    var status: Int32 = 0
    let ended = waitpid(number, &status, WNOHANG)
    return ended == number || ended < 0 && errno != EINTR
  }

  /// Waits until it ends, and clears away its remains.
  @discardableResult
  package func waitForEnd() -> ProcessEnd {
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0, errno == EINTR {}
    return ProcessEnd(status: status)
  }

  /// Ends it, with its group where it leads one; ``waitForEnd()`` must follow.
  package func end() {
    kill(isGroup ? -number : number, SIGKILL)
  }

  private static func inherited(_ names: [String]) -> [String] {
    names.compactMap { name in Environment.value(of: name).map { "\(name)=\($0)" } }
  }

  /// Copies of the texts for C, ended by a null pointer; the caller frees them.
  private static func pointers(to texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
