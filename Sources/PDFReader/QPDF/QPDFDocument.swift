internal import CQPDF
import PageModel

/// Owner of a `qpdf_data`.
struct QPDFDocument: ~Copyable {
  /// Handle of an object; 0 is none. Valid until ``releaseObjects()``.
  typealias Object = qpdf_oh

  /// Why the library could not open a file.
  enum Failure: Error {
    case wrongPassword
    case unreadable
  }

  let data: qpdf_data
  /// What was learned of resources that many pages share.
  let costs = ResourceCosts()
  /// What was learned of the maps of fonts.
  let toldCodes = ToldCodes()
  /// Which layers are shown.
  let layers = OptionalContent()
  /// The password that opened the file, empty where none was needed.
  let password: [UInt8]

  /// Opens the bytes without copying them, with the first of the passwords that fits; the bytes
  /// must outlive the document.
  init(bytes: UnsafeBufferPointer<UInt8>, passwords: [[UInt8]]) throws(Failure) {
    for candidate in passwords + [[]] {
      if let opened = try Self.open(bytes, password: candidate) {
        data = opened
        password = candidate
        return
      }
    }
    throw .wrongPassword
  }

  deinit {
    // An error nobody took is printed by the library.
    _ = takeError()
    var owned: qpdf_data? = data
    qpdf_cleanup(&owned)
  }

  /// Number of pages, or `nil` where the page tree cannot be read.
  var pageCount: Int? {
    let count = Int(qpdf_get_num_pages(data))
    return count >= 0 && !takeError() ? count : nil
  }

  /// Whether the file is encrypted.
  var isEncrypted: Bool { qpdf_is_encrypted(data) != 0 }

  /// The document's catalog.
  var root: Object { qpdf_get_root(data) }

  /// The dictionary of the page at an index from 0; the index must be below ``pageCount``.
  func page(at index: Int) -> Object? {
    let page = qpdf_get_page_n(data, index)
    return takeError() || qpdf_oh_is_initialized(data, page) == 0 ? nil : page
  }

  /// Frees the handles given out so far.
  func releaseObjects() {
    qpdf_oh_release_all(data)
  }

  /// The texts of the warnings since the last call.
  func takeWarnings() -> [String] {
    var warnings: [String] = []
    while qpdf_more_warnings(data) != 0 {
      let warning = qpdf_next_warning(data)
      if let text = qpdf_get_error_message_detail(data, warning) {
        warnings.append(String(cString: text))
      }
    }
    return warnings
  }

  // MARK: Streams

  /// A page's decoded content, its parts put together, or `nil` where it is unreadable.
  func content(ofPage page: Object) -> QPDFBuffer? {
    let buffer = QPDFBuffer { start, length in
      qpdf_oh_get_page_content_data(data, page, start, length)
    }
    return takeError() ? nil : buffer
  }

  /// A stream's decoded bytes, or `nil` where it is no stream or its filters are not decoded.
  func content(ofStream stream: Object) -> [UInt8]? {
    var isFiltered: QPDF_BOOL = 0
    let buffer = QPDFBuffer { start, length in
      qpdf_oh_get_stream_data(data, stream, qpdf_dl_specialized, &isFiltered, start, length)
    }
    guard !takeError(), isFiltered != 0 else { return nil }
    switch buffer {
    case .some(let buffer): return Array(buffer.bytes)
    case .none: return nil
    }
  }

  /// Hands out a stream's bytes as they are in the file.
  func withRawData<Result>(
    ofStream stream: Object, _ body: (UnsafeBufferPointer<UInt8>) -> Result?
  ) -> Result? {
    let buffer = QPDFBuffer { start, length in
      qpdf_oh_get_stream_data(data, stream, qpdf_dl_none, nil, start, length)
    }
    guard !takeError() else { return nil }
    switch buffer {
    case .some(let buffer): return body(buffer.bytes)
    case .none: return nil
    }
  }

  // MARK: Objects

