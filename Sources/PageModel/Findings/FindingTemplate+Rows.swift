extension FindingTemplate {
  /// What is found of the rows and columns of a form's tables.
  static let ofRows: [FindingTemplate: FindingWording] = [
    .tableAbsent: .error(
      "table.absent", "no values of the table of {table} were read ({key})",
      "“{table}”表的数据一项也未读到（{key}）"),
    .tableOfOtherBody: .warning(
      "table.otherBody",
      "the table stands below {caption}, while the publisher is {publisher}; it is read, for there is no "
        + "other one ({key})",
      "表格位于“{caption}”之下，而发布机关为{publisher}，因无其他表格而采用（{key}）"),
    .rowAbsent: .warning(
      "row.absent", "row {row} has no values ({key})", "“{row}”一行没有数据（{key}）"),
    .rowUnread: .error(
      "row.unread", "row {row} is there, but its values were not read ({key})",
      "有“{row}”一行，但其数据未能读取（{key}）"),
    .rowRefused: .error(
      "row.unread", "{reason}; left out: {values}", "{reason}，未采用：{values}"),
    .rowGrouped: .info(
      "row.grouped", "{row} is printed as one row ({key})", "“{row}”各分项合印为一行（{key}）"),
    .rowGlued: .error(
      "row.glued",
      "the values of a row run together and nobody can tell where each begins; left out: {line}",
      "一行数据连写，无法判断各数起止，未采用：{line}"),
    .rowDisordered: .error(
      "row.disordered",
      "the text does not say which columns these values belong to; left out: {values}",
      "文本未表明这些数据属于哪些列，未采用：{values}"),
    .rowDuplicate: .error(
      "row.duplicate", "a second row {row} is left out: {values} ({key})",
      "“{row}”一行再次出现，未采用：{values}（{key}）"),
    .rowDuplicateUnlabelled: .error(
      "row.duplicate", "a second row {row} is left out: {values}",
      "“{row}”一行再次出现，未采用：{values}"),
    .tableDuplicate: .error(
      "row.duplicate", "a second row of the table {table} is left out: {values} ({key})",
      "“{table}”表又有一行数据，未采用：{values}（{key}）"),
    .rowValuesInCells: .error(
      "row.valueCount",
      "{row} has {held} values in {cells} cells, so that their columns are not known; they are left "
        + "out: {values} ({key})",
      "{row}的{cells}个单元格中有{held}个数据，无法判断各属哪一列，未采用：{values}（{key}）"),
    .rowHeaders: .error(
      "row.valueCount",
      "{row} has headers of other columns over its values; they are left out: {values} ({key})",
      "{row}的数据位于其他列的列名之下，未采用：{values}（{key}）"),
    .rowBelowOther: .error(
      "row.valueCount",
      "{row} stands below {header}, which is none of the form's headers; its values are left out: "
        + "{values} ({key})",
      "{row}的数据位于“{header}”之下，不是格式规定的列名，未采用：{values}（{key}）"),
    .rowTorn: .error(
      "row.valueCount",
      "{row} lacks its beginning, printed {printed}, and its values may lack theirs; they are left out: "
        + "{values} ({key})",
      "“{row}”一行缺少前半（原文为“{printed}”），其数据可能也不完整，未采用：{values}（{key}）"),
    .rowValueCount: .error(
      "row.valueCount",
      "{row} has {count} values where the form has {expected}; they are left out: {values} ({key})",
      "{row}有{count}个数据，格式规定为{expected}个，未采用：{values}（{key}）"),
    .groupBesideRows: .error(
      "row.ambiguous",
      "values stand beside {group} and beside its rows; those of the whole group are left out ({key})",
      "“{group}”与其分项旁均有数据，其中“{group}”旁的数据未采用（{key}）"),
    .labelsBeside: .error(
      "row.ambiguous",
      "these values cannot be told to one of the labels beside them and are left out: {values}",
      "这些数据旁有多个行名，无法确定属于哪一行，未采用：{values}"),
    .labelsInOneCell: .error(
      "row.ambiguous",
      "the labels of two rows stand in one cell, {label}; the values are left out: {values} ({key})",
      "两行的行名在同一单元格中（“{label}”），数据未采用：{values}（{key}）"),
    .numbersInLabel: .error(
      "row.ambiguous",
      "numbers stand within the label {label}; the values are left out: {values} ({key})",
      "行名“{label}”中混有数字，数据未采用：{values}（{key}）"),
    .labelIllegible: .error(
      "row.ambiguous",
      "the label {label} was not recognized well enough to say which row it names; its values are left "
        + "out: {values}",
      "行名“{label}”识别不清，无法确定是哪一行，其数据未采用：{values}"),
    .labelApproximate: .info(
      "label.approximate", "row label read as {label}, printed {printed}",
      "行名按“{label}”读取，原文为“{printed}”"),
    .labelUnknown: .warning(
      "label.unknown", "row label {label} is not the form's, its values are left out: {values}",
      "行名“{label}”不在格式中，其数据未采用：{values}"),
    .labelMissing: .warning(
      "label.unknown", "values without a row label, its values are left out: {values}",
      "数据没有行名，未采用：{values}"),
    .labelOfNoForm: .warning(
      "label.unknown",
      "row label {label} is no known form's, its values are left out: {values}",
      "行名“{label}”不属于任何已知格式，其数据未采用：{values}"),
    .labelOfOtherYear: .warning(
      "label.unknown",
      "row {row} stands below {caption}, which is not the report's year; its values are left out: "
        + "{values}",
      "“{row}”一行位于“{caption}”之下，不属报告年度，其数据未采用：{values}"),
    .labelOfOtherBody: .warning(
      "label.unknown",
      "row {row} stands below {caption}, which is not the publisher's; its values are left out: {values}",
      "“{row}”一行位于“{caption}”之下，不属发布机关，其数据未采用：{values}"),
    .labelOfPart: .warning(
      "label.unknown",
      "row {row} is a part of the row of totals below or above it; its values are left out: {values}",
      "“{row}”一行是合计行的组成部分，其数据未采用：{values}"),
    .columnApproximate: .info(
      "column.approximate", "column header read as {label}, printed {printed} ({key})",
      "列名按“{label}”读取，原文为“{printed}”（{key}）"),
    .columnUnknown: .warning(
      "column.unknown",
      "row {row}: the form has no column {column}, its value {value} is left out",
      "{row}：格式中没有“{column}”列，其数据{value}未采用"),
    .columnBesideOwn: .warning(
      "column.unknown",
      "beside the column that is read the form has no column {column}, its values are left out: {values}",
      "除所读的一列外，格式中没有“{column}”列，其数据未采用：{values}"),
    .columnMisnamed: .warning(
      "column.misnamed",
      "row {row}: {headers} are headers of other columns; the values are read by their order",
      "{row}：{headers}是其他列的列名，数据按次序读取"),
    .columnForeign: .warning(
      "column.misnamed",
      "{header} stands over values in the place of {label} and is none of the form's headers; the values "
        + "are read by their order ({key})",
      "“{header}”位于“{label}”一列的位置，不是格式规定的列名，其下数据按次序读取（{key}）"),
    .columnAbsent: .warning(
      "column.absent", "row {row} has no cell for {figure}", "“{row}”一行没有{figure}的单元格"),
    .cellOfHeadersAbsent: .warning(
      "column.absent", "the row has no cell for {figure}", "该行没有{figure}的单元格"),
    .cellBlank: .info("cell.blank", "cell without a number: {figures}", "单元格没有数字：{figures}"),
    .numberUnreadable: .error(
      "number.unreadable", "{figure} is no number: {text}", "{figure}不是数字：{text}"),
    .numberNegative: .error(
      "number.negative",
      "{figure} is below zero, which no count and no fee is, and is left out: {text}",
      "{figure}为负数，件数和金额不应为负，未采用：{text}"),
    .numberFractional: .error(
      "number.fractional",
      "{figure} is no whole number, or its point parts thousands, and is left out: {text}",
      "{figure}不是整数，或以点号作千位分隔，未采用：{text}"),
    .numberMultiple: .error(
      "number.multiple", "{figure} is counted in thousands or more, and is left out: {text}",
      "{figure}以千、万等为单位，未采用：{text}"),
    .numberNotes: .info("number.note", "{notes}", "{notes}"),
    .indicatorNote: .info(
      "number.note", "an indicator is read from {text}, {note} is left out",
      "一项指标读自“{text}”，其中“{note}”未采用"),
    .unitDiffers: .warning(
      "unit.differs", "{figure} is printed in {printed}, the form has {unit}",
      "{figure}的单位印为“{printed}”，格式规定为“{unit}”"),
    .numberUncertain: .warning(
      "number.uncertain", "a number was not recognized for certain and is left out: {numbers}",
      "有1个数字识别不确定，未采用：{numbers}"),
    .numbersUncertain: .warning(
      "number.uncertain",
      "{count} numbers were not recognized for certain and are left out: {numbers}",
      "有{count}个数字识别不确定，未采用：{numbers}"),
    .tableUncertain: .warning(
      "number.uncertain",
      "{count} of the {all} numbers of the table {table} were not recognized for certain "
        + "and are left out, the first ones {figures} ({key})",
      "“{table}”表的{all}个数字中有{count}个识别不确定，未采用，前几项为{figures}（{key}）"),
  ]
}
