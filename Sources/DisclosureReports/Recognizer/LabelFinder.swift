/// A place where a document names a row of the form.
struct LabelOccurrence: Sendable, Hashable {
  /// Index into the form's rows, `FormLexicon.rows`.
  let formRow: Int
  /// Lines of the stream the label runs over.
  let lines: ClosedRange<Int>
  /// Where it begins and ends, in characters of the stream.
  let extent: Range<Int>
  /// The label's beginning within its first line.
  let start: FormText.Start
  /// How well it names the row, from 0 to 1.
  let similarity: FormWording.Similarity
  /// Whether its number is the form's (`true`), another (`false`), or not printed (`nil`).
  let enumeratorAgrees: Bool?
}

/// Finds the labels of the form in a stream: the best reading in which the rows follow each other
/// in the form's order.
struct LabelFinder: Sendable {
  private let lexicon: FormLexicon
  private let options: ReportRecognizerOptions

  init(lexicon: FormLexicon, options: ReportRecognizerOptions) {
    self.lexicon = lexicon
    self.options = options
  }

  /// The occurrences in reading order, at most one for each row of the form.
  func occurrences(in stream: LabelStream) -> [LabelOccurrence] {
    var candidates = exactCandidates(in: stream)
    let settled = Set(
      candidates.filter { candidate in
        (candidate.enumeratorAgrees == true
          || lexicon.rows[candidate.formRow].definition.enumerator == nil)
          && candidate.similarity.common == lexicon.longestWordings[candidate.formRow]
      }.map(\.formRow))
    let open = lexicon.rows.indices.filter { !settled.contains($0) }
    candidates += similarCandidates(in: stream, formRows: open)
    candidates = belowTheirRows(
      PartLabels(stream: stream).withoutParts(candidates), in: stream)
    candidates.sort {
      ($0.extent.lowerBound, $0.extent.upperBound, $0.formRow)
        < ($1.extent.lowerBound, $1.extent.upperBound, $1.formRow)
    }
    var chosen = bestChain(of: candidates)
    addStrongLabelsOutOfOrder(from: candidates, to: &chosen, stream: stream)
    return chosen
  }

  /// The candidates without those of rows that share a wording but stand below another row: 被依法纠错数
  /// below 行政诉讼数量 is none of the rows below 行政复议数量.
  ///
  /// Where cells are known, the rows below another end where one stands that is none of them, whatever
  /// its label says, and where they begin anew: then the row that the next ones stand below is missing, or
  /// its label is not legible.
  private func belowTheirRows(
    _ candidates: [LabelOccurrence], in stream: LabelStream
  ) -> [LabelOccurrence] {
    guard !lexicon.parents.isEmpty else { return candidates }
    let parents = Set(lexicon.parents.values)
    let heads = candidates.filter {
      parents.contains($0.formRow) && $0.similarity.score >= options.minimumRowSimilarity
    }.sorted { $0.extent.lowerBound < $1.extent.lowerBound }
    let areCells = stream.lines.allSatisfy { $0.row != nil }
    var bestOfLine: [Int: LabelOccurrence] = [:]
    let beginning = Dictionary(grouping: candidates) { $0.lines.lowerBound }
    for candidate in candidates {
      for line in candidate.lines
      where rank(candidate.similarity) > bestOfLine[line].map({ rank($0.similarity) }) ?? 0 {
        bestOfLine[line] = candidate
      }
    }
    return candidates.filter { candidate in
      guard let parent = lexicon.parents[candidate.formRow] else { return true }
      guard let above = heads.last(where: { $0.extent.upperBound <= candidate.extent.lowerBound }),
        above.formRow == parent
      else { return false }
      // In text labels stand on other lines than their values.
      guard areCells else { return true }
      // 维持具体行政行为或者驳回原告诉讼请求数 is no 维持具体行政行为数 below the other row. A label behind
      // another one in its cell is one of its own.
      let isBetter = { (other: LabelOccurrence) in
        rank(other.similarity) > rank(candidate.similarity)
          && other.extent.overlaps(candidate.extent)
      }
      guard !(beginning[candidate.lines.lowerBound] ?? []).contains(where: isBetter) else {
        return false
      }
      return goesOn(from: above, to: candidate, best: bestOfLine, in: stream)
    }
  }

