import PageModel

// Tables that are found on pages have boxes and pages; those of web pages, which have none, come to this
// target only to be written and to have their cells' roles told.

extension Table {
  /// The table's box.
  var box: Rect { frame ?? Rect(x0: 0, y0: 0, x1: 0, y1: 0) }
}

extension TableCell {
  /// The cell's box.
  var box: Rect { frame ?? Rect(x0: 0, y0: 0, x1: 0, y1: 0) }
}
