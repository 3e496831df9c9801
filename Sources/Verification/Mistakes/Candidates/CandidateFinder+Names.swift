import Binding
import MathNotation
import SourceText

extension CandidateFinder {
  /// Proposes what the second side of a link lacks of a network's own equation: a vector by which its product is
  /// multiplied entry by entry, or that is added.
  mutating func proposeMissingOperand(in link: Int, _ left: SideValue, _ right: SideValue) {
    guard let network = symbols.network, left.stated == nil, right.stated == nil,
      let (a, b) = entries(left, right), let root = context.side(link + 1).root,
      context.symbols(under: root).contains(where: network.knows)
    else { return }
    var names = network.writtenVectors
    for name in context.symbols(under: root) where !names.contains(name) { names.append(name) }
    let (isProduct, isSum) = (
      context.formula.isProduct(at: root), zip(a, b).allSatisfy { $0 != $1 }
    )
    for name in names {
      guard let value = value(of: name), value.count == a.count else { continue }
      let words = SymbolText(names: symbols.names).spelling(name)
      if isProduct, Self.agree(zip(b, value).map { $0 * $1 }, a) {
        proposeMissing(words, at: link + 1, isFactor: true)
      } else if isProduct, Self.agree(zip(b, value).map { $0 * (1 - $1) }, a) {
        proposeMissing("(1 - \(words))", at: link + 1, isFactor: true)
      } else if isSum, Self.agree(zip(b, value).map { $0 + $1 }, a) {
        proposeMissing(words, at: link + 1, isFactor: false)
      }
    }
  }

  private mutating func proposeMissing(_ words: String, at side: Int, isFactor: Bool) {
    let range = context.side(side).range
    let text = text(range)
    let end = text.reversed().prefix { $0.isWhitespace || $0 == "&" || $0 == "\\" }.count
    let written = String(text.dropLast(end))
    let sign =
      isFactor
      ? context.text.containsRun(of: "\\odot".utf8) ? "\\odot" : "\\cdot" : "+"
    propose(
      .missingOperand(words, isFactor: isFactor),
      replacing: range.lowerBound..<range.upperBound - String(text.suffix(end)).utf8.count,
      by: "\(written) \(sign) \(words)")
  }

  /// The entries of both sides, where these are of one shape.
  private func entries(_ left: SideValue, _ right: SideValue) -> ([Double], [Double])? {
    switch (left.written, right.written) {
    case (.scalar(let a), .scalar(let b)): ([a.value], [b.value])
    case (.matrix(let a), .matrix(let b)) where a.rows == b.rows && a.columns == b.columns:
      (a.entries.map(\.value), b.entries.map(\.value))
    default: nil
    }
  }

  private func value(of name: Name) -> [Double]? {
    switch symbols.networkValue(of: name) {
    case .scalar(let number): [number.value]
    case .matrix(let matrix): matrix.entries.map(\.value)
    case nil: nil
    }
  }

  private static func agree(_ a: [Double], _ b: [Double]) -> Bool {
    zip(a, b).allSatisfy { abs($0 - $1) <= 1e-10 * max(abs($0), abs($1)) }
  }

  /// Proposes other names of vectors and matrices in a link, which no pass down reaches; of one whose shapes do not go
  /// together any other names.
  mutating func proposeNames(in link: Int, ofLists lists: Bool) {
    guard symbols.network != nil else { return }
    for slip in NameSlips(context: context, symbols: symbols).slips(in: link, ofLists: lists) {
      guard !isFull else { return }
      guard let meant = slip.meant else {
        propose(
          .transposition(slip.written), replacing: slip.edit.range, by: slip.edit.replacement,
          given: Evidence(suspicion: suspicion(of: slip.node)))
        continue
      }
      propose(
        .symbol(written: slip.written, meant: meant), replacing: slip.edit.range,
        by: slip.edit.replacement,
        given: Evidence(
          suspicion: suspicion(of: slip.node), support: support(for: meant, instead: slip.written)))
    }
  }
}

extension ParsedFormula {
  /// Whether a node is a product.
  fileprivate func isProduct(at node: Int) -> Bool {
    if case .multiply = nodes[node].kind { true } else { false }
  }
}
