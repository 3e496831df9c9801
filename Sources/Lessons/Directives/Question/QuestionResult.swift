import Binding

/// A question, what there is to choose from, and the answer to unfold.
struct QuestionResult: DirectiveResult {
  let question: QuestionRequest

  func write(_ writer: inout ResultWriter) {
    writer.paragraph(question.text)
    if !question.choices.isEmpty {
      // What is wrong among them is meant to be.
      writer.paragraph(LessonWords.ignoredChoices)
      writer.beginBlock()
      writer.write(
        question.choices.enumerated().map { "- **\(Self.letter($0))** \($1)" }
          .joined(separator: "\n"))
    }
    writer.beginFold(LessonWords.answer)
    let letter = question.rightChoice.map { "**\(Self.letter($0))** " } ?? ""
    writer.paragraph(letter + question.answer)
    if let reason = question.reason { writer.paragraph(reason) }
    writer.endFold()
  }

  /// The letter of a choice.
  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
  }
}
