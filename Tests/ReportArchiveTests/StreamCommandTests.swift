import Foundation
import Testing

@testable import ReportArchive

/// `extract stream` as the programs meet it that start it.
@Suite(.timeLimit(.minutes(30))) struct StreamCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// An answer.
  private typealias Answer = [String: Any]

  /// Runs the command over requests; `environment` and the like stand before `$extract` in the line.
  private func run(_ requests: [String], _ arguments: String = "--jobs 2") throws -> (
    answers: [Answer], run: ArchiveFixture.Run
  ) {
    let file = scratch.outside("requests")
    try scratch.write(file, Array(requests.map { $0 + "\n" }.joined().utf8))
    let run = try shell("$extract stream \(arguments) < '\(file.text)'")
    return (try answers(run.output), run)
  }

  private func answers(_ output: String) throws -> [Answer] {
    #expect(output.isEmpty || output.hasSuffix("\n"))
    return try output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? Answer)
    }
  }

  private func shell(_ line: String) throws -> ArchiveFixture.Run {
    try ArchiveFixture.Run(program: [
      "bash", "-c",
      "cd '\(scratch.folder.text)'; extract='\(Built.extract)'; \(line)",
    ])
  }

  private func request(_ id: String, _ path: ArchivePath) throws -> String {
    String(decoding: try JSONEncoder().encode(["id": id, "path": path.text]), as: UTF8.self)
  }

  private func request(_ id: Int, bytes: [UInt8], name: String?) throws -> String {
    var request: [String: Any] = ["id": id, "bytes": Data(bytes).base64EncodedString()]
    request["name"] = name
    return String(decoding: try JSONSerialization.data(withJSONObject: request), as: UTF8.self)
  }

  private func answer(_ id: String, in answers: [Answer]) throws -> Answer {
    try #require(answers.first { $0["id"] as? String == id })
  }

  /// `FaultyWorker`, built beside the command.
  private static let faulty = Built.extract.replacing(/extract$/, with: "FaultyWorker")

  // MARK: Answers

  @Test func eachRequestHasOneAnswerWithTheReportThatTheCommandPrints() throws {
    let file = try scratch.write("a.txt", letter())
    let missing = scratch["missing.pdf"]
    let (answers, run) = try run([
      request("a", file), request("gone", missing),
      request(7, bytes: Array(letter().utf8), name: nil),
    ])
    #expect(run.code == 1)
    #expect(run.errors == "2 read, 1 failed\n")
    #expect(answers.count == 3)
    let read = try answer("a", in: answers)
    #expect(read["action"] as? String == "read")
    #expect(read["line"] as? Int == 1)
    #expect(read["size"] as? Int == letter().utf8.count)
    #expect(read["milliseconds"] as? Double ?? 0 > 0)
    let printed = try ArchiveFixture.Run("report", file.text).output
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(printed.utf8)) as? NSDictionary)
    #expect(read["report"] as? NSDictionary == report)
    let bytes = try #require(answers.first { $0["id"] as? Int == 7 })
    #expect(bytes["sha256"] as? String == read["sha256"] as? String)
    let named = try #require(bytes["report"] as? [String: Any])["source"] as? [String: Any]
    #expect(named?["file"] as? String == "document")
    let gone = try answer("gone", in: answers)
    #expect(gone["code"] as? String == "fileNotFound")
    #expect((gone["message"] as? String)?.isEmpty == false)
    #expect(gone["report"] == nil)
  }

  @Test func answersAndFindingsAreInTheLanguageAskedFor() throws {
    let path = scratch.outside("a.txt")
    try scratch.write(path, Array("甲县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n正文。\n".utf8))
    let requests = [try request("a", path), "x", #"{"path": "/nowhere/a.pdf"}"#]
    let chinese = try run(requests, "--jobs 1 --language zh").run.output
    #expect(chinese.contains("该行不是 JSON。") && chinese.contains("没有这个文件，请核对路径。"))
    #expect(chinese.contains("数据一项也未读到"))
    let english = try run(requests, "--jobs 1").run.output
    #expect(english.contains("The line is no JSON.") && english.contains("no values of the table"))
  }

  @Test func provenanceIsAsTheCommandPrintsIt() throws {
    let file = try scratch.write("a.txt", letter())
    let (answers, _) = try run([request("a", file)], "--provenance")
    let printed = try ArchiveFixture.Run("report", "--provenance", file.text).output
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(printed.utf8)) as? NSDictionary)
    #expect(answers.first?["report"] as? NSDictionary == report)
  }

  @Test func aPathIsRelativeToTheFolderAndMayBeALink() throws {
    try scratch.write("a.txt", letter())
    try scratch.link(scratch["link.txt"], to: ArchivePath("a.txt"))
    let (answers, run) = try run([#"{"path":"a.txt"}"#, #"{"path":"link.txt"}"#])
    #expect(run.code == 0)
    #expect(answers.map { $0["action"] as? String } == ["read", "read"])
  }

  @Test func contentsThatTheRequestKnowsAreNotRead() throws {
    let file = try scratch.write("a.txt", letter())
    let digest = try #require(run([request("a", file)]).answers.first?["sha256"] as? String)
    let (answers, run) = try run([
      #"{"id":1,"path":"a.txt","known":["00","\#(digest)"]}"#
    ])
    #expect(run.code == 0)
    #expect(run.errors == "0 read, 1 known, 0 failed\n")
    #expect(answers.first?["action"] as? String == "known")
    #expect(answers.first?["report"] == nil)
  }

  // MARK: What is no request

  @Test(arguments: [
    ("junk", nil, "The line is no JSON."),
    ("[1]", nil, "The line is no JSON object."),
    ("{\"id\":\"a\"}", "a", "A request has either a path or bytes."),
    (#"{"id":"a","path":"a.txt","bytes":""}"#, "a", "A request has either a path or bytes."),
    (#"{"id":"a","path":3}"#, "a", "The value of path is not of the kind it should be."),
    (#"{"id":1.5,"path":"a.txt"}"#, nil, "The id is neither a text nor a whole number."),
    (#"{"id":"a","path":""}"#, "a", "A path or name is empty or has a zero byte."),
    (#"{"id":"a","path":"a.txt\u0000b"}"#, "a", "A path or name is empty or has a zero byte."),
    (#"{"id":"a","path":"a.txt","name":"b"}"#, "a", "Only bytes take a name; a path has its own."),
    (
      #"{"id":"a","path":"a.txt","path":"b.txt"}"#, nil,
      "The key path stands twice; which one counts nobody can tell."
    ),
    (
      #"{"id":"a","path":"a.txt","p\u0061th" : "b.txt"}"#, nil,
      "The key path stands twice; which one counts nobody can tell."
    ),
    (
      #"{"id":"a","id":"b","path":"a.txt"}"#, nil,
      "The key id stands twice; which one counts nobody can tell."
    ),
  ])
  func aMalformedLineHasAnAnswerAndStopsNothing(line: String, id: String?, reason: String) throws {
    try scratch.write("a.txt", letter())
    let (answers, run) = try run(["", line, #"{"id":"good","path":"a.txt"}"#])
    #expect(run.code == 1)
    #expect(answers.count == 2)
    let refused = try #require(answers.first { $0["action"] as? String == "failed" })
    #expect(refused["code"] as? String == "invalidRequest")
    #expect(refused["line"] as? Int == 2)
    #expect(refused["id"] as? String == id)
    #expect(refused["message"] as? String == reason)
    #expect(try answer("good", in: answers)["line"] as? Int == 3)
  }

  @Test func bytesThatAreNoBase64AreAnInvalidRequest() throws {
    let (answers, _) = try run([#"{"id":"a","bytes":"%%%"}"#])
    #expect(answers.first?["code"] as? String == "invalidRequest")
  }

  @Test func aLineThatIsTooLongIsPassedOver() throws {
    try scratch.write("a.txt", letter())
    let run = try shell(
      """
      { printf '{"id":1,"bytes":"'; head -c 70000000 /dev/zero | tr '\\0' A; printf '"}\\n'
      printf '{"id":2,"path":"a.txt"}'; } | $extract stream -q
      """)
    let answers = try answers(run.output)
    #expect(answers.count == 2)
    let refused = try #require(answers.first { $0["action"] as? String == "failed" })
    #expect(refused["line"] as? Int == 1)
    #expect((refused["message"] as? String)?.contains("67108864 bytes") == true)
    #expect(answers.contains { $0["id"] as? Int == 2 && $0["action"] as? String == "read" })
  }

  // MARK: Documents that go wrong

  @Test func aDocumentThatEndsItsWorkerCostsItselfAlone() throws {
    let faults = ["crash", "abort", "exit", "grow", "garble", "spin"]
    var requests = try faults.map { fault in
      try request(fault, scratch.write("\(fault).txt", letter(fault) + "%fault \(fault)\n"))
    }
    for number in 0..<12 {
      requests.insert(
        try request("\(number)", scratch.write("\(number).txt", letter("某\(number)镇"))),
        at: number % requests.count)
    }
    requests.append(
      try request(99, bytes: Array((letter() + "%fault crash\n").utf8), name: "b.txt"))
    let (answers, run) = try run(
      requests, "--jobs 2 --timeout 4 --memory-limit 512 --worker '\(Self.faulty)'")
    #expect(run.code == 1)
    #expect(run.errors == "12 read, 7 failed\n")
    #expect(answers.count == 19)
    let codes = try faults.map { try answer($0, in: answers)["code"] as? String }
    #expect(
      codes == [
        "workerCrashed", "workerCrashed", "workerCrashed", "memoryLimit", "workerMisbehaved",
        "timeout",
      ])
    // What a document is, is told though it has no report.
    #expect(answers.allSatisfy { ($0["sha256"] as? String)?.count == 64 && $0["size"] != nil })
    #expect(answers.first { $0["id"] as? Int == 99 }?["code"] as? String == "workerCrashed")
  }

  @Test func whatIsNoWorkerIsCode70() throws {
    try scratch.write("a.txt", letter())
    let (answers, run) = try run([#"{"path":"a.txt"}"#], "--worker /bin/false")
    #expect(run.code == 70)
    #expect(answers.isEmpty)
    #expect(run.errors.contains("/bin/false: This program does not serve as a worker."))
  }

  // MARK: How it ends

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func aSignalLetsWhatIsInHandBeAnswered(signal: String, code: Int32) throws {
    let file = try scratch.write("a.txt", letter())
    // The worker takes a while over its first document; more requests wait, and the input stays open.
    let slow = try scratch.program(
      "slow",
      """
      trap '' INT TERM
      { read setup; echo "$setup"; read first; echo "$first"; touch '\(scratch.outside("begun").text)'
      cat; } | { DISCLOSURE_REPORTS_WORKER=$DISCLOSURE_REPORTS_WORKER '\(Built.extract)' | \
      { read greeting; echo "$greeting"; sleep 1; cat; }; }
      """)
    let run = try shell(
      """
      mkfifo pipe; exec 3<>pipe
      for n in 1 2 3 4 5 6; do echo '{"id":"'$n'","path":"\(file.text)"}' >&3; done
      $extract stream --jobs 1 --worker '\(slow)' < pipe 3>&- & pid=$!
      while ! test -e '\(scratch.outside("begun").text)'; do sleep 0.05; done
      kill -\(signal) $pid; wait $pid
      """)
    #expect(run.code == code)
    #expect(try answers(run.output).map { $0["id"] as? String } == ["1"])
    #expect(run.errors == "1 read, 0 failed\n")
  }

  @Test func theStreamEndsQuietlyWhenNobodyReadsItsAnswers() throws {
    try scratch.write("a.txt", letter())
    let run = try shell(
      """
      mkfifo pipe; exec 3<>pipe
      for n in $(seq 400); do echo '{"id":'$n',"path":"a.txt"}'; done >&3
      { $extract stream --jobs 2 < pipe 3>&-; echo "$?" >&2; } | head -n 1 | wc -l
      """)
    #expect(run.output == "1\n")
    #expect(run.errors == "141\n")
  }

  @Test func anEmptyInputIsAnsweredByNothing() throws {
    let run = try shell("$extract stream < /dev/null")
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors == "0 read, 0 failed\n")
  }

  @Test func anInputThatCannotBeReadIsCode66() throws {
    let run = try shell("$extract stream < .")
    #expect(run.code == 66)
    #expect(run.errors.contains("standard input: the requests could not be read"))
  }

  #if os(Linux)
    @Test func anOutputThatCannotBeWrittenIsCode73() throws {
      try scratch.write("a.txt", letter())
      let run = try shell(#"echo '{"path":"a.txt"}' | $extract stream > /dev/full"#)
      #expect(run.code == 73)
      #expect(run.errors.contains("standard output: the result could not be written"))
    }
  #endif

  /// Requests are not taken faster than they are answered: a writer is kept waiting by a pipe that is full.
  @Test func requestsWaitWhereTheyAreUntilAWorkerHasRoom() throws {
    let file = try scratch.write("a.txt", letter())
    let blocked = try scratch.greeting("read first; exec sleep 600")
    let program = try #require(blocked.path)
    let count = scratch.outside("count").text
    let run = try shell(
      """
      { n=0; while n=$((n+1)); do
          printf '{"id":%d,"known":["%0100000d"],"path":"\(file.text)"}\\n' $n 0 || break; echo $n > '\(count)'
        done; } 2>/dev/null | $extract stream --jobs 2 --worker '\(program)' & pid=$!
      until test -s '\(count)'; do sleep 0.1; done
      last=; while sleep 0.5; now=$(cat '\(count)'); [ "$now" != "$last" ]; do last=$now; done
      kill -9 $(pgrep -P $pid) $pid; cat '\(count)'
      """)
    // Each is 100 KB, and a pipe holds 64: two wait, two are with workers; more is what nobody wants.
    #expect(try #require(Int(run.output.split(separator: "\n").last ?? "")) < 12)
  }
}
