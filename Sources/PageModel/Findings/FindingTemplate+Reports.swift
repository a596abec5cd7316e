extension FindingTemplate {
  /// What is found of a report around its tables.
  static let ofReports: [FindingTemplate: FindingWording] = [
    .noReport: .error(
      "source.notReport",
      "no title, heading or table of an annual report on information disclosure was found",
      "未找到政府信息公开工作年度报告的标题、章节或表格"),
    .reportFollowing: .error(
      "report.following",
      "another report begins in the same document, {title}; its text and its tables are left out",
      "文件中另有一份报告：{title}，其文字和表格均未采用"),
    .titleAbsent: .warning(
      "title.absent", "no title that ends in {words} was found", "未找到以“{words}”结尾的标题"),
    .titleAmbiguous: .warning(
      "title.ambiguous", "the head has other titles that say as much: {titles}",
      "文首另有内容相当的标题：{titles}"),
    .titleFromMetadata: .warning(
      "title.fromMetadata",
      "no title stands above the text; it is taken from {source}: {title}",
      "正文之上没有标题，标题取自{source}：{title}"),
    .publisherAbsent: .warning(
      "publisher.absent", "neither title nor text names the body that reports",
      "标题和正文均未载明发布机关"),
    .publisherBesideTitle: .info(
      "publisher.inferred",
      "the title names no publisher; it is taken from a line beside the title: {name}",
      "标题未载明发布机关，取自标题旁的一行：{name}"),
    .publisherFromMetadata: .info(
      "publisher.inferred", "the title names no publisher; it is taken from {source}: {name}",
      "标题未载明发布机关，取自{source}：{name}"),
    .publisherOfText: .warning(
      "publisher.differs",
      "the recognized name of the body is {name}, the text has {other} {count} times; the text's is given",
      "识别所得机关名称为“{name}”，正文中“{other}”出现{count}次，以正文为准"),
    .publisherOfTitle: .warning(
      "publisher.differs",
      "the recognized name of the body is {name}, the text has {other} {count} times; the title's is given",
      "识别所得机关名称为“{name}”，正文中“{other}”出现{count}次，以标题为准"),
    .yearAbsent: .warning(
      "year.absent", "neither title nor text names the year", "标题和正文均未载明年度"),
    .yearOfTitleAndText: .error(
      "year.conflict",
      "the recognized title says {title}, the text speaks of what was done in {text}; the title's "
        + "year is given",
      "识别所得标题为{title}年度，正文所述为{text}年的工作，以标题为准"),
    .yearOfTitleAndPeriod: .error(
      "year.conflict",
      "the title says {title}, the period {from} to {to}; the title's year is given",
      "标题为{title}年度，而统计期限为{from}至{to}，以标题为准"),
    .yearOfPeriod: .warning(
      "year.inferred", "no title names the year; the period is of {year}",
      "标题未载明年度，按统计期限取定为{year}年"),
    .yearOfText: .warning(
      "year.inferred", "no title names the year; the text speaks of what was done in {year}",
      "标题未载明年度，按正文所述取定为{year}年"),
    .textAroundTitle: .warning(
      "text.unread", "text around the title not read: {text}", "标题周围有文字未归入报告：{text}"),
    .moreTextAroundTitle: .warning(
      "text.unread", "{count} more lines around the title were not read",
      "标题周围另有{count}行文字未归入报告"),
    .textUnread: .warning("text.unread", "text not read: {text}", "有文字未归入报告：{text}"),
    .textOfIndicators: .warning(
      "text.unread", "text in a table of indicators not read: {text}", "指标表中有文字未归入报告：{text}"),
    .textSurrounding: .info(
      "text.surrounding", "lines around tables that belong to no section: {lines}",
      "表格周围的文字不属于任何章节：{lines}"),
    .sectionAbsent: .warning(
      "section.absent", "no heading {heading} was found", "未找到章节标题“{heading}”"),
    .sectionNumber: .warning(
      "section.number", "heading read as {heading}, printed {printed}",
      "章节标题按“{heading}”读取，原文为“{printed}”"),
    .editionAmbiguous: .info(
      "edition.ambiguous",
      "the tables are those of the editions {form} and {rival} alike; the report is read as {form}",
      "表格同时符合{form}年版和{rival}年版格式，按{form}年版读取"),
    .editionOfOtherYear: .info(
      "edition.year", "the report of {year} is printed on the form of edition {form}",
      "{year}年度报告使用了{form}年版格式"),
    .editionNone: .info(
      "edition.none",
      "the report is of {year}, before there was a form; its sections have their own headings",
      "{year}年度尚无统一格式，章节标题由报告自拟"),
    .editionUnknown: .warning(
      "edition.unknown", "the report is on no form that is known: no table was found",
      "报告不属于任何已知格式：未找到表格"),
    .editionUnknownWords: .warning(
      "edition.unknown",
      "the report is on no form that is known: its tables have the words {words}",
      "报告不属于任何已知格式：其表格中的文字为{words}"),
  ]
}
