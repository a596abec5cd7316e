extension FindingTemplate {
  /// What is found of files, pages and pictures.
  static let ofFiles: [FindingTemplate: FindingWording] = [
    .fileDrawn: .warning(
      "rulings.drawn",
      "The file's structure could not be read, so the lines of its tables were taken from the drawn "
        + "pages.",
      "文件结构无法读取，表格线取自绘制出的页面。"),
    .fileRepaired: .warning(
      "source.repaired",
      "The file is damaged and was repaired while it was read: {damage}. "
        + "Compare the figures with another copy.",
      "文件已损坏，修复后读取：{damage}。请与另一份文件核对数据。"),
    .pageUnreadable: .error(
      "page.unreadable", "The page could not be opened; look at it in a viewer.",
      "页面无法打开，请用阅读器查看。"),
    .pageEmpty: .warning(
      "page.empty", "The page has no area, so nothing on it was read.", "页面没有面积，未读取任何内容。"),
    .pageAbandoned: .error(
      "limit.page",
      "The page draws far more than the limits allow, so it was not read; look at it in a viewer.",
      "页面绘制内容远超限额，未予读取，请用阅读器查看。"),
    .pageUnmeasured: .error(
      "limit.unmeasured",
      "What it costs to read the page cannot be told beforehand, so it was not read; read it where "
        + "time and memory are limited.",
      "读取该页所需的时间和内存无法预知，未予读取；请在限定时间和内存的环境中读取。"),
    .pageOperators: .warning(
      "limit.operators",
      "The page draws more than the limits allow; lines drawn after that are missing.",
      "页面绘制内容超出限额，此后绘制的线条未读取。"),
    .pageDisagreement: .info(
      "page.disagreement", "The page's size is ambiguous; it is taken as it is drawn.",
      "页面尺寸有两种说法，按绘制结果取定。"),
    .pageTextUnreadable: .error(
      "text.unreadable", "The page's text could not be read.", "页面文字无法读取。"),
    .pageGlyphs: .warning(
      "limit.glyphs", "The page has more than {most} glyphs; the rest is missing.",
      "页面字符超过{most}个，其余未读取。"),
    .pageMispaired: .warning(
      "text.mispaired", "Some of the page's text has no place and is missing.",
      "页面有部分文字没有位置信息，未读取。"),
    .pageRulingsMissing: .warning(
      "rulings.missing", "The page's lines could not be read.", "页面的线条无法读取。"),
    .pageRulingsDrawn: .info(
      "rulings.drawn", "The page's lines were taken from the drawn page, not from its data.",
      "页面的线条取自绘制出的页面，而非文件数据。"),
    .pageRulingCrossings: .warning(
      "limit.rulings", "The page has more lines than any table; no tables were sought on it.",
      "页面线条之多非表格所有，未在该页查找表格。"),
    .annotationsUnread: .warning(
      "text.annotationUnread",
      "What form fields, notes and stamps say on the page could not be read; look at it in a viewer.",
      "页面上表单域、批注和图章的文字无法读取，请用阅读器查看。"),
    .annotationsRead: .info(
      "text.annotation",
      "Form fields, notes or stamps have {count} of the page's characters.",
      "页面有{count}个字符出自表单域、批注或图章。"),
    .annotationValues: .warning(
      "text.annotation",
      "Form fields have values that the file does not draw, as viewers do from the values; read so: {text}",
      "表单域的值未由文件绘出，阅读器按其值显示，已照此读取：{text}"),
    .markupCells: .error(
      "limit.cells", "a table of the page has more than {most} cells; it was read as text",
      "网页中有表格的单元格超过{most}个，按文字读取"),
    .markupColumns: .error(
      "limit.columns", "a table of the page has more than {most} columns; it was read as text",
      "网页中有表格的列超过{most}个，按文字读取"),
    .markupNodes: .error(
      "limit.nodes", "the page has more than {most} elements and texts; the rest was not read",
      "网页的元素和文字超过{most}个，其余未读取"),
    .markupDepth: .error(
      "limit.depth", "elements of the page nest deeper than {most}; the rest was not read",
      "网页元素嵌套超过{most}层，其余未读取"),
    .markupStyles: .warning(
      "limit.styles",
      "the page has more style rules than any site; some were not applied, and hidden digits may have "
        + "been read; look at its figures in a browser",
      "网页的样式规则多于任何网站，未全部采用，可能读入了隐藏的数字，请在浏览器中核对其数值"),
    .markupHiddenDigits: .warning(
      "text.hidden", "a cell has digits that a reader of the page does not see: {texts}",
      "单元格中有读者看不到的数字：{texts}"),
    .markupOtherDigits: .warning(
      "text.hidden", "a cell has digits that a reader of the page may see otherwise: {texts}",
      "单元格中有数字，读者所见可能不同：{texts}"),
    .markupHiddenWords: .info(
      "text.hidden", "a cell has text that a reader of the page does not see: {texts}",
      "单元格中有读者看不到的文字：{texts}"),
    .markupHiddenInLines: .info(
      "text.hidden", "lines have text that a reader of the page does not see: {texts}",
      "正文中有读者看不到的文字：{texts}"),
    .markupHiddenInCells: .warning(
      "text.hidden", "{count} more cells have text that a reader of the page does not see",
      "另有{count}个单元格有读者看不到的文字"),
    .pageHidden: .warning(
      "text.hidden",
      "characters that a reader of the page does not see stand beside others and are left out: {text}",
      "读者看不到的文字与其他文字相邻，未采用：{text}"),
    .pagePale: .warning(
      "text.hidden",
      "digits so pale that they may belong to the background stand where figures do and are left out: "
        + "{text}",
      "颜色过浅、可能属于背景的数字位于数值处，未采用：{text}"),
    .pageReversed: .warning(
      "text.doubtful",
      "digits stand on their heads or mirrored among upright text and are left out: {text}",
      "正立文字中有倒置或镜像的数字，未采用：{text}"),
    .pageDoubtfulPaint: .warning(
      "text.doubtful",
      "digits are painted with a pattern, through a mask or in colors that could not be worked out, so a "
        + "reader may not see them; they are read all the same: {text}",
      "数字以图案、蒙版或无法确定的颜色绘制，读者未必能看到，仍予读取：{text}"),
    .pageReplaced: .warning(
      "text.doubtful",
      "the file gives other digits for some that it shows; those shown were read: {text}",
      "文件为所显示的部分数字另附了不同的数字，已按所显示的读取：{text}"),
    .pageContradicted: .warning(
      "text.doubtful",
      "a font's names of characters and its map to them contradict each other, so its digits were not "
        + "read: {text}",
      "字体的字符名称与字符映射相互矛盾，未读取其数字：{text}"),
    .pageNameless: .warning(
      "text.doubtful",
      "a font draws its characters without saying what they are, so its digits were not read: {text}",
      "字体只绘制字形而未说明是何字符，未读取其数字：{text}"),
    .pageUntold: .warning(
      "text.doubtful",
      "the file does not say what some characters are that it draws; � stands in their places, {count} in all",
      "文件未说明所绘制的部分字符是何字符，以 � 代替，共 {count} 个"),
    .pageStruck: .warning(
      "text.struck", "digits are struck through, and not read: {text}", "数字被划线删除，未予读取：{text}"),
    .pageOverprinted: .warning(
      "text.overprinted", "digits stand upon each other: {text}", "数字相互重叠：{text}"),
    .sheetCellCut: .warning(
      "limit.cellText",
      "{sheet} has a cell with more text than Excel holds; its end is missing there.",
      "工作表“{sheet}”有单元格的文字超出 Excel 的容量，末尾在该处缺失。"),
    .sheetCellsCut: .warning(
      "limit.cellText", "Cells with more text than Excel holds: {count}; their ends are missing.",
      "文字超出 Excel 容量的单元格有{count}个，其末尾缺失。"),
    .noText: .error(
      "source.scanned", "the document has no text; look at it in a viewer",
      "文件没有文字，请用阅读器查看"),
    .pageWithoutText: .error(
      "source.scanned",
      "the page is a picture, in which no text was found; look at it in a viewer",
      "页面为图像，其中未发现文字，请用阅读器查看"),
    .pagesWithoutText: .error(
      "source.scanned",
      "the pages are pictures, in which no text was found; look at it in a viewer",
      "各页均为图像，其中未发现文字，请用阅读器查看"),
    .onlyFurniture: .error(
      "text.none",
      "the document has no text but running heads, page numbers, watermarks or hidden characters; "
        + "look at it in a viewer",
      "除页眉、页码、水印或隐藏字符外，文件没有文字，请用阅读器查看"),
    .noDocumentText: .error("text.none", "the document has no text", "文件没有文字"),
    .badBytes: .warning(
      "text.unread", "some bytes of the text are no characters; each was read as \u{FFFD}",
      "文本中有无法解码的字节，均读作“\u{FFFD}”"),
    .converted: .info(
      "source.converted",
      "the document of a word processor was converted to PDF by LibreOffice; pages and places are those of "
        + "the conversion",
      "文件为文字处理文档，由 LibreOffice 转换为 PDF 后读取，页码和位置以转换结果为准"),
    .textLayer: .info(
      "source.textLayer",
      "{pages} with a layer of recognized text, whose words were taken where the picture "
        + "has them; its numbers count only where the picture confirms them",
      "{pages}，附有识别文字层：文字在图像上有对应处才采用，数字经图像印证才计入"),
    .recognized: .info(
      "source.recognized",
      "{pages}; text and labels were recognized by {recognizers} with a mean confidence of {percent} %"
        + "{unread}{blank}",
      "{pages}；文字和行列名由 {recognizers} 识别，平均置信度 {percent}%{unread}{blank}"),
    .recognizerFailed: .warning(
      "source.recognizerFailed",
      "{pages}; one recognizer failed there, and what is left read alone. {reasons}",
      "{pages}；其中一个识别程序出错，仅由其余程序识别。{reasons}"),
    .unrecognized: .error(
      "source.unrecognized", "{pages}; the text was not recognized. {reasons}",
      "{pages}；文字未能识别。{reasons}"),
    .unrecognizedUnasked: .error(
      "source.unrecognized",
      "{pages}; the text was not recognized, since that was not asked for; leave --recognize and "
        + "--recognizer out",
      "{pages}；文字未识别，因未要求识别；去掉 --recognize 和 --recognizer 选项即可识别"),
  ]
}
