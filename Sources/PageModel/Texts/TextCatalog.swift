/// Sentences of messages in both languages, found by the English ones.
///
/// A failure is thrown, sent by a worker program and kept in archives as one English sentence; whoever shows
/// it to a Chinese reader looks its Chinese one up here. A sentence that the catalog does not have stays as
/// it is: nothing is said wrongly.
package struct TextCatalog: Sendable {
  package let templates: [TextTemplate]
  /// What else a sentence may name, in Chinese; `nil` for what is no words, such as the name of a file.
  private let moreWords: @Sendable (String) -> String?

  package init(
    _ templates: [TextTemplate], words: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.templates = templates
    moreWords = words
  }

  /// The catalog with more sentences, and with words for more of what they name.
  package func adding(
    _ templates: [TextTemplate], words: @escaping @Sendable (String) -> String? = { _ in nil }
  ) -> TextCatalog {
    TextCatalog(self.templates + templates, words: words)
  }

  /// The Chinese sentence; `nil` where none is known. What stands before it, `report.pdf, page 3: `, stays.
  package func chinese(_ english: String) -> String? {
    // What stands before the colon first: a sentence that begins with a number or a name would take it in.
    if let colon = english.firstRange(of: ": "),
      let rest = chinese(String(english[colon.upperBound...]))
    {
      return Self.place(String(english[..<colon.lowerBound])) + "：" + rest
    }
    return sentence(english)
  }

  /// Both texts of an English one.
  package func bilingual(_ english: String) -> BilingualText {
    BilingualText(english: english, chinese: chinese(english) ?? english)
  }

  private func sentence(_ english: String) -> String? {
    for template in templates {
      if let chinese = template.chinese(of: english, words) { return chinese }
    }
    // Two sentences, each of the catalog: what happened, and what was said of it.
    guard let stop = english.firstRange(of: ". ") else { return nil }
    let first = String(english[..<stop.lowerBound] + ".")
    let rest = String(english[stop.upperBound...])
    for template in templates {
      if let chinese = template.chinese(of: first, words), let other = sentence(rest) {
        return chinese + other
      }
    }
    return nil
  }

  /// What a sentence names, in Chinese where it is words of this program or of the system.
  private func words(_ english: String) -> String {
    let parts = english.split(separator: "; or ")
    if parts.count > 1 { return parts.map { words(String($0)) }.joined(separator: "；或") }
    return CatalogWords.chinese(english) ?? moreWords(english) ?? english
  }

  /// `report.pdf, page 3` in Chinese.
  private static func place(_ text: String) -> String {
    if text == "standard output" { return "标准输出" }
    if text == "standard input" { return "标准输入" }
    guard let comma = text.ranges(of: ", page ").last, let page = Int(text[comma.upperBound...])
    else { return text }
    return text[..<comma.lowerBound] + "，第\(page)页"
  }
}

extension TextCatalog {
  /// Why documents could not be read.
  package static let failures = TextCatalog(
    ofFiles + ofReading + ofRecognition + ofWorkers)

  private static let ofFiles = [
    TextTemplate("The file is encrypted; give its password.", "文件已加密，请提供密码。"),
    TextTemplate(
      "The password does not open the file; check it and try again.", "密码不能打开该文件，请核对后重试。"),
    TextTemplate(
      "The password has characters outside Latin-1; PDF passwords cannot hold them.",
      "密码含有 Latin-1 以外的字符，PDF 密码不允许。"),
    TextTemplate(
      "The document has no pages; fetch it again from its source.", "文件没有页面，请从来源重新获取。"),
    TextTemplate(
      "The file is empty; fetch it again from where it was published.", "文件为空，请从发布处重新获取。"),
    TextTemplate(
      "This is not a PDF file; check that it is no web page or office document.",
      "这不是 PDF 文件，请核对是否为网页或办公文档。"),
    TextTemplate(
      "This is not a regular file; save the document to a file first.", "这不是普通文件，请先将文件另存。"),
    TextTemplate("There is no such file; check the path.", "没有这个文件，请核对路径。"),
    TextTemplate("This is a directory; name a PDF file in it.", "这是文件夹，请指明其中的 PDF 文件。"),
    TextTemplate(
      "This is a directory; extract archive reads folders, extract report the files in it.",
      "这是文件夹：读取整个文件夹用 extract archive，读取其中的文件用 extract report。"),
    TextTemplate(
      "The file may not be read; change its permissions or ask its owner.",
      "无权读取该文件，请更改权限或联系文件所有者。"),
    TextTemplate(
      "The system could not read the file ({reason}); check the disk and try again.",
      "系统无法读取该文件（{reason}），请检查磁盘后重试。"),
    TextTemplate(
      "The file has {size} bytes, more than the limit of {limit} (maximumBytes); no report is that large.",
      "文件有{size}字节，超过限额{limit}字节（maximumBytes），报告不会有这么大。"),
    TextTemplate(
      "The file is too damaged to open; fetch it again from its source.",
      "文件损坏严重，无法打开，请从来源重新获取。"),
    TextTemplate(
      "The file is encrypted in a way that cannot be opened; save a copy without encryption and read "
        + "that.",
      "文件的加密方式无法打开，请另存为不加密的文件后读取。"),
    TextTemplate(
      "What it costs to read this cannot be told beforehand; read it where time and memory are limited "
        + "(readsUnmeasured).",
      "读取所需的时间和内存无法预知，请在限定时间和内存的环境中读取（readsUnmeasured）。"),
    TextTemplate(
      "A symbolic link stands in its place; name the file that it points to.",
      "该处是符号链接，请指明所指向的文件。"),
    TextTemplate(
      "The page could not be drawn; try a smaller scale.", "页面无法绘制，请缩小比例重试。"),
    TextTemplate(
      "The page could not be drawn; try a lower resolution.", "页面无法绘制，请降低分辨率重试。"),
    TextTemplate(
      "There is no such page; the document has {count} pages.", "没有这一页，文件共{count}页。"),
    TextTemplate("There is no such page; the document has 1 page.", "没有这一页，文件只有一页。"),
  ]

