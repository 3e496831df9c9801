import SourceText

/// The numbers of a note, each read once, as far as they stand around the chain at hand.
///
/// Chains are looked at in document order: what lies far above is forgotten. It is a class so that they
/// share it.
final class NumberWindow {
  private let bytes: [UInt8]
  private var numbers: [WrittenNumber] = []
  /// The index of the first number that may still be asked for.
  private var first = 0
  /// Up to where the note has been read.
  private var end = 0

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
    if let earliest = numbers.dropFirst(first).first, range.lowerBound < earliest.start, first > 0 {
      // Something further up is asked for once more.
      (numbers, first, end) = ([], 0, range.lowerBound)
    }
    while first < numbers.count, numbers[first].start < range.lowerBound { first += 1 }
    if first > Self.batch {
      numbers.removeFirst(first)
      first = 0
    }
    end = max(end, range.lowerBound)
    guard range.upperBound > end else { return }
    var scanner = WrittenNumberScanner(bytes, in: end..<range.upperBound)
    while let number = scanner.next() { numbers.append(number) }
    end = max(range.upperBound, scanner.position)
  }

  // MARK: Texts

  /// Whether a byte parts nothing in a formula: a blank, or the mark of a column.
  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "&") }

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
