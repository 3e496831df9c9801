package import MathNotation
package import NeuralNet

/// Spells the quantities and equations of a network in its note's notation.
package struct Speller: Sendable {
  /// What a spelling is made of.
  package enum Script: Hashable, Sendable, CaseIterable {
    case latex
    case unicode
  }

  /// How the note writes the kinds of quantities.
  package let notation: Notation
  /// Whether the network declares a name `e`, which then is not Euler's number.
  package let shadowsE: Bool
  package let activations: [String: Activation]
  let network: Network
  /// Whether the parameters are computed, as in a trained network.
  let isTrained: Bool
  /// The spellings of the notation's symbols and of the declared names, read once.
  private let heads: [String: NameSpelling]
  private let patterns: PatternSpeller?
  private let declared: [String: NameSpelling]

  /// Spells a network as its note does.
  package init(_ network: BoundNetwork) {
    self.init(network.network, notation: network.notation, isTrained: network.isTrained)
  }

  /// Spells a network in a notation of one's choice.
  ///
  /// Complexity: O(names), each of which is read once.
  package init(_ network: Network, notation: Notation = Notation(), isTrained: Bool = false) {
    self.network = network
    self.isTrained = isTrained
    self.notation = notation
    let names = network.inputs + network.parameterNames + network.units.map(\.name)
    shadowsE = names.contains("e")
    patterns = PatternSpeller(network, notation)
    heads = Dictionary(
      NotationKey.allCases.compactMap(\.head).map {
        (notation[keyPath: $0], NameSpelling(latex: notation[keyPath: $0]))
      },
      uniquingKeysWith: { first, _ in first })
    declared = Dictionary(
      names.map { ($0, NameSpelling($0)) }, uniquingKeysWith: { first, _ in first })
    activations = Dictionary(
      network.units.map { ($0.name, $0.activation) }, uniquingKeysWith: { first, _ in first })
  }

  /// How a quantity is spelled, such as `out_{h_1}` or `out_h₁`.
  package func spelling(of quantity: Quantity, in script: Script) -> String {
    switch quantity.kind {
    case .derivative(let of, let by):
      let (of, by) = (spelling(of: of, in: script), spelling(of: by, in: script))
      return script == .latex ? "\\frac{\\partial \(of)}{\\partial \(by)}" : "∂\(of)/∂\(by)"
    case .directDerivative(let of, let by):
      let derivative = spelling(of: .derivative(of: of, by: by), in: script)
      return script == .latex
        ? "\\left( \(derivative) \\right)_{direct}" : "(\(derivative))_direct"
    default: return symbol(of: quantity).spelling(in: script)
    }
  }

  /// How a declared name is spelled: `w11` is `w_{11}`, `h_1` is `h₁`; unit 2 of layer 1 of a
  /// network in layer form, which has no name, is `(1, 2)`.
  package func spelling(ofName name: String, in script: Script) -> String {
    let (base, step) = TimedName.parts(of: name)
    guard ScalarNames.isUnit(base) else {
      return symbol(named: name).spelling(in: script)
    }
    let place = "(\(base.replacing(",", with: ", ")))"
    guard let step else { return place }
    return script == .latex ? "\(place)^{[\(step)]}" : place + Letters.superscript("[\(step)]")
  }

  /// The name under which formulas mean a quantity; nil for direct derivatives, which have none.
  package func name(of quantity: Quantity, in names: NameTable) -> Name? {
    switch quantity.kind {
    case .derivative(let of, let by):
      guard let of = name(of: of, in: names), let by = name(of: by, in: names) else { return nil }
      return names.derivative(of: of, by: by)
    case .directDerivative: return nil
    default: return names.intern(symbol(of: quantity).parts)
    }
  }

  /// The name under which formulas mean a unit's output by the unit's own name.
  package func name(ofUnit unit: String, in names: NameTable) -> Name {
    names.intern(symbol(named: unit).parts)
  }

  // MARK: Symbols

  /// A head with indices and marks.
  struct Symbol {
    var head: NameSpelling
    var indices: [String] = []
    var marks: [String] = []

    init(_ head: NameSpelling, of name: NameSpelling? = nil) {
      self.head = head
      guard let name else { return }
      indices = [name.head] + name.indices
    }

    /// A name of which the parts are known.
    init(_ parts: NameParts) {
      head = NameSpelling(key: parts.head)
      indices = parts.indices
      marks = parts.marks.map(\.text)
    }

    /// How the symbol is spelled.
    func spelling(in script: Script) -> String {
      let indices = head.indices + self.indices
      switch script {
      case .latex:
        let marks = self.marks.map(Letters.latexMark).joined()
        return head.latex + Letters.subscript(indices)
          + (marks.isEmpty ? "" : marks == "+" ? "^+" : "^{\(marks)}")
      case .unicode:
        return head.unicode + Letters.unicodeIndices(indices)
          + self.marks.map(Letters.superscript).joined()
      }
    }

    /// What the symbol's name is made of.
    var parts: NameParts {
      NameParts(
        head: head.key, indices: (head.indices + indices).map(Letters.key),
        marks: NameParts.Mark.sorted(marks.map { NameParts.Mark($0) }))
    }
  }

  /// The symbol of a name, whose time step is a mark.
  private func symbol(named name: String) -> Symbol {
    let (base, step) = TimedName.parts(of: name)
    var symbol = Symbol(NameSpelling(base))
    if let step { symbol.marks.append("[\(step)]") }
    return symbol
  }

  /// The name of a quantity that is spelled by a pattern of the notation; nil of others.
  func patternName(of quantity: Quantity, in names: NameTable) -> Name? {
    patterns?.parts(of: quantity).map { names.intern($0.marked([])) }
  }

  private func symbol(of quantity: Quantity) -> Symbol {
    if let parts = patterns?.parts(of: quantity) { return Symbol(parts) }
    let quantity = quantity.timed
    var symbol: Symbol
    switch quantity.kind {
    case .input(let name), .parameter(let name): symbol = Symbol(declared(name))
    case .target(let unit): symbol = self.symbol(notation.target, unit)
    case .netInput(let unit): symbol = self.symbol(notation.netInput, unit)
    case .output(let unit): symbol = self.symbol(notation.output, unit)
    case .unitError(let unit): symbol = self.symbol(notation.error, unit)
    case .totalError: symbol = Symbol(head(notation.total))
    case .learningRate: symbol = Symbol(head(notation.learningRate))
    case .updated(let name):
      symbol = Symbol(declared(name))
      symbol.marks = ["+"]
    case .derivative, .directDerivative: symbol = Symbol(NameSpelling(""))
    }
    if let timeStep = quantity.timeStep { symbol.marks.append("[\(timeStep)]") }
    if let sample = quantity.sample { symbol.marks.append("(\(sample))") }
    return symbol
  }

  private func symbol(_ head: String, _ unit: String) -> Symbol {
    Symbol(self.head(head), of: declared(unit))
  }

  private func head(_ latex: String) -> NameSpelling { heads[latex] ?? NameSpelling(latex: latex) }

  private func declared(_ name: String) -> NameSpelling { declared[name] ?? NameSpelling(name) }

  /// Whether a quantity's LaTeX has a superscript, so that it needs brackets under an exponent.
  func hasSuperscript(_ quantity: Quantity) -> Bool {
    switch quantity.kind {
    case .derivative, .directDerivative: true
    default: !symbol(of: quantity).marks.isEmpty
    }
  }
}

extension Speller {
  /// How the name of a `define` directive is spelled in LaTeX: as it is, unless it is plain.
  package static func spelling(ofDeclared name: String) -> String {
    guard EquationNames.isName(name) else { return name }
    let spelling = NameSpelling(name)
    return spelling.latex + Letters.subscript(spelling.indices)
  }

  /// A name in LaTeX if it is a letter with or without indices, such as `x_1` or `w_1,2,1`; nil
  /// for words, which read better as they are.
  package static func spelling(ofLetter name: String) -> String? {
    letter(name).map { $0.latex + Letters.subscript($0.indices) }
  }

  /// The same with the letters and small digits of Unicode.
  package static func unicode(ofLetter name: String) -> String? {
    letter(name).map { $0.unicode + Letters.unicodeIndices($0.indices) }
  }

  private static func letter(_ name: String) -> NameSpelling? {
    let spelling = NameSpelling(name)
    let isLetter =
      spelling.unicode.count == 1 && spelling.unicode.first?.isLetter == true
      && spelling.indices.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber } }
    return isLetter ? spelling : nil
  }
}