  private static let ofReading = [
    TextTemplate(
      "{count} pages are more than the limit of {limit}; read them in parts with a range of pages.",
      "{count}页超过限额{limit}页，请用页码范围分次读取。"),
    TextTemplate(
      "Reading was cancelled before its end; start it again to have the result.",
      "读取中途取消，如需结果请重新开始。"),
    TextTemplate(
      "The page draws far more than the limits allow; look at it in a viewer.",
      "页面绘制内容远超限额，请用阅读器查看。"),
    TextTemplate(
      "This is text, which has {what}; give the PDF it came from.", "这是文本（{what}），请提供其来源 PDF。"),
    TextTemplate(
      "This is a web page, which has {what}; give a PDF, or print the page to one.",
      "这是网页（{what}），请提供 PDF，或将网页打印为 PDF。"),
    TextTemplate(
      "This is neither a PDF nor text; give a PDF, a web page, a document of a word processor, or text in "
        + "UTF-8, UTF-16, GBK or Big5.",
      "这既不是 PDF 也不是文本，请提供 PDF、网页、文字处理文档，或 UTF-8、UTF-16、GBK、Big5 编码的文本。"),
    TextTemplate(
      "This is a web page, which has no pages to choose from; leave the range out.",
      "这是网页，没有页码可选，请去掉页码范围。"),
    TextTemplate(
      "The web page has {size} bytes, more than the limit of {limit} (maximumBytes); save it without its "
        + "pictures.",
      "网页有{size}字节，超过限额{limit}字节（maximumBytes），请不带图片另存。"),
    TextTemplate(
      "There is no page {page}; the text marks {count} by form feeds.",
      "没有第{page}页，文本以换页符标出{count}页。"),
    TextTemplate(
      "This is a document of a word processor; install LibreOffice (soffice) so that it can be converted, "
        + "or save it as PDF.",
      "这是文字处理文档，请安装 LibreOffice（soffice）以便转换，或另存为 PDF。"),
    TextTemplate(
      "LibreOffice took longer than {time} to convert the document and was ended; save it as PDF.",
      "LibreOffice 转换超过{time}，已中止，请另存为 PDF。"),
    TextTemplate(
      "LibreOffice could not convert the document; open it there, and save it as PDF.",
      "LibreOffice 未能转换该文件，请用其打开后另存为 PDF。"),
    TextTemplate(
      "No folder for temporary files could be made ({reason}); check TMPDIR.",
      "无法建立临时文件夹（{reason}），请检查 TMPDIR。"),
    TextTemplate(
      "The converter could not be started ({reason}); try again.", "转换程序无法启动（{reason}），请重试。"),
  ]

