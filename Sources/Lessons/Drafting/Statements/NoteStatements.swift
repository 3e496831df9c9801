import MathNotation
import NoteMarkup
import Platform
import SourceText
import Verification

/// What the chains of a note say to be equal, before anything is known of a network.
struct NoteStatements {
  /// A side that is more than a name or a number.
  struct Expression {
    let formula: ParsedFormula
    /// The node of the side.
    let root: Int
    /// Where it begins, in bytes of the note.
    let place: Int

    var tree: Subtree { formula[root] }
    var indices: ClosedRange<Int> { tree.indices }
    var operand: (formula: ParsedFormula, root: Int) { (formula, root) }
  }

  /// Sides that a chain says to be equal.
  struct Statement {
    /// The names that stand alone, derivatives aside.
    var names: [Name] = []
    /// The numbers that stand alone; what they are the values of is not yet known.
    var numbers: [Figure] = []
    /// The expressions in which names stand.
    var equations: [Expression] = []
    /// The expressions of numbers alone.
    var reckonings: [Expression] = []
    /// The numbers of a list that stands alone.
    var entries: [StatedNumber] = []
    /// Where it begins, in bytes of the note.
    var place = 0

    /// Whether it says no more than that names have some value.
    var isGiven: Bool { equations.isEmpty && reckonings.isEmpty && !numbers.isEmpty }
  }

  let names = NameTable()
  /// In the order of the note.
  private(set) var statements: [Statement] = []
  /// The functions that the note defines, such as `f(x) = \max(0, x)`.
  private(set) var functions: [Name: FunctionDefinition] = [:]
  /// Where each name stands, in bytes of the note.
  private(set) var mentions: [Name: [Int]] = [:]
  /// The heads of names that have one number for an index.
  private(set) var numberedHeads: Set<String> = []
  /// The numbers of the samples that stand above names, `x_1^{(2)}`.
  private(set) var samples: Set<Int> = []
  /// The names that the sample's mark was taken out of.
  private(set) var unmarked: Set<Name> = []
  private let logistic: Name

  /// Which statements of the note these are.
  let selection: StatementSelection

  /// Reads the formulas of a note, and the tables in which names and numbers stand.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - selection: which of its statements count.
  ///   - layered: the heads of names on which a superscript without brackets is the number of a layer.
  /// - Complexity: O(n) in the size of the note.
  init(of note: Note, only selection: StatementSelection, layered: Set<String> = []) {
    self.selection = selection
    for head in layered { names.markSuperscripts(of: head) }
    logistic = names.intern(plain: "sigma")
    functions[logistic] = FunctionDefinition(
      argument: "z", latex: "\\frac{1}{1 + e^{-z}}", names: names)
    let texts = note.formulas.map { $0.text(in: note) }
    markJoinedNames(in: texts)
    for (formula, text) in zip(note.formulas, texts)
    where selection.contains(formula.range.lowerBound) {
      read(text)
    }
    for row in GivenTable.rows(of: note, names: names) where selection.contains(row.place) {
      addGiven(row.name, row.number, at: row.place)
    }
  }

  /// The numbers that a statement gives names which are nothing else.
  mutating func addGiven(_ name: Name, _ number: StatedNumber, at place: Int) {
    let figure = Figure(number, of: name, at: place)
    statements.append(Statement(names: [name], numbers: [figure], place: place))
  }

  /// Whether a name is neither a constant of mathematics nor a function.
  func isQuantity(_ name: Name) -> Bool { !isConstant(name) && functions[name] == nil }

  private func isConstant(_ name: Name) -> Bool { name == names.e || name == names.pi }

  /// The names that stand in an expression, derivatives and constants aside, each once.
  func names(in expression: Expression) -> [Name] {
    var seen: Set<Name> = []
    return expression.indices.compactMap { expression.formula.nodes[$0].name }.filter {
      names.derivative($0) == nil && isQuantity($0) && seen.insert($0).inserted
    }
  }

  // MARK: Reading

  /// Marks names whose index is written beside them: `w5` is one name where there are others of its kind.
  private func markJoinedNames(in texts: [SlicedText]) {
    var counts: [String: Int] = [:]
    for text in texts {
      for word in JoinedNames.find(in: text.bytes) { counts[word, default: 0] += 1 }
    }
    let heads = counts.reduce(into: [:]) { heads, word in
      heads[NameParts(plain: word.key).head, default: 0] += word.value
    }
    for word in counts.keys.sorted() where heads[NameParts(plain: word).head] ?? 0 > 1 {
      names.markKnown(names.intern(plain: word))
    }
  }

