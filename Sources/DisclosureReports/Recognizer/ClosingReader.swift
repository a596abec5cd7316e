/// Takes signature and date from the end of the last section.
struct ClosingReader: Sendable {
  let options: ReportRecognizerOptions

  init(options: ReportRecognizerOptions) {
    self.options = options
  }

  /// Removes the closing from `body` and gives its lines, and what stands behind it: names of
  /// attachments, and what a web page prints below its article. Both are empty where there is none.
  ///
  /// The last paragraph is a date, or signature and date in one; before it one signature: short,
  /// without a sentence's punctuation.
  func takeClosing(
    from body: inout [SourceText], publisher: String?
  ) -> (lines: [String], behind: [SourceText]) {
    let foot = takeFoot(from: &body)
    let count =
      matterBehindClosing(of: body, publisher: publisher)
      ?? body.reversed().prefix { isAttachment($0.text) || isAdministrative($0.text) }.count
    var own = Array(body.dropLast(count))
    let lines = closing(of: &own, publisher: publisher)
    // Without a closing before them such lines belong to the section.
    guard !lines.isEmpty else { return ([], foot) }
    let attachments = Array(body.suffix(count))
    body = own
    return (lines, attachments + foot)
  }

  /// Takes what a page prints below its article: from the first line that begins such a foot, or, behind
  /// a date, of short lines that are the site's.
  private func takeFoot(from body: inout [SourceText]) -> [SourceText] {
    let lines = body.map { HeadLine($0.text) }
    var first = lines.firstIndex(where: \.beginsFoot) ?? lines.endIndex
    while first > 0, lines[first - 1].isOfSite, !ReportDate.isDate(body[first - 1].text) {
      first -= 1
    }
    let foot = Array(body[first...])
    body.removeSubrange(first...)
    return foot
  }

  /// How many paragraphs stand behind a name and a date below each other, which are a closing whatever
  /// follows them; `nil` where there are none.
  private func matterBehindClosing(of body: [SourceText], publisher: String?) -> Int? {
    let date = body.indices.dropFirst().last { index in
      ReportDate.isDate(body[index].text) && isName(body[index - 1].text, publisher: publisher)
    }
    return date.map { body.count - $0 - 1 }
  }

  private func isName(_ text: String, publisher: String?) -> Bool {
    publisher.map { squeezed($0) == squeezed(text) } ?? false || HeadLine(text).isBodyName
  }

  /// Whether the line is an office's own: who gets a copy, who printed it, whom to ask.
  private func isAdministrative(_ text: String) -> Bool {
    let squeezed = squeezed(text)
    guard squeezed.count <= options.maximumSurroundingCharacters else { return false }
    let bare = squeezed.drop(while: FormScalars.isOpening)
    return SentenceMarks.administrativeBeginnings.contains { bare.starts(with: $0.unicodeScalars) }
      || SentenceMarks.administrativeEndings.contains {
        squeezed.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
      }
  }

  private func closing(of body: inout [SourceText], publisher: String?) -> [String] {
    guard let last = body.last else { return [] }
    var closing: [String] = []
    if ReportDate.isDate(last.text) {
      closing = [last.text]
      body.removeLast()
      if let signature = body.last, isSignature(signature.text, publisher: publisher) {
        closing.insert(signature.text, at: 0)
        body.removeLast()
      }
    } else if endsInDate(last.text, publisher: publisher) {
      closing = [last.text]
      body.removeLast()
    } else if let publisher, squeezed(last.text) == squeezed(publisher) {
      closing = [last.text]
      body.removeLast()
    }
    return closing
  }

  /// Whether the line names an attachment, 附件：…, or is the caption of a table behind the report.
  private func isAttachment(_ text: String) -> Bool {
    let squeezed = squeezed(text)
    guard squeezed.count <= options.maximumSurroundingCharacters,
      !squeezed.contains(SentenceMarks.fullStop)
    else { return false }
    return squeezed.first == SentenceMarks.attachment || squeezed.last == SentenceMarks.table
  }

  private func isSignature(_ text: String, publisher: String?) -> Bool {
    let squeezed = squeezed(text)
    if let publisher, squeezed == self.squeezed(publisher) { return true }
    guard squeezed.count >= 3, squeezed.count <= options.maximumSignatureCharacters else {
      return false
    }
    return squeezed.allSatisfy { scalar in
      (FormScalars.isLabelScalar(scalar) && FormScalars.digit(scalar) == nil)
        || FormScalars.isOpening(scalar) || FormScalars.isClosing(scalar)
    } && !SentenceMarks.isNoContent(squeezed)
  }

  private func endsInDate(_ text: String, publisher: String?) -> Bool {
    guard let publisher else { return false }
    let squeezed = squeezed(text)
    let name = self.squeezed(publisher)
    guard squeezed.count > name.count, squeezed.starts(with: name) else { return false }
    var date = String.UnicodeScalarView()
    date.append(contentsOf: squeezed.dropFirst(name.count))
    return ReportDate.isDate(String(date))
  }

  private func squeezed(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !FormScalars.isSpace($0) }
  }
}
