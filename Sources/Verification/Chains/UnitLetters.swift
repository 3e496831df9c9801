import Binding
import MathNotation
import NoteMarkup
import SourceText

/// Finds which letters a note has for the net inputs of units and for their outputs, where no notation says so.
///
/// What its equations show decides, and what its numbers are: what is a weighted sum, or what a function is applied to,
/// is a net input; what a function gives, or what weights are applied to, is an output.
struct UnitLetters {
  /// The letters, as keys of names have them.
  struct Pair: Equatable {
    var netInput: String?
    var output: String?
  }

  /// How often a letter is shown to be the one or the other.
  private struct Votes {
    var netInput = 0
    var output = 0
    var surplus: Int { netInput - output }
  }

  /// Letters that are something else in the equations of layers.
  private static let others: Set<String> = [
    "x", "X", "y", "Y", "t", "hat:y", "hat:Y", "delta", "L", "J", "E", "C", "l", "i", "j", "k",
    "n", "m", "e", "pi", "f", "g", "sigma", "phi", "varphi", "psi", "p", "P", "r", "R", "b", "B",
    "w", "W", "U", "V", "Theta", "theta", "eta", "alpha", "epsilon",
  ]
  private static let weights: Set<String> = ["W", "w", "Theta"]
  private static let functions: Set<String> = [
    "sigma", "f", "g", "h", "phi", "varphi", "psi", "act",
  ]
  /// What formulas have in their text that show what a letter is.
  private static let signs = [
    "W", "\\Theta", "\\sigma", "tanh", "elu", "ReLU", "softmax", "sigmoid", "\\phi", "\\varphi",
    "\\psi", "f", "g", "h(",
  ].map { Array($0.utf8) }
  /// Whether some of these begin with a byte.
  private static let beginnings = (0...UInt8.max).map { byte in signs.contains { $0[0] == byte } }
  /// The letters that are outputs unless the note shows something else.
  private static let outputs: Set<String> = ["a", "h", "out"]
  private static let netInputs: Set<String> = ["z", "net"]
  /// So many formulas tell.
  private static let mostFormulas = 2000

  private let note: Note
  private let names = NameTable()
  private var votes: [String: Votes] = [:]

  /// The networks of a note with the letters that it has for what units have; where they are the usual ones, as they
  /// are.
  ///
  /// - Complexity: O(n) in the size of the formulas with equations of layers.
  static func spelling(_ networks: [BoundNetwork], in note: Note) -> [BoundNetwork] {
    guard networks.contains(where: \.hasUsualUnitNames) else { return networks }
    var finder = UnitLetters(note: note)
    guard let pair = finder.find(), finder.fits(pair, networks) else { return networks }
    return spelling(networks, pair)
  }

  /// The networks with other letters, but for those that have letters of their own.
  private static func spelling(_ networks: [BoundNetwork], _ pair: Pair) -> [BoundNetwork] {
    networks.map { network in
      network.hasUsualUnitNames
        ? network.spelling(netInput: pair.netInput, output: pair.output) : network
    }
  }

  private init(note: Note) { self.note = note }

  // MARK: Equations

  /// Whether a formula may show what a letter is; an f in `\frac` tells nothing.
  private static func isTelling(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { start in
      guard beginnings[Int(bytes[start])] else { return false }
      return signs.contains { sign in
        guard bytes.has(sign, at: start) else { return false }
        guard sign.count == 1, sign[0] != UInt8(ascii: "W") else { return true }
        let isJoined =
          start > 0 && (bytes[start - 1] == UInt8(ascii: "\\") || bytes[start - 1].isASCIILetter)
        return !isJoined && !(start + 1 < bytes.count && bytes[start + 1].isASCIILetter)
      }
    }
  }

