import Binding
import MathNotation
import NeuralNet
import SourceText

/// Why a link that fits no reading may still be right.
struct Doubts {
  private let context: ChainContext
  private let link: Int
  private let symbols: SymbolView
  private let roots: [Int]
  /// The numbers of both sides.
  private let literals: [Literal]
  /// The word behind the formula, if it ends with this link.
  private let followingWord: String

  init(_ context: ChainContext, link: Int, _ symbols: SymbolView) {
    self.context = context
    self.link = link
    self.symbols = symbols
    roots = [link, link + 1].compactMap { context.chain.sides[$0].root }
    literals = roots.flatMap { root in
      context.formula.subtree(at: root).compactMap { node -> Literal? in
        guard case .number(let index) = context.formula.nodes[node].kind else { return nil }
        return context.formula.literals[Int(index)]
      }
    }
    followingWord = link == context.chain.links.count - 1 ? Self.word(in: context.following) : ""
  }

  /// The reason, if there is one.
  func reason(_ result: LinkResult) -> UnreadReason? {
    if isAssignment { return .definitionFurtherUp }
    if usesLetterE { return .unknownSymbol("e") }
    if isSaidModulo { return .unstatedModulus }
    if isAmongResidues(result) { return .unstatedModulus }
    if isOfShapes { return .shapesAlone }
    if isBoolean || isResidueSymbol || addsPercent { return .ambiguousNumber }
    if isExclaimed(result) { return .ambiguousNumber }
    if roots.contains(where: hasLetterUnit) { return .differentUnits }
    if hasUnit, differsByConversion(result) { return .differentUnits }
    return nil
  }

  /// `w_1 := 0.4 + 0.25`: a parameter is given another value than the network's.
  private var isAssignment: Bool {
    guard context.chain.links[link].relation == .defined, let root = roots.first,
      case .symbol(let name) = context.formula.nodes[root].kind,
      case .parameter? = symbols.network?.quantity(name)?.kind
    else { return false }
    return true
  }

  // MARK: Letters

  /// Whether the letter e stands for something of the author's own: outside the base of a power
  /// it seldom is the constant.
  private var usesLetterE: Bool {
    let nodes = context.formula.nodes
    func isE(_ node: Int) -> Bool {
      guard case .symbol(let name) = nodes[node].kind else { return false }
      return name == symbols.names.e && symbols.meaning(of: name) == nil
    }
    guard roots.contains(where: { root in (Int(nodes[root].first)...root).contains(where: isE) })
    else { return false }
    return context.shared.usesLetterE {
      var isBase = Array(repeating: false, count: nodes.count)
      for node in nodes where node.kind == .power { isBase[Int(node.first)] = true }
      return nodes.indices.contains { isE($0) && !isBase[$0] }
    }
  }

  /// Whether a side ends with a number and letters that are a unit: `20 s`, where s is a distance.
  private func hasLetterUnit(_ root: Int) -> Bool {
    let nodes = context.formula.nodes
    guard nodes[root].kind == .multiply(.implicit), case .symbol(let name) = nodes[root - 1].kind,
      Int(nodes[root - 1].first) == root - 1, case .number = nodes[root - 2].kind
    else { return false }
    return UnitTable.unit(symbols.names.key(name)) != nil
  }

  // MARK: Words behind the formula

  private static let spaces = Set(" *_~(".utf8)

  /// The letters or the sign of a unit that a text begins with.
  private static func word(in text: ArraySlice<UInt8>) -> String {
    let rest = text.drop { spaces.contains($0) }
    if let first = rest.first, first < 0x80, !first.isASCIILetter, first != UInt8(ascii: "%") {
      return ""
    }
    return String(decoding: rest, as: UTF8.self).prefix { $0.isLetter || "%°€‰".contains($0) }
      .description
  }

  /// `81 = 1$ (mod 10)`, or a link such as `81 = 1 \bmod 10`.
  private var isSaidModulo: Bool {
    guard context.chain.modulus == nil else { return false }
    if !followingWord.isEmpty, ["mod", "modulo"].contains(followingWord.lowercased()) {
      return true
    }
    let nodes = context.formula.nodes
    return roots.contains { root in
      guard nodes[root].kind == .remainder, let number = context.formula.statedNumber(at: root - 1),
        number.literal.isInteger, abs(number.value) < 0x1p31
      else { return false }
      let residues = roots.map {
        context.formula.residue(at: residueRoot($0), modulus: Int(number.value))
      }
      return residues.count == 2 && residues[0] != nil && residues[0] == residues[1]
    }
  }

  /// The dividend of a remainder, or the node itself.
  private func residueRoot(_ root: Int) -> Int {
    let nodes = context.formula.nodes
    return nodes[root].kind == .remainder ? Int(nodes[root - 1].first) - 1 : root
  }

  /// Whether whole numbers are compared where the text speaks of residues.
  private func isAmongResidues(_ result: LinkResult) -> Bool {
    let hasRemainder = roots.contains { root in
      let nodes = context.formula.nodes
      return (Int(nodes[root].first)...root).contains { nodes[$0].kind == .remainder }
    }
    guard context.chain.modulus == nil, !hasRemainder, isOfNumbers,
      literals.allSatisfy(\.isInteger), let a = result.left?.best,
      let b = result.right?.best,
      a == a.rounded(), b == b.rounded()
    else { return false }
    return context.shared.standsAmongResidues
  }

