/// What sentences of messages name that is words: of this program, of the system, of SQLite.
enum CatalogWords {
  /// The words in Chinese; `nil` for what is none that is known, such as the name of a file.
  static func chinese(_ english: String) -> String? {
    for template in templates {
      if let chinese = template.chinese(of: english) { return chinese }
    }
    // A list of endings: `.csv, .json`.
    let endings = english.split(separator: ", ")
    if endings.count > 1, endings.allSatisfy({ $0.hasPrefix(".") }) {
      return endings.joined(separator: "、")
    }
    return own[english] ?? ofSystem[english] ?? ofSQLite[english]
  }

  private static let templates = [
    TextTemplate(
      "{time} seconds and {share} seconds more for each of {count} recognized pages",
      "{time}秒（另按{count}个识别页每页{share}秒计）"),
    TextTemplate(
      "{time} seconds and {share} seconds more for a recognized page",
      "{time}秒（另按识别页每页{share}秒计）"),
    TextTemplate("{time} seconds", "{time}秒"),
    TextTemplate(" (“{words}”)", "（“{words}”）"),
    TextTemplate("exit code {code}", "退出码{code}"),
    TextTemplate("signal {signal}", "信号{signal}"),
    TextTemplate("{count} keys", "{count}个键"),
    TextTemplate(
      "Executable \"{path}\" is not found or cannot be executed.", "没有该程序，或程序不能运行"),
    // What is wrong with a file of corrections.
    TextTemplate(
      "{key} of correction {number} is missing", "第{number}条更正缺少 {key}"),
    TextTemplate("{key} is missing", "缺少 {key}"),
    TextTemplate(
      "{key} of correction {number} is no text in quotes", "第{number}条更正的 {key} 不是带引号的文字"),
    TextTemplate("correction {number} is no object", "第{number}条更正不是 JSON 对象"),
    TextTemplate("{key} is no text in quotes", "{key} 不是带引号的文字"),
    TextTemplate("{key} is no list", "{key} 不是列表"),
  ]

  private static let own = [
    "no pages with places": "没有带位置的页面",
    "no page to draw": "没有可绘的页面",
    "no rulings to find tables by": "没有可据以查找表格的框线",
    "no JSON": "不是 JSON",
    "the whole is no object": "整个文件不是 JSON 对象",
    "a document": "未指明的文件",
    "a document without a name": "未指明的文件",
    "a key": "一个键",
    "no number": "无数字",
    "run scripts/setup --recognition in the project's folder":
      "请在项目文件夹中运行 scripts/setup --recognition",
    "install the Debian packages tesseract-ocr-eng, tesseract-ocr-deu and tesseract-ocr-chi-sim, and keep "
      + "extract-tesseract beside extract":
      "请安装 Debian 软件包 tesseract-ocr-eng、tesseract-ocr-deu 和 tesseract-ocr-chi-sim，并将 "
      + "extract-tesseract 与 extract 放在一处",
  ]

  /// What the system says of its usual errors.
  private static let ofSystem = [
    "No such file or directory": "没有这个文件或文件夹",
    "Permission denied": "权限不足",
    "Operation not permitted": "系统不允许此操作",
    "No space left on device": "磁盘空间不足",
    "Disk quota exceeded": "超出磁盘配额",
    "Is a directory": "是文件夹",
    "Not a directory": "路径中有一段不是文件夹",
    "File exists": "已有同名文件",
    "Directory not empty": "文件夹不为空",
    "Too many open files": "打开的文件过多",
    "Too many open files in system": "系统中打开的文件过多",
    "Input/output error": "磁盘读写出错",
    "Read-only file system": "文件系统只读",
    "Too many levels of symbolic links": "符号链接层数过多",
    "File name too long": "文件名过长",
    "File too large": "文件过大",
    "Cannot allocate memory": "内存不足",
    "Device or resource busy": "设备或资源正忙",
    "Resource temporarily unavailable": "资源暂不可用",
    "Bad file descriptor": "文件描述符无效",
    "Broken pipe": "管道已断开",
    "Text file busy": "程序文件正在使用",
    "Exec format error": "程序文件的格式不能运行",
    "Invalid argument": "参数无效",
  ]

  /// What SQLite says of its usual errors.
  private static let ofSQLite = [
    "unable to open database file": "数据库文件无法打开",
    "attempt to write a readonly database": "数据库只读，无法写入",
    "database disk image is malformed": "数据库文件已损坏",
    "database or disk is full": "磁盘已满",
    "disk I/O error": "磁盘读写出错",
    "file is not a database": "文件不是数据库",
    "database is locked": "数据库已被锁定",
  ]
}
