import PageModel

/// Draws a page with an overlay; runs under ``LibraryLock``.
struct OverlaidPageDrawing {
  let source: DocumentSource
  let overlay: PageOverlay
  let title: String

  /// The picture as a file.
  func file(
    as format: PictureFormat, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(PDFReadingError) -> [UInt8] {
    let opened = try OpenedDocument(bytes: bytes, source: source)
    guard let page = try opened.page(overlay.page, of: source) else { throw failure }
    let picture =
      switch format {
      case .png(let pixelsPerInch): png(of: page, pixelsPerInch: pixelsPerInch)
      case .svg: svg(of: page)
      }
    guard let picture else { throw failure }
    return picture
  }

  private func png(of page: borrowing PopplerPageHandle, pixelsPerInch: Double) -> [UInt8]? {
    let size = DrawingSize(
      frame: overlay.canvas, scale: pixelsPerInch / 72, options: source.options)
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

  private var failure: PDFReadingError {
    PDFReadingError(
      .internalFailure, file: source.file, page: overlay.page,
      advice: "The page could not be drawn; try a lower resolution.")
  }
}
