import SourceText

/// Writes Markdown with formulas, and remembers where they are.
struct ResultWriter {
  /// What was written so far, in Markdown.
  private(set) var text = ""
  /// The formulas in bytes of the text, with their dollars.
  private(set) var formulas: [ByteRange] = []
  /// The form of formulas by their numbers in the document, from 0.
  private let forms: [Int: FormulaForm]
  /// The form of the formulas that have no other.
  private let standard: FormulaForm

  /// Begins an empty document.
  init(forms: [Int: FormulaForm] = [:], standard: FormulaForm) {
    self.forms = forms
    self.standard = standard
  }

  /// The number of decimals that is asked for.
  var decimals: Int { standard.decimals }

  // MARK: Inline

  /// Writes words, or any other Markdown that has no formula.
  mutating func write(_ words: String) { text += words }

  /// Writes a formula in a line of text.
  mutating func inline(_ latex: (FormulaForm) -> String) {
    addFormula(latex(nextForm), between: ("$", "$"))
  }

  private var nextForm: FormulaForm { forms[formulas.count] ?? standard }

  private mutating func addFormula(_ latex: String, between delimiters: (String, String)) {
    let start = text.utf8.count
    text += delimiters.0 + latex + delimiters.1
    formulas.append(start..<text.utf8.count)
  }

  // MARK: Blocks

  /// Begins a block, with a blank line before it.
  mutating func beginBlock() {
    if !text.isEmpty { text += text.hasSuffix("\n") ? "\n" : "\n\n" }
  }

  /// Writes a paragraph.
  mutating func paragraph(_ words: String) {
    beginBlock()
    text += words
  }

  /// Writes a heading of a level from 1 to 6.
  mutating func heading(_ level: Int, _ words: String) {
    paragraph(String(repeating: "#", count: level) + " " + words)
  }

  /// Writes a formula that stands by itself.
  mutating func display(_ sides: (FormulaForm) -> FormulaSides) {
    beginBlock()
    addFormula(sides(nextForm).latex, between: ("$$\n", "\n$$"))
  }

  /// Writes a fenced block of code with an info string.
  mutating func code(_ info: String, _ lines: [String]) {
    let fence = Self.fence(around: lines)
    paragraph(([fence + info] + lines + [fence]).joined(separator: "\n"))
  }

  /// A fence that no line of the code closes.
  private static func fence(around lines: [String]) -> String {
    let longest = lines.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }

  // MARK: Tables

  /// Begins a table with the names of its columns.
  mutating func tableHead(_ names: [String]) {
    beginBlock()
    text += "| " + names.joined(separator: " | ") + " |\n"
    text += "|" + names.map { _ in "---|" }.joined()
  }

  /// Writes a row of the table that was begun last.
  mutating func tableRow(_ cells: [Cell]) {
    text += "\n|"
    for cell in cells {
      text += " "
      switch cell {
      case .text(let words): text += words
      case .formula(let latex): inline(latex)
      }
      text += " |"
    }
  }

  /// What stands in a cell of a table.
  enum Cell {
    case text(String)
    case formula((FormulaForm) -> String)
  }
}
