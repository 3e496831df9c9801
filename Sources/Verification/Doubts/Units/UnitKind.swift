import MathNotation
import Prose

/// What the unit of a number measures, as far as it tells by what factors its usual units differ.
enum UnitKind {
  /// Lengths, areas and volumes, whose prefixes go by single powers of ten, and what is made with them.
  case space
  case time
  /// Bits and bytes.
  case data
  /// Money, and units that nobody knows.
  case counted
  /// What has prefixes by thousands.
  case other
  /// A multiple such as "million".
  case multiple
  /// A word that may name a large multiple in some language.
  case word

  /// The kind of the unit that a link has on one side, or of the word behind it; `nil` where that is none.
  init?(of link: DoubtedLink) {
    let context = link.context
    for side in link.sides where link.features.contains(.unit) {
      guard case .unit(let unit) = context.formula.unit(at: side.root, text: context.text) else {
        continue
      }
      self.init(unit)
      return
    }
    if link.features.contains(.unit) {
      self = .counted
      return
    }
    let word = link.followingWord
    if Lexicon.all.has(word.lowercased(), for: .multiple) {
      self = .multiple
    } else if UnitTable.unit(word) != nil {
      self.init(UnitMonomial(word))
    } else if !word.isEmpty {
      self = .word
    } else {
      return nil
    }
  }

  private init(_ unit: UnitMonomial) {
    let names = Set(unit.powers.keys)
    let isOfSI = names.isSubset(of: ["m", "g", "s", "A", "K", "mol", "bit"])
    self =
      if !isOfSI {
        .counted
      } else if names.contains("bit") {
        .data
      } else if names.contains("m"), !names.contains("g") {
        .space
      } else if names.contains("s") {
        .time
      } else {
        .other
      }
  }

  /// Whether one of the factors between units of the kind fulfils a condition.
  func hasFactor(where condition: (Double) -> Bool) -> Bool {
    switch self {
    case .space, .multiple:
      (1...18).contains { condition(powerOfTen($0)) } || Self.times.contains(where: condition)
    case .time: Self.hasThousands(condition) || Self.times.contains(where: condition)
    case .data:
      Self.hasThousands(condition) || Self.times.contains(where: condition)
        || Self.bits.contains(where: condition)
    case .counted:
      condition(100) || Self.hasThousands(condition) || Self.times.contains(where: condition)
    case .other: Self.hasThousands(condition)
    case .word: Self.multiples.contains(where: condition)
    }
  }

  private static func hasThousands(_ condition: (Double) -> Bool) -> Bool {
    (1...6).contains { condition(powerOfTen(3 * $0)) }
  }

  /// Per minute, hour, day, week and year; km/h in m/s; degrees in a radian; kilowatt-hours in joules.
  private static let times: [Double] = [
    60, 3600, 24, 86_400, 7, 12, 52, 365, 3.6, 180 / .pi, 60e3, 3.6e6,
  ]
  /// What languages have words for: `4.5$ Milliarden`.
  private static let multiples: [Double] = [1e4, 1e6, 1e8, 1e9, 1e12]
  /// Bits in a byte and its multiples by 1000 and 1024.
  private static let bits: [Double] = [
    8, 8e3, 8e6, 8e9, 1024, 1_048_576, 1_073_741_824, 8192, 8_388_608, 8_589_934_592,
  ]
}
