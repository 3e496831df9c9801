import MathNotation

/// The unit of a side: a product of powers of base units, times a factor.
struct UnitMonomial: Equatable {
  var factor = 1.0
  var powers: [String: Int] = [:]

  static func * (a: UnitMonomial, b: UnitMonomial) -> UnitMonomial {
    var result = a
    result.factor *= b.factor
    for (unit, power) in b.powers {
      let sum = (result.powers[unit] ?? 0) + power
      result.powers[unit] = sum == 0 ? nil : sum
    }
    return result
  }

  func power(_ exponent: Int) -> UnitMonomial {
    var result = UnitMonomial()
    for _ in 0..<min(abs(exponent), 12) { result = result * self }
    guard exponent < 0 else { return result }
    return UnitMonomial(
      factor: 1 / result.factor, powers: result.powers.mapValues { -$0 })
  }

  func hasSameDimension(as other: UnitMonomial) -> Bool { powers == other.powers }

  /// The unit that a text such as `cm`, `m/s^2` or `km/h` means; an unknown word is its own unit.
  init(_ text: String) {
    var sign = 1
    var result = UnitMonomial(factor: 1, powers: [:])
    var word = ""
    var exponent = ""
    var isExponent = false
    func finish() {
      if !word.isEmpty {
        result = result * UnitMonomial(word: word).power(sign * (Int(exponent) ?? 1))
      }
      (word, exponent, isExponent) = ("", "", false)
    }
    for character in text {
      switch character {
      case "/":
        finish()
        sign = -1
      case "·", "*", " ", "{", "}", "(", ")", ".": if !isExponent { finish() }
      case "^": isExponent = true
      case "²", "³": exponent = character == "²" ? "2" : "3"
      default:
        if isExponent || (!word.isEmpty && (character.isNumber || character == "-")) {
          exponent.append(character)
        } else {
          word.append(character)
        }
      }
    }
    finish()
    self = result
  }

  private init(factor: Double, powers: [String: Int]) {
    self.factor = factor
    self.powers = powers
  }

  init() {}

  private init(word: String) {
    if let (factor, base) = Self.known[word] {
      self.init(factor: factor, powers: [base: 1])
      return
    }
    for (prefix, factor) in Self.prefixes where word.hasPrefix(prefix) && word.count > prefix.count
    {
      let rest = String(word.dropFirst(prefix.count))
      if Self.prefixable.contains(rest), let (own, base) = Self.known[rest] {
        self.init(factor: factor * own, powers: [base: 1])
        return
      }
    }
    // A plural counts the same things as its singular.
    let singular = word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    self.init(factor: 1, powers: [singular.lowercased() == singular ? singular : word: 1])
  }

  /// Units with their factor to the base unit.
  private static let known: [String: (Double, String)] = [
    "m": (1, "m"), "g": (1, "g"), "t": (1e6, "g"), "s": (1, "s"), "sec": (1, "s"),
    "min": (60, "s"), "h": (3600, "s"), "hr": (3600, "s"), "d": (86_400, "s"), "A": (1, "A"),
    "K": (1, "K"), "mol": (1, "mol"), "Hz": (1, "Hz"), "N": (1, "N"), "Pa": (1, "Pa"),
    "bar": (1e5, "Pa"), "J": (1, "J"), "Wh": (3600, "J"), "W": (1, "W"), "V": (1, "V"),
    "C": (1, "C"), "F": (1, "F"), "Ω": (1, "Ω"), "l": (1e-3, "m³"), "L": (1e-3, "m³"),
    "B": (8, "bit"), "byte": (8, "bit"), "bytes": (8, "bit"), "bit": (1, "bit"),
    "bits": (1, "bit"), "b": (1, "bit"), "eV": (1.602176634e-19, "J"), "in": (0.0254, "m"),
    "ft": (0.3048, "m"), "mi": (1609.344, "m"), "lb": (453.59237, "g"),
  ]
  private static let prefixable: Set<String> = [
    "m", "g", "s", "A", "K", "mol", "Hz", "N", "Pa", "J", "Wh", "W", "V", "C", "F", "Ω", "l", "L",
    "B", "bit", "bits", "byte", "bytes", "b", "eV",
  ]
  private static let prefixes: [(String, Double)] = [
    ("Ki", 1024), ("Mi", 1_048_576), ("Gi", 1_073_741_824), ("Ti", 1_099_511_627_776),
    ("da", 10), ("p", 1e-12), ("n", 1e-9), ("µ", 1e-6), ("μ", 1e-6), ("u", 1e-6), ("m", 1e-3),
    ("c", 1e-2), ("d", 1e-1), ("h", 1e2), ("k", 1e3), ("K", 1e3), ("M", 1e6), ("G", 1e9),
    ("T", 1e12),
  ]
}

