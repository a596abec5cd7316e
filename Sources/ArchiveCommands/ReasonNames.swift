import ReportExtraction

/// What the codes of failures are called where people read them; in databases and JSON they stay as they are.
enum ReasonNames {
  /// The code in English, in Chinese its name.
  static func name(of code: String, in language: TextLanguage) -> String {
    language == .chinese ? chinese[code] ?? code : code
  }

  /// The same where the code may be looked up, too: `文件损坏（damaged）`.
  static func nameWithCode(_ code: String, in language: TextLanguage) -> String {
    let name = name(of: code, in: language)
    return name == code ? code : "\(name)（\(code)）"
  }

  static let chinese = [
    "cancelled": "中途取消", "damaged": "文件损坏", "emptyFile": "空文件", "fileMissing": "文件已不在",
    "fileNotFound": "没有这个文件", "fileUnreadable": "文件无法查看", "folderUnreadable": "文件夹无法列出",
    "internalFailure": "程序缺陷", "invalidRequest": "请求有误", "isDirectory": "是文件夹",
    "linkBroken": "符号链接失效", "linkOutside": "符号链接指向输入之外", "memoryLimit": "超出内存限额",
    "noInput": "没有输入", "noPages": "没有页面", "notConverted": "转换失败", "notPDF": "不是 PDF",
    "notRegularFile": "不是普通文件", "notReport": "不是年度报告", "pageOutOfRange": "没有这一页",
    "passwordNotLatin1": "密码含有不允许的字符", "passwordRequired": "需要密码",
    "permissionDenied": "无权读取", "programMissing": "缺少程序", "systemFailure": "系统出错",
    "timedOut": "超时", "timeout": "超时", "tooLarge": "文件过大", "unmeasured": "读取所需无法预知",
    "unreadable": "系统无法读取", "unreadableContent": "内容无法读取", "unsupportedEncryption": "加密方式不支持",
    "workerCrashed": "读取进程崩溃", "workerMisbehaved": "读取进程应答有误", "wrongPassword": "密码不符",
  ]
}
