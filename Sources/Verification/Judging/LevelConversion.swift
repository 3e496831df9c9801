import MathNotation
import Platform

/// How a level in decibels becomes what it is the level of: a power, or a ratio of two.
struct LevelConversion {
  /// Whether the level stands on the left.
  let isLeft: Bool
  /// The power of the level nought in the unit of the other side, where that is known; `nil` for a ratio.
  private let reference: Double?
  /// Whether the other side has a unit of power, so that nothing but the level's power can be meant.
  let isSure: Bool

  /// A milliwatt and a watt in the base units, of which a gram is one: those of dBm and dBW.
  private static let references: [String: Double] = ["dBm": 1, "dBW": 1000]
  private static let power = UnitMonomial("W")

  /// `nil` where not just one side has a unit of levels, or the other one has none of what they measure.
  ///
  /// - Parameters:
  ///   - left: the unit of the left side, if it has one.
  ///   - right: the unit of the right side, if it has one.
  init?(left: UnitMonomial?, right: UnitMonomial?) {
    let (a, b) = (left.flatMap(Self.name), right.flatMap(Self.name))
    guard (a == nil) != (b == nil), let name = a ?? b else { return nil }
    isLeft = a != nil
    let other = isLeft ? right : left
    isSure = other?.hasSameDimension(as: Self.power) == true
    if let milliwatts = Self.references[name] {
      guard isSure || other == nil else { return nil }
      reference = milliwatts / (isSure ? other?.factor ?? 1 : Self.power.factor)
    } else {
      // A factor may be counted by a word: `3\text{ dB} \approx 2\text{ times}`.
      guard other == nil || other?.isOfUnknownWord == true else { return nil }
      reference = nil
    }
  }

  private static func name(_ unit: UnitMonomial) -> String? {
    guard unit.factor == 1, unit.powers.count == 1, let (name, power) = unit.powers.first,
      power == 1, name == "dB" || references[name] != nil
    else { return nil }
    return name
  }

  /// The values that a level stands for: of a ratio of powers, or of amplitudes.
  private func values(of level: Double) -> [Double] {
    if let reference { return [reference * pow(10, level / 10)] }
    return [pow(10, level / 10), pow(10, level / 20)]
  }

  /// The levels of a value.
  private func levels(of value: Double) -> [Double] {
    guard value > 0 else { return [] }
    if let reference { return [10 * log10(value / reference)] }
    return [10 * log10(value), 20 * log10(value)]
  }

  /// The left side in the terms of the right one, in each way to take the level.
  func converted(_ left: SideValue) -> [SideValue] {
    guard case .scalar(let number) = left.written else { return [] }
    return (isLeft ? values(of: number.value) : levels(of: number.value)).map { value in
      var parts = SideValue.Parts(written: .scalar(Approximation(value)))
      parts.showsRounding = true
      return SideValue(parts)
    }
  }
}
