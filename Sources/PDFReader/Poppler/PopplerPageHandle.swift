internal import CPoppler
import PageModel

/// Owner of a `PopplerPage`.
struct PopplerPageHandle: ~Copyable {
  private let page: OpaquePointer

  init(owning page: OpaquePointer) {
    self.page = page
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(page))
  }

  /// The page's area with `/Rotate` applied; empty where the library gives no usable size.
  var frame: Rect {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    guard width.isFinite, height.isFinite else { return Rect(x0: 0, y0: 0, x1: 0, y1: 0) }
    return Rect(x0: 0, y0: 0, x1: max(0, width), y1: max(0, height))
  }

  /// Hands the page's text to `body` while the library's arrays live.
  ///
  /// The library selects text from one corner of the page to the opposite one, and on a page that is
  /// read from right to left it begins at the upper right corner: selecting from the upper left one
  /// leaves most of such a page out.
  func withText<Result>(_ body: (PopplerText) -> Result) -> Result? {
    guard let usual = selection(fromRight: false) else { return nil }
    defer { usual.free() }
    if usual.text.isMarked || usual.text.boxes.isEmpty, let turned = selection(fromRight: true) {
      defer { turned.free() }
      if turned.text.boxes.count > usual.text.boxes.count { return body(turned.text) }
    }
    return body(usual.text)
  }

  /// Arrays of the library, to be freed by hand.
  private struct Selection {
    let text: PopplerText

    func free() {
      g_free(text.text)
      g_free(UnsafeMutableRawPointer(mutating: text.boxes.baseAddress))
      if let attributes = text.attributes { poppler_page_free_text_attributes(attributes) }
    }
  }

  /// The page's text, selected from its upper left corner or its upper right one.
  private func selection(fromRight: Bool) -> Selection? {
    let frame = frame
    var area = PopplerRectangle(
      x1: fromRight ? frame.x1 : frame.x0, y1: frame.y0, x2: fromRight ? frame.x0 : frame.x1,
      y2: frame.y1)
    let text =
      fromRight ? poppler_page_get_text_for_area(page, &area) : poppler_page_get_text(page)
    guard let text else { return nil }
    var boxes: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    let attributes: UnsafeMutablePointer<GList>?
    if fromRight {
      poppler_page_get_text_layout_for_area(page, &area, &boxes, &count)
      attributes = poppler_page_get_text_attributes_for_area(page, &area)
    } else {
      poppler_page_get_text_layout(page, &boxes, &count)
      attributes = poppler_page_get_text_attributes(page)
    }
    return Selection(
      text: PopplerText(
        text: text, boxes: UnsafeBufferPointer(start: boxes, count: boxes == nil ? 0 : Int(count)),
        attributes: attributes))
  }

  /// Draws the page on white paper, or `nil` where cairo has no memory for it.
  func drawing(pixelsPerPoint: Double, width: Int, height: Int) -> CairoDrawing? {
    guard let drawing = CairoDrawing(width: width, height: height) else { return nil }
    drawing.draw { context in
      cairo_scale(context, pixelsPerPoint, pixelsPerPoint)
      poppler_page_render(page, context)
    }
    return drawing
  }

  /// Draws the page in a context whose unit is the point, inside the page's area.
  func draw(in context: OpaquePointer) {
    let frame = frame
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_rectangle(context, frame.x0, frame.y0, frame.width, frame.height)
    cairo_clip(context)
    poppler_page_render(page, context)
  }
}
