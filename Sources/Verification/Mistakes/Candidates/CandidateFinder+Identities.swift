import Binding
import MathNotation
import SourceText

extension CandidateFinder {
  /// Proposes the single tokens that make an identity hold.
  mutating func proposeRepairs(ofIdentity link: Int, _ example: CounterExample) {
    let names = Set(example.arguments.map(\.name))
    let repairs = IdentityTest(symbols: symbols).repairs(of: link, in: context, names)
    for repair in repairs {
      let node = context.formula.nodes[repair.node]
      switch repair.change {
      case .kind(let kind): propose(kind, insteadOf: node.mark)
      case .number(let number):
        propose(
          .digits(NumberSlip(from: text(node.mark), to: "\(number)")), replacing: node.mark,
          by: "\(number)")
      case .factor(let factor):
        guard let term = term(beginningWith: repair.node) else { continue }
        propose(.missingNumber, replacing: term, by: "\(factor)\(text(term))")
      case .exponent(let exponent) where exponent < 10:
        propose(.missingNumber, replacing: node.mark, by: "\(text(node.mark))^\(exponent)")
      case .exponent: break
      }
    }
  }

  private mutating func propose(_ kind: MathNode.Kind, insteadOf mark: ByteRange) {
    switch kind {
    case .add: propose(.operator, replacing: mark, by: "+")
    case .subtract: propose(.operator, replacing: mark, by: "-")
    default: break
    }
  }

  /// The product that a name begins, or the name itself, where that is no factor behind another one; `nil`
  /// for others, before which no coefficient may stand.
  private func term(beginningWith node: Int) -> ByteRange? {
    let name = context.formula.nodes[node]
    var term = name.range
    for other in context.formula.nodes[node...].dropFirst() {
      guard other.start <= name.start, other.end >= name.end else { continue }
      switch other.kind {
      case .multiply, .power:
        guard other.start == name.start else { return nil }
        term = other.range
      default: return term
      }
    }
    return term
  }
}
