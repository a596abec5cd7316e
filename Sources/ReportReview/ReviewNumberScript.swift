internal import ReportExtraction

/// The part of a review page's script that tells which number may stand in a figure's place.
///
/// What it refuses, ``/DisclosureReports/DisclosureReport/correcting(with:elsewhere:)`` refuses as well.
enum ReviewNumberScript {
  static let text = #"""
    // A number as it is typed, in the characters of any keyboard; undefined for what is none.
    const number = (text) => {
      const plain = text.normalize("NFKC").replace(/[,\s]/g, "").replace(/^[−–]/, "-");
      if (plain === "") { return null; }
      return /^[+-]?\d+(\.\d+)?$/.test(plain) ? plain.replace(/^\+/, "") : undefined;
    };
    // Why a document could not print a number as the figure, in both languages; the program refuses it, too.
    const misfit = (figure, text) => {
      const [whole, fraction = ""] = text.replace("-", "").split(".");
      if (whole.length + fraction.length > \#(ReportCorrections.mostDigits)) {
        return ["数字最多\#(ReportCorrections.mostDigits)位。", "A number has at most \#(ReportCorrections.mostDigits) digits."];
      }
      if (figure.counts && figure.counts !== "money" && (/[1-9]/.test(fraction) || fraction.length === 3)) {
        return ["该项为计数，须为整数。", "The figure is a count; give a whole number."];
      }
      if (figure.counts && figure.counts !== "changes" && Number(text) < 0) {
        return ["该项不能为负数。", "The figure cannot be below zero."];
      }
      return null;
    };
    """#
}
