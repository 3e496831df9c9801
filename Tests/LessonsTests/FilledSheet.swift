import Binding
import Foundation
import Lessons
import NeuralNet
import NoteMarkup
import TestSupport

/// A worksheet that somebody fills in, one step after the other.
struct FilledSheet {
  /// A learner: what is written for a step, given the step and the own earlier answers.
  typealias Learner = (Step, (Quantity) -> Double?) -> String?

  let lesson: Note
  let bindings: NoteBindings
  /// The sheet before anything is filled in.
  let worksheet: String

  init(
    _ lesson: String, of names: [String]? = nil, digits: Int, blanks: Blanks = Blanks()
  ) throws {
    self.lesson = Note(lesson)
    bindings = NoteBindings(reading: self.lesson)
    worksheet = try Worksheet(
      bindings, of: names, digits: digits, blanks: blanks
    ).markdown
  }

  /// A sheet for each solved lesson: with many numbers of decimals, every other one without
  /// equations.
  static let solved: [(lesson: SolvedLesson, digits: Int, sheet: Result<FilledSheet, any Error>)] =
    SolvedLesson.all.enumerated().map { index, lesson in
      let digits = [4, 9, 15, 6][index % 4]
      let blanks = Blanks(hidesEquations: !index.isMultiple(of: 2))
      return (
        lesson, digits, Result { try FilledSheet(lesson.text, digits: digits, blanks: blanks) }
      )
    }

  /// The classic example with all that is asked, and with a part of it.
  static let classic = Result { try FilledSheet(LessonFixture.network, digits: 9) }
  static let part = Result {
    try FilledSheet(LessonFixture.network, of: ["w_5", "w_1"], digits: 9)
  }

  /// The sheet with the last blank of each chain filled in; other blanks stay.
  ///
  /// A learner that writes nothing leaves the blank.
  func filled(by learner: Learner) -> String {
    guard let network = bindings.networks.first else { return "" }
    let speller = Speller(network)
    let cells = cells(network)
    var own: [Quantity: Double] = [:]
    var sheet = worksheet
    for step in Derivation(network.values).trace(of: quantities(network)).steps {
      let value = step.rule == .given ? step.value : step.equation.value { own[$0] }
      own[step.quantity] = value
      let name = speller.spelling(of: step.quantity, in: .latex)
      guard step.rule != .given, let text = learner(step, { own[$0] }) else { continue }
      var filled = Self.fill(sheet, name, text)
      for cell in cells[step.quantity] ?? [] where filled == sheet {
        filled =
          cell.isAlone ? Self.fill(sheet, cell.name, text) : Self.fill(sheet, cell, text)
      }
      guard filled != sheet else { continue }
      sheet = filled
      own[step.quantity] = Double(text) ?? value
    }
    return sheet
  }

  private func quantities(_ network: BoundNetwork) -> [Quantity] {
    let parameters = network.network.parameterNames
    return network.values.updateTrace(of: parameters).steps.map(\.quantity)
      + network.values.forwardTrace.steps.map(\.quantity)
      + network.values.allLayerQuantities().flatMap(\.entries.quantities)
  }

  /// A place in a vector or matrix.
  private struct Cell {
    var name: String
    var index: Int
    /// Whether it is written without brackets.
    var isAlone: Bool
  }

  /// Where each quantity stands in the vectors and matrices of a sheet.
  private func cells(_ network: BoundNetwork) -> [Quantity: [Cell]] {
    let speller = LayerSpeller(network)
    var cells: [Quantity: [Cell]] = [:]
    for (quantity, entries) in network.values.allLayerQuantities() {
      var name = speller.spelling(of: quantity)
      if case .netInputs(let layer) = quantity.kind, quantity.aspect != .value {
        name = speller.delta(ofLayer: layer, timeStep: quantity.timeStep)
      }
      for (index, entry) in entries.quantities.enumerated() {
        cells[entry, default: []].append(
          Cell(name: name, index: index, isAlone: entries.only != nil))
      }
    }
    return cells
  }

  /// Puts a text in place of the blank in a cell of the last matrix of a chain.
  private static func fill(_ sheet: String, _ cell: Cell, _ text: String) -> String {
    for opening in ["$$\n\\begin{aligned}\n\(cell.name) &=", "$$\n\(cell.name) ="] {
      guard let found = sheet.range(of: opening),
        let end = sheet.range(of: "$$", range: found.upperBound..<sheet.endIndex),
        let matrix = sheet.range(
          of: "\\begin{bmatrix}", options: .backwards, range: found.upperBound..<end.lowerBound),
        let close = sheet.range(of: "\\end{bmatrix}", range: matrix.upperBound..<end.lowerBound)
      else { continue }
      let inside = matrix.upperBound..<close.lowerBound
      var parts = sheet[inside].replacing("\\\\", with: "&\\\\").components(separatedBy: "&")
      guard parts.indices.contains(cell.index), parts[cell.index].contains("\\boxed{?}") else {
        continue
      }
      parts[cell.index] = parts[cell.index].replacing("\\boxed{?}", with: text)
      return sheet.replacingCharacters(
        in: inside, with: parts.joined(separator: "&").replacing("&\\\\", with: "\\\\"))
    }
    return sheet
  }

  /// Puts a text in place of the last blank of the chain that begins with a name.
  private static func fill(_ sheet: String, _ name: String, _ text: String) -> String {
    for (opening, closing) in [
      ("$$\n\\begin{aligned}\n\(name) &=", "$$"), ("$$\n\(name) =", "$$"), ("$\(name) =", "$"),
    ] {
      var start = sheet.startIndex
      while let found = sheet.range(of: opening, range: start..<sheet.endIndex),
        let end = sheet.range(of: closing, range: found.upperBound..<sheet.endIndex)
      {
        let chain = found.upperBound..<end.lowerBound
        if let blank = sheet.range(of: "\\boxed{?}", options: .backwards, range: chain) {
          return sheet.replacingCharacters(in: blank, with: text)
        }
        start = found.upperBound
      }
    }
    return sheet
  }

  func grade(_ sheet: String, of names: [String]? = nil) throws -> Grade {
    try Grade(Note(sheet), bindings: bindings, of: names)
  }
}

extension FilledSheet {
  /// Writes down what the network computes.
  static func rightly(digits: Int) -> Learner {
    { step, _ in NumberSpelling.text(step.value, decimals: digits, in: .latex) }
  }

  /// Works on with the own answers, and writes one text for one quantity.
  static func withSlip(at key: String, _ text: String, digits: Int = 9) -> Learner {
    { step, own in
      if step.quantity.plainKey == key { return text }
      guard let value = step.equation.value(own) else { return nil }
      return NumberSpelling.text(value, decimals: digits, in: .latex)
    }
  }
}
