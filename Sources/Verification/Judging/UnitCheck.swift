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

  /// The conversion as it is, and with prefixes that count by 1024.
  var factors: [Double] {
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
    default: conversion = .none
    }
  }
}
