import SourceText

/// The units that are known, with what they are of the base units.
package enum UnitTable {
  /// A unit as a multiple of a product of powers of base units.
  package struct Entry: Sendable {
    /// How many of the base units it is.
    package var factor: Double
    /// The power of each base unit: `["m": 1, "s": -1]` for a speed.
    package var powers: [String: Int]

    init(_ factor: Double, _ powers: [String: Int]) {
      self.factor = factor
      self.powers = powers
    }
  }

  /// What a word such as `km` stands for, prefix and all.
  ///
  /// Of whole words capitals do not matter: `Watts`.
  package static func unit(_ word: String) -> Entry? {
    if let unit = known[word] ?? prefixed(word, of: known) { return unit }
    guard word.utf8.count > 3, word.utf8.first?.isASCIIUppercase == true,
      word.dropFirst().allSatisfy({ $0.isLowercase })
    else { return nil }
    let small = word.lowercased()
    return known[small] ?? prefixed(small, of: known, prefixes: longPrefixes)
  }

  private static func prefixed(
    _ word: String, of units: [String: Entry], prefixes allowed: [(String, Double)]? = nil
  ) -> Entry? {
    // Signs of one script go together; µ is Greek, and a sign of its own in Latin-1.
    let isLatin = word.utf8.first.map { $0 < 0x80 || $0 == 0xC2 || $0 == 0xCE } ?? true
    for (prefix, factor) in allowed ?? (isLatin ? prefixes : cyrillicPrefixes)
    where word.hasPrefix(prefix) && word.count > prefix.count {
      let rest = String(word.dropFirst(prefix.count))
      guard prefixable.contains(rest), let unit = units[rest] else { continue }
      return Entry(factor * unit.factor, unit.powers)
    }
    return nil
  }

  private static let known: [String: Entry] = {
    var units: [String: Entry] = [:]
    for (names, factor, powers) in table + money {
      for name in names.split(separator: " ") { units[String(name)] = Entry(factor, powers) }
    }
    for (names, same) in otherLanguages + otherScripts {
      guard let unit = units[same] ?? prefixed(same, of: units) else { continue }
      for name in names.split(separator: " ") { units[String(name)] = unit }
    }
    return units
  }()

  private static let energy = ["g": 1, "m": 2, "s": -2]
  private static let power = ["g": 1, "m": 2, "s": -3]

  private static let table: [(names: String, factor: Double, powers: [String: Int])] = [
    ("m meter meters metre metres", 1, ["m": 1]), ("in", 0.0254, ["m": 1]),
    ("ft", 0.3048, ["m": 1]), ("mi", 1609.344, ["m": 1]), ("g gram grams", 1, ["g": 1]),
    ("yd", 0.9144, ["m": 1]), ("AU", 1.495978707e11, ["m": 1]),
    ("ly", 9.4607304725808e15, ["m": 1]), ("ha hectare hectares", 1e4, ["m": 2]),
    ("t", 1e6, ["g": 1]), ("lb", 453.59237, ["g": 1]), ("oz", 28.349523125, ["g": 1]),
    ("ton tons tonne tonnes", 1e6, ["g": 1]), ("Å", 1e-10, ["m": 1]),
    // CODATA 2018, https://physics.nist.gov/cuu/Constants
    ("u Da amu", 1.66053906660e-24, ["g": 1]),
    ("s sec secs second seconds", 1, ["s": 1]), ("min mins minute minutes", 60, ["s": 1]),
    ("h hr hrs hour hours", 3600, ["s": 1]), ("d day days", 86_400, ["s": 1]),
    ("week weeks wk", 604_800, ["s": 1]), ("mph", 0.44704, ["m": 1, "s": -1]),
    ("kn knot knots", 1852.0 / 3600, ["m": 1, "s": -1]), ("rpm RPM", 1.0 / 60, ["s": -1]),
    ("Bq", 1, ["s": -1]),
    ("A", 1, ["A": 1]), ("K", 1, ["K": 1]), ("mol mole moles", 1, ["mol": 1]),
    ("l L liter liters litre litres", 1e-3, ["m": 3]), ("Hz", 1, ["s": -1]),
    ("N", 1e3, ["g": 1, "m": 1, "s": -2]), ("Pa", 1e3, ["g": 1, "m": -1, "s": -2]),
    ("bar", 1e8, ["g": 1, "m": -1, "s": -2]),
    ("atm", 1.01325e8, ["g": 1, "m": -1, "s": -2]),
    // NIST SP 811, https://www.nist.gov/pml/special-publication-811
    ("psi", 6_894_757.293168, ["g": 1, "m": -1, "s": -2]),
    ("lbf", 4448.2216152605, ["g": 1, "m": 1, "s": -2]),
    ("mmHg Torr", 133_322.387415, ["g": 1, "m": -1, "s": -2]),
    ("J Nm Ws joule joules", 1e3, energy),
    ("Wh Whr Whrs", 3.6e6, energy), ("cal", 4184, energy), ("eV", 1.602176634e-16, energy),
    ("W VA watt watts", 1e3, power), ("C As", 1, ["A": 1, "s": 1]), ("Ah", 3600, ["A": 1, "s": 1]),
    ("V volt volts", 1e3, ["g": 1, "m": 2, "s": -3, "A": -1]),
    ("Ω", 1e3, ["g": 1, "m": 2, "s": -3, "A": -2]),
    ("S", 1e-3, ["g": -1, "m": -2, "s": 3, "A": 2]),
    ("F", 1e-3, ["g": -1, "m": -2, "s": 4, "A": 2]),
    ("H", 1e3, ["g": 1, "m": 2, "s": -2, "A": -2]), ("T", 1e3, ["g": 1, "s": -2, "A": -1]),
    ("b bit bits", 1, ["bit": 1]), ("B byte bytes", 8, ["bit": 1]), ("dB", 1, ["dB": 1]),
  ]
  private static let prefixable: Set<String> = [
    "m", "g", "s", "A", "K", "mol", "Hz", "N", "Pa", "J", "Wh", "Whr", "Whrs", "Ws", "W", "V", "C",
    "F", "Ω", "S", "Nm",
    "VA", "l", "Bq", "bar", "t", "Da",
    "L",
    "B", "bit", "bits", "byte", "bytes", "b", "eV", "Ah", "T", "H", "cal", "meter", "meters",
    "metre", "metres", "gram", "grams", "watt", "watts", "second", "seconds",
    "м", "г", "с", "л", "Н", "Па", "Дж", "Вт", "А", "В", "Ом", "Кл", "Гц", "моль", "бит", "Б",
    "байт",
  ]
  private static let longPrefixes: [(String, Double)] = [
    ("kilo", 1e3), ("centi", 1e-2), ("milli", 1e-3), ("micro", 1e-6), ("nano", 1e-9),
    ("mega", 1e6), ("giga", 1e9), ("tera", 1e12), ("peta", 1e15),
  ]
  private static let prefixes: [(String, Double)] =
    longPrefixes + [
      ("Ki", 1024), ("Mi", 1_048_576), ("Gi", 1_073_741_824), ("Ti", 1_099_511_627_776),
      ("da", 10), ("p", 1e-12), ("n", 1e-9), ("µ", 1e-6), ("μ", 1e-6), ("u", 1e-6), ("m", 1e-3),
      ("c", 1e-2), ("d", 1e-1), ("h", 1e2), ("k", 1e3), ("K", 1e3), ("M", 1e6), ("G", 1e9),
      ("T", 1e12),
    ]
}
