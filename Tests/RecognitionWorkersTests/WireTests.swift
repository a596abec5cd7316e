import PagePictures
import PageRecognition
import Testing

@Suite struct WireTests {
  private let request = RecognitionRequest(
    alphabet: .digits, picture: GrayPicture(width: 3, height: 2, pixels: [0, 10, 255, 13, 32, 1]))
  private let symbols = [
    RecognizedSymbol(text: "自", box: PixelRect(x: 0..<2, y: 0..<2), confidence: 0.25),
    RecognizedSymbol(text: "e\u{301}", box: PixelRect(x: 2..<2, y: 1..<2), confidence: 1),
  ]

  @Test("A request arrives as it was sent, wherever it is torn")
  func requests() throws {
    let bytes = try #require(request).bytes
    for cut in 0...bytes.count {
      var buffer = WireBuffer()
      var reader = RecognitionRequestReader()
      buffer.append(bytes[..<cut])
      var received = try reader.request(from: &buffer)
      buffer.append(bytes[cut...])
      if received == nil { received = try reader.request(from: &buffer) }
      #expect(received == request)
      #expect(buffer.count == 0)
      #expect(try reader.request(from: &buffer) == nil)
    }
  }

  @Test("A reply arrives as it was sent, wherever it is torn")
  func replies() throws {
    let error = RecognitionError(.dataMissing, advice: "There is no data; get it.")
    for reply in [RecognitionReply.symbols(symbols), .symbols([]), .failed(error)] {
      let bytes = reply.bytes
      for cut in 0...bytes.count {
        var buffer = WireBuffer()
        var reader = RecognitionReplyReader(width: 3, height: 2)
        buffer.append(bytes[..<cut])
        var received = try reader.reply(from: &buffer)
        buffer.append(bytes[cut...])
        if received == nil { received = try reader.reply(from: &buffer) }
        #expect(received == reply)
        #expect(buffer.count == 0)
      }
    }
  }

  @Test("A greeting arrives as it was sent, its message on one line")
  func greetings() throws {
    let error = RecognitionError(.programMissing, advice: "It is\nnot here.")
    var buffer = WireBuffer()
    buffer.append(RecognitionGreeting.ready(name: "fake 1.0 small").bytes)
    buffer.append(RecognitionGreeting.refused(error).bytes)
    let first = try #require(try buffer.line())
    #expect(try RecognitionGreeting(line: first) == .ready(name: "fake 1.0 small"))
    let second = try #require(try buffer.line())
    let expected = RecognitionError(.programMissing, advice: "It is not here.")
    #expect(try RecognitionGreeting(line: second) == .refused(expected))
  }

  @Test(
    "What is no request is refused before its pixels are waited for",
    arguments: [
      "line digits 3\n", "line words 3 2\n", "Line digits 3 2\n", "line digits 0 2\n",
      "line text 3 0\n",
      "line digits -3 2\n", "line digits 99999999999999999999 2\n", "line digits 16384 1024\n",
      "line digits 20000 1\n", "line digits 3  2\n", "\n", "line digits +3 2\n",
      String(repeating: "x", count: 2000),
    ])
  func malformed(header: String) {
    var buffer = WireBuffer()
    var reader = RecognitionRequestReader()
    buffer.append(Array(header.utf8))
    #expect(throws: WireFault.self) { try reader.request(from: &buffer) }
  }

  @Test("Pictures that are empty or too large are no requests")
  func sizes() {
    for (width, height) in [(0, 5), (5, 0), (16_385, 1), (1, 1025), (4096, 1000)] {
      let picture = GrayPicture(width: width, height: height)
      #expect(RecognitionRequest(alphabet: .text, picture: picture) == nil)
    }
  }

  @Test("A long message is cut, not refused at the other end")
  func longMessage() throws {
    let advice = String(repeating: "缺", count: 2000)
    var buffer = WireBuffer()
    buffer.append(RecognitionReply.failed(RecognitionError(.stopped, advice: advice)).bytes)
    var reader = RecognitionReplyReader(width: 1, height: 1)
    guard case .failed(let error) = try reader.reply(from: &buffer) else {
      Issue.record("no error came")
      return
    }
    #expect(error.code == .stopped)
    #expect(advice.hasPrefix(error.advice) && error.advice.count > 200)
  }

  @Test("Random bytes are refused or waited for, never a crash")
  func random() {
    var generator = SystemRandomNumberGenerator()
    let words = [
      "symbols ", "1", "0 ", "error ", "\n", "line ", "digits ", "37", "+", "stopped ", "\u{FF}",
    ]
    for _ in 0..<2000 {
      let text = (0..<12).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      var buffer = WireBuffer()
      buffer.append(Array(text.utf8))
      var copy = buffer
      var replies = RecognitionReplyReader(width: 9, height: 9)
      _ = try? replies.reply(from: &buffer)
      var requests = RecognitionRequestReader()
      _ = try? requests.request(from: &copy)
    }
  }
}
