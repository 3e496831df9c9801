/// Reads `question` directives.
struct QuestionReader {
  var reader: DirectiveReader

  private typealias Key = QuestionDirective.Key

  /// At most so many choices have a letter.
  private static let greatestChoiceCount = 26

  /// The question; nil if something is wrong with the directive.
  mutating func read() -> QuestionRequest? {
    guard let root = reader.readRoot(of: .question),
      let fields = reader.readFields(
        of: root, .key(DirectiveName.question.rawValue), keys: QuestionDirective.keys)
    else { return nil }
    for key in [Key.ask, .answer] where fields[key] == nil {
      reader.report(.missingKey(key.rawValue), at: nil)
    }
    let text = fields[Key.ask].flatMap { reader.readText($0) }
    let choices = fields[Key.choices].map { readChoices($0) } ?? []
    let reason = fields[Key.because].flatMap { reader.readText($0) }
    guard let text, let entry = fields[Key.answer] else { return nil }
    var rightChoice: Int?
    if !choices.isEmpty {
      rightChoice = reader.readWhole(entry, atLeast: 1, limit: choices.count).map { $0 - 1 }
    }
    let answer = rightChoice.map { choices[$0] } ?? reader.readText(entry)
    guard let answer, !reader.hasErrors else { return nil }
    return QuestionRequest(
      text: text, choices: choices, answer: answer, rightChoice: rightChoice, reason: reason)
  }

  private mutating func readChoices(_ entry: BodyNode.Entry) -> [String] {
    let nodes = reader.readList(entry) ?? []
    if nodes.count > Self.greatestChoiceCount {
      reader.report(
        .tooMany(
          String(nodes.count), of: "choices", limit: Self.greatestChoiceCount, option: nil),
        at: entry.place)
    }
    return nodes.compactMap { reader.readText(entry.element($0)) }
  }
}
