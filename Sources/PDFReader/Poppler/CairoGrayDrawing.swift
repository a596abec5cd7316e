internal import CPoppler

/// Owner of a cairo image of one byte a pixel, which cairo writes as a gray PNG.
final class CairoGrayDrawing {
  private let surface: OpaquePointer

  /// An image of the shades that `shade` gives for row and column, 0 for black; `nil` where cairo cannot
  /// make one of this size.
  init?(width: Int, height: Int, shade: (Int, Int) -> UInt8) {
    guard width > 0, height > 0, let columns = Int32(exactly: width),
      let rows = Int32(exactly: height),
      let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, columns, rows)
    else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let bytes = cairo_image_surface_get_data(surface)
    else {
      cairo_surface_destroy(surface)
      return nil
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<height {
      for column in 0..<width { bytes[row * stride + column] = shade(row, column) }
    }
    cairo_surface_mark_dirty(surface)
    self.surface = surface
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// The image as a PNG file, or `nil` where cairo could not write it.
  func png() -> [UInt8]? {
    let sink = ByteSink()
    return withExtendedLifetime(sink) {
      let status = cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.pointer)
      return status == CAIRO_STATUS_SUCCESS ? sink.bytes : nil
    }
  }
}
