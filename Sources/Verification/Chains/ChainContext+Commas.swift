import Binding
import MathNotation

extension ChainContext {
  /// Whether a comma parts the decimals in some number of the chain beyond doubt, as in `98{,}1`, and
  /// nothing shows that commas part thousands.
  var usesDecimalCommas: Bool {
    var isFound = false
    for (literal, text) in literals where literal.comma == .braced || literal.comma == .decimal {
      if Self.hasGroups(text) { continue }
      if Self.hasPointBeforeComma(text) {
        isFound = true
        continue
      }
      let commas = text.count { $0 == UInt8(ascii: ",") }
      if commas > 1 || text.contains(UInt8(ascii: ".")) { return false }
      if commas == 1, !literal.isInteger, literal.comma == .braced || showsDecimalCommas {
        isFound = true
      }
    }
    return isFound
  }

  /// Whether numbers of the chain show by themselves that commas part decimals: a nought stands before the comma of one
  /// with which something is reckoned, `0,5`, or points part the thousands of another one, `3.701.760`.
  var showsDecimalCommas: Bool {
    let parted = literals.filter { $0.0.comma == .decimal }
    guard !parted.isEmpty, !nodes.contains(where: { formula.nodes[$0].isList }),
      chain.sides.contains(where: \.features.isStatement)
    else { return false }
    return literals.contains { Self.hasGroups($0.1) }
      || parted.contains { _, text in
        text.first == UInt8(ascii: "0") && text.dropFirst().first == UInt8(ascii: ",")
      }
  }

  /// Whether points part a whole number into groups: `3.701.760`.
  private static func hasGroups(_ text: ArraySlice<UInt8>) -> Bool {
    text.count { $0 == UInt8(ascii: ".") } > 1 && !text.contains(UInt8(ascii: ","))
  }

  /// Whether points part the thousands of a number, and a comma its decimals: `15.503,42`.
  private static func hasPointBeforeComma(_ text: ArraySlice<UInt8>) -> Bool {
    guard let comma = text.lastIndex(of: UInt8(ascii: ",")) else { return false }
    return text[..<comma].contains(UInt8(ascii: "."))
      && !text[..<comma].contains(UInt8(ascii: ",")) && !text[comma...].contains(UInt8(ascii: "."))
  }

  /// Whether no number of the chain shows that its point parts decimals, or its comma thousands.
  var mayExchangeSeparators: Bool {
    literals.allSatisfy { literal, text in
      let commas = text.count { $0 == UInt8(ascii: ",") }
      guard text.contains(UInt8(ascii: ".")) else { return commas <= 1 }
      if Self.hasGroups(text) || Self.hasPointBeforeComma(text) { return true }
      return commas == 0 && literal.decimals == 3 && literal.value >= 1
    }
  }

  /// The numbers of the chain with their text.
  private var literals: [(Literal, ArraySlice<UInt8>)] {
    nodes.compactMap { node in
      guard case .number(let index) = formula.nodes[node].kind else { return nil }
      return (formula.literals[Int(index)], text[formula.nodes[node].mark])
    }
  }

  /// The chain with its commas and points, or its units, read otherwise, where a wrong link was judged so;
  /// `nil` where that reading does not suit the other links.
  func readAsJudged(
    _ result: ChainResult, checker: ChainChecker
  ) -> (ChainContext, ChainResult)? {
    let readings = result.links.compactMap { $0?.outcome == .wrong ? $0?.judgement.reading : nil }
    var parsing = shared.parsing
    if readings.contains(where: \.changesSeparators) {
      parsing.exchangesSeparators = true
    } else if readings.contains(.letterUnits) {
      parsing.readsLetterUnits = true
    } else {
      return nil
    }
    let shared = shared.read(names: checker.symbols.names, options: parsing)
    guard shared.formula.chains.count == formula.chains.count,
      shared.formula.chains[index].sides.count == chain.sides.count
    else { return nil }
    let context = ChainContext(shared: shared, index: index)
    let other = checker.check(context)
    let isSame = zip(result.links, other.links).allSatisfy {
      guard $0?.outcome.rank == $1?.outcome.rank else { return false }
      return $0?.outcome != .wrong || $0?.left?.best == $1?.left?.best
    }
    return isSame && result.links.count == other.links.count ? (context, other) : nil
  }
}

extension MathNode {
  /// Whether it is a vector or matrix in any form.
  fileprivate var isList: Bool { if case .matrix = kind { true } else { false } }
}
