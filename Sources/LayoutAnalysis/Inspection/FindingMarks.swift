import PageModel

/// What findings are about, as an inspected page shows it.
enum FindingMarks {
  /// A finding with its place.
  struct Placed {
    let finding: Finding
    let frame: Rect
  }

  /// The findings that have a place on the page, each once, errors last: they are drawn over the others.
  static func placed(_ findings: [Finding], on page: PDFPage) -> [Placed] {
    var seen: Set<Finding> = []
    let placed = findings.compactMap { finding -> Placed? in
      guard finding.page == page.number, let frame = finding.frame?.intersection(page.frame),
        seen.insert(finding).inserted
      else { return nil }
      return Placed(finding: finding, frame: frame)
    }
    return [Finding.Severity.info, .warning, .error].flatMap { severity in
      placed.filter { $0.finding.severity == severity }
    }
  }

  /// The outlines, a little outside of what they are about.
  static func outlines(
    _ findings: [Placed], _ style: InspectionStyle
  ) -> [(sample: Legend.Sample, box: Rect)] {
    findings.map { (.finding($0.finding.severity), $0.frame.grown(by: style.frameDistance / 2)) }
  }

  /// What the legend says of them; nothing where there are none.
  static func entries(_ findings: [Placed]) -> [Legend.Entry] {
    let names: [(Finding.Severity, String)] = [
      (.error, "finding: error"), (.warning, "finding: warning"), (.info, "finding: note"),
    ]
    return names.compactMap { severity, name in
      let count = findings.count { $0.finding.severity == severity }
      return count == 0 ? nil : .init(.finding(severity), name, count)
    }
  }
}
