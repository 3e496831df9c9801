import MathNotation
import SourceText

extension CandidateFinder {
  /// The exponent of a power of ten: `-12` in `10^{-12}`.
  struct TenExponent {
    /// The digits, with a minus if there is one.
    var range: ByteRange
    var value: Int
  }

  /// The exponent of ten that a literal is, by itself or under a minus.
  func exponentOfTen(at node: Int) -> TenExponent? {
    let nodes = context.formula.nodes
    let last = isNegated(node) ? node + 1 : node
    guard last + 1 < nodes.count, nodes[last + 1].kind == .power,
      Int(nodes[last + 1].first) == node - 1,
      let value = context.formula.powerOfTenExponent(at: last + 1)
    else { return nil }
    return TenExponent(
      range: nodes[last].mark.lowerBound..<nodes[node].mark.upperBound, value: value)
  }

  /// Another exponent where it is one off, has the other sign, or a digit too many or too few.
  mutating func exponent(_ written: TenExponent, _ need: NeededValue, reach: Double) {
    let needed = isNegated(need.node) ? -need.value : need.value
    // How exactly the mantissa is written limits what is known of the exponent.
    guard abs(needed) < 300, abs(needed - needed.rounded()) <= min(reach, 0.2) + 0.03 else {
      return
    }
    let meant = Int(needed.rounded())
    if let mantissa = mantissa(before: need.node - 1),
      Self.isNormal(mantissa, shiftedBy: meant - written.value)
    {
      return
    }
    propose(written, meant, at: need.node)
  }

  /// Whether a mantissa is one only with its point moved: in `26.6 \cdot 10^{-5}` it is the point
  /// that slipped, not the exponent.
  private static func isNormal(_ mantissa: Double, shiftedBy places: Int) -> Bool {
    !(1..<10).contains(mantissa) && (1..<10).contains(mantissa * powerOfTen(places))
  }

  /// The number that the power of ten with a given base is multiplied by.
  private func mantissa(before base: Int) -> Double? {
    let nodes = context.formula.nodes
    for node in [base - 1, base - 2] where node >= 0 {
      switch nodes[node].kind {
      case .number(let index): return context.formula.literals[Int(index)].value
      case .negate, .multiply: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether a literal is the base of a power of ten.
  func isBaseOfTen(_ node: Int) -> Bool {
    let nodes = context.formula.nodes
    return (node + 2...node + 3).contains { power in
      power < nodes.count && Int(nodes[power].first) == node
        && context.formula.powerOfTenExponent(at: power) != nil
    }
  }

  private mutating func propose(_ written: TenExponent, _ meant: Int, at node: Int) {
    guard Self.isSlip(written.value, meant) else { return }
    let start = written.range.lowerBound
    // Without braces TeX would raise the first sign alone.
    let isBare = start > 0 && context.text[start - 1] == UInt8(ascii: "^")
    let isLong = !(0...9).contains(meant)
    propose(
      .decimalSlip, written.range, isBare && isLong ? "{\(meant)}" : "\(meant)",
      .exponent(written: written.value, meant: meant), suspicion: suspicion(of: node))
  }

  private static func isSlip(_ written: Int, _ meant: Int) -> Bool {
    guard written != meant, meant != 0 else { return false }
    if abs(written - meant) == 1 || written == -meant { return true }
    let (a, b) = (Array("\(written)".utf8), Array("\(meant)".utf8))
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard long.count == short.count + 1, (written < 0) == (meant < 0) else { return false }
    return long.indices.contains { index in
      var rest = long
      rest.remove(at: index)
      return rest == short
    }
  }

  /// Whether the power of ten behind a number explains better that it is some places off.
  func isExplainedByExponent(_ node: Int, _ mantissa: Double, _ places: Int) -> Bool {
    let nodes = context.formula.nodes
    if Self.isNormal(mantissa, shiftedBy: places) { return false }
    var last = isNegated(node) ? node + 1 : node
    // In `2 \cdot 1.5 \cdot 10^{-3}` the product stands before the power.
    if last + 1 < nodes.count, case .multiply = nodes[last + 1].kind { last += 1 }
    for power in last + 3..<last + 5 {
      guard power + 1 < nodes.count else { return false }
      guard Int(nodes[power].first) == last + 1, case .multiply = nodes[power + 1].kind,
        let exponent = context.formula.powerOfTenExponent(at: power)
      else { continue }
      return Self.isSlip(exponent, exponent + places)
    }
    return false
  }

  /// The exponent in `1.1e-12`.
  mutating func scientific(_ literal: Literal, _ need: NeededValue) {
    let range = context.formula.nodes[need.node].mark
    let text = context.text[range]
    guard literal.comma == .none, literal.value > 0, need.value > 0,
      text.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      let end = text.lastIndex(where: \.isASCIIDigit),
      var start = text[..<end].lastIndex(where: { !$0.isASCIIDigit }).map({ $0 + 1 }),
      let digits = Int(String(decoding: text[start...end], as: UTF8.self))
    else { return }
    let isNegative = text[start - 1] == UInt8(ascii: "-")
    if isNegative { start -= 1 }
    let places = DecimalText.log10(need.value / literal.value).rounded()
    guard places != 0, abs(places) < 300 else { return }
    let written = TenExponent(range: start..<end + 1, value: isNegative ? -digits : digits)
    propose(written, written.value + Int(places), at: need.node)
  }

  private func isNegated(_ node: Int) -> Bool {
    let nodes = context.formula.nodes
    return node + 1 < nodes.count && nodes[node + 1].kind == .negate
      && Int(nodes[node + 1].first) == node
  }
}
