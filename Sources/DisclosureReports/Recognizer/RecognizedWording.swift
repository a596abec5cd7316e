import PageModel

/// Undoes mistakes of text recognition in the words that a form prints.
///
/// Recognition takes characters for others of the same shape, loses and doubles punctuation, and often
/// misreads the number before a label. Here a label, a header or a heading of a recognized page that is
/// clearly one of the forms' wordings gets the wording's characters in place of those that look like them or
/// are none of the forms', and the form's number where its own is not legible; what differs otherwise stays. Then it is read as
/// printed text is. A text that may be two wordings is left alone. Figures are never touched.
struct RecognizedWording: Sendable {
  private let labels: FormTargets
  private let headers: FormTargets
  private let headings: FormTargets
  private let options: RecognizedWordingOptions
  private let lookAlikes: LookAlikes
  private let phrases: RecognizedPhrases
  private let longestHeading: Int
  private let longestTitle: Int

  /// Makes the texts of some forms known.
  init(
    forms: [ReportForm], recognizer: ReportRecognizerOptions,
    options: RecognizedWordingOptions = .init(), lookAlikes: LookAlikes = .known
  ) {
    typealias Wording = (text: String, name: String, enumerator: LabelEnumerator?)
    var labels: [Wording] = []
    var headers: [Wording] = []
    for table in forms.flatMap(\.tables) {
      for row in table.rows {
        let own = row.wordings.map { ($0, "row \(row.key)", row.enumerator) }
        if table.layout == .rows { labels += own } else { headers += own }
      }
      for column in table.columns {
        headers += column.wordings.map { ($0, "column \(column.key)", nil) }
      }
      headers += table.headerWords.map { ($0, $0, nil) }
      if let stub = table.stub {
        let words = Self.parts(of: Array(stub.unicodeScalars))
        labels.append((words.rest, stub, words.enumerator))
      }
    }
    let words = forms.flatMap(\.tableWords).map { ($0, $0, LabelEnumerator?.none) }
    let headings: [Wording] = forms.flatMap(\.headings).flatMap { heading in
      heading.wordings.map { ($0, "\(heading.number)", .section(heading.number)) }
    }
    let all = (labels + headers + words + headings).map(\.text) + RecognizedPhrases.phrases
    let known = Set(all.flatMap(FormTargets.scalars))
    func targets(_ wordings: [Wording]) -> FormTargets {
      FormTargets(wordings, known: known, options: options, lookAlikes: lookAlikes)
    }
    self.labels = targets(labels + words)
    self.headers = targets(headers + words)
    self.headings = targets(headings)
    phrases = RecognizedPhrases(lookAlikes: lookAlikes, known: known)
    self.options = options
    self.lookAlikes = lookAlikes
    longestHeading = recognizer.maximumHeadingCharacters
    longestTitle = recognizer.maximumTitleCharacters
  }

  /// The material, its words as the forms have them; printed material as it is, at no cost.
  static func restored(
    _ material: ReportMaterial, options: ReportRecognizerOptions
  ) -> ReportMaterial {
    guard !material.recognizedPages.isEmpty else { return material }
    return RecognizedWording(forms: options.forms, recognizer: options).restored(material)
  }

  /// The material, its words as the forms have them.
  func restored(_ material: ReportMaterial) -> ReportMaterial {
    var known = Known()
    let isRecognized = { (page: Int?) in page.map(material.recognizedPages.contains) ?? false }
    return ReportMaterial(
      paragraphs: material.paragraphs.map { paragraph in
        isRecognized(paragraph.page) ? paragraph.with(text: text(paragraph.text)) : paragraph
      },
      tables: material.tables.map { table in
        let pages = table.rows.map(\.source.page) + table.unreadTexts.map(\.page)
        return pages.contains(where: isRecognized) ? restored(table, &known) : table
      },
      findings: material.findings, metadata: material.metadata,
      recognizedPages: material.recognizedPages, unreadLabels: material.unreadLabels)
  }

  // MARK: Tables

  /// What was made of texts, which repeat from row to row.
  private struct Known {
    var labels: [Label: Restored] = [:]
    var headers: [String: Restored] = [:]
  }

  /// A label, and whether all cells beside it have values.
  private struct Label: Hashable {
    let text: String
    let isComplete: Bool
  }

  /// A text, its words as a form has them.
  private struct Restored {
    let text: String
    /// Whether it may be two wordings.
    var isAmbiguous = false
  }