  /// Whether all rows between a row and one that stands below it stand below it too, in the form's order.
  private func goesOn(
    from head: LabelOccurrence, to candidate: LabelOccurrence, best: [Int: LabelOccurrence],
    in stream: LabelStream
  ) -> Bool {
    let own = candidate.formRow - head.formRow
    var last = 0
    let first = head.lines.upperBound + 1
    let between = first..<max(first, candidate.lines.lowerBound)
    for line in between where stream.lines[line].row != nil {
      guard let row = best[line]?.formRow, let parent = lexicon.parents[row], row - parent > last,
        row - parent < own
      else { return false }
      last = row - parent
    }
    return true
  }

  /// Labels that stand on one line and are exactly a wording of the form.
  private func exactCandidates(in stream: LabelStream) -> [LabelOccurrence] {
    var result: [LabelOccurrence] = []
    for (index, line) in stream.lines.enumerated() {
      for start in line.text.starts
      where start.offset < line.text.count && isNear(start, endOf: line.text) {
        let codes = Array(line.text.codes[start.offset...])
        for formRow in lexicon.exactRows[codes] ?? [] {
          let agrees = agreement(of: start.enumerator, with: formRow)
          if agrees == false, codes.count < options.shortLabelCharacters { continue }
          result.append(
            LabelOccurrence(
              formRow: formRow, lines: index...index,
              extent: line.offset + start.offset..<line.offset + line.text.count, start: start,
              similarity: .init(score: 1, common: codes.count, missing: 0, extra: 0),
              enumeratorAgrees: agrees))
        }
      }
    }
    return result
  }

  /// Labels that name one of `formRows` approximately, or over several lines.
  private func similarCandidates(in stream: LabelStream, formRows: [Int]) -> [LabelOccurrence] {
    guard !formRows.isEmpty else { return [] }
    var best: [Int: LabelOccurrence] = [:]
    var result: [LabelOccurrence] = []
    for (index, line) in stream.lines.enumerated() {
      for start in line.text.starts
      where (start.offset < line.text.count || start.enumerator != nil)
        && isNear(start, endOf: line.text)
      {
        best.removeAll(keepingCapacity: true)
        forEachWindow(in: stream, from: index, start: start) { codes, last, end in
          for formRow in formRows {
            let similarity = similarity(of: formRow, to: codes)
            let agrees = agreement(of: start.enumerator, with: formRow)
            // Fragments of a group's label, 法提供, stand beside other rows' values.
            if lexicon.rows[formRow].definition.isGroup, similarity.missing > 0, agrees != true {
              continue
            }
            // （六）其他 is no 3.其他.
            if agrees == false, similarity.common < options.shortLabelCharacters { continue }
            guard isEnough(similarity, agreement(of: start.enumerator, with: formRow)),
              rank(similarity) > best[formRow].map({ rank($0.similarity) }) ?? 0
            else { continue }
            best[formRow] = LabelOccurrence(
              formRow: formRow, lines: index...last, extent: line.offset + start.offset..<end,
              start: start, similarity: similarity, enumeratorAgrees: agrees)
          }
        }
        result += best.sorted { $0.key < $1.key }.map(\.value)
      }
    }
    return result
  }

  private func isEnough(_ similarity: FormWording.Similarity, _ agrees: Bool?) -> Bool {
    if similarity.score >= options.minimumRowSimilarity { return true }
    return agrees == true && similarity.extra == 0
      && similarity.common >= options.minimumShortenedCharacters
      && similarity.score >= options.minimumShortenedSimilarity
  }

  /// Whether a label that begins here may end where its line does: no label is that long.
  private func isNear(_ start: FormText.Start, endOf text: FormText) -> Bool {
    text.count - start.offset <= options.maximumLabelCharacters
  }

  /// A label that is there to its last character is better than a shorter text less noisy, and a
  /// long wording with some noise better than a short one without.
  private func rank(_ similarity: FormWording.Similarity) -> Double {
    guard similarity.missing == 0 else { return similarity.score }
    return similarity.score + options.completeLabelBonus
      + options.completeCharacterBonus * Double(similarity.common)
  }

  private func similarity(of formRow: Int, to codes: [UInt16]) -> FormWording.Similarity {
    var best = FormWording.Similarity(score: 0, common: 0, missing: 1, extra: 0)
    for wording in lexicon.rows[formRow].wordings {
      let similarity = wording.similarity(
        to: codes[...], extraWeight: options.extraCharacterWeight)
      if rank(similarity) > rank(best) { best = similarity }
    }
    return best
  }

