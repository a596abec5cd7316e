/// A length of a style, as far as telling what is seen needs it.
struct StyleLength {
  /// In CSS pixels, 96 to the inch; an `em` and a share of the window are taken for usual ones.
  let pixels: Double

  /// Reads `-9999px`, `0`, `12pt`, `1.5em`, `calc(1px - 1em)`; `nil` for a percentage and whatever is no length.
  init?(_ text: some StringProtocol) {
    if text.last == ")" {
      guard let value = StyleCalculation.value(text) else { return nil }
      pixels = value
      return
    }
    let number = text.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" }
    guard let value = Double(number), value.isFinite else { return nil }
    guard let scale = Self.scale(of: text[number.endIndex...]) else { return nil }
    pixels = value * scale
  }

  private static func scale(of unit: some StringProtocol) -> Double? {
    switch unit {
    case "", "px": 1
    case "pt": 96 / 72
    case "pc": 16
    case "in": 96
    case "cm": 96 / 2.54
    case "mm": 96 / 25.4
    case "em", "rem": usualFontSize
    case "ex", "ch": usualFontSize / 2
    case "vw", "vh", "vmin", "vmax", "dvw", "dvh", "svw", "svh", "lvw", "lvh": 10
    case "q": 96 / 101.6
    default: nil
    }
  }

  /// The size of a page's text where nothing says another, in pixels.
  static let usualFontSize = 16.0

  /// A number before `%`, as a share; `nil` for anything else.
  static func share(_ text: some StringProtocol) -> Double? {
    text.last == "%" ? Double(text.dropLast()).flatMap { $0.isFinite ? $0 / 100 : nil } : nil
  }
}

/// The size of a font as a style says it.
enum StyleFontSize: Sendable, Hashable {
  case pixels(Double)
  /// Of the size around it.
  case times(Double)

  /// Reads `12px`, `80%`, `1.2em`, `small`; `nil` for anything else.
  init?(_ text: some StringProtocol) {
    if let size = Self.words[String(text)] {
      self = size
    } else if let share = StyleLength.share(text) {
      self = .times(share)
    } else if text.hasSuffix("em"), !text.hasSuffix("rem"), let value = Double(text.dropLast(2)) {
      self = .times(value)
    } else if let length = StyleLength(text) {
      self = .pixels(length.pixels)
    } else {
      return nil
    }
  }

  /// `<font size>`: 1 to 7, or so many steps from 3.
  init?(attribute text: some StringProtocol) {
    let word = String(text.filter { !$0.isWhitespace })
    guard let number = Int(word) else { return nil }
    let step = word.first == "+" || word.first == "-" ? 3 + number : number
    self = .pixels(Self.steps[min(max(step, 1), 7) - 1])
  }

  /// The size within one of so many pixels.
  func within(_ size: Double) -> Double {
    switch self {
    case .pixels(let pixels): pixels
    case .times(let share): size * share
    }
  }

  /// What browsers make of `<font size>` 1 to 7, in pixels.
  private static let steps: [Double] = [10, 13, 16, 18, 24, 32, 48]

  /// What browsers make of `smaller`, and of `<small>`: the next step of the seven.
  static let smaller = StyleFontSize.times(0.83)

  private static let words: [String: StyleFontSize] = [
    "xx-small": .pixels(9), "x-small": .pixels(10), "small": .pixels(13), "medium": .pixels(16),
    "large": .pixels(18), "x-large": .pixels(24), "xx-large": .pixels(32), "smaller": smaller,
    "larger": .times(1.2),
  ]
}