  private func restored(_ table: MaterialTable, _ known: inout Known) -> MaterialTable {
    let rows = table.rows.map { row in
      // No value ran into its label where each stands in its own cell.
      let isComplete =
        !row.values.isEmpty && row.values.allSatisfy { !FormNumber.isBlank($0.source.text) }
      let labels = row.labels.map { label(Label(text: $0, isComplete: isComplete), &known) }
      return LabelledRow(
        labels: labels.map(\.text), unit: row.unit, textBefore: row.textBefore,
        values: row.values.map { value in
          let header = value.header.map { nameOfColumn($0, &known) }
          return value.with(source: words(value.source, &known)).with(header: header)
        }, source: row.source,
        headersInOrder: row.headersInOrder.map { $0.map { nameOfColumn($0, &known) } },
        labelState: labels.last?.isAmbiguous ?? false ? .ambiguous : .recognized)
    }
    return MaterialTable(
      rows: rows, textAfter: table.textAfter,
      unreadTexts: table.unreadTexts.map { text in
        let asLabel = label(Label(text: text.text, isComplete: false), &known).text
        return text.with(text: asLabel == text.text ? header(text.text, &known).text : asLabel)
      },
      headerLines: table.headerLines, captions: table.captions,
      paragraphsBefore: table.paragraphsBefore)
  }

  private func label(_ printed: Label, _ known: inout Known) -> Restored {
    if let label = known.labels[printed] { return label }
    let text = printed.text
    // The unit behind a label stays as it is.
    let parts = LabelUnit.parts(of: text)
    let words = parts?.label ?? text
    var label = restored(words, among: labels, dropsStrayDigits: printed.isComplete)
    label = Restored(
      text: label.text + text.dropFirst(words.count), isAmbiguous: label.isAmbiguous)
    known.labels[printed] = label
    return label
  }

  /// A header; one that may be two columns' says nothing of its column.
  private func nameOfColumn(_ text: String, _ known: inout Known) -> String {
    let header = header(text, &known)
    return header.isAmbiguous ? "" : header.text
  }

  private func header(_ text: String, _ known: inout Known) -> Restored {
    if let header = known.headers[text] { return header }
    let header = restored(text, among: headers)
    known.headers[text] = header
    return header
  }

  /// A cell of words among the values: a header that the page's analysis took for one.
  private func words(_ source: SourceText, _ known: inout Known) -> SourceText {
    let scalars = FormTargets.scalars(of: source.text)
    guard scalars.count > 1, scalars.allSatisfy(FormScalars.isWide) else { return source }
    return source.with(text: header(source.text, &known).text)
  }

  // MARK: Words

  /// The text with the words and the number of the wording that it clearly is; else as it is.
  ///
  /// - Parameter dropsStrayDigits: Whether single digits amid the words are none.
  private func restored(
    _ text: String, among targets: FormTargets, dropsStrayDigits: Bool = false
  ) -> Restored {
    let characters = Characters(text)
    if targets.areExact(characters.counted[...]), !characters.beginWithMarks {
      return Restored(text: text)
    }
    let printed = Self.parts(of: Array(text.unicodeScalars))
    let own = FormTargets.scalars(of: String(text.unicodeScalars.prefix(printed.length)))
    if printed.enumerator != nil, targets.areExact(characters.counted.dropFirst(own.count)),
      // The number may be misread where the words are not.
      targets.found(in: characters.counted, starts: [own.count])?.target.enumerator
        == printed.enumerator
    {
      return Restored(text: text)
    }
    let result = targets.result(
      for: characters.counted, starts: starts(in: characters), number: printed.enumerator)
    guard case .found(let found) = result else {
      if case .ambiguous = result { return Restored(text: text, isAmbiguous: true) }
      return Restored(text: text)
    }
    let target = found.target
    let isShort = target.scalars.count < Self.shortWords
    // （六）其他 is no 3.其他.
    if isShort, let own = printed.enumerator, own != target.enumerator {
      return Restored(text: text)
    }
    var corrected = found.match.corrected
    if dropsStrayDigits {
      for place in found.match.strayDigits { corrected[place] = nil }
    }
    return Restored(
      text: number(before: found, printed, in: characters, text)
        + characters.words(corrected, from: found.start))
  }

  /// Characters below which words alone do not say what a label is.
  private static let shortWords = 3

  /// What stands before the words: the form's number, unless the printed one is the same or there is none.
  private func number(
    before found: FormTargets.Found, _ printed: Printed, in characters: Characters, _ text: String
  ) -> String {
    let begin = characters.index(of: found.start)
    let prefix = String(text.unicodeScalars.prefix(begin))
    guard let enumerator = found.target.enumerator, printed.enumerator != enumerator,
      prefix.unicodeScalars.contains(where: { !FormScalars.isSpace($0) })
    else { return prefix }
    return enumerator.printed
  }

