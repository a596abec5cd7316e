/// Numbers with what they count, in English messages.
package enum EnglishCount {
  /// `1 report`, `2 reports`; where the plural is another one, it is given: `1 body`, `2 bodies`.
  package static func of(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
