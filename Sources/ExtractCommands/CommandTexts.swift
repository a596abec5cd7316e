package import ReportExtraction

extension TextCatalog {
  /// What the command says when it cannot go on.
  package static let commands = TextCatalog.failures.adding(
    ofArchives + ofResults + ofUsage, words: SystemReason.numbered)

  private static let ofArchives = [
    TextTemplate(
      "{path} is of the edition {edition}, which this version does not know; read the document again.",
      "{path} 的格式版本 {edition} 为本版本所不识，请重新读取该文件。"),
    TextTemplate(
      "{path} has a figure that this version does not know, {figure}; read the document again.",
      "{path} 有本版本所不识的数据 {figure}，请重新读取该文件。"),
    TextTemplate("The database has no name; name a file.", "未指明数据库，请给出文件名。"),
    TextTemplate(
      "There is no such database; make one with extract archive.", "没有这个数据库，请先用 extract archive 建立。"
    ),
    TextTemplate("This is a folder; name the database in it.", "这是文件夹，请指明其中的数据库。"),
    TextTemplate(
      "This is a folder; make an archive of it with extract archive, or name the database in it.",
      "这是文件夹，请用 extract archive 将其建成数据库，或指明其中的数据库。"),
    TextTemplate(
      "The database could not be brought to this version; check its rights.",
      "数据库无法升级到本版本，请检查其权限。"),
    TextTemplate(
      "This is no SQLite database; name another file.", "这不是 SQLite 数据库，请指明其他文件。"),
    TextTemplate(
      "Another program is writing to the database; wait for it, or end it.",
      "另一程序正在写入该数据库，请等待其结束，或将其终止。"),
    TextTemplate("The disk is full; make room and run it again.", "磁盘已满，请腾出空间后重新运行。"),
    TextTemplate(
      "The database could not be used ({reason}); check its folder, its rights and the disk.",
      "数据库无法使用（{reason}），请检查其文件夹、权限和磁盘。"),
    TextTemplate("The database could not be used ({reason}).", "数据库无法使用（{reason}）。"),
    TextTemplate(
      "This is no archive of reports; name a database that extract archive made.",
      "这不是报告数据库，请指明由 extract archive 建立的数据库。"),
    TextTemplate(
      "The database was written by a newer version of this program; update the program.",
      "数据库由本程序的更新版本写成，请更新程序。"),
    TextTemplate(
      "The database cannot be written there ({reason}); check the folder and its rights.",
      "数据库无法写入该处（{reason}），请检查文件夹及其权限。"),
    TextTemplate(
      "Another process is bringing this archive up to date; wait for it to end.",
      "另一进程正在更新该数据库，请等待其结束。"),
    TextTemplate(
      "An archive is not merged into itself; name another one.", "数据库不能与自身合并，请指明另一个。"),
    TextTemplate("It has nothing.", "其中没有内容。"),
    TextTemplate(
      "There is no such folder now, and the archive has documents of it; check that its disk is there. "
        + "If it was renamed, give its new name; if it was removed, extract prune --folder removes its documents. "
        + "Nothing was changed.",
      "该文件夹现已不在，而数据库中有其文件；请检查其所在磁盘。如已改名，请给出新名；如已删除，请用 extract prune --folder "
        + "移除其文件。数据库未作改动。"),
    TextTemplate(
      "The folder is there; extract archive marks what is gone from it, and extract prune without --folder "
        + "removes that.",
      "该文件夹仍在；extract archive 会标记其中已不存在的文件，不带 --folder 的 extract prune 将其移除。"),
    TextTemplate(
      "Nobody knows whether the folder is there, for it may not be looked at; check its rights.",
      "无权查看该文件夹是否存在，请检查其权限。"),
    TextTemplate(
      "The archive has no documents in this folder; check the path.",
      "数据库中没有该文件夹的文件，请核对路径。"),
    TextTemplate("The archive is named twice; name each part once.", "该数据库给出了两次，请只给一次。"),
    TextTemplate(
      "The file could not be looked at; what was read of it was kept.", "无法查看该文件，已读取的内容予以保留。"),
    TextTemplate(
      "There is no such file any more; what was read of it was kept.", "该文件已不存在，已读取的内容予以保留。"),
    TextTemplate("The line is no JSON object.", "该行不是 JSON 对象。"),
    TextTemplate("The line is no JSON.", "该行不是 JSON。"),
    TextTemplate("A request has either a path or bytes.", "请求须有 path 或 bytes 之一，且只有其一。"),
    TextTemplate(
      "A path or name is empty or has a zero byte.", "path 或 name 为空，或含有零字节。"),
    TextTemplate(
      "Only bytes take a name; a path has its own.", "name 只能与 bytes 同用；path 自有文件名。"),
    TextTemplate(
      "Standard input has the requests, so no document is read from it; give bytes.",
      "标准输入用于请求，不能从中读取文件；请用 bytes 给出文件内容。"),
    TextTemplate("The id is neither a text nor a whole number.", "id 既不是文字也不是整数。"),
    TextTemplate("The id is longer than {count} bytes.", "id 超过{count}字节。"),
    TextTemplate("The value of {key} is not of the kind it should be.", "{key} 的值类型不符。"),
    TextTemplate(
      "The key {key} stands twice; which one counts nobody can tell.",
      "键 {key} 出现两次，无法判断以哪个为准。"),
    TextTemplate(
      "The line is longer than {count} bytes; name the document's path.",
      "该行超过{count}字节；请用 path 给出文件路径。"),
    TextTemplate(
      "An input has no name; name a folder or a file.", "有输入项未指明，请给出文件夹或文件。"),
    TextTemplate(
      "There is no such folder or file; check the path. Nothing was read.",
      "没有这个文件夹或文件，请核对路径。未读取任何内容。"),
    TextTemplate("There is no such folder; check the path.", "没有这个文件夹，请核对路径。"),
    TextTemplate("This is no regular file; it was passed over.", "这不是普通文件，已略过。"),
    TextTemplate(
      "The folder could not be listed; what is in it was passed over.", "文件夹无法列出，其中内容已略过。"),
    TextTemplate("The symbolic link points to nothing.", "符号链接所指不存在。"),
    TextTemplate(
      "The symbolic link leads out of the input, to {target}; it was not followed. Name its target as an "
        + "input to have it read.",
      "符号链接指向输入之外的 {target}，未予跟随；如需读取，请将所指列为输入。"),
    TextTemplate("It is tried once more.", "再试一次。"),
    TextTemplate(
      "{part} has another content under this path (SHA-256 {new}, read {time}) than the archive ({old}, "
        + "read {earlier}); that of the archive was kept. Read the file again where it lies, or give one of "
        + "them another path.",
      "{part} 中该路径的内容（SHA-256 {new}，{time} 读取）与本库（{old}，{earlier} 读取）不同，保留本库的。"
        + "请在原处重新读取该文件，或为其中一个另取路径。"),
    TextTemplate(
      "{part} has another content under this path (SHA-256 {new}, read {time}) than the archive ({old}, "
        + "read {earlier}); that of {taken} was taken. Read the file again where it lies, or give one of "
        + "them another path.",
      "{part} 中该路径的内容（SHA-256 {new}，{time} 读取）与本库（{old}，{earlier} 读取）不同，采用 {taken} 的。"
        + "请在原处重新读取该文件，或为其中一个另取路径。"),
    TextTemplate(
      "{part} has other rows under {keys} of this table than the archive; those of the archive were kept.",
      "{part} 与本库在该表中有几行键同而内容不同，保留本库的（{keys}）。"),
    TextTemplate(
      "{figure} is corrected to {number} in {part} and to {other} in the archive; the later one, that of the "
        + "archive, counts where it fits the document, and both are kept. Remove the wrong one from the table "
        + "correction.",
      "{figure} 在 {part} 中更正为 {number}，在本库中更正为 {other}；与原件相符时以后一次（本库的）为准，两者都予保留。"
        + "请从 correction 表中删除错误的一个。"),
    TextTemplate(
      "{figure} is corrected to {number} in {part} and to {other} in the archive; the later one, that of "
        + "{later}, counts where it fits the document, and both are kept. Remove the wrong one from the table "
        + "correction.",
      "{figure} 在 {part} 中更正为 {number}，在本库中更正为 {other}；与原件相符时以后一次（{later} 的）为准，两者都予保留。"
        + "请从 correction 表中删除错误的一个。"),
  ]

