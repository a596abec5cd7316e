/// Ink that hangs together, corners included.
struct InkComponent: Sendable, Hashable {
  /// The smallest rectangle around it.
  var box: PixelRect
  /// Its pixels.
  var area: Int
}

/// The connected components of a picture's ink, found run by run (He, Chao and Suzuki 2008).
struct InkComponents {
  /// The components, by their topmost and then leftmost pixel.
  private(set) var components: [InkComponent] = []
  /// The runs of ink, row by row.
  private(set) var runs: [Run] = []
  /// The component of each run.
  private(set) var componentOfRun: [Int32] = []

  /// A run of ink in a row.
  struct Run {
    var row: Int32
    var start: Int32
    var end: Int32
  }

  /// Finds them; none where the ink has more than `mostRuns` runs, as noise has.
  init(_ ink: InkBits, mostRuns: Int = .max) {
    var parents: [Int32] = []
    var above = 0..<0
    for row in 0..<ink.height {
      let first = runs.count
      ink.forEachRun(row: row) {
        runs.append(
          Run(row: Int32(row), start: Int32($0.lowerBound), end: Int32($0.upperBound)))
      }
      guard runs.count <= mostRuns else {
        runs = []
        return
      }
      for index in first..<runs.count { parents.append(Int32(index)) }
      Self.join(first..<runs.count, above, runs, &parents)
      above = first..<runs.count
    }
    collect(&parents)
  }

  private static func join(
    _ row: Range<Int>, _ above: Range<Int>, _ runs: [Run], _ parents: inout [Int32]
  ) {
    var other = above.lowerBound
    for index in row {
      let run = runs[index]
      while other < above.upperBound, runs[other].end < run.start { other += 1 }
      var next = other
      while next < above.upperBound, runs[next].start <= run.end {
        let left = root(index, &parents)
        let right = root(next, &parents)
        if left != right { parents[max(left, right)] = Int32(min(left, right)) }
        next += 1
      }
    }
  }

  private static func root(_ index: Int, _ parents: inout [Int32]) -> Int {
    var index = index
    while Int(parents[index]) != index {
      parents[index] = parents[Int(parents[index])]
      index = Int(parents[index])
    }
    return index
  }

  private mutating func collect(_ parents: inout [Int32]) {
    var numbers = [Int32](repeating: -1, count: runs.count)
    componentOfRun.reserveCapacity(runs.count)
    for (index, run) in runs.enumerated() {
      let root = Self.root(index, &parents)
      let box = PixelRect(x: Int(run.start)..<Int(run.end), y: Int(run.row)..<Int(run.row) + 1)
      if numbers[root] < 0 {
        numbers[root] = Int32(components.count)
        components.append(InkComponent(box: box, area: box.width))
      } else {
        let number = Int(numbers[root])
        components[number].box = components[number].box.union(box)
        components[number].area += box.width
      }
      componentOfRun.append(numbers[root])
    }
  }
}