  /// The value of a key, from a stream's dictionary where the object is a stream.
  func value(_ key: StaticString, of object: Object) -> Object? {
    key.withUTF8Buffer { bytes in
      // A static string ends with a zero.
      guard let start = bytes.baseAddress else { return nil }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count + 1) {
        value(key: $0, of: object)
      }
    }
  }

  /// The value of a key that a page or a field inherits: that of the nearest parent that has one, or its own.
  func inherited(_ key: StaticString, of object: Object) -> Object? {
    var node = object
    for _ in 0..<Self.deepestTree {
      if let value = value(key, of: node) { return value }
      guard let parent = value("/Parent", of: node) else { return nil }
      node = parent
    }
    return nil
  }

  /// A loop of parents ends here.
  private static var deepestTree: Int { 64 }

  /// The value of the key that a name in a content stream spells.
  func value(named name: UnsafeBufferPointer<UInt8>, of object: Object) -> Object? {
    ResourceName.withKey(name) { value(key: $0, of: object) }
  }

  /// The value of a key that ``keys(of:)`` gave.
  func value(key: [CChar], of object: Object) -> Object? {
    key.withUnsafeBufferPointer { key in
      key.baseAddress.flatMap { value(key: $0, of: object) }
    }
  }

  /// The keys of a dictionary, or of a stream's; zero-terminated.
  func keys(of object: Object) -> [[CChar]] {
    let dictionary = qpdf_oh_is_stream(data, object) != 0 ? qpdf_oh_get_dict(data, object) : object
    guard qpdf_oh_is_dictionary(data, dictionary) != 0 else { return [] }
    qpdf_oh_begin_dict_key_iter(data, dictionary)
    var keys: [[CChar]] = []
    while qpdf_oh_dict_more_keys(data) != 0 {
      guard let key = qpdf_oh_dict_next_key(data) else { break }
      var length = 0
      while key[length] != 0 { length += 1 }
      keys.append(Array(UnsafeBufferPointer(start: key, count: length + 1)))
    }
    return keys
  }

  private func value(key: UnsafePointer<CChar>, of object: Object) -> Object? {
    let isStream = qpdf_oh_is_stream(data, object) != 0
    let dictionary = isStream ? qpdf_oh_get_dict(data, object) : object
    let value = qpdf_oh_get_key_if_dict(data, dictionary, key)
    guard !takeError(), qpdf_oh_is_initialized(data, value) != 0,
      qpdf_oh_is_null(data, value) == 0
    else { return nil }
    return value
  }

  /// A number, or `nil` where the object is none.
  func number(_ object: Object) -> Double? {
    var value = 0.0
    guard qpdf_oh_get_value_as_number(data, object, &value) != 0, value.isFinite else {
      return nil
    }
    return value
  }

  /// The number under a key, or `nil` where there is none.
  func number(_ key: StaticString, of object: Object) -> Double? {
    guard let value = value(key, of: object) else { return nil }
    return number(value)
  }

  /// Whether the value under a key is `true`.
  func isTrue(_ key: StaticString, of object: Object) -> Bool {
    guard let value = value(key, of: object) else { return false }
    return qpdf_oh_is_bool(data, value) != 0 && qpdf_oh_get_bool_value(data, value) != 0
  }

  /// The numbers of an array of at least `count`, or `nil` where there is no such array.
  func numbers(_ count: Int, in object: Object) -> [Double]? {
    guard itemCount(of: object) >= count else { return nil }
    var result: [Double] = []
    for index in 0..<count {
      guard let item = item(index, of: object), let value = number(item) else { return nil }
      result.append(value)
    }
    return result
  }

  /// How many items an array has; 0 where the object is none.
  func itemCount(of object: Object) -> Int {
    guard qpdf_oh_is_array(data, object) != 0 else { return 0 }
    return max(0, Int(qpdf_oh_get_array_n_items(data, object)))
  }

  /// An array's items, no more than `most`; none where the object is no array.
  func items(of object: Object, most: Int) -> [Object] {
    (0..<min(itemCount(of: object), most)).compactMap { item($0, of: object) }
  }

  /// An array's item; the index must be below ``itemCount(of:)``.
  func item(_ index: Int, of object: Object) -> Object? {
    guard let number = Int32(exactly: index) else { return nil }
    let item = qpdf_oh_get_array_item(data, object, number)
    return takeError() ? nil : item
  }

  /// Whether the object is the name, spelled with its slash.
  func isName(_ object: Object, _ name: StaticString) -> Bool {
    guard qpdf_oh_is_name(data, object) != 0, let value = qpdf_oh_get_name(data, object) else {
      return false
    }
    return name.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { UInt8(bitPattern: value[$0]) == bytes[$0] }
        && value[bytes.count] == 0
    }
  }

  /// Hands out the bytes of a name after its slash.
  func withName<Result>(
    _ object: Object, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let value = qpdf_oh_get_name(data, object) else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    var length = 0
    while value[length] != 0 { length += 1 }
    return value.withMemoryRebound(to: UInt8.self, capacity: length) { start in
      let bytes = UnsafeBufferPointer(start: start, count: length)
      return body(UnsafeBufferPointer(rebasing: bytes.dropFirst()))
    }
  }

  /// Whether the object is the string.
  func isString(_ object: Object, _ text: StaticString) -> Bool {
    guard qpdf_oh_is_string(data, object) != 0, let value = qpdf_oh_get_utf8_value(data, object)
    else { return false }
    return text.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { UInt8(bitPattern: value[$0]) == bytes[$0] }
        && value[bytes.count] == 0
    }
  }

  /// The characters of a string (PDF 1.7, 7.9.2.2), or `nil` where the object is none.
  func text(of object: Object) -> String? {
    guard qpdf_oh_is_string(data, object) != 0, let value = qpdf_oh_get_utf8_value(data, object)
    else { return nil }
    return String(validatingCString: value)
  }

  /// Whether viewers are asked to draw the values of form fields themselves.
  var needsAppearances: Bool {
    value("/AcroForm", of: root).map { isTrue("/NeedAppearances", of: $0) } ?? false
  }

  /// Whether the object is a stream.
  func isStream(_ object: Object) -> Bool { qpdf_oh_is_stream(data, object) != 0 }

  /// Whether the object is a dictionary.
  func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(data, object) != 0 }

  /// Whether the object is a name.
  func isName(_ object: Object) -> Bool { qpdf_oh_is_name(data, object) != 0 }

  /// The object's number in the file; 0 for one written in place.
  func identity(of object: Object) -> Int { Int(qpdf_oh_get_object_id(data, object)) }

  // MARK: Errors

  private static let errors = QPDF_ERROR_CODE(QPDF_ERRORS)

  /// Whether the last call left an error, which is taken out.
  func takeError() -> Bool {
    guard qpdf_has_error(data) != 0 else { return false }
    _ = qpdf_get_error(data)
    return true
  }

  /// The opened file, or `nil` where the password does not fit.
  private static func open(
    _ bytes: UnsafeBufferPointer<UInt8>, password: [UInt8]
  ) throws(Failure) -> qpdf_data? {
    var data: qpdf_data? = qpdf_init()
    guard let opened = data else { throw .unreadable }
    qpdf_silence_errors(opened)
    qpdf_set_suppress_warnings(opened, 1)
    _ = (password + [0]).withUnsafeBytes { secret in
      bytes.withMemoryRebound(to: CChar.self) { source in
        qpdf_read_memory(
          opened, "document", source.baseAddress, UInt64(source.count),
          secret.bindMemory(to: CChar.self).baseAddress)
      }
    }
    guard qpdf_has_error(opened) != 0 else { return opened }
    let code = qpdf_get_error_code(opened, qpdf_get_error(opened))
    qpdf_cleanup(&data)
    if code == qpdf_e_password { return nil }
    throw .unreadable
  }
}
