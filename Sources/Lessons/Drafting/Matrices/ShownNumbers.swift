import MathNotation
import NoteMarkup
import Platform
import SourceText

/// The decimals and the vectors of a note, by which it is known whether the note shows a value anywhere.
struct ShownNumbers {
  /// For each number of decimals the numbers in units of the last one.
  private var units: [Int: Set<Int>] = [:]
  private let vectors: [[StatedNumber]]

  /// With fewer decimals a number stands anywhere by chance.
  private static let fewest = 2
  private static let most = 12
  /// What a number of three decimals or more weighs, and one of a vector.
  private static let certain = 3

  /// Reads the decimals of a note whose vectors are known.
  ///
  /// - Complexity: O(n) in the size of the note.
  init(of note: Note, vectors: [[StatedNumber]]) {
    self.vectors = vectors
    var (digits, decimals) = ([UInt8](), -1)
    for byte in note.bytes + [UInt8(ascii: " ")] {
      if byte.isASCIIDigit {
        digits.append(byte)
        if decimals >= 0 { decimals += 1 }
      } else if byte == UInt8(ascii: "."), decimals < 0, !digits.isEmpty {
        decimals = 0
      } else {
        if (Self.fewest...Self.most).contains(decimals),
          let number = Int(written: String(decoding: digits, as: UTF8.self))
        {
          units[decimals, default: []].insert(number)
        }
        (digits, decimals) = ([], -1)
      }
    }
  }

  /// How well the note shows some values: more the more decimals their numbers have, most where they stand in one
  /// vector.
  ///
  /// - Parameters:
  ///   - values: the values.
  ///   - others: values that the numbers must not show as well.
  /// - Returns: nothing where no number shows any of them.
  func weight(of values: [Double], apartFrom others: [Double] = []) -> Int {
    if values.count > 1, isVector(values), !isSame(values, others) {
      return Self.certain * values.count
    }
    return values.indices.reduce(0) { weight, index in
      weight
        + self.weight(of: values[index], apartFrom: index < others.count ? others[index] : .nan)
    }
  }

  /// Whether a number of three decimals or more shows a value.
  func isCertain(of value: Double) -> Bool { weight(of: value, apartFrom: .nan) >= Self.certain }

  /// Whether a number of two decimals or more shows a value.
  func show(_ value: Double) -> Bool { weight(of: value, apartFrom: .nan) > 0 }

  /// Whether some values stand in one vector.
  func show(_ values: [Double]) -> Bool { values.count > 1 && isVector(values) }

  private func weight(of value: Double, apartFrom other: Double) -> Int {
    guard value.isFinite, abs(value) < 1e5 else { return 0 }
    return units.reduce(0) { weight, entry in
      let unit = Self.unit(value, entry.key)
      // The last of three decimals or more may have been rounded on the way.
      let slack = entry.key > Self.fewest ? 1 : 0
      let isShown = unit != 0 && (unit - slack...unit + slack).contains(where: entry.value.contains)
      let isOther = other.isFinite && abs(unit - Self.unit(other, entry.key)) <= 2 * slack
      guard isShown, !isOther else { return weight }
      return max(weight, entry.key > Self.fewest ? Self.certain : 1)
    }
  }

  private func isVector(_ values: [Double]) -> Bool {
    vectors.contains { vector in
      vector.count == values.count
        && zip(vector, values).allSatisfy { abs($0.value - $1) <= Self.tolerance(of: $0) }
    }
  }

  /// Short numbers are exact, and the last digit of long ones may have been rounded on the way.
  private static func tolerance(of number: StatedNumber) -> Double {
    switch number.literal.decimals {
    case ..<fewest: 1e-9
    case fewest: 0.501 * number.unit
    default: 1.5 * number.unit
    }
  }

  private func isSame(_ values: [Double], _ others: [Double]) -> Bool {
    values.count == others.count && zip(values, others).allSatisfy { abs($0 - $1) < 1e-9 }
  }

  private static func unit(_ value: Double, _ decimals: Int) -> Int {
    Int(saturating: (abs(value) * pow(10, Double(decimals))).rounded())
  }
}
