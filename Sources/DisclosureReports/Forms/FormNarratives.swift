/// The wordings of the narrative that the editions have in common, for the figures that each of them has.
enum FormNarratives {
  typealias Wording = ReportForm.NarrativeWording
  private typealias Words = NarrativeWords
  private typealias Element = Wording.Element

  // MARK: Sections 三 and 四 of 2019 and 2021

  static let requests: [Wording] = {
    let received = request(.newlyReceived)
    let carriedOver = request(.carriedOver)
    let concluded = request(.outcomeTotal)
    return Self.received(gives: [[received], [received, carriedOver]], new: [[received]])
      + [
        Wording(
          counted(Words.handling, Words.requests),
          gives: [[received], [received, carriedOver], [concluded]]),
        Wording(counted(Words.concluding, Words.requests), gives: [[concluded]]),
        carriedOverWording(gives: [[carriedOver]]),
        carriedForwardWording(gives: [[request(.carriedForward)]]),
      ]
  }()

  static let reviews = reviews(
    reconsideration: [review(.reconsideration)],
    litigation: [review(.litigationDirect), review(.litigationAfterReconsideration)])

  /// 收到 with all its kinds of objects, 新收, and that there was none.
  static func received(gives figures: [[FigurePath]], new: [[FigurePath]]) -> [Wording] {
    [
      Wording(counted(Words.receiving, Words.requests), gives: figures),
      Wording(counted(Words.newlyReceiving, Words.requests), gives: new),
      Wording(
        counted(Words.receiving, Words.plainRequests), gives: figures,
        context: Words.requestContext, unless: Words.otherRequests),
      Wording(
        counted(Words.newlyReceiving, Words.plainRequests), gives: new,
        context: Words.requestContext, unless: Words.otherRequests),
      Wording(
        [
          [
            Words.receivingNothing, .maybe(["任何", "过"]), Words.fromAnyone, Words.asked,
            Words.requests, Words.kind,
            Words.circumstances, .end,
          ],
          [Words.nothing, Words.requests, Words.kind, Words.circumstances, .end],
        ], gives: figures),
    ]
  }

  /// 行政复议, 行政诉讼, each and both, and that there was none.
  static func reviews(reconsideration: [FigurePath], litigation: [FigurePath]) -> [Wording] {
    let both = reconsideration + litigation
    let each = [(Words.reconsideration, reconsideration), (Words.litigation, litigation)]
    let single = each.flatMap { proceeding, figures in
      [
        Wording(
          [
            [
              Words.disclosure, Words.near, proceeding, Words.proceedings, Words.link, .number,
              Words.cases,
            ],
            [
              Words.disclosure, Words.near, .number, Words.cases, .maybe(["的"]), proceeding,
              Words.proceedings, .end,
            ],
          ], gives: [figures], unless: Words.reviewWork),
        Wording(
          [[proceeding, Words.proceedings, Words.link, .number, Words.cases]], gives: [figures],
          context: Words.reviewContext, unless: Words.reviewWork),
        Wording(
          [[Words.none, Words.anywhere, proceeding, Words.circumstances, .end]], gives: [figures],
          context: Words.reviewContext),
      ]
    }
    let joined: [Element] = [
      Words.reconsideration, Words.and, Words.litigation, Words.proceedings,
    ]
    return single + [
      Wording(
        [
          joined + [Words.link, .number, Words.cases],
          joined + [.words(["均为", "都为", "均是", "各", "均"]), .zero, Words.cases],
          joined + [.words(["均为", "都为", "均是"]), .zero, .end],
        ], gives: [both], context: Words.reviewContext, unless: Words.reviewWork),
      Wording(
        [
          [Words.none, Words.anywhere] + joined.dropLast() + [Words.circumstances, .end],
          [
            .words(["没有被", "未被"]), .gap(4), Words.reconsideration, Words.and, Words.litigation,
            Words.circumstances, .end,
          ],
        ], gives: [both], context: Words.reviewContext),
    ]
  }

  // MARK: Documents and decisions

  /// 制发 of one kind of documents.
  static func issued(_ documents: Wording.Element, gives figure: FigurePath) -> Wording {
    Wording(
      [
        [
          Words.issuing, .maybe(["各类", "了"]), documents, .maybe(["数量", "数"]), Words.link, .number,
          Words.documents,
        ],
        [Words.issuing, Words.alsoLink, .number, Words.documents, .maybe(["的"]), documents],
        [Words.issuingNothing, documents, Words.circumstances, .end],
      ], gives: [[figure]], unless: Words.otherDocuments)
  }

