import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a number must be that counts something: whole, not below zero, and in ones. An amount of money is not
/// below zero either: the form asks for fees that were collected.
///
/// A number that is none of that is no count as it stands, and nobody knows which one it should be:
/// 447.228 may be 447228, 44.7万件 is rounded, and -12 may be 12 behind a stroke.
package struct CountRule: Sendable {
  /// Whether its column counts more or fewer, so that it may be below zero.
  package let isSigned: Bool
  /// Whether it is an amount of money, which may have fractions and be in thousands.
  package let isMoney: Bool

  /// Digits behind a point that may be a group of thousands, as English texts set them behind a comma.
  private static let groupLength = 3

  /// Whether a number with a fraction is none.
  var isWhole: Bool { !isMoney }

  /// What is to be said of a number that is no count; `nil` for one that is.
  ///
  /// - Parameter rowUnit: The unit that is printed beside its row, or above its table.
  func doubt(
    about number: Decimal, _ text: FigureText, rowUnit: String? = nil
  ) -> FindingTemplate? {
    let unit = text.unit ?? rowUnit
    if isMoney {
      // 百万元 is none of the units that an amount is given in.
      if let unit, unit.hasSuffix("元"), !NumberWords.moneyUnits.contains(unit) {
        return .numberMultiple
      }
      return number < 0 && !isSigned ? .numberNegative : nil
    }
    if let unit, !NumberWords.moneyUnits.contains(unit),
      Self.multiples.contains(where: unit.contains)
    {
      return .numberMultiple
    }
    if number < 0, !isSigned { return .numberNegative }
    let isFraction = text.fraction.contains { $0 != 0 } || text.fraction.count == Self.groupLength
    return isFraction ? .numberFractional : nil
  }

  /// Signs of units that are many.
  private static let multiples: [Character] = ["万", "亿", "千", "百"]
}

extension ReportForm.Column {
  /// Whether its figures are amounts of money.
  ///
  /// - Parameter unit: The unit that the form prints beside the row's label.
  func isMoney(inRowOf unit: String?) -> Bool {
    unitKey != nil || (self.unit ?? unit).map(NumberWords.moneyUnits.contains) ?? false
  }

  /// What its figures must be; `nil` for those that are neither counts nor money.
  ///
  /// - Parameter unit: The unit that the form prints beside the row's label.
  package func countRule(inRowOf unit: String?) -> CountRule? {
    let isMoney = isMoney(inRowOf: unit)
    return hasFractions && !isMoney ? nil : CountRule(isSigned: isSigned, isMoney: isMoney)
  }
}