  /// Calls `body` with the text from a start to the end of its line, of the next line and so on.
  ///
  /// A window holds one line of values at most, and ends before the next label's number.
  private func forEachWindow(
    in stream: LabelStream, from index: Int, start: FormText.Start,
    body: ([UInt16], _ lastLine: Int, _ end: Int) -> Void
  ) {
    let first = stream.lines[index]
    // On one line a group's label ends where the row's own begins: （四）无法提供 1.本机关不掌握.
    let next = first.text.starts.first { $0.offset > start.offset && $0.enumerator != nil }
    let firstEnd = next?.offset ?? first.text.count
    var codes = Array(first.text.codes[start.offset..<firstEnd])
    var values = first.row == nil ? 0 : 1
    body(codes, index, first.offset + firstEnd)
    if next != nil { return }
    var last = index + 1
    while last < stream.lines.count, last - index < options.maximumLabelLines {
      let line = stream.lines[last]
      if line.row != nil { values += 1 }
      guard values <= 1 else { return }
      let cut = line.text.starts.first { start in
        if case .group = start.enumerator { return false }
        return start.enumerator != nil
      }
      let end = cut?.offset ?? line.text.count
      codes += line.text.codes[..<end]
      if end > 0 || line.row != nil { body(codes, last, line.offset + end) }
      if cut != nil { return }
      last += 1
    }
  }

  private func agreement(
    of enumerator: LabelEnumerator?, with formRow: Int
  ) -> Bool? {
    guard let enumerator, let expected = lexicon.rows[formRow].definition.enumerator else {
      return nil
    }
    return enumerator == expected
  }

  private func weight(of occurrence: LabelOccurrence) -> Double {
    var weight = rank(occurrence.similarity) - options.minimumRowSimilarity / 2
    switch occurrence.enumeratorAgrees {
    case true?: weight += options.enumeratorWeight
    case false?: weight -= options.enumeratorWeight
    case nil:
      // Bare 其他 and 总计 head columns as well.
      let row = lexicon.rows[occurrence.formRow].definition
      if row.enumerator != nil, occurrence.similarity.common < options.shortLabelCharacters {
        weight -= options.bareShortLabelPenalty
      }
    }
    // A group's label stands beside its rows in every document; it must not displace one of them.
    return lexicon.rows[occurrence.formRow].definition.isGroup ? weight / 2 : weight
  }

  /// The heaviest chain of candidates in which both position and form row ascend.
  ///
  /// Candidates come by their beginnings; linear in their number, times the rows of the form.
  private func bestChain(of candidates: [LabelOccurrence]) -> [LabelOccurrence] {
    let byEnd = candidates.indices.sorted {
      (candidates[$0].extent.upperBound, $0) < (candidates[$1].extent.upperBound, $1)
    }
    // The heaviest chain that ends in each form row, among the candidates that have ended.
    var ended = [Link?](repeating: nil, count: lexicon.rows.count)
    var links: [Link] = []
    var next = 0
    for (index, candidate) in candidates.enumerated() {
      while next < byEnd.count,
        candidates[byEnd[next]].extent.upperBound <= candidate.extent.lowerBound,
        byEnd[next] < index
      {
        let row = candidates[byEnd[next]].formRow
        let link = links[byEnd[next]]
        if link.total > ended[row]?.total ?? 0 { ended[row] = link }
        next += 1
      }
      var best: Link?
      for link in ended[..<candidate.formRow] {
        if let link, link.total > best?.total ?? 0 { best = link }
      }
      links.append(
        Link(
          index: index, previous: best?.index,
          total: (best?.total ?? 0) + weight(of: candidate)))
    }
    guard var link = links.max(by: { $0.total < $1.total }) else { return [] }
    var chain = [candidates[link.index]]
    while let previous = link.previous {
      link = links[previous]
      chain.append(candidates[link.index])
    }
    return chain.reversed()
  }

  /// The end of a chain of candidates.
  private struct Link {
    let index: Int
    let previous: Int?
    let total: Double
  }

  /// Adds labels that stand with their values on one line and can mean nothing else, although the
  /// rows around them have another order: half a table drawn before the other half.
  private func addStrongLabelsOutOfOrder(
    from candidates: [LabelOccurrence], to chosen: inout [LabelOccurrence], stream: LabelStream
  ) {
    var formRows = Set(chosen.map(\.formRow))
    for candidate in candidates
    where candidate.similarity.score >= 1 && candidate.enumeratorAgrees != false
      && !lexicon.rows[candidate.formRow].definition.isGroup
      && stream.lines[candidate.lines.lowerBound].row != nil
      && !formRows.contains(candidate.formRow)
      && !chosen.contains(where: { $0.extent.overlaps(candidate.extent) })
    {
      formRows.insert(candidate.formRow)
      chosen.append(candidate)
    }
    chosen.sort { $0.extent.lowerBound < $1.extent.lowerBound }
  }
}