  /// The letters that the equations show, where they are not the usual ones.
  private mutating func find() -> Pair? {
    for index in note.formulas.indices.prefix(Self.mostFormulas) {
      let text = note.formulas[index].text(in: note).bytes
      guard Self.isTelling(text) else { continue }
      let formula = FormulaParser.parse(text, names: names)
      for node in formula.nodes.indices { readNode(node, in: formula) }
      for chain in formula.chains { readSides(of: chain, in: formula) }
    }
    func first(_ surplus: (Votes) -> Int) -> String? {
      let best = votes.filter { surplus($0.value) > 0 }
      // Of two that are shown equally often the usual one comes first.
      return best.max { a, b in
        let (usualA, usualB) = (isUsual(a.key), isUsual(b.key))
        return (surplus(a.value), usualA ? 1 : 0, b.key) < (surplus(b.value), usualB ? 1 : 0, a.key)
      }?.key
    }
    let pair = Pair(netInput: first { $0.surplus }, output: first { -$0.surplus })
    let isUsualPair =
      pair.netInput.map(Self.netInputs.contains) ?? true
      && pair.output.map(Self.outputs.contains) ?? true
    return isUsualPair || pair.netInput == pair.output ? nil : pair
  }

  private func isUsual(_ head: String) -> Bool {
    Self.netInputs.contains(head) || Self.outputs.contains(head)
  }

  /// The letter of a name that may be what units have; a capital one is that of all samples.
  private func letter(_ node: Subtree?) -> String? {
    guard let node, case .symbol(let name) = node.kind, names.derivative(name) == nil else {
      return nil
    }
    let parts = names.parts(name)
    guard !Self.others.contains(parts.head), !parts.indices.isEmpty || !parts.marks.isEmpty else {
      return nil
    }
    if parts.head.count == 1 { return parts.head.lowercased() }
    return isUsual(parts.head) ? parts.head : nil
  }

  /// What a function is applied to is a net input, and what weights are applied to an output.
  private mutating func readNode(_ index: Int, in formula: ParsedFormula) {
    let node = formula[index]
    if let argument = argument(of: node), let letter = letter(argument) {
      votes[letter, default: Votes()].netInput += 1
    }
    guard case .multiply = node.kind, let left = node.left, let right = node.right else { return }
    if isOfWeights(left), let letter = letter(right) {
      votes[letter, default: Votes()].output += 1
    } else if isOfWeights(right), let letter = letter(left) {
      votes[letter, default: Votes()].output += 1
    }
  }

  private mutating func readSides(of chain: Chain, in formula: ParsedFormula) {
    guard chain.links.allSatisfy({ $0.relation == .equal || $0.relation == .defined }) else {
      return
    }
    let sides = chain.sides.compactMap(\.root).map { formula[$0] }
    for side in sides {
      guard let letter = letter(side) else { continue }
      for other in sides where other.root != side.root {
        if argument(of: other) != nil { votes[letter, default: Votes()].output += 1 }
        if isWeightedSum(other) { votes[letter, default: Votes()].netInput += 1 }
      }
    }
  }

  /// What an activation is applied to, where a node is its value.
  private func argument(of node: Subtree) -> Subtree? {
    switch node.kind {
    case .apply(let name, count: 1):
      let base = names.withoutPrimes(name)?.name ?? name
      return Self.functions.contains(names.parts(base).head) ? node.right : nil
    case .call(let function): return function.isKnownIdentityHead ? node.right : nil
    case .matrixCall(.softmax): return node.right
    default: return nil
    }
  }

  private func isOfWeights(_ node: Subtree) -> Bool {
    switch node.kind {
    case .symbol(let name):
      names.derivative(name) == nil && Self.weights.contains(names.parts(name).head)
    case .transpose: node.right.map(isOfWeights) ?? false
    case .power:
      node.right?.kind == .symbol(names.transpose) && node.left.map(isOfWeights) ?? false
    default: false
    }
  }

  /// Whether a node is a sum of which a summand is a product with weights.
  private func isWeightedSum(_ node: Subtree) -> Bool {
    guard node.kind == .add else { return false }
    return [node.left, node.right].compactMap(\.self).contains { summand in
      isWeightedSum(summand) || isProductWithWeights(summand)
    }
  }

  private func isProductWithWeights(_ node: Subtree) -> Bool {
    guard case .multiply = node.kind else { return false }
    return [node.left, node.right].compactMap(\.self).contains {
      isOfWeights($0) || isProductWithWeights($0)
    }
  }

