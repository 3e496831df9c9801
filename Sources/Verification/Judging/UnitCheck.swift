import MathNotation
import Prose

/// Whether the units that are written on both sides of a link go together.
///
/// A side has the unit that is written in it. The last side of a formula has that of the word behind the formula, where
/// it has none of its own: `= -0.72$ GPa`. A side without any may be in the unit of a later side of its chain, as the
/// middle one of `2 ha = 2 \cdot 10{,}000 = 20{,}000 m^2` is.
struct UnitCheck {
  enum Conversion {
    /// At most one side has a unit, or both have the same.
    case none
    /// The left side's numbers times this are in the right side's unit.
    case factor(Double)
    case incompatible
    /// One side is a level, the other one what it is the level of.
    case level(LevelConversion)
  }

  private(set) var conversion = Conversion.none
  /// Whether bits or bytes are converted, where a prefix may mean 1000 or 1024.
  private(set) var isBinary = false
  /// Whether the units of both sides are known, so that nothing is open.
  private(set) var isClosed = false
  /// Whether a side without a unit goes on to one of another kind, so that only what holds tells anything.
  private(set) var isOpen = false

  /// By what else the left side may have to be multiplied, where a side has no unit of its own: to units of the SI, as
  /// in `34 \cdot 10^6 / 10^{11} = 340\,\mu\text{s}`, or to that of a later side.
  private var otherFactor: Double?

  /// The conversion as it is, with prefixes that count by 1024, and to units that are not written.
  var factors: [Double] {
    if let otherFactor { return [1, otherFactor] }
    guard case .factor(let factor) = conversion else { return [1] }
    guard isBinary else { return [factor] }
    return [1, 1.024, 1.024 * 1.024, 1.024 * 1.024 * 1.024].flatMap { [factor * $0, factor / $0] }
  }

  init(_ context: ChainContext, link: Int) {
    let (left, right) = (context.side(link), context.side(link + 1))
    guard left.features.hasUnit || right.features.hasUnit else { return }
    switch (context.unit(ofSide: link), context.unit(ofSide: link + 1)) {
    case (.mixed, _), (_, .mixed): conversion = .incompatible
    case (.unit(let a), .unit(let b)): compare(a, b)
    case (.unit(let a), .none) where !right.features.hasUnit:
      if let level = LevelConversion(left: a, right: nil) {
        conversion = .level(level)
      } else if let b = context.unitBehind(ofSide: link + 1), a.hasSameDimension(as: b) {
        compare(a, b)
      } else if let b = context.unit(behindSide: link + 1), a != b {
        isOpen = !a.hasSameDimension(as: b)
        otherFactor = isOpen ? nil : a.factor / b.factor
      } else {
        otherFactor = a.factorInSI.flatMap { $0 == 1 ? nil : $0 }
      }
    case (.none, .unit(let b)) where !left.features.hasUnit:
      if let level = LevelConversion(left: nil, right: b) {
        conversion = .level(level)
      } else {
        otherFactor = b.factorInSI.flatMap { $0 == 1 ? nil : 1 / $0 }
      }
    default: break
    }
  }

  private mutating func compare(_ a: UnitMonomial, _ b: UnitMonomial) {
    isClosed = true
    if let level = LevelConversion(left: a, right: b) {
      conversion = .level(level)
    } else if !a.hasSameDimension(as: b) {
      conversion = .incompatible
    } else if a.factor != b.factor {
      conversion = .factor(a.factor / b.factor)
      isBinary = a.countsBits || b.countsBits
    }
  }
}

extension ChainContext {
  /// The unit that is written in a side.
  fileprivate func unit(ofSide index: Int) -> SideUnit {
    side(index).root.map { formula.unit(at: $0, text: text) } ?? .none
  }

  /// The unit behind the formula, where a side ends it.
  fileprivate func unitBehind(ofSide index: Int) -> UnitMonomial? {
    guard index == chain.sides.count - 1 else { return nil }
    let unit = unitBehind
    // "in" is an inch less often than a word.
    guard !unit.isEmpty, !Lexicon.all.has(unit.lowercased(), for: .connective) else { return nil }
    return UnitMonomial(unit)
  }

  /// The unit of the first side behind one that has a unit, over sides without any.
  fileprivate func unit(behindSide index: Int) -> UnitMonomial? {
    for next in (index + 1)..<max(index + 1, chain.sides.count) {
      guard chain.links[next - 1].relation.isEqualOrNearly else { return nil }
      if side(next).features.hasUnit {
        guard case .unit(let unit) = unit(ofSide: next) else { return nil }
        return unit
      }
      if let unit = unitBehind(ofSide: next), UnitTable.unit(unitBehind) != nil { return unit }
    }
    return nil
  }
}
