/// `question` asks the reader something, with the answer to unfold.
enum QuestionDirective: DirectiveDefinition {
  static let name = DirectiveName.question
  static let summary =
    "asks the reader something, with choices or without, and with the answer to unfold"
  static let keys = Key.all
  static let example = """
    ask: Which weights get their derivatives first?
    choices: [those of the first layer, those of the last layer]
    answer: 2
    because: The way back begins at the error.
    """

  /// The keys of its own.
  enum Key: String, CaseIterable, DirectiveKey {
    case ask
    case choices
    case answer
    case because

    var summary: String {
      switch self {
      case .ask: "the question, in Markdown"
      case .choices: "what there is to choose from, in Markdown"
      case .answer: "the number of the right choice, from 1; without choices the answer itself"
      case .because: "why that is so, in Markdown"
      }
    }

    var example: String {
      switch self {
      case .ask: "Which weights get their derivatives first?"
      case .choices: "[those of the first layer, those of the last layer]"
      case .answer: "2"
      case .because: "The way back begins at the error."
      }
    }
  }

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    var reader = QuestionReader(reader: source.reader())
    let question = reader.read()
    bindings.add(reader.reader.diagnostics)
    guard let question else { return }
    bindings.requests.append(
      LessonRequest(
        directive: source.directive, subject: .question(question), network: nil,
        digits: bindings.digits, show: .both))
  }
}
