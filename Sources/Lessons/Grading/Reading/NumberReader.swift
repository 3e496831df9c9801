import Binding
import MathNotation

/// Reads the number that stands in place of a blank.
struct NumberReader {
  private let names: NameTable
  private let symbols: SymbolView

  /// A comma parts thousands, or decimals.
  static let options: [ParsingOptions] = {
    var decimal = ParsingOptions()
    decimal.readsDecimalCommas = true
    var exchanged = decimal
    exchanged.exchangesSeparators = true
    return [decimal, exchanged]
  }()

  init(_ names: NameTable) {
    self.names = names
    symbols = SymbolTable(names: names).view(at: SymbolTable.Scope(block: 0, section: 0))
  }

  /// What a text says that stands by itself.
  func content(of text: String) -> SheetAnswer.Content {
    let formulas = formulas(text)
    if formulas.contains(where: { $0.chains.first?.sides.first?.problem == .blank }) {
      return .blank
    }
    let numbers = formulas.compactMap { formula -> AnswerNumber? in
      guard formula.chains.count == 1, formula.chains[0].sides.count == 1 else { return nil }
      return number(of: formula.chains[0].sides[0], formula)
    }
    return numbers.isEmpty ? understood(text) : .number(numbers)
  }

  /// What cannot be read as it stands: it may be a blank that was emptied, or a number among words.
  func understood(_ text: String) -> SheetAnswer.Content {
    if AnswerText.isBlank(text) { return .blank }
    let numbers = formulas(AnswerText.plain(text)).compactMap { formula -> AnswerNumber? in
      guard formula.chains.count == 1, formula.chains[0].sides.count == 1 else { return nil }
      let root = formula.chains[0].sides[0].root
      guard let root, formula.statedNumber(at: root) != nil else { return nil }
      return number(of: formula.chains[0].sides[0], formula)
    }
    return numbers.isEmpty ? .unreadable : .number(numbers)
  }

  /// The number that a side states or comes to.
  func number(of side: Side?, _ formula: ParsedFormula) -> AnswerNumber? {
    guard let root = side?.root else { return nil }
    if let stated = formula.statedNumber(at: root) {
      return stated.value.isFinite ? AnswerNumber(stated) : nil
    }
    var evaluator = Evaluator(formula, names: names, symbols: symbols)
    guard case .scalar(let number)? = try? evaluator.value(at: root) else { return nil }
    return AnswerNumber(value: number.value)
  }

  private func formulas(_ text: String) -> [ParsedFormula] {
    let bytes = Array(text.utf8)
    return ([ParsingOptions()] + Self.options).map {
      FormulaParser.parse(bytes, names: names, options: $0)
    }
  }
}
