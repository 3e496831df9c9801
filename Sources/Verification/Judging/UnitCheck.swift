import MathNotation

/// Whether the units that are written on both sides of a link go together.
struct UnitCheck {
  enum Conversion {
    /// At most one side has a unit, or both have the same.
    case none
    /// The left side's numbers times this are in the right side's unit.
    case factor(Double)
    case incompatible
  }

  let conversion: Conversion
  /// Whether bits or bytes are converted, where a prefix may mean 1000 or 1024.
  private(set) var isBinary = false

  /// What the left side is to be multiplied by where the side without a unit is in units of the SI:
  /// `34 \cdot 10^6 / 10^{11} = 340\,\mu\text{s}`; `nil` where both sides have a unit, or none.
  private(set) var factorToSI: Double?

  /// The conversion as it is, with prefixes that count by 1024, and to units that are not written.
  var factors: [Double] {
    if let factorToSI { return [1, factorToSI] }
    guard case .factor(let factor) = conversion else { return [1] }
    guard isBinary else { return [factor] }
    return [1, 1.024, 1.024 * 1.024, 1.024 * 1.024 * 1.024].flatMap { [factor * $0, factor / $0] }
  }

  init(_ context: ChainContext, link: Int) {
    let (left, right) = (context.side(link), context.side(link + 1))
    guard left.features.hasUnit || right.features.hasUnit else {
      conversion = .none
      return
    }
    func unit(_ side: Side) -> SideUnit {
      side.root.map { context.formula.unit(at: $0, text: context.text) } ?? .none
    }
    switch (unit(left), unit(right)) {
    case (.mixed, _), (_, .mixed): conversion = .incompatible
    case (.unit(let a), .unit(let b)):
      if !a.hasSameDimension(as: b) {
        conversion = .incompatible
      } else {
        conversion = a.factor == b.factor ? .none : .factor(a.factor / b.factor)
        isBinary = (a.countsBits || b.countsBits) && a.factor != b.factor
      }
    case (.unit(let a), .none):
      conversion = .none
      if !right.features.hasUnit { factorToSI = a.factorInSI.flatMap { $0 == 1 ? nil : $0 } }
    case (.none, .unit(let b)):
      conversion = .none
      if !left.features.hasUnit { factorToSI = b.factorInSI.flatMap { $0 == 1 ? nil : 1 / $0 } }
    default: conversion = .none
    }
  }
}
