internal import CPoppler
import PageModel

/// Draws a page and its overlay in a cairo context, for whatever kind of file.
struct OverlayPainter {
  let context: OpaquePointer

  /// Draws the page, lays the veil over it, and the marks over that.
  ///
  /// - Parameter scale: Units of the context a point.
  func paint(_ overlay: PageOverlay, over page: borrowing PopplerPageHandle, scale: Double) {
    cairo_scale(context, scale, scale)
    cairo_translate(context, -overlay.canvas.x0, -overlay.canvas.y0)
    add(overlay.canvas)
    fill(.init(.white))
    page.draw(in: context)
    add(overlay.frame)
    fill(.init(.white, opacity: overlay.veil))
    setFontOptions()
    overlay.marks.forEach(draw)
  }

  private func draw(_ mark: PageOverlay.Mark) {
    switch mark {
    case .rectangle(let rect, let shade, let stroke):
      if let shade {
        add(rect)
        fill(shade)
      }
      if let stroke {
        add(rect)
        self.stroke(stroke)
      }
    case .line(let from, let to, let stroke):
      cairo_move_to(context, from.x, from.y)
      cairo_line_to(context, to.x, to.y)
      self.stroke(stroke)
    case .label(let label):
      draw(label)
    }
  }

  // MARK: Areas and lines

  private func add(_ rect: Rect) {
    cairo_rectangle(context, rect.x0, rect.y0, rect.width, rect.height)
  }

  private func fill(_ shade: PageOverlay.Shade) {
    let color = shade.color
    cairo_set_source_rgba(context, color.red, color.green, color.blue, shade.opacity)
    cairo_fill(context)
  }

  private func stroke(_ stroke: PageOverlay.Stroke) {
    let color = stroke.color
    cairo_set_source_rgb(context, color.red, color.green, color.blue)
    cairo_set_line_width(context, stroke.width)
    var dash = stroke.dash
    cairo_set_dash(context, &dash, dash > 0 ? 1 : 0, 0)
    cairo_stroke(context)
  }

  // MARK: Text

  /// Letters are placed by their outlines, so that both kinds of file look the same.
  private func setFontOptions() {
    guard let options = cairo_font_options_create() else { return }
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_options(context, options)
  }

  /// Where no sans-serif face is installed, cairo takes the one it brings.
  private func draw(_ label: PageOverlay.Label) {
    cairo_select_font_face(
      context, "sans-serif", CAIRO_FONT_SLANT_NORMAL,
      label.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, label.size)
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, label.text, &extents)
    let width = extents.x_advance
    let left =
      switch label.anchor {
      case .leading: label.place.x
      case .center: label.place.x - width / 2
      case .trailing: label.place.x - width
      }
    // Capitals and digits of sans-serif faces are about 0.72 of the size high.
    let half = 0.36 * label.size
    if let ground = label.ground {
      let margin = 0.18 * label.size
      add(
        Rect(
          x0: left - margin, y0: label.place.y - half - margin, x1: left + width + margin,
          y1: label.place.y + half + margin))
      fill(ground)
    }
    let color = label.color
    cairo_set_source_rgb(context, color.red, color.green, color.blue)
    cairo_move_to(context, left, label.place.y + half)
    cairo_show_text(context, label.text)
  }
}
