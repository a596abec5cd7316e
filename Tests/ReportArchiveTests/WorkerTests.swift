import Foundation
import Testing

@testable import ReportArchive
@testable import ReportWorkers

/// A worker by itself: what it gives up before it reads, what it answers, when it ends.
@Suite(.timeLimit(.minutes(30))) struct WorkerTests {
  private let worker = Process()
  private let input = Pipe()
  private let output = Pipe()

  init() throws {
    worker.executableURL = URL(filePath: Built.extract)
    worker.environment = [WorkerProtocol.environmentKey: "\(WorkerProtocol.version)"]
    worker.standardInput = input
    worker.standardOutput = output
    try worker.run()
    var options = WorkerOptions()
    options.memoryLimit = 700 << 20
    options.recognition = .init()
    try send(WorkerSetup(options))
    #expect(try receive().contains("extractorVersion"))
  }

  private func send(_ message: some Encodable) throws {
    input.fileHandleForWriting.write(try JSONEncoder().encode(message) + [UInt8(ascii: "\n")])
  }

  private func receive() throws -> String {
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data([0x0A]) {
      if byte.isEmpty { break }
      line += byte
    }
    return String(decoding: line, as: UTF8.self)
  }

  private func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    worker.waitUntilExit()
    return worker.terminationStatus
  }

  #if os(Linux)
    @Test func aWorkerGivesUpMemoryFilesAndCores() throws {
      let limits = try String(
        contentsOfFile: "/proc/\(worker.processIdentifier)/limits", encoding: .utf8)
      func limit(_ name: String) -> [Substring]? {
        limits.split(separator: "\n").first { $0.hasPrefix(name) }?.dropFirst(name.count)
          .split(separator: " ").prefix(2).map { $0 }
      }
      // A converter that it starts may take these two back.
      #expect(limit("Max address space") == ["734003200", "unlimited"])
      #expect(limit("Max file size") == ["0", "unlimited"])
      #expect(limit("Max core file size") == ["0", "0"])
      #expect(try end() == 0)
    }
  #endif

  @Test func aWorkerReadsOneDocumentAfterAnotherAndEndsWithItsInput() throws {
    let scratch = try Scratch()
    let file = try scratch.write("a.txt", letter())
    for path in [file, scratch["missing"], scratch.folder, file] {
      try send(WorkerRequest(path: path.text, known: [], onlyDigest: false))
    }
    let replies = try (0..<4).map { _ in WorkerReply(line: Array(try receive().utf8)) }
    #expect(replies.map { $0?.result } == [.read, .failed, .failed, .read])
    #expect(replies.map { $0?.failure?.code } == [nil, "fileNotFound", "isDirectory", nil])
    #expect(replies[0]?.sha256 == replies[3]?.sha256)
    let digest = try #require(replies[0]?.sha256)
    try send(WorkerRequest(path: file.text, known: ["00", digest], onlyDigest: false))
    try send(WorkerRequest(path: file.text, known: [], onlyDigest: true))
    for _ in 0..<2 {
      let reply = try receive()
      #expect(WorkerReply(line: Array(reply.utf8))?.result == .known)
      #expect(!reply.contains("水月镇"))
    }
    #expect(try end() == 0)
  }
}
