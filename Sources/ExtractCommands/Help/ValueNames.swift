/// What stands in the place of values, `<file>`, in Chinese.
enum ValueNames {
  /// A synopsis, `-o, --output <file>`, with its names in Chinese.
  static func chinese(_ synopsis: some StringProtocol) -> String {
    var result = ""
    var rest = synopsis[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let name = String(rest[rest.index(after: open)..<close])
      result += "\(rest[..<open])<\(names[name] ?? name)>"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  static let names = [
    "database": "数据库", "dpi": "像素数", "encoding": "编码", "end": "后缀", "engine": "识别程序",
    "file": "文件", "folder": "文件夹", "format": "格式", "headers": "列名", "input": "输入", "jobs": "个数",
    "language": "语言", "name": "机关", "options": "选项", "output": "文件", "page": "页码",
    "pages": "页", "part": "分库", "password": "密码", "range": "页码", "seconds": "秒",
    "shape": "形式", "subcommand": "子命令", "subcommands": "子命令", "way": "方法", "years": "年度",
    // The same in both languages.
    "MiB": "MiB", "x0,y0,x1,y1": "x0,y0,x1,y1",
  ]
}
