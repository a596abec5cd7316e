internal import CPoppler

/// Owner of a cairo image of 32-bit pixels without alpha.
struct CairoDrawing: ~Copyable {
  private let surface: OpaquePointer
  let width: Int
  let height: Int

  /// A white image, or `nil` where cairo cannot make one of this size.
  init?(width: Int, height: Int) {
    guard width > 0, height > 0, let columns = Int32(exactly: width),
      let rows = Int32(exactly: height),
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows)
    else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
    self.width = width
    self.height = height
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// Paints the paper white and runs `body` with a drawing context on it; tells whether all was
  /// drawn.
  @discardableResult
  func draw(_ body: (OpaquePointer) -> Void) -> Bool {
    guard let context = cairo_create(surface) else { return false }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    body(context)
    cairo_surface_flush(surface)
    return cairo_status(context) == CAIRO_STATUS_SUCCESS
  }

  /// The image as a PNG file, or `nil` where cairo could not write it.
  func png() -> [UInt8]? {
    let sink = ByteSink()
    return withExtendedLifetime(sink) {
      let status = cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.pointer)
      return status == CAIRO_STATUS_SUCCESS ? sink.bytes : nil
    }
  }

  /// Hands out the pixels, `0x00RRGGBB` each, and the length of a row in pixels.
  func withPixels<Result>(_ body: (UnsafeBufferPointer<UInt32>, Int) -> Result) -> Result? {
    let stride = Int(cairo_image_surface_get_stride(surface)) / MemoryLayout<UInt32>.size
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    return UnsafeRawPointer(data).withMemoryRebound(to: UInt32.self, capacity: stride * height) {
      body(UnsafeBufferPointer(start: $0, count: stride * height), stride)
    }
  }
}
