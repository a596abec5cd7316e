internal import DisclosureReports
internal import GRDB

/// Which printed names are one body: those of one normal form, and those that the table
/// `publisher_alias` says are.
struct PublisherIdentities {
  private let aliases: [String: String]

  init(in database: Database) throws {
    var aliases: [String: String] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT name, publisher FROM publisher_alias")
    while let row = try rows.next() {
      let (name, publisher): (String, String) = (row[0], row[1])
      aliases[PublisherName.normalForm(name)] = PublisherName.normalForm(publisher)
    }
    self.aliases = aliases
  }

  /// The body that a printed name stands for.
  func identity(of name: String) -> String {
    var identity = PublisherName.normalForm(name)
    var seen: Set<String> = []
    // An alias may lead to another; one that leads back ends where it began.
    while let next = aliases[identity], seen.insert(identity).inserted { identity = next }
    return identity
  }

  /// Whether `publisher_identity` has the body of every printed name, and no others.
  func areStored(in database: Database) throws -> Bool {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT publisher, identity FROM (SELECT DISTINCT publisher FROM report WHERE publisher IS NOT NULL)
          LEFT JOIN publisher_identity ON name = publisher
        """)
    let stored =
      try Int.fetchOne(database, sql: "SELECT count(*) FROM publisher_identity") ?? 0
    return rows.count == stored
      && rows.allSatisfy { identity(of: $0[0]) == $0[1] as String? }
  }

  /// Writes the body of every printed name into `publisher_identity`.
  func store(in database: Database) throws {
    if try areStored(in: database) { return }
    try database.execute(sql: "DELETE FROM publisher_identity")
    let insertion = try database.makeStatement(
      sql: "INSERT INTO publisher_identity (name, identity) VALUES (?, ?)")
    let names = try String.fetchAll(
      database, sql: "SELECT DISTINCT publisher FROM report WHERE publisher IS NOT NULL")
    for name in names { try insertion.execute(arguments: [name, identity(of: name)]) }
  }
}