  /// 废止 and 现行有效 of 行政规范性文件, in one sentence with it.
  static func kept(inForce: FigurePath, repealed: FigurePath) -> [Wording] {
    let issued = ["制发", "制定", "出台"].flatMap { ["\($0)行政规范性文件", "\($0)规范性文件"] }
    let others = ["规章"] + Words.otherDocuments
    func counted(_ words: Wording.Element) -> [[Wording.Element]] {
      [
        [words, Words.normativeDocuments, Words.link, .number, Words.documents],
        [Words.normativeDocuments, Words.alsoLink, words, Words.link, .number, Words.documents],
      ]
    }
    return [(Words.inForce, inForce), (Words.repealing, repealed)].flatMap { words, figure in
      [
        Wording(counted(words), gives: [[figure]], unless: Words.otherDocuments),
        // Lists of what was cleared up have these words too: only behind what was issued.
        Wording(
          [[words, Words.link, .number, Words.documents]], gives: [[figure]], context: issued,
          unless: others, inSentence: true),
      ]
    }
  }

  /// 行政许可, 行政处罚 and 行政强制.
  static let decisions: [Wording] = [
    (ProactiveRow.administrativeLicensing, "行政许可"), (.administrativePenalties, "行政处罚"),
    (.administrativeCompulsion, "行政强制"),
  ].map { row, name in
    let figure = FigurePath(
      table: "proactiveDisclosure", row: row.rawValue, column: ProactiveColumn.decisions.rawValue)
    let decision = Wording.Element.words([name])
    return Wording(
      [
        [
          decision, Words.decision, .maybe(["数量", "数"]), Words.link, .number, Words.decisionCases,
        ],
        [
          Words.deciding, Words.alsoLink, .number, Words.decisionCases, .maybe(["的"]), decision,
          Words.decision, .end,
        ],
        [Words.decidingNothing, decision, Words.decision, .end],
      ], gives: [[figure]], unless: Words.otherDecisions)
  }

  // MARK: Pieces

  /// A verb, what was received, and how much: 收到申请12件, 收到12件申请.
  static func counted(_ verb: Wording.Element, _ object: Wording.Element) -> [[Wording.Element]] {
    [
      [
        verb, Words.fromAnyone, Words.asked, object, Words.kind, Words.link, .number, Words.cases,
      ],
      [verb, Words.alsoLink, .number, Words.cases, .maybe(["的"]), Words.fromAnyone, object],
    ]
  }

  private static func carriedOverWording(gives figures: [[FigurePath]]) -> Wording {
    let requests = Wording.Element.maybe(Words.requestWords + ["申请", "未办结"])
    return Wording(
      Words.lastYear.flatMap { year -> [[Wording.Element]] in
        [
          [
            year, .maybe(["底"]), Words.carried, Words.toBeHandled, requests, Words.kind, Words.link,
            .number, Words.cases,
          ],
          [
            .words(["结转"]), year, .maybe(["的"]), requests, Words.kind, Words.link, .number,
            Words.cases,
          ],
          [
            Words.nothing, year, Words.carried, Words.toBeHandled, requests, Words.kind,
            Words.circumstances, .end,
          ],
        ]
      }, gives: figures, context: Words.requestContext + ["申请"], unless: Words.otherRequests,
      mayBeAside: true)
  }

  private static func carriedForwardWording(gives figures: [[FigurePath]]) -> Wording {
    let requests = Wording.Element.maybe(Words.requestWords + ["申请"])
    return Wording(
      Words.nextYear.flatMap { year -> [[Wording.Element]] in
        [
          [
            Words.carriedTo, year, Words.toBeHandled, requests, Words.kind, Words.link, .number,
            Words.cases,
          ],
          [.number, Words.cases, .maybe(["申请"]), Words.carriedTo, year, Words.toBeHandled, .end],
          [
            Words.nothing, Words.carriedTo, year, Words.toBeHandled, requests, Words.kind,
            Words.circumstances, .end,
          ],
        ]
      }, gives: figures, context: Words.requestContext + ["申请"], unless: Words.otherRequests,
      mayBeAside: true)
  }

  private static func request(_ row: RequestRow) -> FigurePath {
    FigurePath(table: "requests", row: row.rawValue, column: RequestColumn.total.rawValue)
  }

  private static func review(_ row: ReviewRow) -> FigurePath {
    FigurePath(table: "reviews", row: row.rawValue, column: ReviewColumn.total.rawValue)
  }
}