  // MARK: Other readings of numbers

  /// Whether numbers stand on both sides, and no names.
  private var isOfNumbers: Bool {
    !literals.isEmpty && roots.allSatisfy { context.symbols(under: $0).isEmpty }
  }

  /// `1 + 1 = 1`: whether all numbers are truth values or bits.
  private var isBoolean: Bool {
    isOfNumbers && literals.allSatisfy { $0.isInteger && ($0.value == 0 || $0.value == 1) }
  }

  /// `\left(\frac{3}{5}\right) = -1`: whether a fraction in parentheses is said to be 1, 0 or -1.
  private var isResidueSymbol: Bool {
    roots.contains { root in
      let node = context.formula.nodes[root]
      guard node.kind == .divide, node.range != node.mark, literals.allSatisfy(\.isInteger),
        let other = roots.first(where: { $0 != root }),
        let number = context.formula.statedNumber(at: other), abs(number.value) <= 1
      else { return false }
      return context.text[node.range].contains(UInt8(ascii: "("))
    }
  }

  /// `80 + 10\% = 88`: whether a percentage is added to what stands before it.
  private var addsPercent: Bool {
    let nodes = context.formula.nodes
    return roots.contains { root in
      (Int(nodes[root].first)...root).contains { node in
        (nodes[node].kind == .add || nodes[node].kind == .subtract)
          && nodes[node - 1].kind == .percent
      }
    }
  }

  /// `1 + 2 = 3!` with nothing behind it: whether the factorial may be an exclamation mark.
  private func isExclaimed(_ result: LinkResult) -> Bool {
    guard link == context.chain.links.count - 1, let root = context.chain.sides[link + 1].root,
      context.formula.nodes[root].kind == .factorial,
      let number = context.formula.statedNumber(at: root - 1), let left = result.left?.best
    else { return false }
    return abs(left - number.value) <= number.unit / 2
  }

  /// `(4 \times 3)(3 \times 1) = (4 \times 1)`: whether the sides are products of pairs in brackets,
  /// which are shapes of matrices.
  private var isOfShapes: Bool {
    let nodes = context.formula.nodes
    var pairs = 0
    for root in roots {
      for node in context.formula.subtree(at: root) {
        switch nodes[node].kind {
        case .number: continue
        case .multiply(let sign):
          let isBracketed = [UInt8(ascii: "("), UInt8(ascii: "[")].contains(
            context.text[nodes[node].range].first)
          let isPair = Int(nodes[node].first) == node - 2
          if sign == .cross, isPair, isBracketed { pairs += 1 } else if isPair { return false }
        default: return false
        }
      }
    }
    return pairs > 2 && literals.count == 2 * pairs && literals.allSatisfy(\.isInteger)
  }

  // MARK: Conversions

  /// Whether a unit or a multiple such as "million" is written, in the formula or right behind it.
  private var hasUnit: Bool {
    if context.features(of: link).contains(.unit) { return true }
    let word = followingWord
    guard !word.isEmpty else { return false }
    return UnitTable.unit(word) != nil || Self.multiples.contains(word.lowercased())
  }

  private static let multiples: Set<String> = [
    "%", "‰", "percent", "prozent", "thousand", "million", "millions", "billion", "billions",
    "trillion", "mio", "mrd", "tsd", "k", "°", "degrees", "grad", "cents", "万", "亿",
  ]

  /// Whether the sides differ by a power of ten or the factor between two usual units: a unit that
  /// stands on one side only does not say what the other is in.
  private func differsByConversion(_ result: LinkResult) -> Bool {
    guard let left = result.left, let right = result.right, let a = left.best, let b = right.best,
      a != 0, b != 0
    else { return false }
    // Two numbers that both have their unit leave nothing open.
    let sides = [context.chain.sides[link], context.chain.sides[link + 1]]
    if left.stated != nil, right.stated != nil, sides.allSatisfy(\.features.hasUnit) {
      return false
    }
    let precision = [left, right].map { side -> Double in
      guard let number = side.stated, number.value != 0 else { return 1e-9 }
      return abs(number.unit / number.value)
    }
    let tolerance = min(0.06, max(1e-6, precision[0], precision[1]))
    let ratio = max(abs(a / b), abs(b / a))
    func isNear(_ factor: Double) -> Bool { abs(ratio / factor - 1) <= tolerance }
    if (1...18).contains(where: { isNear(powerOfTen($0)) }) { return true }
    return Self.conversions.contains(where: isNear)
  }

  private static let conversions: [Double] = [
    60, 3600, 24, 86_400, 7, 12, 52, 365, 3.6, 8, 8e3, 8e6, 8e9, 1024, 1_048_576, 1_073_741_824,
    8192, 8_388_608, 8_589_934_592, 180 / .pi, 60e3, 3.6e6,
  ]
}
