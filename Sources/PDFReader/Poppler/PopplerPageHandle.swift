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
  func withText<Result>(_ body: (PopplerText) -> Result) -> Result? {
    guard let text = poppler_page_get_text(page) else { return nil }
    defer { g_free(text) }
    var boxes: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    poppler_page_get_text_layout(page, &boxes, &count)
    defer { g_free(boxes) }
    let attributes = poppler_page_get_text_attributes(page)
    defer { if let attributes { poppler_page_free_text_attributes(attributes) } }
    return body(
      PopplerText(
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
