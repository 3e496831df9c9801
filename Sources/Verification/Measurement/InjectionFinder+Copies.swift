import MathNotation
import NeuralNet
import SourceText

extension InjectionFinder {
  /// The first number that a chain multiplies by, as it is written.
  static func factor(of chain: ObservedChain) -> String? {
    let formula = chain.context.formula
    let factors = chain.context.nodes.lazy.filter { node in
      guard case .number(let index) = formula.nodes[node].kind,
        formula.literals[Int(index)].comma == .none,
        case .multiply? = formula[node].parentOfLast?.kind
      else { return false }
      return true
    }
    return factors.first.map {
      String(decoding: chain.context.text[formula.nodes[$0].mark], as: UTF8.self)
    }
  }

  /// A factor of the chain before in the place of this one's.
  mutating func spoilFactor(at node: Int, root: Int, side: Int) {
    guard let factor, context.formula[node].sign == nil,
      case .multiply? = context.formula[node].parentOfLast?.kind
    else { return }
    add(.copiedFactor, replacing: context.formula.nodes[node].mark, by: factor, in: side)
  }

  /// The entries of a row that also stand in the row below.
  mutating func spoilRows(at node: Int, _ rows: Int, _ columns: Int, side: Int) {
    let matrix = context.formula[node]
    guard rows > 1, columns > 0 else { return }
    for column in 0..<columns {
      let row = Int.random(in: 1..<rows, using: &generator)
      guard let above = matrix.operand((row - 1) * columns + column),
        let below = matrix.operand(row * columns + column), above.isLeaf, below.isLeaf,
        context.formula.literal(at: above.root) != nil,
        context.formula.literal(at: below.root) != nil
      else { continue }
      add(.matrixRow, replacing: below.mark, by: text(above.mark), in: side)
    }
  }

  /// A prefix more, less or other before a unit.
  mutating func spoilPrefix(of range: ByteRange, side: Int) {
    let prefixes = ["m": ["", "k"], "k": ["", "m"], "": ["m", "k"]]
    for base in ["m", "g", "s", "V", "A", "W", "J", "Hz"] {
      for (prefix, others) in prefixes.sorted(by: { $0.key < $1.key })
      where text(range).hasSuffix("\\text{\(prefix)\(base)}") {
        let start = range.upperBound - prefix.utf8.count - base.utf8.count - 1
        guard let other = others.randomElement(using: &generator) else { continue }
        add(.unitPrefix, replacing: start..<range.upperBound - 1, by: other + base, in: side)
        return
      }
    }
  }

  /// A number with two neighbouring digits exchanged, if there are two different ones.
  mutating func swappedDigits(_ text: String) -> String? {
    var digits = Array(text)
    let places = digits.indices.dropLast().filter {
      digits[$0].isNumber && digits[$0 + 1].isNumber && digits[$0] != digits[$0 + 1]
        && ($0 > 0 || digits[$0 + 1] != "0")
    }
    guard let place = places.randomElement(using: &generator) else { return nil }
    digits.swapAt(place, place + 1)
    return String(digits)
  }
}
