import SourceText

/// Writes Markdown with formulas, and remembers where they are.
struct ResultWriter {
  private(set) var text = ""
  /// The formulas in bytes of the text, with their dollars.
  private(set) var formulas: [ByteRange] = []
  /// The form of each formula, by its number; the first of all where there is none.
  private let forms: [Int: FormulaForm]
  private let standard: FormulaForm

  init(forms: [Int: FormulaForm] = [:], standard: FormulaForm) {
    self.forms = forms
    self.standard = standard
  }

  /// The number of decimals that is asked for.
  var decimals: Int { standard.decimals }

  // MARK: Inline

  mutating func write(_ words: String) { text += words }

  /// A formula in a line of text.
  mutating func inline(_ latex: (FormulaForm) -> String) {
    add("$", latex(nextForm), "$")
  }

  private var nextForm: FormulaForm { forms[formulas.count] ?? standard }

  private mutating func add(_ opening: String, _ latex: String, _ closing: String) {
    let start = text.utf8.count
    text += opening + latex + closing
    formulas.append(start..<text.utf8.count)
  }

  // MARK: Blocks

  /// Begins a block, with a blank line before it.
  mutating func beginBlock() {
    if !text.isEmpty { text += text.hasSuffix("\n") ? "\n" : "\n\n" }
  }

  mutating func paragraph(_ words: String) {
    beginBlock()
    text += words
  }

  mutating func heading(_ level: Int, _ words: String) {
    paragraph(String(repeating: "#", count: level) + " " + words)
  }

  /// A formula that stands by itself.
  mutating func display(_ sides: (FormulaForm) -> FormulaSides) {
    beginBlock()
    add("$$\n", sides(nextForm).latex, "\n$$")
  }

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

  mutating func tableHead(_ names: [String]) {
    beginBlock()
    text += "| " + names.joined(separator: " | ") + " |\n"
    text += "|" + names.map { _ in "---|" }.joined()
  }

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

  enum Cell {
    case text(String)
    case formula((FormulaForm) -> String)
  }
}
