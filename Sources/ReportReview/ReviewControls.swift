internal import ReportExtraction

/// The parts of the page that are the same for every report.
enum ReviewControls {
  /// The buttons at the top.
  static let tools = """
    <div class="tools">
    <span id="progress" role="status"></span>
    <button type="button" data-do="previousFinding" title="P">‹</button>
    <button type="button" data-do="nextFinding" title="N">\(
      BilingualText("下一问题", "Next finding").html) ›</button>
    <button type="button" data-do="zoomOut" title="-">−</button>
    <button type="button" data-do="zoomIn" title="+">+</button>
    <button type="button" data-do="language" title="L"><span class="zh">English</span>\
    <span class="en" lang="zh-CN">中文</span></button>
    <button type="button" data-do="help" title="?">?</button>
    <button type="button" data-do="download" id="download">\(
      BilingualText("下载更正", "Download corrections").html) <b id="count">0</b></button>
    </div>
    """

  /// The form that shows the figure chosen and takes its correction.
  static let editor = """
    <form id="editor" hidden>
    <div class="chosen"><strong id="chosen"></strong><button type="button" data-do="close" \
    title="Esc">×</button></div>
    <p id="about"></p>
    <p id="known"></p>
    <div class="fields">
    <label><span>\(BilingualText("更正为", "Corrected value").html)</span>\
    <input id="corrected" inputmode="decimal" autocomplete="off"></label>
    <label><span>\(BilingualText("理由", "Reason").html)</span>\
    <input id="reason" autocomplete="off"></label>
    <label><span>\(BilingualText("更正人", "Who").html)</span>\
    <input id="who" autocomplete="name"></label>
    </div>
    <p id="problem" role="alert"></p>
    <div class="actions">
    <button type="submit" class="main">\(BilingualText("保存更正", "Save").html)</button>
    <button type="button" data-do="remove" id="remove">\(
      BilingualText("撤销更正", "Undo correction").html)</button>
    <button type="button" data-do="accept" id="accept" title="A">\(
      BilingualText("无误", "Accept").html)</button>
    <button type="button" data-do="previousFigure" title="K">‹</button>
    <button type="button" data-do="nextFigure" title="J">\(
      BilingualText("下一数据", "Next figure").html) ›</button>
    </div>
    </form>
    """

  /// What the keys do.
  static let help: String = {
    let keys: [(String, BilingualText)] = [
      ("N / P", BilingualText("下一个、上一个问题", "next, previous finding")),
      ("J / K", BilingualText("下一个、上一个数据", "next, previous figure")),
      ("A", BilingualText("确认无误，转到下一个", "accept, and go on")),
      ("E / Enter", BilingualText("更正所选数据", "correct the figure chosen")),
      ("+ / − / 0", BilingualText("放大、缩小、复原", "zoom in, out, back")),
      ("L", BilingualText("切换中英文", "Chinese or English")),
      ("Esc", BilingualText("关闭", "close")),
    ]
    let rows = keys.map { "<tr><th><kbd>\($0)</kbd></th><td>\($1.html)</td></tr>" }.joined()
    let note = BilingualText(
      "更正保存在本浏览器中，不会改动文件；下载的 corrections.json 记有原值、更正值、理由、更正人和时间。",
      "Corrections are kept in this browser and change no file; corrections.json, which is downloaded, "
        + "has printed and corrected value, reason, who and when.")
    return "<dialog id=\"help\"><table>\(rows)</table><p>\(note.html)</p>"
      + "<button type=\"button\" data-do=\"closeHelp\">\(BilingualText("关闭", "Close").html)</button>"
      + "</dialog>"
  }()
}
