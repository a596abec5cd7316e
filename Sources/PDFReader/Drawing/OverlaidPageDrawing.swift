import PageModel

/// Draws a page with an overlay; runs under ``LibraryLock``.
struct OverlaidPageDrawing {
  let options: PDFReaderOptions
  let overlay: PageOverlay
  let title: String

  /// The picture as a file, or `nil` where there is no memory for it.
  func file(as format: PictureFormat, of page: borrowing PopplerPageHandle) -> [UInt8]? {
    switch format {
    case .png(let pixelsPerInch): png(of: page, pixelsPerInch: pixelsPerInch)
    case .svg: svg(of: page)
    }
  }

  private func png(of page: borrowing PopplerPageHandle, pixelsPerInch: Double) -> [UInt8]? {
    let size = DrawingSize(
      frame: overlay.canvas, scale: pixelsPerInch / 72, options: options)
    guard let drawing = CairoDrawing(width: size.width, height: size.height) else { return nil }
    let isDrawn = drawing.draw { context in
      OverlayPainter(context: context).paint(overlay, over: page, scale: size.scale)
    }
    return isDrawn ? drawing.png() : nil
  }

  private func svg(of page: borrowing PopplerPageHandle) -> [UInt8]? {
    guard
      let drawing = CairoVectorDrawing(
        width: overlay.canvas.width, height: overlay.canvas.height),
      drawing.draw({ OverlayPainter(context: $0).paint(overlay, over: page, scale: 1) }),
      let file = drawing.svg()
    else { return nil }
    return SVGDescription(title: title, lines: overlay.summary).inserted(into: file)
  }
}
