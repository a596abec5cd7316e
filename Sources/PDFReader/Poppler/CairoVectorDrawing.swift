internal import CPoppler

/// Owner of a cairo surface that becomes an SVG file.
struct CairoVectorDrawing: ~Copyable {
  private let surface: OpaquePointer
  private let sink: ByteSink

  /// An empty drawing, its size in points, or `nil` where cairo cannot make one.
  init?(width: Double, height: Double) {
    let sink = ByteSink()
    guard
      let surface = cairo_svg_surface_create_for_stream(
        ByteSink.write, sink.pointer, width, height)
    else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
    self.sink = sink
  }

  deinit {
    // What is unfinished is written here, so the sink must still live.
    withExtendedLifetime(sink) { cairo_surface_destroy(surface) }
  }

  /// Runs `body` with a drawing context; tells whether all was drawn.
  func draw(_ body: (OpaquePointer) -> Void) -> Bool {
    guard let context = cairo_create(surface) else { return false }
    defer { cairo_destroy(context) }
    body(context)
    return cairo_status(context) == CAIRO_STATUS_SUCCESS
  }

  /// The file's bytes, or `nil` where cairo could not write them; nothing can be drawn after.
  consuming func svg() -> [UInt8]? {
    cairo_surface_finish(surface)
    return cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS ? sink.bytes : nil
  }
}
