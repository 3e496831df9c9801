import SourceText

/// The numbers of a note, each read once, as far as they stand around the chain at hand.
///
/// Chains are looked at in document order: what lies far above is forgotten. It is a class so that they
/// share it.
final class NumberWindow {
  private let bytes: [UInt8]
  private var numbers: [WrittenNumber] = []
  /// The index of the first number of the range that was asked for last.
  private var first = 0
  /// The part of the note whose numbers are known.
  private var known = 0..<0

  /// How many numbers are forgotten at once.
  private static let batch = 1024

  init(of bytes: [UInt8]) { self.bytes = bytes }

  /// Goes over the numbers that begin in a range.
  ///
  /// - Complexity: linear in the range, and in what lies between it and the last one.
  func forEach(in range: ByteRange, _ body: (WrittenNumber) -> Void) {
    read(to: range)
    var index = first
    while index < numbers.count, numbers[index].start < range.upperBound {
      if numbers[index].start >= range.lowerBound { body(numbers[index]) }
      index += 1
    }
  }

  private func read(to range: ByteRange) {
    if range.lowerBound < known.lowerBound || range.lowerBound > known.upperBound {
      (numbers, first, known) = ([], 0, range.lowerBound..<range.lowerBound)
    }
    while first > 0, numbers[first - 1].start >= range.lowerBound { first -= 1 }
    while first < numbers.count, numbers[first].start < range.lowerBound { first += 1 }
    if first > Self.batch {
      numbers.removeFirst(first)
      (first, known) = (0, range.lowerBound..<known.upperBound)
    }
    guard range.upperBound > known.upperBound else { return }
    var scanner = WrittenNumberScanner(bytes, in: known.upperBound..<range.upperBound)
    while let number = scanner.next() { numbers.append(number) }
    known = known.lowerBound..<max(range.upperBound, scanner.position)
  }

  // MARK: Texts

  /// Whether a byte parts nothing in a formula: a blank, or the mark of a column.
  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "&") }

  /// What stands in the line of a place before it, from a start on.
  func wordsBefore(_ place: Int, from start: Int) -> ByteRange {
    let line = bytes[start..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
    return line..<place
  }

  /// Whether a text without blanks stands in a range, blanks aside.
  func hasText(_ words: [UInt8], in range: ByteRange) -> Bool {
    range.contains { start in
      guard bytes[start] == words[0] else { return false }
      var (place, matched) = (start, 0)
      while place < range.upperBound, matched < words.count {
        if !Self.isBlank(bytes[place]) {
          guard bytes[place] == words[matched] else { return false }
          matched += 1
        }
        place += 1
      }
      return matched == words.count
    }
  }
}
