/// The units that are known, with what they are of their base unit.
package enum UnitTable {
  /// The base unit of a word and how many of it the word stands for: `km` is 1000 of `m`.
  package static func unit(_ word: String) -> (factor: Double, base: String)? {
    if let unit = known[word] { return unit }
    for (prefix, factor) in prefixes where word.hasPrefix(prefix) && word.count > prefix.count {
      let rest = String(word.dropFirst(prefix.count))
      guard prefixable.contains(rest), let unit = known[rest] else { continue }
      return (factor * unit.factor, unit.base)
    }
    return nil
  }

  private static let known: [String: (factor: Double, base: String)] = [
    "m": (1, "m"), "g": (1, "g"), "t": (1e6, "g"), "s": (1, "s"), "sec": (1, "s"),
    "min": (60, "s"), "h": (3600, "s"), "hr": (3600, "s"), "d": (86_400, "s"), "A": (1, "A"),
    "K": (1, "K"), "mol": (1, "mol"), "mole": (1, "mol"), "moles": (1, "mol"),
    "Hz": (1, "Hz"), "N": (1, "N"), "Pa": (1, "Pa"),
    "bar": (1e5, "Pa"), "J": (1, "J"), "Wh": (3600, "J"), "W": (1, "W"), "V": (1, "V"),
    "C": (1, "C"), "F": (1, "F"), "Ω": (1, "Ω"), "S": (1, "S"), "l": (1e-3, "m³"),
    "L": (1e-3, "m³"),
    "B": (8, "bit"), "byte": (8, "bit"), "bytes": (8, "bit"), "bit": (1, "bit"),
    "bits": (1, "bit"), "b": (1, "bit"), "eV": (1.602176634e-19, "J"), "in": (0.0254, "m"),
    "ft": (0.3048, "m"), "mi": (1609.344, "m"), "lb": (453.59237, "g"), "Ah": (3600, "C"),
    "T": (1, "T"), "H": (1, "H"), "cal": (4.184, "J"),
    "second": (1, "s"), "seconds": (1, "s"), "secs": (1, "s"), "minute": (60, "s"),
    "minutes": (60, "s"), "mins": (60, "s"), "hour": (3600, "s"), "hours": (3600, "s"),
    "hrs": (3600, "s"), "day": (86_400, "s"), "days": (86_400, "s"), "meter": (1, "m"),
    "meters": (1, "m"), "metre": (1, "m"), "metres": (1, "m"), "gram": (1, "g"),
    "grams": (1, "g"), "joule": (1, "J"), "joules": (1, "J"), "watt": (1, "W"),
    "watts": (1, "W"), "volt": (1, "V"), "volts": (1, "V"), "liter": (1e-3, "m³"),
    "liters": (1e-3, "m³"), "litre": (1e-3, "m³"), "litres": (1e-3, "m³"),
  ]
  private static let prefixable: Set<String> = [
    "m", "g", "s", "A", "K", "mol", "Hz", "N", "Pa", "J", "Wh", "W", "V", "C", "F", "Ω", "S", "l",
    "L",
    "B", "bit", "bits", "byte", "bytes", "b", "eV", "Ah", "T", "H", "cal", "meter", "meters",
    "metre", "metres", "gram", "grams", "watt", "watts", "second", "seconds",
  ]
  private static let prefixes: [(String, Double)] = [
    ("Ki", 1024), ("Mi", 1_048_576), ("Gi", 1_073_741_824), ("Ti", 1_099_511_627_776),
    ("kilo", 1e3), ("centi", 1e-2), ("milli", 1e-3), ("micro", 1e-6), ("nano", 1e-9),
    ("mega", 1e6), ("giga", 1e9),
    ("da", 10), ("p", 1e-12), ("n", 1e-9), ("µ", 1e-6), ("μ", 1e-6), ("u", 1e-6), ("m", 1e-3),
    ("c", 1e-2), ("d", 1e-1), ("h", 1e2), ("k", 1e3), ("K", 1e3), ("M", 1e6), ("G", 1e9),
    ("T", 1e12),
  ]
}
