internal import SystemFiles
internal import ProcessStarting

extension RecognitionEngine {
  /// The file of its program; `nil` where it is not installed.
  ///
  /// Sought in this order: the path that was asked for, that of the variable in the environment, beside the
  /// program that runs, in the project's environment, on the `PATH`. A path that is named and is no
  /// program is not made up for.
  ///
  /// - Parameters:
  ///   - path: What was asked for.
  ///   - ownFolder: The folder of the program that runs.
  ///   - variable: The value of a variable of the environment.
  package func programPath(
    asked path: String?, ownFolder: String? = Self.ownFolder,
    variable: (String) -> String? = Self.value(of:)
  ) -> String? {
    if let named = path ?? variable(self.variable) {
      return ProgramSearch.isProgram(named) ? named : nil
    }
    var folders = [ownFolder].compactMap(\.self)
    if isInProjectEnvironment, let ownFolder {
      folders += Self.folders(above: ownFolder).map { "\($0)/.venv/bin" }
    }
    return ProgramSearch.program(program, in: folders)
      ?? ProgramSearch.program([program], onPath: variable("PATH") ?? "")
  }

  /// How many folders above a program may hold the project's environment: `.build/PLATFORM/release/extract`
  /// is three below it.
  private static let mostFoldersAbove = 5

  private static func folders(above folder: String) -> [String] {
    var folders: [String] = []
    var next: String? = folder
    while let folder = next, folders.count <= mostFoldersAbove {
      folders.append(folder)
      next = ProgramSearch.folder(of: folder)
    }
    return folders
  }

  /// The folder of the program that runs.
  package static var ownFolder: String? { ProgramSearch.ownFolder }

  /// The value of a variable of this process's environment.
  package static func value(of variable: String) -> String? { Environment.value(of: variable) }
}
