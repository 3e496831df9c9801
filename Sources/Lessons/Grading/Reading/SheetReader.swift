import Binding
import NeuralNet
import NoteMarkup
import SourceText

/// Finds the answers in a sheet that a learner has filled in.
///
/// An answer is known by the quantity that its chain is about, so it does not matter where it
/// stands. Where there are several for one quantity, the last number counts.
struct SheetReader {
  private let sheet: Note
  private let questions: [Questions]
  /// Where the sheet turns to another network.
  private let turns: [(start: Int, part: Int)]

  init(_ sheet: Note, _ questions: [Questions]) {
    self.sheet = sheet
    self.questions = questions
    var turns: [(Int, Int)] = []
    for directive in sheet.directives
    where sheet.bytes[directive.name].elementsEqual(DirectiveName.network.rawValue.utf8) {
      let label = directive.label.map { String(decoding: sheet.bytes[$0], as: UTF8.self) }
      if let part = questions.firstIndex(where: { $0.network.bound.label == label }) {
        turns.append((directive.range.lowerBound, part))
      }
    }
    self.turns = turns
  }

  /// The answers for each network.
  ///
  /// Complexity: O(n) in the size of the sheet.
  var answers: [[Quantity: SheetAnswer]] {
    let readers = questions.map { (ChainReader($0), MatrixReader($0)) }
    var answers: [[Quantity: SheetAnswer]] = Array(repeating: [:], count: questions.count)
    for formula in sheet.formulas where !formula.isGenerated {
      let part = turns.last { $0.start < formula.range.lowerBound }?.part ?? 0
      let text = formula.text(in: sheet)
      let (chains, matrices) = readers[part]
      var found = chains.answers(in: text)
      if found.isEmpty { found = matrices.answers(in: text) }
      for (quantity, found) in found {
        var answer = found
        if let old = answers[part][quantity] {
          if old.rank > answer.rank { continue }
          if answer.rank == 3, old.rank == 3 { answer.count = old.count + 1 }
        }
        answers[part][quantity] = answer
      }
    }
    return answers
  }
}
