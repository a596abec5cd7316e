/// Looks up what a content stream names, each thing once.
struct Resources {
  /// What `Do` draws.
  enum External {
    case image(ImageSource)
    case form(FormXObject.Reading)
    case other
  }

  /// What `gs` sets; `nil` leaves a parameter as it is.
  struct ParameterChange {
    var fillAlpha: Double?
    var strokeAlpha: Double?
    var lineWidth: Double?
    /// Whether what is drawn mixes its colors with those of its ground.
    var blends: Bool?
    /// Whether what is drawn is seen through a soft mask.
    var isMasked: Bool?
    /// The group whose look becomes a soft mask.
    var mask: FormXObject.Reading?
  }

  /// The dictionary of the resources.
  let dictionary: QPDFDocument.Object?
  private var spaces: [UInt64: ColorSpace] = [:]
  private var externals: [UInt64: External] = [:]
  private var changes: [UInt64: ParameterChange] = [:]
  private var fonts: [UInt64: Int] = [:]

  init(_ dictionary: QPDFDocument.Object?) {
    self.dictionary = dictionary
  }

  /// The color space that `cs` names.
  mutating func colorSpace(
    _ name: UnsafeBufferPointer<UInt8>, in document: borrowing QPDFDocument
  ) -> ColorSpace {
    let hash = ResourceName.hash(name)
    if let known = spaces[hash] { return known }
    var space = ColorSpaceReader.device(name) ?? .unknown
    if case .unknown = space, let object = entry("/ColorSpace", name, document) {
      space = ColorSpaceReader.space(object, in: document)
    }
    spaces[hash] = space
    return space
  }

  /// The XObject that `Do` names; a form whose content has at most `limit` bytes.
  mutating func external(
    _ name: UnsafeBufferPointer<UInt8>, limit: Int, in document: borrowing QPDFDocument
  ) -> External {
    let hash = ResourceName.hash(name)
    if let known = externals[hash] { return known }
    var external = External.other
    if let object = entry("/XObject", name, document), !document.isHidden(object),
      let subtype = document.value("/Subtype", of: object)
    {
      if document.isName(subtype, "/Image") {
        external = .image(ImageSource(stream: object, of: document))
      } else if document.isName(subtype, "/Form") {
        external = .form(FormXObject.reading(object, of: document, limit: limit))
      }
    }
    externals[hash] = external
    return external
  }

  /// Whether marked content with these properties belongs to a layer that is hidden.
  func hides(
    _ properties: UnsafeBufferPointer<UInt8>, in document: borrowing QPDFDocument
  ) -> Bool {
    entry("/Properties", properties, document).map { document.layers.hides($0, in: document) }
      ?? false
  }

  /// The font that `Tf` names, as its place in `used`, where it is put when it is first named.
  mutating func font(
    _ name: UnsafeBufferPointer<UInt8>, among used: inout [UsedFont],
    in document: borrowing QPDFDocument
  ) -> Int {
    let hash = ResourceName.hash(name)
    if let known = fonts[hash] { return known }
    fonts[hash] = used.count
    let font = entry("/Font", name, document)
    used.append(
      UsedFont(
        resources: dictionary, name: Array(name),
        isComposite: font.map { FontFacts.hasSubtype("/Type0", $0, document) } ?? false))
    return used.count - 1
  }

  /// The parameters that `gs` names; a soft mask whose content has at most `limit` bytes.
  mutating func parameters(
    _ name: UnsafeBufferPointer<UInt8>, limit: Int, in document: borrowing QPDFDocument
  ) -> ParameterChange {
    let hash = ResourceName.hash(name)
    if let known = changes[hash] { return known }
    var change = ParameterChange()
    if let state = entry("/ExtGState", name, document) {
      change.fillAlpha = document.number("/ca", of: state)
      change.strokeAlpha = document.number("/CA", of: state)
      change.lineWidth = document.number("/LW", of: state)
      change.blends = document.value("/BM", of: state).map {
        !document.isName($0, "/Normal") && !document.isName($0, "/Compatible")
      }
      change.isMasked = document.value("/SMask", of: state).map { !document.isName($0) }
      // Asked for a key of the name `/None`, the library speaks of damage.
      if let mask = document.value("/SMask", of: state), document.isDictionary(mask),
        let group = document.value("/G", of: mask), document.isStream(group)
      {
        change.mask = FormXObject.reading(group, of: document, limit: limit)
      }
    }
    changes[hash] = change
    return change
  }

  private func entry(
    _ category: StaticString, _ name: UnsafeBufferPointer<UInt8>,
    _ document: borrowing QPDFDocument
  ) -> QPDFDocument.Object? {
    guard let dictionary, let entries = document.value(category, of: dictionary) else {
      return nil
    }
    return document.value(named: name, of: entries)
  }
}

extension QPDFDocument {
  /// Whether a form or an image belongs to a layer that is hidden.
  fileprivate func isHidden(_ object: Object) -> Bool {
    value("/OC", of: object).map { layers.hides($0, in: self) } ?? false
  }
}
