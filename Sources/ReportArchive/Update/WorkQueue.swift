/// Hands out documents, never two of one size at the same time.
///
/// Documents of one size may be copies; the second is handed out when the first is recorded, so that
/// its content is known by then.
actor WorkQueue {
  private let items: [ArchiveItem]
  /// Up to where `items` has been handed out or put off.
  private var position = 0
  /// Items put off, and items to be tried again, which come first.
  private var waiting: [ArchiveItem] = []
  private var sizesInHand: [Int64: Int] = [:]
  /// Sizes of documents that are recorded.
  private var sizesRecorded: Set<Int64>
  private var sleepers: [CheckedContinuation<Void, Never>] = []
  private var isClosed = false

  /// Most items that are put off for their size; then they are handed out all the same.
  ///
  /// 64: the search for one that may go takes no time.
  private static let mostWaiting = 64

  init(_ items: [ArchiveItem], sizesRecorded: Set<Int64>) {
    self.items = items
    self.sizesRecorded = sizesRecorded
  }

  /// The next item, as soon as there is one; `nil` when all are done.
  func next() async -> ArchiveItem? {
    while true {
      if let item = nextIfReady() { return item }
      if isClosed || sizesInHand.isEmpty { return nil }
      await withCheckedContinuation { sleepers.append($0) }
    }
  }

  /// The next item, if one can be handed out now.
  func nextIfReady() -> ArchiveItem? {
    guard !isClosed, var item = take() else { return nil }
    item.mayBeCopy = sizesRecorded.contains(item.size)
    sizesInHand[item.size, default: 0] += 1
    return item
  }

  /// Takes back an item that was handed out; it is done with, or comes again.
  func finish(_ item: ArchiveItem, again: ArchiveItem?) {
    if let count = sizesInHand[item.size] {
      sizesInHand[item.size] = count > 1 ? count - 1 : nil
    }
    sizesRecorded.insert(item.size)
    if let again { waiting.insert(again, at: 0) }
    wakeAll()
  }

  /// Hands out nothing more.
  func close() {
    isClosed = true
    wakeAll()
  }

  private func take() -> ArchiveItem? {
    if let index = waiting.firstIndex(where: { sizesInHand[$0.size] == nil }) {
      return waiting.remove(at: index)
    }
    while position < items.count {
      let item = items[position]
      position += 1
      if sizesInHand[item.size] == nil { return item }
      waiting.append(item)
      if waiting.count > Self.mostWaiting { return waiting.removeFirst() }
    }
    return nil
  }

  private func wakeAll() {
    let woken = sleepers
    sleepers = []
    for sleeper in woken { sleeper.resume() }
  }
}
