import MathNotation
import Platform

/// The unit of a side: a product of powers of base units, times a factor.
struct UnitMonomial: Equatable {
  var factor = 1.0
  var powers: [String: UnitExponent] = [:]
  /// Whether a multiple of bits or bytes is among the units, by 1000 or by 1024.
  var countsBits = false

  static func * (a: UnitMonomial, b: UnitMonomial) -> UnitMonomial {
    var result = a
    result.factor *= b.factor
    result.countsBits = a.countsBits || b.countsBits
    for (unit, power) in b.powers {
      let sum = (result.powers[unit] ?? 0) + power
      result.powers[unit] = sum == 0 ? nil : sum
    }
    return result
  }

  func power(_ exponent: UnitExponent) -> UnitMonomial {
    var result = UnitMonomial()
    for _ in 0..<exponent.magnitude { result = result * self }
    guard exponent.isNegative else { return result }
    result.factor = 1 / result.factor
    result.powers = result.powers.mapValues { -$0 }
    return result
  }

  /// The unit whose power it is; `nil` where it is none of any unit.
  func root(_ index: Int) -> UnitMonomial? {
    guard index > 0 else { return nil }
    var result = self
    result.factor = pow(factor, 1 / Double(index))
    for (unit, power) in powers {
      guard let part = power.divided(by: index) else { return nil }
      result.powers[unit] = part
    }
    return result
  }

  /// How many of the units of the SI without prefixes it is, kilograms among them; `nil` where it has
  /// other units, or none of a factor.
  var factorInSI: Double? {
    guard powers.keys.allSatisfy({ Self.unitsOfSI.contains($0) }) else { return nil }
    let grams = powers["g"].map { $0.isNegative ? -Int($0.magnitude) : Int($0.magnitude) } ?? 0
    return factor * powerOfTen(-3 * grams)
  }

  /// Whether it is a word that no table of units has.
  var isOfUnknownWord: Bool {
    powers.count == 1 && powers.keys.allSatisfy { !Self.unitsOfSI.contains($0) && $0 != "bit" }
  }

  private static let unitsOfSI: Set<String> = ["m", "g", "s", "A", "K", "mol"]

  func hasSameDimension(as other: UnitMonomial) -> Bool { powers == other.powers }

  /// The unit that a text such as `cm`, `m/s^2` or `km/h` means; an unknown word is its own unit.
  init(_ text: String) {
    var result = UnitMonomial(factor: 1, powers: [:])
    var isDivided = false
    var rest = text[...]
    while let character = rest.first {
      if character == "/" { isDivided = true }
      let word = rest.prefix { $0.isLetter || "°%$€£".contains($0) }
      rest = rest.dropFirst(max(1, word.count))
      guard !word.isEmpty else { continue }
      let exponent = UnitMonomial.exponent(&rest)
      result =
        result * UnitMonomial(word: String(word)).power(isDivided ? -exponent : exponent)
    }
    self = result
  }

  /// Takes the exponent from the front of a text: `^{-2}`, `²` or `2`, else 1.
  private static func exponent(_ text: inout Substring) -> UnitExponent {
    let superscripts: [Character: Character] = ["²": "2", "³": "3", "⁻": "-", "¹": "1"]
    let part = text.prefix { $0.isNumber || "^{}-−⁻".contains($0) }
    let digits = part.compactMap { superscripts[$0] ?? ($0 == "−" ? "-" : $0) }
      .filter { $0 == "-" || $0.isNumber }
    guard let exponent = Int(exponent: String(digits)) else { return 1 }
    text = text.dropFirst(part.count)
    return UnitExponent(exponent)
  }

  private init(factor: Double, powers: [String: UnitExponent]) {
    self.factor = factor
    self.powers = powers
  }

  init() {}

  private init(word: String) {
    if word.hasSuffix("bps"), word.count <= 4 {
      self = UnitMonomial(word: word.dropLast(2) + "it") * UnitMonomial(word: "s").power(-1)
      return
    }
    if let unit = UnitTable.unit(word) {
      self.init(factor: unit.factor, powers: unit.powers.mapValues { UnitExponent($0) })
      countsBits = unit.powers["bit"] != nil && unit.factor >= 1000
      return
    }
    // A plural counts the same things as its singular.
    let singular = word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    self.init(factor: 1, powers: [singular.lowercased() == singular ? singular : word: 1])
  }
}

/// The unit of an expression.
enum SideUnit: Equatable {
  /// No unit is written.
  case none
  case unit(UnitMonomial)
  /// Units that cannot be combined: `5 m + 3 s`.
  case mixed
}