  private static let ofRecognition = [
    TextTemplate("tesseract could not be started; try again.", "tesseract 无法启动，请重试。"),
    TextTemplate("tesseract could not read a line.", "tesseract 有一行未能识别。"),
    TextTemplate(
      "tesseract found no usable {file}; install the package {package}, or set TESSDATA_PREFIX to the "
        + "folder that holds the file.",
      "tesseract 没有可用的 {file}，请安装软件包 {package}，或将 TESSDATA_PREFIX 设为该文件所在文件夹。"),
    TextTemplate(
      "{program} could not be started ({reason}); try again.", "{program} 无法启动（{reason}），请重试。"),
    TextTemplate(
      "A line of {width} × {height} pixels is more than a recognizer takes.",
      "一行有{width}×{height}像素，超出识别程序的能力。"),
    TextTemplate(
      "{program} was not ready after {time} and is not started any more; {way}.",
      "{program} 在{time}内未就绪，不再启动；{way}。"),
    TextTemplate(
      "{program} ended before it was ready, twice, and is not started any more; {way}.",
      "{program} 两次在就绪前退出，不再启动；{way}。"),
    TextTemplate(
      "{program} failed {count} times in a row and is not started any more; {way}.",
      "{program} 连续{count}次出错，不再启动；{way}。"),
    TextTemplate(
      "{program} took longer than {time} over a line and was ended.",
      "{program} 识别一行超过{time}，已中止。"),
    TextTemplate(
      "{program} ended unexpectedly; if it does so again, {way}.", "{program} 意外退出；如再次发生，{way}。"),
    TextTemplate(
      "{program} said what this version does not understand; {way}.",
      "{program} 的应答不合本版本的约定；{way}。"),
    TextTemplate(
      "No text recognition is installed: there is no {programs}. To read scans, {ways}.",
      "未安装文字识别程序（缺少 {programs}）。如需读取扫描件，{ways}。"),
  ]

  private static let ofWorkers = [
    TextTemplate(
      "Reading took longer than {time} and was stopped; look at the file in a viewer, or allow more time.",
      "读取超过{time}，已中止；请用阅读器查看该文件，或放宽时限。"),
    TextTemplate(
      "Reading took more than {time} of processor time and was stopped; look at the file in a viewer, or "
        + "allow more time.",
      "读取所用处理器时间超过{time}，已中止；请用阅读器查看该文件，或放宽时限。"),
    TextTemplate(
      "Reading took more than {time} seconds of processor time and was stopped; look at the file in a "
        + "viewer, or allow more with --timeout.",
      "读取所用处理器时间超过{time}秒，已中止；请用阅读器查看该文件，或用 --timeout 放宽。"),
    TextTemplate(
      "Reading needed more than {size} MiB of memory and was stopped; look at the file in a viewer, or "
        + "allow more with --memory-limit.",
      "读取所需内存超过{size} MiB，已中止；请用阅读器查看该文件，或用 --memory-limit 放宽。"),
    TextTemplate(
      "Reading needed more memory than the limit of {size} MiB; look at the file in a viewer, or allow "
        + "more memory.",
      "读取所需内存超过限额{size} MiB；请用阅读器查看该文件，或放宽内存限额。"),
    TextTemplate(
      "The worker's answer made no sense{quotation}; this is a fault of the program.",
      "读取进程的应答无法理解{quotation}，这是程序的缺陷。"),
    TextTemplate(
      "The worker's answer does not fit the database ({reason}); this is a fault of the program.",
      "读取进程的应答与数据库不符（{reason}），这是程序的缺陷。"),
    TextTemplate(
      "The worker's answer has no report; this is a fault of the program.",
      "读取进程的应答没有报告，这是程序的缺陷。"),
    TextTemplate(
      "Reading ended with {end}; look at the file in a viewer and report it as a fault of the program.",
      "读取以{end}告终；请用阅读器查看该文件，并作为程序缺陷报告。"),
    TextTemplate("No reason was given.", "未说明原因。"),
    TextTemplate(
      "It ended with {end} before it was ready{quotation}.", "它在就绪前已以{end}结束{quotation}。"),
    TextTemplate("It did not get ready in time{quotation}.", "它未能按时就绪{quotation}。"),
    TextTemplate("It said what no worker says{quotation}.", "它的应答不是读取进程的应答{quotation}。"),
    TextTemplate("The system did not start it ({reason}).", "系统未能将其启动（{reason}）。"),
    TextTemplate(
      "It does not answer as one of version {version}; its first act must be "
        + "ReportWorker.serveIfAsked().",
      "它的应答不同于 {version} 版的读取进程；程序开头须调用 ReportWorker.serveIfAsked()。"),
    TextTemplate(
      "The report has {size} bytes of JSON, more than the limit of {limit}; no report is that large.",
      "报告的 JSON 有{size}字节，超过限额{limit}字节，报告不会有这么大。"),
    TextTemplate("The bytes are no base64; encode them anew.", "内容不是 base64 编码，请重新编码。"),
    TextTemplate(
      "The process that was to read the file was not started ({reason}); try again.",
      "读取进程未能启动（{reason}），请重试。"),
    TextTemplate("This program does not serve as a worker.", "该程序不能用作读取进程。"),
    TextTemplate(
      "Its file was not found; name a worker program.", "未找到程序文件，请指明读取进程所用的程序。"),
  ]
}
