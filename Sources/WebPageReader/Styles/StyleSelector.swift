/// A selector of a style sheet: what it asks of an element and of those around it.
struct StyleSelector: Sendable {
  /// How an element stands to the one that the selector asked of before.
  enum Relation: Sendable {
    case below, child, next, later
  }

  /// What is asked of one element.
  struct Compound: Sendable {
    /// In lower case; `nil` for any.
    var name: String?
    var ids: [String] = []
    var classes: [String] = []
    var conditions: [StyleCondition] = []
  }

  /// The part of an element that rules may speak of.
  enum Part: Sendable {
    case whole
    case before, after
    /// The first letter or line.
    case first
    /// A part that holds none of the page's text.
    case other
  }

  /// A compound and how the element that it asks for stands to the one asked for before.
  struct Step: Sendable {
    let relation: Relation
    let compound: Compound
  }

  /// What is asked of the element itself.
  let subject: Compound
  /// What is asked of others, the nearest first.
  let others: [Step]
  let part: Part
  /// What is compared between rules that fit the same element.
  let weight: Weight

  /// Makes a selector of its steps in the order of its text.
  init(_ steps: [Step], part: Part) {
    subject = steps[steps.count - 1].compound
    others = steps.indices.dropFirst().reversed().map {
      Step(relation: steps[$0].relation, compound: steps[$0 - 1].compound)
    }
    self.part = part
    weight = steps.reduce(part == .whole ? Weight() : Weight(names: 1)) { $0 + $1.compound.weight }
  }

  /// Counts of identifiers, of classes and the like, and of names, compared in this order.
  struct Weight: Sendable, Comparable {
    var ids = 0
    var classes = 0
    var names = 0

    static func + (one: Weight, other: Weight) -> Weight {
      Weight(
        ids: one.ids + other.ids, classes: one.classes + other.classes,
        names: one.names + other.names)
    }

    static func < (one: Weight, other: Weight) -> Bool {
      (one.ids, one.classes, one.names) < (other.ids, other.classes, other.names)
    }
  }
}

extension StyleSelector.Compound {
  fileprivate var weight: StyleSelector.Weight {
    conditions.reduce(
      StyleSelector.Weight(
        ids: ids.count, classes: classes.count, names: name == nil ? 0 : 1)
    ) { $0 + $1.weight }
  }
}

/// What a selector asks of an element beside its name, identifier and classes.
indirect enum StyleCondition: Sendable {
  /// How an attribute's value is compared.
  enum Comparison: Sendable {
    case present, equal, word, dash, prefix, suffix, inside
  }

  /// Among which siblings an element is counted, and from which end.
  struct Count: Sendable {
    /// Every so many elements,
    var step = 0
    /// from this one on, the first being 1.
    var offset = 1
    var isFromEnd = false
    var isOfName = false
    /// Counted are those that one of these fits; all where there are none.
    var among: [StyleSelector] = []

    /// Whether a place, from 1, is counted.
    func holds(_ place: Int) -> Bool {
      let (distance, isOver) = place.subtractingReportingOverflow(offset)
      guard !isOver else { return false }
      return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0
    }
  }

  case attribute(String, Comparison, String, ignoresCase: Bool)
  case count(Count)
  /// Holds neither elements nor text.
  case empty
  case root
  /// A link that leads somewhere.
  case link
  /// Fits one of these, which weigh nothing in `:where()`.
  case any([StyleSelector], isWeighed: Bool)
  case none(of: [StyleSelector])
  case all([StyleCondition])
  /// A field of a form in a state that its script or its user gives it.
  case field
  /// Fits every element.
  case always
  /// Fits no element of a page that nobody touches, as `:hover`.
  case never
  /// What nobody here can tell.
  case unknown

  fileprivate var weight: StyleSelector.Weight {
    switch self {
    case .any(_, isWeighed: false): StyleSelector.Weight()
    case .any(let selectors, isWeighed: true), .none(of: let selectors):
      selectors.map(\.weight).max() ?? StyleSelector.Weight()
    case .count(let count):
      StyleSelector.Weight(classes: 1) + (count.among.map(\.weight).max() ?? .init())
    // `:only-child` weighs as one state.
    default: StyleSelector.Weight(classes: 1)
    }
  }
}
