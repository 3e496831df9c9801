import Platform

/// Spells numbers for people: with a given number of decimals, or in full.
package enum NumberSpelling {
  /// A number with at most `decimals` decimals, rounded to nearest.
  ///
  /// A number that has fewer decimals keeps those that it has. A small one of which fewer than
  /// four significant digits would be left is spelled as a power of ten.
  package static func text(
    _ value: Double, decimals: Int, in script: Speller.Script
  ) -> String {
    guard value.isFinite else { return nonFinite(value, in: script) }
    if isPlain(value) {
      // Fifteen digits leave out the noise of the last bits: 0.39249999999999996 is 0.3925.
      let rounded = Double(value.printed(as: "%.15g")) ?? value
      let shortest = exact(rounded, in: script)
      let fraction = shortest.drop { $0 != "." }.dropFirst()
      if fraction.count <= decimals { return shortest }
    }
    let magnitude = abs(value)
    let isLost = magnitude < 1e-3 && magnitude * pow(10, Double(decimals)) < 999.5
    if isLost || magnitude >= 1e16 {
      return scientific(value.printed(as: "%.*e", precision: min(max(decimals, 3), 16)), in: script)
    }
    return value.printed(as: "%.*f", precision: decimals)
  }

  /// A number that is given, as it was written; one with more digits than anybody writes, since it was drawn at
  /// random, is rounded like one that is computed.
  package static func given(
    _ value: Double, decimals: Int, in script: Speller.Script
  ) -> String {
    let written = exact(value, in: script)
    let digits = written.prefix { $0 != "\\" && $0 != "×" }.filter(\.isNumber)
    return digits.count > longestWritten ? text(value, decimals: decimals, in: script) : written
  }

  /// How many digits a number has at most that somebody wrote.
  private static let longestWritten = 14

  /// A number as a directive has it, in its shortest form.
  package static func declared(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The shortest spelling that means exactly this number: `0.05`, `4`, `1 \times 10^{-7}`.
  package static func exact(_ value: Double, in script: Speller.Script) -> String {
    guard value.isFinite else { return nonFinite(value, in: script) }
    if value == 0 { return "0" }
    let text = declared(value)
    guard text.contains("e") else { return text }
    guard isPlain(value) else { return scientific(text, in: script) }
    // What is left is written by Swift as 8.5e-05.
    let digits = text.prefix { $0 != "e" }.filter(\.isNumber)
    let exponent = Int(exponent: text.drop { $0 != "e" }.dropFirst()) ?? 0
    return (value < 0 ? "-0." : "0.") + String(repeating: "0", count: max(0, -exponent - 1))
      + digits
  }

  /// Whether a number is written without a power of ten.
  private static func isPlain(_ value: Double) -> Bool {
    value == 0 || (abs(value) >= 1e-6 && abs(value) < 1e16)
  }

  /// `1.5e-07` as a product with a power of ten.
  private static func scientific(_ text: String, in script: Speller.Script) -> String {
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(exponent: parts[1]) else { return text }
    var mantissa = String(parts[0])
    if mantissa.contains(".") {
      while mantissa.hasSuffix("0") { mantissa.removeLast() }
      if mantissa.hasSuffix(".") { mantissa.removeLast() }
    }
    switch script {
    case .latex: return "\(mantissa) \\times 10^{\(exponent)}"
    case .unicode: return "\(mantissa)×10\(Letters.superscript(String(exponent)))"
    }
  }

  private static func nonFinite(_ value: Double, in script: Speller.Script) -> String {
    if value.isNaN { return script == .latex ? "\\text{undefined}" : "undefined" }
    return (value < 0 ? "-" : "") + (script == .latex ? "\\infty" : "∞")
  }
}
