"""The file that says whose work is in the programs, and under which licenses."""
import pathlib

# What is linked into the programs, with its place under .build/checkouts; the Swift runtime has no checkout.
LINKED = (
    ("Swift's libraries, with Foundation and Dispatch", None, "Apple Inc. and the Swift project authors"),
    ("ICU, in Swift's Foundation in extract-archive (Unicode License v3, https://www.unicode.org/license.txt)", None,
     "Unicode, Inc."),
    ("swift-algorithms", "swift-algorithms", "Apple Inc. and the Swift project authors"),
    ("swift-numerics", "swift-numerics", "Apple Inc. and the Swift Numerics project authors"),
    ("swift-argument-parser", "swift-argument-parser", "Apple Inc. and the Swift project authors"),
    ("swift-subprocess", "swift-subprocess", "Apple Inc. and the Swift project authors"),
    ("swift-system", "swift-system", "Apple Inc. and the Swift project authors"),
)
APACHE = "Apache-2.0 with Swift-exception"
UNICODE = "Unicode-3.0"
EXCEPTION = """\
On Debian systems the full text of the Apache License, Version 2.0, is in /usr/share/common-licenses/Apache-2.0.

Runtime Library Exception to the Apache 2.0 License:
As an exception, if you use this Software to compile your source code and portions of this Software are embedded
into the binary product as a result, you may redistribute such product without providing attribution as would
otherwise be required by Sections 4(a), 4(b) and 4(d) of the License."""

UNICODE_TEXT = """\
Permission is hereby granted, free of charge, to any person obtaining a copy of data files and any associated
documentation (the "Data Files") or software and any associated documentation (the "Software") to deal in the Data Files
or Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, and/or sell copies of the Data Files or Software, and to permit persons to whom the Data Files or Software
are furnished to do so, provided that either (a) this copyright and permission notice appear with all copies of the Data
Files or Software, or (b) this copyright and permission notice appear in associated Documentation.

THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS.

IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT
OR CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF
CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA FILES
OR SOFTWARE.

Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to
promote the sale, use or other dealings in these Data Files or Software without prior written authorization of the
copyright holder."""


def text(root):
    """The text of debian/copyright, in Debian's machine-readable form."""
    root = pathlib.Path(root)
    lines = ["Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
             "Upstream-Name: disclosure-reports", "",
             "Files: *", "Copyright: the maintainers of disclosure-reports", "License: GPL-3", ""]
    for name, checkout, owner in LINKED:
        if checkout and not (root / ".build/checkouts" / checkout).is_dir():
            raise SystemExit(f"package: {checkout} is not among the dependencies any more; mend scripts/packaging.")
        lines += ["Files: linked", f"Comment: {name}", f"Copyright: {owner}",
                  f"License: {UNICODE if owner.startswith('Unicode') else APACHE}", ""]
    mit = (root / ".build/checkouts/GRDB.swift/LICENSE").read_text().strip().split("\n\n")
    lines += ["Files: linked", "Comment: GRDB.swift, in extract-archive",
              f"Copyright: {mit[0].removeprefix('Copyright (C) ')}", "License: Expat", "",
              "License: GPL-3", _field("On Debian systems the full text is in /usr/share/common-licenses/GPL-3."), "",
              f"License: {APACHE}", _field(EXCEPTION), "",
              "License: Expat", _field("\n\n".join(mit[1:])), "",
              f"License: {UNICODE}", _field(UNICODE_TEXT)]
    return "\n".join(lines) + "\n"


def _field(text):
    """Text of more lines in a control file: an empty line is a dot."""
    return "\n".join(f" {line}" if line.strip() else " ." for line in text.split("\n"))
