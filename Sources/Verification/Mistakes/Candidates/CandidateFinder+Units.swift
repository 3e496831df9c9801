import MathNotation
import Platform
import SourceText

extension CandidateFinder {
  /// The prefixes that a unit is likely to have, with their powers of ten.
  private static let prefixes: [(sign: String, places: Int)] = [
    ("", 0), ("m", -3), ("k", 3), ("µ", -6), ("M", 6), ("n", -9), ("G", 9), ("c", -2),
    ("p", -12), ("T", 12),
  ]
  /// How near to a power of ten the sides' ratio must be, in its decimal logarithm.
  private static let nearness = 0.03

  /// Proposes other prefixes for the unit of a side that is some powers of ten off.
  ///
  /// - Parameters:
  ///   - root: the root of the side.
  ///   - ratio: how many times as much it should be.
  mutating func proposePrefixes(under root: Int, ratio: Double) {
    guard ratio > 0, ratio.isFinite else { return }
    let needed = DecimalText.log10(ratio)
    let places = Int(saturating: needed.rounded())
    guard places != 0, abs(places) <= 12, abs(needed - Double(places)) < Self.nearness else {
      return
    }
    let nodes = context.formula.nodes
    let units = context.formula[root].indices.filter { nodes[$0].kind == .unit }
    // Of several units any one may be meant.
    guard units.count == 1, let range = units.first.map({ nodes[$0].mark }),
      let token = UnitToken(text(range))
    else { return }
    for (written, own) in Self.prefixes where token.word.hasPrefix(written) {
      let base = String(token.word.dropFirst(written.count))
      guard let unit = UnitTable.unit(base)?.factor,
        written.isEmpty || UnitTable.unit(token.word)?.factor == unit * powerOfTen(own),
        let meant = Self.prefixes.first(where: { $0.places == own + places }),
        meant.places == 0 || UnitTable.unit(meant.sign + base) != nil,
        // Of other units nobody takes a hundredth.
        meant.sign != "c" || base == "m"
      else { continue }
      let start = range.lowerBound + token.start
      propose(
        .unit(places: places), replacing: start..<range.upperBound,
        by: token.spelled(prefix: meant.sign, base: base))
      return
    }
  }
}

/// One unit as LaTeX has it: `\\text{mm}`, `\\mu\\text{m}`.
private struct UnitToken {
  /// The unit with its prefix.
  let word: String
  /// Where it begins in the token, behind blanks.
  let start: Int
  private let command: String

  init?(_ token: String) {
    let bytes = Array(token.utf8)
    let blanks = ["~", "\\,", "\\ ", " ", "\\;", "\\:"]
    var rest = token[...]
    while let blank = blanks.first(where: rest.hasPrefix) { rest = rest.dropFirst(blank.count) }
    start = bytes.count - rest.utf8.count
    let isMicro = rest.hasPrefix("\\mu")
    if isMicro { rest = rest.dropFirst(3).drop { $0 == " " } }
    guard let open = rest.firstIndex(of: "{"), rest.last == "}", rest.hasPrefix("\\") else {
      return nil
    }
    command = String(rest[..<open])
    let word = rest[rest.index(after: open)...].dropLast()
    guard !word.isEmpty, word.allSatisfy({ $0.isLetter }) else { return nil }
    self.word = (isMicro ? "µ" : "") + word
  }

  func spelled(prefix: String, base: String) -> String {
    prefix == "µ" ? "\\mu\(command){\(base)}" : "\(command){\(prefix)\(base)}"
  }
}