  private static let ofResults = [
    TextTemplate(
      "the result could not be written ({reason}); check the folder and the disk.",
      "结果无法写入（{reason}），请检查文件夹和磁盘。"),
    TextTemplate(
      "the requests could not be read ({reason}); give a file or a pipe.",
      "请求无法读取（{reason}），请提供文件或管道。"),
    TextTemplate(
      "There are {count} columns, an Excel sheet has at most {most}; write CSV instead.",
      "共有{count}列，Excel 工作表最多{most}列，请改写 CSV。"),
    TextTemplate(
      "The workbook could not be written ({reason}); check the folder for temporary files (TMPDIR).",
      "工作簿无法写出（{reason}），请检查临时文件夹（TMPDIR）。"),
    TextTemplate(
      "Table {number} has {rows} rows and {columns} columns, an Excel sheet at most {mostRows} and "
        + "{mostColumns}; write CSV instead.",
      "第{number}个表格有{rows}行{columns}列，Excel 工作表最多{mostRows}行{mostColumns}列，请改写 CSV。"),
    TextTemplate("no tables; no file was written", "没有表格，未写文件"),
    TextTemplate(
      "the program could not be started ({reason}); it belongs beside extract and has archives, workbooks "
        + "and the help: build or copy both.",
      "该程序无法启动（{reason}）；它应与 extract 放在一处，数据库、工作簿和帮助都由它处理；请一并编译或复制。"),
    TextTemplate(
      "This is no file of corrections ({reason}); give one that a page of extract review wrote.",
      "这不是更正文件（{reason}），请提供由 extract review 的核对页写出的更正文件。"),
    TextTemplate(
      "The corrections are of version {version}, this program reads {own}; write them anew with its own "
        + "extract review.",
      "更正文件为 {version} 版，本程序读取 {own} 版；请用本程序的 extract review 重新写出。"),
    TextTemplate(
      "{number}, given for {figure}, is no number; write it in digits.",
      "“{number}”（{figure}）不是数字，请用数字书写。"),
    TextTemplate(
      "{figure} of {file} is corrected twice; keep one of the two.",
      "{file} 的 {figure} 更正了两次，请只留一次。"),
    TextTemplate(
      "An object of the file has the key {key} twice; keep one of the two.",
      "文件中同一对象内“{key}”写了两次，请只留一个。"),
  ]

