/// Finds boxes by place: they stand in bands of rows, in each by their left edge.
struct BoxIndex {
  private let boxes: [PixelRect]
  private let band: Int
  private var bands: [[Int]]
  private var widest: [Int]

  init(_ boxes: [PixelRect], band: Int) {
    self.boxes = boxes
    self.band = band
    let count = (boxes.map(\.y.upperBound).max() ?? 0) / band + 1
    bands = [[Int]](repeating: [], count: count)
    widest = [Int](repeating: 0, count: count)
    let order = boxes.indices.sorted {
      (boxes[$0].x.lowerBound, $0) < (boxes[$1].x.lowerBound, $1)
    }
    for number in order {
      let box = boxes[number]
      for index in box.y.lowerBound / band...(max(box.y.upperBound - 1, box.y.lowerBound)) / band {
        bands[index].append(number)
        widest[index] = max(widest[index], box.width)
      }
    }
  }

  /// Calls `body` with each box that reaches into the rows and columns, once.
  func forEach(rows: Range<Int>, columns: Range<Int>, _ body: (Int) -> Void) {
    let first = max(rows.lowerBound, 0) / band
    let last = min(max(rows.upperBound - 1, 0) / band, bands.count - 1)
    guard first <= last else { return }
    for index in first...last {
      let list = bands[index]
      let from = columns.lowerBound - widest[index]
      var place = list.partitioned { boxes[$0].x.lowerBound >= from }
      while place < list.count, boxes[list[place]].x.lowerBound <= columns.upperBound {
        let number = list[place]
        place += 1
        let box = boxes[number]
        guard box.x.upperBound >= columns.lowerBound,
          max(box.y.lowerBound / band, first) == index
        else { continue }
        body(number)
      }
    }
  }
}

/// Sets of numbers that are joined pair by pair.
struct PartSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func unite(_ first: Int, _ second: Int) {
    let (left, right) = (root(first), root(second))
    if left != right { parents[max(left, right)] = min(left, right) }
  }

  private mutating func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// The sets, by their least number.
  mutating func groups() -> [[Int]] {
    var result = [[Int]](repeating: [], count: parents.count)
    for number in parents.indices { result[root(number)].append(number) }
    return result.filter { !$0.isEmpty }
  }
}
