import Binding
import MathNotation
import NeuralNet
import SourceText

/// Reads the answers of chains `vector or matrix = … = matrix` for one network, entry by entry.
struct MatrixReader {
  private let matrices: [String: LayerEntries]
  private let asked: Set<Quantity>
  private let finder: QuantityFinder?
  private let numbers = NumberReader(NameTable())

  init(_ questions: Questions) {
    matrices = Dictionary(
      questions.matrices.map { (Self.key($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    asked = Set(questions.items.map(\.quantity))
    finder = matrices.isEmpty ? nil : QuantityFinder(questions.network.bound)
  }

  /// The answers in a formula, in order; each is known by the quantity that its entry is.
  func answers(in source: SlicedText) -> [(Quantity, SheetAnswer)] {
    guard !matrices.isEmpty else { return [] }
    return EquationText(source.bytes).chains.flatMap { sides -> [(Quantity, SheetAnswer)] in
      for (subject, others) in [(sides.first, sides.dropFirst()), (sides.last, sides.dropLast())] {
        guard let subject, let entries = entries(named: text(subject, source)) else { continue }
        let last = subject == sides.first ? others.last : others.first
        // What is taken over under another name is no answer.
        guard let last, matrices[Self.key(text(last, source))] == nil else { return [] }
        return answers(in: last, to: entries, source)
      }
      return []
    }
  }

  /// What is asked under a name, as the sheet spells it or in another usual way.
  private func entries(named name: String) -> LayerEntries? {
    let entries = matrices[Self.key(name)] ?? finder?.layer(name)?.entries
    return entries?.quantities.contains(where: asked.contains) == true ? entries : nil
  }

  private func answers(
    in side: ByteRange, to entries: LayerEntries, _ source: SlicedText
  ) -> [(Quantity, SheetAnswer)] {
    let whole = text(side, source)
    guard var cells = MatrixCells(source.bytes, in: side) else {
      let content: SheetAnswer.Content
      if entries.entries.count == 1 {
        content = numbers.content(of: whole)
      } else {
        content =
          AnswerText.isBlank(whole)
          ? .blank : whole.contains("matrix}") ? .notWorkedOut : .unreadable
      }
      return all(entries) { _ in answer(content, side, source) }
    }
    if cells.rows.count != entries.rows || cells.columns != entries.columns {
      cells = cells.transposed
    }
    guard cells.rows.count == entries.rows, cells.columns == entries.columns else {
      let content = SheetAnswer.Content.misplaced(
        rows: cells.transposed.rows.count, columns: cells.transposed.columns,
        wanted: (entries.rows, entries.columns))
      return all(entries) { _ in answer(content, side, source) }
    }
    return all(entries) { index in
      let cell = cells.rows[index / entries.columns][index % entries.columns]
      return answer(numbers.content(of: text(cell, source)), cell, source)
    }
  }

  /// An answer for each quantity that is asked; of one that stands at several places the first that says most.
  private func all(
    _ entries: LayerEntries, _ answer: (Int) -> SheetAnswer
  ) -> [(Quantity, SheetAnswer)] {
    var order: [Quantity] = []
    var answers: [Quantity: SheetAnswer] = [:]
    for (index, entry) in entries.entries.enumerated() {
      guard case .quantity(let quantity) = entry, asked.contains(quantity) else { continue }
      let new = answer(index)
      if let old = answers[quantity] {
        if old.rank >= new.rank { continue }
      } else {
        order.append(quantity)
      }
      answers[quantity] = new
    }
    return order.compactMap { quantity in answers[quantity].map { (quantity, $0) } }
  }

  private func answer(
    _ content: SheetAnswer.Content, _ range: ByteRange, _ source: SlicedText
  ) -> SheetAnswer {
    SheetAnswer(
      content: content, range: source.noteRange(range), text: text(range, source))
  }

  private func text(_ range: ByteRange, _ source: SlicedText) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }

  /// A name without blanks.
  private static func key(_ name: String) -> String { name.filter { !$0.isWhitespace } }
}