  // MARK: Numbers

  /// Whether the numbers of the note speak for the letters, or do not speak and the equations do.
  private func fits(_ pair: Pair, _ networks: [BoundNetwork]) -> Bool {
    let (usual, other) = numbers(networks, Self.spelling(networks, pair))
    // An o is that of the network's own outputs, as far as no number tells.
    return other > usual || other == usual && pair.netInput != "o" && pair.output != "o"
  }

  /// How many numbers of the note, of those that hardly agree by chance, are what their names mean in one of some
  /// networks, and in one of others.
  private func numbers(_ networks: [BoundNetwork], _ others: [BoundNetwork]) -> (Int, Int) {
    let names = NameTable()
    let symbols = networks.map { NetworkSymbols($0, names: names) }
    let otherSymbols = others.map { NetworkSymbols($0, names: names) }
    var counts = (0, 0)
    for formula in note.formulas.prefix(Self.mostFormulas) {
      let formula = FormulaParser.parse(formula.text(in: note).bytes, names: names)
      for chain in formula.chains {
        let roots = chain.sides.compactMap(\.root)
        let stated = roots.map { formula.precise(at: $0) }
        guard stated.contains(where: { !$0.isEmpty }) else { continue }
        for root in roots {
          guard case .symbol(let name) = formula.nodes[root].kind else { continue }
          for numbers in stated where !numbers.isEmpty {
            if symbols.contains(where: { $0.mayShow(name, numbers) }) { counts.0 += 1 }
            if otherSymbols.contains(where: { $0.mayShow(name, numbers) }) { counts.1 += 1 }
          }
        }
      }
    }
    return counts
  }
}

extension BoundNetwork {
  /// The same network with letters that keys of names have.
  fileprivate func spelling(netInput: String?, output: String?) -> BoundNetwork {
    func latex(_ head: String) -> String {
      head.count > 1 && SymbolText.isGreek(head) ? "\\" + head : head
    }
    let usual = (notation.netInput, notation.output)
    var letters = (netInput.map(latex) ?? usual.0, output.map(latex) ?? usual.1)
    // What is shown to be the one is not the other.
    if letters.0 == letters.1 {
      if netInput == nil { letters.0 = "net" } else { letters.1 = "out" }
    }
    return spelling(netInput: letters.0, output: letters.1)
  }
}

extension [UInt8] {
  /// Whether other bytes stand at an index.
  fileprivate func has(_ other: [UInt8], at start: Int) -> Bool {
    start + other.count <= count && other.indices.allSatisfy { self[start + $0] == other[$0] }
  }
}

extension ParsedFormula {
  /// The numbers that a side states, of which one has digits enough to be no chance; else none.
  fileprivate func precise(at root: Int) -> [StatedNumber] {
    var side = self[root]
    if side.kind == .transpose, let inner = side.right { side = inner }
    let numbers: [StatedNumber] =
      statedNumber(at: side.root).map { [$0] } ?? statedEntries(at: side.root).compactMap(\.self)
    return numbers.contains { $0.literal.significantDigits > 2 } ? numbers : []
  }
}

extension NetworkSymbols {
  /// Whether a name may mean what comes to some numbers.
  fileprivate func mayShow(_ name: Name, _ numbers: [StatedNumber]) -> Bool {
    if let value = value(name) { return numbers.count == 1 && numbers[0].displays(value) }
    return spelledMeanings(of: name)?.meanings.contains { meaning in
      switch value(of: meaning, as: NameChoice()) {
      case .scalar(let value)?: numbers.count == 1 && numbers[0].displays(value.value)
      case .matrix(let matrix)?:
        matrix.entries.count == numbers.count
          && zip(matrix.entries, numbers).allSatisfy { $1.displays($0.value) }
      case nil: false
      }
    } ?? false
  }
}

extension StatedNumber {
  /// Whether it is a value, rounded or cut.
  fileprivate func displays(_ value: Double) -> Bool { abs(value - self.value) <= unit * 1.0001 }
}
