/// The operators that the interpreter follows, by their bytes packed into one number.
enum Operator: UInt32 {
  /// `q`
  case save = 0x71
  /// `Q`
  case restore = 0x51
  /// `cm`
  case concatenate = 0x636D
  /// `re`
  case rectangle = 0x7265
  /// `m`
  case move = 0x6D
  /// `l`
  case line = 0x6C
  /// `c`
  case curve = 0x63
  /// `v`
  case curveFromHere = 0x76
  /// `y`
  case curveToHere = 0x79
  /// `h`
  case close = 0x68
  /// `S`
  case stroke = 0x53
  /// `s`
  case closeStroke = 0x73
  /// `f`
  case fill = 0x66
  /// `F`
  case fillOld = 0x46
  /// `f*`
  case fillEvenOdd = 0x662A
  /// `B`
  case both = 0x42
  /// `B*`
  case bothEvenOdd = 0x422A
  /// `b`
  case closeBoth = 0x62
  /// `b*`
  case closeBothEvenOdd = 0x622A
  /// `n`
  case endPath = 0x6E
  /// `W`
  case clip = 0x57
  /// `W*`
  case clipEvenOdd = 0x572A
  /// `w`
  case lineWidth = 0x77
  /// `g`
  case fillGray = 0x67
  /// `rg`
  case fillRGB = 0x7267
  /// `k`
  case fillCMYK = 0x6B
  /// `G`
  case strokeGray = 0x47
  /// `RG`
  case strokeRGB = 0x5247
  /// `K`
  case strokeCMYK = 0x4B
  /// `sc`
  case fillColor = 0x7363
  /// `scn`
  case fillColorNamed = 0x73636E
  /// `SC`
  case strokeColor = 0x5343
  /// `SCN`
  case strokeColorNamed = 0x53434E
  /// `cs`
  case fillSpace = 0x6373
  /// `CS`
  case strokeSpace = 0x4353
  /// `gs`
  case graphicsState = 0x6773
  /// `Do`
  case drawObject = 0x446F
  /// `BI`
  case beginInlineImage = 0x4249
  /// `ID`
  case inlineImageData = 0x4944
  /// `sh`
  case shading = 0x7368
  /// `BT`
  case beginText = 0x4254
  /// `ET`
  case endText = 0x4554
  /// `Tm`
  case textMatrix = 0x546D
  /// `Td`
  case textMove = 0x5464
  /// `TD`
  case textMoveLeading = 0x5444
  /// `T*`
  case textNextLine = 0x542A
  /// `TL`
  case textLeading = 0x544C
  /// `Tf`
  case textFont = 0x5466
  /// `BDC`
  case beginMarked = 0x42_4443
  /// `BMC`
  case beginMarkedPlain = 0x42_4D43
  /// `EMC`
  case endMarked = 0x45_4D43
  /// `Tc`
  case textSpacing = 0x5463
  /// `Tz`
  case textScale = 0x547A
  /// `Tr`
  case textRendering = 0x5472
  /// `Tj`
  case show = 0x546A
  /// `TJ`
  case showSpaced = 0x544A
  /// `'`
  case nextLineShow = 0x27
  /// `"`
  case spacedNextLineShow = 0x22
  /// Any other operator.
  case other = 0

  /// Whether it shows a string.
  @inline(__always)
  var showsText: Bool {
    switch self {
    case .show, .showSpaced, .nextLineShow, .spacedNextLineShow: true
    default: false
    }
  }

  /// The operator spelled by packed bytes.
  @inline(__always)
  init(code: UInt32) {
    self = Operator(rawValue: code) ?? .other
  }
}