  private mutating func read(_ text: SlicedText) {
    var formula = FormulaParser.parse(text.bytes, names: names)
    let written = formula.nodes
    let others = selection.takeMarks(out: &formula, names: names)
    for (old, new) in zip(written, formula.nodes) where old.name != new.name {
      if let name = new.name { unmarked.insert(name) }
    }
    for (index, node) in formula.nodes.enumerated() where !others.contains(index) {
      guard let name = node.name else { continue }
      note(name, at: text.noteRange(node.range).lowerBound)
    }
    for chain in formula.chains where chain.modulus == nil {
      let isOther = chain.sides.contains { side in
        side.root.map { formula[$0].indices.contains(where: others.contains) } ?? false
      }
      if !isOther || others.isEmpty { read(chain, of: formula, text) }
    }
  }

  private mutating func note(_ name: Name, at place: Int) {
    if let (numerator, denominator) = names.derivative(name) {
      note(numerator, at: place)
      note(denominator, at: place)
    } else if mentions[name] != nil {
      mentions[name]?.append(place)
    } else {
      mentions[name] = [place]
      let parts = names.parts(name)
      samples.formUnion(parts.marks.compactMap(StatementSelection.sample))
      if parts.indices.count == 1, Int(written: parts.indices[0]) != nil {
        numberedHeads.insert(parts.head)
      }
    }
  }

  private mutating func read(_ chain: Chain, of formula: ParsedFormula, _ text: SlicedText) {
    var statement = Statement()
    func flush() {
      if !statement.names.isEmpty || !statement.reckonings.isEmpty { statements.append(statement) }
      addEntries(of: statement)
    }
    for (index, side) in chain.sides.enumerated() {
      if index == 0 || !chain.links[index - 1].relation.isEquality {
        if index > 0 { flush() }
        statement = Statement()
        statement.place = text.noteRange(side.range).lowerBound
      }
      guard let root = side.root else { continue }
      let place = text.noteRange(side.range).lowerBound
      add(Expression(formula: formula, root: root, place: place), to: &statement)
    }
    flush()
    define(chain, of: formula)
  }

  /// A list that a name is said to be gives its entries numbers: `x = [0.5, -1]` has `x_1` and `x_2`.
  private mutating func addEntries(of statement: Statement) {
    guard statement.names.count == 1, statement.entries.count > 1 else { return }
    for (index, number) in statement.entries.enumerated() {
      var parts = names.parts(statement.names[0])
      parts.indices.append("\(index + 1)")
      addGiven(names.intern(parts), number, at: statement.place)
    }
  }

  /// The numbers of a literal vector; empty for anything else.
  private func entries(of side: Expression) -> [StatedNumber] {
    let entries = side.formula.statedEntries(at: side.root).compactMap(\.self)
    var list = side.tree
    if list.kind == .transpose, let inner = list.right { list = inner }
    guard case .matrix(let rows, let columns, _) = list.kind, rows == 1 || columns == 1,
      entries.count == Int(rows * columns)
    else { return [] }
    return entries
  }

  private mutating func add(_ side: Expression, to statement: inout Statement) {
    if case .symbol(let name) = side.tree.kind {
      if names.derivative(name) == nil, !isConstant(name) { statement.names.append(name) }
    } else if let number = side.formula.statedNumber(at: side.root) {
      statement.numbers.append(Figure(number, of: names.e, at: side.place))
    } else if side.indices.contains(where: { formula(side, reads: $0) }) {
      statement.equations.append(side)
    } else {
      let entries = entries(of: side)
      if entries.isEmpty { statement.reckonings.append(side) } else { statement.entries = entries }
    }
  }

  private func formula(_ side: Expression, reads node: Int) -> Bool {
    side.formula.nodes[node].name.map(isQuantity) ?? false
  }

  /// Remembers a function of one argument that a chain defines.
  private mutating func define(_ chain: Chain, of formula: ParsedFormula) {
    guard chain.sides.count > 1, let left = chain.sides[0].root,
      case .apply(let name, 1) = formula.nodes[left].kind,
      case .symbol(let argument)? = formula[left].operands.last?.kind
    else { return }
    for side in chain.sides.dropFirst() {
      guard let root = side.root,
        names(in: Expression(formula: formula, root: root, place: 0)) == [argument]
      else { continue }
      functions[name] = FunctionDefinition(parameters: [argument], formula: formula, root: root)
      return
    }
  }
}