/// The unit of an expression.
enum SideUnit: Equatable {
  /// No unit is written.
  case none
  case unit(UnitMonomial)
  /// Units that cannot be combined: `5 m + 3 s`.
  case mixed
}

extension ParsedFormula {
  /// The unit of the expression at a node, from the units that are written in it.
  func unit(at root: Int, text: [UInt8], depth: Int = 0) -> SideUnit {
    let node = nodes[root]
    guard depth < 200 else { return .mixed }
    func operand(_ index: Int) -> SideUnit { unit(at: index, text: text, depth: depth + 1) }
    switch node.kind {
    case .number, .symbol, .infinity, .otherwise: return .none
    case .unit:
      let own = UnitMonomial(unitText(node, text: text))
      switch operand(root - 1) {
      case .none: return .unit(own)
      case .unit(let inner): return .unit(inner * own)
      case .mixed: return .mixed
      }
    case .multiply, .divide:
      let (left, right) = (operand(Int(nodes[root - 1].first) - 1), operand(root - 1))
      return Self.product(left, right, isQuotient: node.kind == .divide)
    case .power:
      guard case .unit(let base) = operand(Int(nodes[root - 1].first) - 1) else { return .none }
      guard let exponent = statedNumber(at: root - 1), exponent.literal.isInteger else {
        return .mixed
      }
      return .unit(base.power(Int(max(-12, min(12, exponent.value)))))
    case .negate, .percent, .transpose, .floor, .ceiling, .magnitude: return operand(root - 1)
    case .add, .subtract:
      return Self.sum(operand(Int(nodes[root - 1].first) - 1), operand(root - 1))
    default:
      // Other operations have no unit of their own; units inside make them unclear.
      let inside = nodes[Int(node.first)..<root].contains { $0.kind == .unit }
      return inside ? .mixed : .none
    }
  }

  private static func product(_ left: SideUnit, _ right: SideUnit, isQuotient: Bool) -> SideUnit {
    switch (left, right) {
    case (.mixed, _), (_, .mixed): .mixed
    case (_, .none): left
    case (.none, .unit(let unit)): .unit(isQuotient ? unit.power(-1) : unit)
    case (.unit(let a), .unit(let b)): .unit(a * (isQuotient ? b.power(-1) : b))
    }
  }

  private static func sum(_ left: SideUnit, _ right: SideUnit) -> SideUnit {
    switch (left, right) {
    case (.mixed, _), (_, .mixed): .mixed
    case (.none, let other), (let other, .none): other
    case (.unit(let a), .unit(let b)): a == b ? left : .mixed
    }
  }

  /// The words of a unit's token.
  private func unitText(_ node: MathNode, text: [UInt8]) -> String {
    let token = String(decoding: text[node.mark], as: UTF8.self)
    guard let open = token.firstIndex(of: "{") else { return String(token.suffix(1)) }
    return token[token.index(after: open)...].prefix { $0 != "}" }
      .replacing("\\mu", with: "µ").replacing("\\Omega", with: "Ω").replacing("\\", with: "")
      .trimmingPrefix { $0.isWhitespace }.description
  }
}
