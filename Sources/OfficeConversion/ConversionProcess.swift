internal import SystemFiles
internal import ProcessStarting

/// LibreOffice, started by a shell that takes the document from a socket.
///
/// A worker may not write files, and may have little memory: the shell gives LibreOffice back what the
/// worker took from itself, and takes the document instead of the worker writing it. LibreOffice's
/// own limits outlive the worker, where that is ended.
struct ConversionProcess: ~Copyable {
  private let shell: Conversation

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
    do {
      shell = try Conversation { end throws(Errno) in
        try ChildProcess(
          "/bin/sh",
          ["sh", "-c", Self.script, "sh", program, folder, fileExtension, String(seconds)],
          input: end, isGroup: true)
      }
    } catch {
      throw OfficeConversionError(
        code: .systemFailure,
        advice: "The converter could not be started (\(error)); try again.")
    }
  }

  /// Hands the document over and waits; `false` where the time was over and the process was ended.
  consuming func convert(_ bytes: [UInt8], within timeout: Duration) -> Bool {
    let deadline = ContinuousClock.now + timeout
    // A shell that ends early, or does not read, is noticed below.
    _ = shell.send(bytes, until: deadline)
    shell.endSending()
    while true {
      if shell.child.hasEnded() { return true }
      guard ContinuousClock.now < deadline else { break }
      usleep(Self.pollingMicroseconds)
    }
    shell.child.end()
    shell.child.waitForEnd()
    return false
  }

  /// How often the process is asked whether it has ended; a conversion takes seconds.
  private static let pollingMicroseconds: UInt32 = 20_000
}
