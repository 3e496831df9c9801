/// Writes Markdown with formulas, each of which may be given another form later.
struct ResultWriter {
  /// A formula that is yet to be given a form.
  struct Formula {
    fileprivate let delimiters: (String, String)
    fileprivate let latex: (FormulaForm) -> String

    /// The formula in a form, with its dollars.
    func text(_ form: FormulaForm) -> String { delimiters.0 + latex(form) + delimiters.1 }
  }

  /// The formulas in their order.
  private(set) var formulas: [Formula] = []
  /// The number of decimals that is asked for.
  let decimals: Int
  /// The Markdown before each formula, and behind the last one.
  private var words = [""]

  /// Begins an empty document.
  init(decimals: Int) { self.decimals = decimals }

  /// The document.
  ///
  /// - Parameter texts: the formulas with their dollars, in order.
  /// - Returns: Markdown, and where each formula begins in its bytes.
  func document(_ texts: [String]) -> (text: String, starts: [Int]) {
    var text = words[0]
    var starts: [Int] = []
    for (formula, behind) in zip(texts, words.dropFirst()) {
      starts.append(text.utf8.count)
      text += formula
      text += behind
    }
    return (text, starts)
  }

  // MARK: Inline

  /// Writes words, or any other Markdown that has no formula.
  mutating func write(_ words: String) { self.words[self.words.count - 1] += words }

  /// Writes a formula in a line of text.
  mutating func inline(_ latex: @escaping (FormulaForm) -> String) {
    formulas.append(Formula(delimiters: ("$", "$"), latex: latex))
    words.append("")
  }

  /// Writes formulas with commas between.
  mutating func inline(_ formulas: [(FormulaForm) -> String]) {
    for (index, latex) in formulas.enumerated() {
      if index > 0 { write(", ") }
      inline(latex)
    }
  }

  /// Writes some formulas of many, with an ellipsis before the last one.
  mutating func inline(_ excerpt: Excerpt) {
    inline(Array(excerpt.formulas.dropLast()))
    guard let last = excerpt.formulas.last else { return }
    if excerpt.formulas.count > 1 { write(excerpt.isWhole ? ", " : ", …, ") }
    inline(last)
  }

  // MARK: Blocks

  /// Begins a block, with a blank line before it.
  mutating func beginBlock() {
    let last = words[words.count - 1]
    if formulas.isEmpty, last.isEmpty { return }
    write(last.hasSuffix("\n") ? "\n" : "\n\n")
  }

  /// Writes a paragraph.
  mutating func paragraph(_ words: String) {
    beginBlock()
    write(words)
  }

  /// Writes a heading of a level from 1 to 6.
  mutating func heading(_ level: Int, _ words: String) {
    paragraph(String(repeating: "#", count: level) + " " + words)
  }

  /// Writes a list of names, each with its formulas; one without any is left out.
  mutating func list(_ items: [(name: String, formulas: [(FormulaForm) -> String])]) {
    beginBlock()
    for (index, item) in items.filter({ !$0.formulas.isEmpty }).enumerated() {
      write("\(index == 0 ? "" : "\n")- \(item.name): ")
      inline(item.formulas)
    }
  }

  /// Writes a formula that stands by itself.
  mutating func display(_ sides: @escaping (FormulaForm) -> FormulaSides) {
    beginBlock()
    formulas.append(Formula(delimiters: ("$$\n", "\n$$")) { sides($0).latex })
    words.append("")
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
    write("| " + names.joined(separator: " | ") + " |\n|" + names.map { _ in "---|" }.joined())
  }

  /// Writes a row of the table that was begun last.
  mutating func tableRow(_ cells: [Cell]) {
    write("\n|")
    for cell in cells {
      write(" ")
      switch cell {
      case .text(let words): write(words)
      case .formula(let latex): inline(latex)
      case .formulas(let excerpt): inline(excerpt)
      }
      write(" |")
    }
  }

  /// What stands in a cell of a table.
  enum Cell {
    case text(String)
    case formula((FormulaForm) -> String)
    case formulas(Excerpt)
  }

  /// Some formulas in a row: all, or the first of many and the last one.
  struct Excerpt {
    let formulas: [(FormulaForm) -> String]
    let isWhole: Bool

    /// All of some formulas, or the first ones and the last one.
    init(of all: [(FormulaForm) -> String], isWhole: Bool) {
      self.isWhole = isWhole
      formulas = isWhole ? all : all.prefix(MatrixLimits.excerpt) + all.suffix(1)
    }
  }
}
