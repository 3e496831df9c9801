import MathNotation
import Platform
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
    let literal = context.formula[node]
    let signed = literal.sign ?? literal
    guard let power = signed.parentOfLast, power.kind == .power, power.left?.isLeaf == true,
      let value = context.formula.powerOfTenExponent(at: power.root)
    else { return nil }
    return TenExponent(
      range: signed.mark.lowerBound..<literal.mark.upperBound, value: value)
  }

  /// How far from a whole number an exponent may be needed at most, however coarsely its power is
  /// known: further off it is nearer to no exponent than to another one.
  private static let mostReach = 0.2
  /// What rounding the mantissa leaves open: half a unit of its second digit is up to 5 percent, or
  /// 0.02 in the decimal logarithm.
  private static let mantissaSlack = 0.03

  /// Proposes another exponent where it is one off, has the other sign, or a digit too many or too
  /// few.
  mutating func proposeExponent(
    insteadOf written: TenExponent, _ need: NeededValue, reach: Double
  ) {
    let needed = context.formula[need.node].sign == nil ? need.value : -need.value
    let slack = min(reach, Self.mostReach) + Self.mantissaSlack
    guard abs(needed) < 300, abs(needed - needed.rounded()) <= slack else { return }
    let meant = Int(saturating: needed.rounded())
    if let base = context.formula[need.node].preceding, let mantissa = mantissa(before: base),
      Self.isNormal(mantissa, shiftedBy: meant - written.value)
    {
      return
    }
    propose(meant, insteadOf: written, at: need.node)
  }

  /// Whether a mantissa is one only with its point moved: in `26.6 \cdot 10^{-5}` it is the point
  /// that slipped, not the exponent.
  private static func isNormal(_ mantissa: Double, shiftedBy places: Int) -> Bool {
    !(1..<10).contains(mantissa) && (1..<10).contains(mantissa * powerOfTen(places))
  }

  /// The number that the power of ten with a given base is multiplied by.
  private func mantissa(before base: Subtree) -> Double? {
    guard var factor = base.preceding else { return nil }
    switch factor.kind {
    case .negate, .multiply: factor = factor.right ?? factor
    default: break
    }
    return context.formula.literal(at: factor.root)?.value
  }

  /// Whether a literal is the base of a power of ten.
  func isBaseOfTen(_ node: Int, under root: Int) -> Bool {
    guard let power = context.formula[node].parent(under: root), power.left?.root == node
    else { return false }
    return context.formula.powerOfTenExponent(at: power.root) != nil
  }

  private mutating func propose(_ meant: Int, insteadOf written: TenExponent, at node: Int) {
    guard Self.isSlip(written.value, meant) || isLikelier(meant, than: written.value, at: node)
    else { return }
    let start = written.range.lowerBound
    // Without braces TeX would raise the first sign alone.
    let isBare = start > 0 && context.text[start - 1] == UInt8(ascii: "^")
    let isLong = !(0...9).contains(meant)
    propose(
      .exponent(written: written.value, meant: meant), replacing: written.range,
      by: isBare && isLong ? "{\(meant)}" : "\(meant)",
      given: Evidence(suspicion: suspicion(of: node), support: isAlone(node) ? 1 : 0))
  }

  /// Whether a side is a power of ten alone, with a unit perhaps: then it is what was computed.
  private func isAlone(_ node: Int) -> Bool {
    let side = context.chain.sides.first { side in
      side.root.map { context.formula[$0].indices.contains(node) } ?? false
    }
    guard let root = side?.root else { return false }
    let unit = context.formula[root].kind == .unit ? context.formula[root].right : nil
    return context.formula.powerOfTenExponent(at: unit?.root ?? root) != nil
  }

  /// Whether a mantissa is one only as it is, so that a few places are off in the exponent.
  private func isLikelier(_ meant: Int, than written: Int, at node: Int) -> Bool {
    guard meant != 0, meant != written, abs(meant - written) <= Self.likelyPlaces,
      let base = context.formula[node].preceding, let mantissa = mantissa(before: base)
    else { return false }
    return (1..<10).contains(mantissa)
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
  func isExplainedByExponent(
    behind node: Int, under root: Int, mantissa: Double, places: Int
  ) -> Bool {
    if Self.isNormal(mantissa, shiftedBy: places) { return false }
    var factor = context.formula[node]
    if let sign = factor.sign { factor = sign }
    // In `2 \cdot 1.5 \cdot 10^{-3}` the product stands before the power.
    if let product = factor.parentOfLast, case .multiply = product.kind { factor = product }
    guard let product = factor.parent(under: root), case .multiply = product.kind,
      product.left?.root == factor.root, let power = product.right,
      let exponent = context.formula.powerOfTenExponent(at: power.root)
    else { return false }
    return Self.isSlip(exponent, exponent + places)
      || (1..<10).contains(mantissa) && abs(places) <= Self.likelyPlaces
  }

  /// Proposes another exponent in `1.1e-12`.
  mutating func proposeScientificExponent(insteadOf literal: Literal, _ need: NeededValue) {
    let range = context.formula.nodes[need.node].mark
    let text = context.text[range]
    guard literal.comma == .none, literal.value > 0, need.value > 0,
      text.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      let end = text.lastIndex(where: \.isASCIIDigit),
      var start = text[..<end].lastIndex(where: { !$0.isASCIIDigit }).map({ $0 + 1 }),
      let digits = Int(exponent: String(decoding: text[start...end], as: UTF8.self))
    else { return }
    let isNegative = text[start - 1] == UInt8(ascii: "-")
    if isNegative { start -= 1 }
    let places = DecimalText.log10(need.value / literal.value).rounded()
    guard places != 0, abs(places) < 300 else { return }
    let written = TenExponent(range: start..<end + 1, value: isNegative ? -digits : digits)
    propose(written.value + Int(saturating: places), insteadOf: written, at: need.node)
  }
}
