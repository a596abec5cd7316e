/// A document that workers are to read.
package protocol WorkItem: Sendable {
  /// Where it lies; `nil` for bytes that came with its request.
  var path: ArchivePath? { get }
  /// How long the workers had it that ended over it.
  var spent: Duration { get set }
  /// How often a worker has ended over it.
  var attempts: Int { get set }
  /// Why it has no report, once that is settled and only its digest is still wanted.
  var verdict: DocumentFailure? { get set }
}

/// Where documents come from, and what becomes of them: an archive's plan and database, or a stream's requests
/// and lines.
///
/// Each item that is handed out is given back by ``finish(_:again:)`` once.
package protocol DocumentWork<Item>: Sendable {
  associatedtype Item: WorkItem

  /// The next item, as soon as there is one; `nil` when there are no more.
  func next() async -> Item?

  /// The next item, if one can be handed out now.
  func nextIfReady() async -> Item?

  /// What a worker is to be asked about an item; it is given to one now.
  func request(for item: Item) async throws -> WorkerRequest

  /// A worker ended over an item, which another one will be given.
  func retrying(_ item: Item, _ failure: DocumentFailure)

  /// Records what a worker replied; `line` is its whole line.
  ///
  /// - Returns: The item once more, where it is to be read after all.
  func record(_ item: Item, _ reply: WorkerReply, line: [UInt8]) async throws -> Item?

  /// Records an item that has no report; `reply` has what is known of its file.
  func record(_ item: Item, failure: DocumentFailure, _ reply: WorkerReply) async throws

  /// Takes back an item; it is done with, or comes again.
  func finish(_ item: Item, again: Item?) async

  /// Hands out nothing more.
  func close() async
}
