/// What a command says of itself, as the library that reads command lines dumps it.
struct CommandInfo: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable { let name: String }
    let names: [Name]?
    let valueName: String?
    let sectionTitle: String?
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool

    /// Whether the library has it by itself.
    var isOfLibrary: Bool {
      names?.contains { ["help", "version"].contains($0.name) } ?? false
    }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [CommandInfo]?

  /// The texts of the command and of what it takes, by where they stand.
  var texts: [(place: String, text: String)] {
    var texts = [(commandName, abstract), ("\(commandName), discussion", discussion)]
    for argument in arguments ?? [] where argument.shouldDisplay && !argument.isOfLibrary {
      let place = "\(commandName) \(argument.names?.last?.name ?? argument.valueName ?? "")"
      texts += [
        (place, argument.abstract), ("\(place), discussion", argument.discussion),
        ("\(place), title", argument.sectionTitle),
      ]
    }
    return texts.compactMap { place, text in text.map { (place, $0) } }
  }
}