  private static let ofUsage = [
    TextTemplate(
      "--extension is the end of a file name, for example pdf.", "--extension 为文件名的结尾，例如 pdf。"),
    TextTemplate(
      "A workbook needs a file; give --output {file}.", "工作簿须写入文件，请给出 --output {file}。"),
    TextTemplate(
      "Whole reports are written as JSON Lines only; give --format jsonl, or another --shape.",
      "整份报告只能写为 JSON Lines，请用 --format jsonl 或另选 --shape。"),
    TextTemplate(
      "Several files need a folder; give --output reviews/.", "多个文件须写入文件夹，请给出 --output reviews/。"),
    TextTemplate(
      "An archive needs a folder; give --output reviews/.", "数据库须写入文件夹，请给出 --output reviews/。"),
    TextTemplate(
      "Several files need a folder; end its name with /.", "多个文件须写入文件夹，请以 / 结尾。"),
    TextTemplate(
      "A page of HTML is nothing for a terminal; give --output review.html.",
      "HTML 页面不宜在终端显示，请给出 --output review.html。"),
    TextTemplate("Several results need a folder; give {option}.", "多个结果须写入文件夹，请给出 {option}。"),
    TextTemplate(
      "--page is one page, --pages several; give one of them.", "--page 为一页，--pages 为多页，请只给其一。"),
    TextTemplate(
      "--pages draws at most {most} pages at a time.", "--pages 一次最多绘制{most}页。"),
    TextTemplate(
      "A page of HTML is nothing for a terminal; give --output summary.html.",
      "HTML 页面不宜在终端显示，请给出 --output summary.html。"),
    TextTemplate(
      "The table is not UTF-8; save it as “CSV UTF-8”.", "分组表不是 UTF-8 编码，请另存为“CSV UTF-8”。"),
    TextTemplate(
      "Line {number} has no body and group; write 甲县人民政府,乙市, with a comma, a semicolon or a tab between them in "
        + "all lines.",
      "第{number}行缺机关或分组，请写作“甲县人民政府,乙市”，各行均以半角逗号、分号或制表符分隔。"),
    TextTemplate(
      "This is a folder; name the CSV file with a body and its group in each line.",
      "这是文件夹，请指明每行列有机关及其分组的 CSV 文件。"),
    TextTemplate(
      "The table is empty; it has a body and its group in each line.",
      "分组表是空的，每行应有一个机关及其分组。"),
    TextTemplate(
      "no format is known by the ending .{ending}; use {known}, or give --format.",
      "后缀 .{ending} 不对应任何格式，请用 {known}，或给出 --format。"),
    TextTemplate(
      "{path} ends in .{ending}, but --format is {format}; change one of them.",
      "{path} 的后缀为 .{ending}，而 --format 为 {format}，请改其一。"),
    TextTemplate(
      "the result would be written over what it is made from; give another name.",
      "结果将覆盖其来源文件，请另取文件名。"),
    TextTemplate("--jobs is 1 or more.", "--jobs 须为1或更大。"),
    TextTemplate(
      "--timeout is a number of seconds, from {least} to {most}.", "--timeout 为秒数，{least}至{most}。"),
    TextTemplate(
      "--memory-limit is a number of MiB, from {least} ({why}) to {most}.",
      "--memory-limit 为 MiB 数，{least}至{most}。"),
    TextTemplate(
      "--tables has pages and texts of numbers by itself; leave --provenance.",
      "--tables 已含数字的页码和原文，请去掉 --provenance。"),
    TextTemplate(
      "A workbook is no text for a terminal; name a file: --output {file}",
      "工作簿不宜在终端显示，请指明文件：--output {file}"),
    TextTemplate(
      "The name ends with neither .png nor .svg; change it, or give --format.",
      "文件名既非 .png 也非 .svg 结尾，请更改，或给出 --format。"),
    TextTemplate(
      "A PNG is nothing for a terminal; give --output page.png.",
      "PNG 不宜在终端显示，请给出 --output page.png。"),
    TextTemplate(
      "An SVG has no pixels; leave --resolution out, or choose png.",
      "SVG 没有像素，请去掉 --resolution，或选用 png。"),
    TextTemplate(
      "--resolution is from 1 to 10000 pixels an inch.", "--resolution 为每英寸1至10000像素。"),
    TextTemplate(
      "--encoding is for CSV; JSON Lines and workbooks have one of their own. Leave it out.",
      "--encoding 只用于 CSV；JSON Lines 和工作簿自有编码，请去掉该选项。"),
    TextTemplate(
      "There is no file {name}, and no command of that name; do you mean extract {command}?",
      "没有文件 {name}，也没有这个命令；是否指 extract {command}？"),
    TextTemplate(
      "This is a folder; name files in it, such as {files}, or have extract archive read it into a database.",
      "这是文件夹，请指明其中的文件，如 {files}，或用 extract archive 将其读入数据库。"),
  ]
}

extension TextLanguage {
  /// A message in this language, where its sentence is known.
  package func said(_ english: String) -> String {
    self == .chinese ? TextCatalog.commands.chinese(english) ?? english : english
  }
}
