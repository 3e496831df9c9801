/// The name of a quantity as the screen has it, or as formulas do, on the way to its plain spelling.
struct QuantityText {
  private let text: String

  init(_ text: String) { self.text = text }

  private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉")
  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  /// `a₁,₁⁽²⁾` as `a_1,1(2)`, `E^(1)` as `E(1)`, `w₅⁺` as `w_5^+`; what has none of these as it is.
  var plain: String {
    var plain = ""
    var isLowered = false
    for character in text {
      if let digit = Self.lowered.firstIndex(of: character) {
        let goesOn = isLowered || plain.last == ","
        plain += goesOn ? "\(digit)" : "_\(digit)"
        isLowered = true
        continue
      }
      isLowered = isLowered && character == ","
      switch character {
      case "⁽": plain += "("
      case "⁾": plain += ")"
      case "⁺": plain += "^+"
      case "−": plain += "-"
      default:
        let digit = Self.raised.firstIndex(of: character)
        plain += digit.map { "\($0)" } ?? String(character)
      }
    }
    return plain.replacing("^(", with: "(").replacing("^{(", with: "(").replacing(")}", with: ")")
  }
}
