extension FindingTemplate {
  /// What is found where figures are held against each other.
  static let ofFigures: [FindingTemplate: FindingWording] = [
    .sumOfRows: .error(
      "identity", "{column}{parts} add up to {sum}, but {total} is {value} ({key})",
      "{column}{parts}合计为{sum}，而{total}为{value}（{key}）"),
    .sumOfColumns: .error(
      "identity", "row {row}: {parts} add up to {sum}, but {total} is {value} ({key})",
      "“{row}”一行：{parts}合计为{sum}，而{total}为{value}（{key}）"),
    .balance: .error(
      "identity", "{column}{left} = {leftSum}, but {right} = {rightSum} ({keys})",
      "{column}{left} = {leftSum}，而{right} = {rightSum}（{keys}）"),
    .narrativeMismatch: .warning(
      "narrative.mismatch", "the narrative says {value} (“{quote}”{page}), but {figures}",
      "正文称{value}（“{quote}”{page}），而{figures}"),
    .correctionApplied: .info(
      "correction.applied",
      "{figure}: {printed} is corrected to {corrected}: {reason} ({who}, {when})",
      "{figure}：{printed}更正为{corrected}，理由：{reason}（{who}，{when}）"),
    .correctionSuperseded: .info(
      "correction.superseded",
      "{figure}: {corrected} ({reason}; {who}, {when}) gives way to a later correction, {later} "
        + "({laterWho}, {laterWhen})",
      "{figure}：更正为{corrected}（{reason}；{who}，{when}）已被后一次更正取代：{later}（{laterWho}，{laterWhen}）"),
    .correctionRefused: .warning(
      "correction.refused",
      "{figure}: {printed} was to be {corrected} ({reason}; {who}, {when}), but {problem}",
      "{figure}：{printed}拟更正为{corrected}（{reason}；{who}，{when}），未采用：{problem}"),
    .yearMissing: .warning(
      "series.yearMissing",
      "no report for {years}, between those for {before} ({path}) and {after}",
      "缺少{years}年度的报告：前有{before}年度（{path}），后有{after}年度"),
    .carriedOver: .warning(
      "series.carriedOver",
      "{over} is {overValue} in {year}, but {forward} is {forwardValue} in {before} ({path}) "
        + "({overKey}, {forwardKey})",
      "{year}年度“{over}”为{overValue}，而{before}年度（{path}）“{forward}”为{forwardValue}"
        + "（{overKey}、{forwardKey}）"),
    .inForce: .warning(
      "series.inForce",
      "{figure} is {value} in {year}, but {old} in {before} ({path}) + {issued} issued - {repealed} "
        + "repealed = {expected} ({key})",
      "{year}年度“{figure}”为{value}，而{before}年度（{path}）的{old} + 本年制发{issued} - 本年废止"
        + "{repealed} = {expected}（{key}）"),
    .hundredfold: .warning(
      "series.magnitude",
      "{figure} is {value} in {year}, 100 times what it is in {one} ({oneValue}) and {other} "
        + "({otherValue}) or more ({key})",
      "{year}年度“{figure}”为{value}，是{one}年度（{oneValue}）和{other}年度（{otherValue}）的100倍"
        + "或更多（{key}）"),
    .hundredth: .warning(
      "series.magnitude",
      "{figure} is {value} in {year}, a hundredth of what it is in {one} ({oneValue}) and {other} "
        + "({otherValue}) or less ({key})",
      "{year}年度“{figure}”为{value}，是{one}年度（{oneValue}）和{other}年度（{otherValue}）的百分之一"
        + "或更少（{key}）"),
    .duplicate: .warning(
      "report.duplicate",
      "the same body's report for the same year is also in {paths}; all figures are the same",
      "同一机关同一年度的报告还见于{paths}，各项数据相同"),
    .duplicateDiffering: .warning(
      "report.duplicate",
      "the same body's report for the same year is also in {paths}; they differ in 1 figure: {figures}",
      "同一机关同一年度的报告还见于{paths}，有1项数据不同：{figures}"),
    .duplicatesDiffering: .warning(
      "report.duplicate",
      "the same body's report for the same year is also in {paths}; they differ in {count} figures: "
        + "{figures}",
      "同一机关同一年度的报告还见于{paths}，有{count}项数据不同：{figures}"),
  ]
}