  /// Where the words may begin: at the text's first character, behind what may be a misread number, and
  /// behind 其中.
  private func starts(in characters: Characters) -> [Int] {
    let counted = characters.counted
    var starts = [0]
    var end = 0
    // 2023年 is a year, no number before words.
    let digits = counted.prefix { FormScalars.digit($0) != nil }.count
    if digits > 2, counted.dropFirst(digits).first == DateWords.year { return starts }
    while end < min(counted.count, options.maximumNumberCharacters), Self.mayBeNumber(counted[end])
    {
      end += 1
      starts.append(end)
    }
    // （八） read as （人）, 三、 as 王、: one character that marks set apart from the words.
    if counted.count > 1, !starts.contains(1), characters.hasMark(before: 1) { starts.append(1) }
    if counted.count > 2, lookAlikes.areAlike(counted[0], "其"), lookAlikes.areAlike(counted[1], "中")
    {
      starts.append(2)
    }
    return starts
  }

  /// Whether a character may be one of a number before a label.
  private static func mayBeNumber(_ scalar: Unicode.Scalar) -> Bool {
    FormScalars.digit(scalar) != nil || FormScalars.chineseNumeral(scalar) != nil
      || "lIiJjCcGZzSsBbDQoTt".unicodeScalars.contains(scalar)
  }

  // MARK: Paragraphs

  /// A paragraph's text: a heading or a title with the words that all have, years with their digits.
  private func text(_ text: String) -> String {
    var text = RecognizedDates(lookAlikes: lookAlikes).restored(text)
    let length = text.unicodeScalars.count
    guard length <= max(longestTitle, longestHeading) else { return text }
    if length <= longestHeading { text = heading(text) }
    return phrases.restored(text)
  }

  /// A heading with the form's words. Its own number stays where it is one: sections change places.
  private func heading(_ text: String) -> String {
    let characters = Characters(text)
    let starts = starts(in: characters).filter { $0 <= Self.mostHeadingNumbers }
    guard let found = headings.found(in: characters.counted, starts: starts),
      found.match.distance
        <= options.maximumHeadingDistanceShare * Double(found.target.scalars.count)
    else { return text }
    let printed = Self.parts(of: Array(text.unicodeScalars))
    let words = characters.words(found.match.corrected, from: found.start)
    let begin = characters.index(of: found.start)
    let prefix = String(text.unicodeScalars.prefix(begin))
    guard printed.enumerator == nil, let enumerator = found.target.enumerator,
      prefix.unicodeScalars.contains(where: { !FormScalars.isSpace($0) })
    else { return prefix + words }
    return enumerator.printed + words
  }

  /// Characters of a heading's number: 十一.
  private static let mostHeadingNumbers = 2

  // MARK: Numbers

  private struct Printed {
    /// The number that the text begins with; `nil` for none that is legible.
    let enumerator: LabelEnumerator?
    /// Scalars up to its end.
    let length: Int
    let rest: String
  }

  private static func parts(of scalars: [Unicode.Scalar]) -> Printed {
    let first = scalars.firstIndex { !FormScalars.isSpace($0) } ?? 0
    guard first < scalars.count, let (enumerator, end) = FormEnumerator.read(scalars, at: first)
    else {
      return Printed(enumerator: nil, length: 0, rest: string(scalars[...]))
    }
    return Printed(enumerator: enumerator, length: end, rest: string(scalars[end...]))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// The characters of a text that count, and where they stand in it.
private struct Characters {
  let scalars: [Unicode.Scalar]
  /// Half width and simplified.
  let counted: [Unicode.Scalar]
  private let places: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    places = scalars.indices.filter { [scalars] in FormScalars.isLabelScalar(scalars[$0]) }
    counted = places.map { [scalars] in FormScalars.folded(scalars[$0]) }
  }

  /// Whether something other than blanks stands before the first character that counts.
  var beginWithMarks: Bool {
    scalars.prefix(index(of: 0)).contains { !FormScalars.isSpace($0) }
  }

  /// Where a character stands in the text.
  func index(of character: Int) -> Int {
    character < places.count ? places[character] : scalars.count
  }

  /// Whether something other than blanks stands before a character, behind the one before it.
  func hasMark(before character: Int) -> Bool {
    scalars[(places[character - 1] + 1)..<places[character]].contains { !FormScalars.isSpace($0) }
  }

  /// The text from a character on, with other characters in place of those that count.
  func words(_ corrected: [Unicode.Scalar?], from start: Int) -> String {
    var view = String.UnicodeScalarView()
    var next = start
    for (index, scalar) in scalars.enumerated().dropFirst(self.index(of: start)) {
      guard next < places.count, index == places[next] else {
        view.append(scalar)
        continue
      }
      let character = corrected[next - start]
      // A character that is right stays as it is printed, full width or half.
      if let character { view.append(character == counted[next] ? scalar : character) }
      next += 1
    }
    return String(view)
  }
}
