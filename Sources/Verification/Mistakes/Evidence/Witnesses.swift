import MathNotation
import SourceText

/// The numbers that a note states around a chain: they tell of a number in it whether the author had
/// it before the eyes.
///
/// A number that stands further up confirms a token that has it; one that stands above or below
/// supports a fix that restores it. A wrong number that stands again below is carried on: that confirms
/// nothing.
struct Witnesses {
  private let numbers: NumberWindow
  private let chain: ByteRange
  private let section: ByteRange
  private let carried: CarriedNumbers

  /// How far above a chain the numbers belong to its subject, in bytes: some ten lines.
  ///
  /// Further off a number of few digits stands by chance.
  private static let reachAbove = 1200
  /// How far below, in bytes: a few sentences.
  private static let reachBelow = 400
  /// How many bytes an equation has at least that nobody writes twice: `2+2=4` may well stand again.
  private static let longSentence = 10
  /// How near a number must stand to count in full, in bytes: about the paragraph.
  private static let nearness = 400

  /// What a number says of another one by having its significant digits, in decibans: of one digit
  /// there are many, and whatever has four does not stand there twice by chance.
  private static func weight(digits: Int) -> Int { digits < 2 ? 1 : min(6 * digits - 3, 20) }

  /// Nothing is known around the chain.
  init() {
    self.init(
      around: 0..<0, within: 0..<0, of: NumberWindow(of: []), besides: CarriedNumbers())
  }

  /// - Parameters:
  ///   - chain: the chain, in bytes of the note.
  ///   - section: the section that it stands in, in bytes of the note.
  ///   - numbers: the numbers of the note.
  ///   - carried: the wrong numbers of earlier mistakes, which confirm nothing.
  init(
    around chain: ByteRange, within section: ByteRange, of numbers: NumberWindow,
    besides carried: CarriedNumbers
  ) {
    (self.numbers, self.chain, self.section, self.carried) = (numbers, chain, section, carried)
  }

  /// The text that is looked at, in bytes of the note, with the chain.
  private var range: ByteRange {
    let start = min(chain.lowerBound, max(section.lowerBound, chain.lowerBound - Self.reachAbove))
    let end = max(chain.upperBound, min(section.upperBound, chain.upperBound + Self.reachBelow))
    return start..<end
  }

  /// Goes over the numbers around the chain, those in it left out.
  private func forEach(_ body: (WrittenNumber) -> Void) {
    numbers.forEach(in: range) { number in
      if number.start < chain.lowerBound || number.start >= chain.upperBound { body(number) }
    }
  }

  /// The values of the numbers around the chain, each once.
  var values: Set<Double> {
    var found: Set<Double> = []
    forEach { found.insert($0.value) }
    return found
  }

  /// By how much the note confirms a number that is written in the chain, in decibans.
  ///
  /// - Parameters:
  ///   - literal: the number.
  ///   - isGiven: whether it was not computed: that it stands again below then tells half as much.
  /// - Returns: nothing where it does not stand there.
  /// - Complexity: O(numbers around the chain).
  func confirmation(of literal: Literal, isGiven: Bool = false) -> Int {
    let above = strength(
      of: literal.value, unit: literal.unit, digits: literal.significantDigits
    ) {
      $0.start < chain.lowerBound && !carried.isKnown($0.value)
    }
    if isGiven, literal.significantDigits > 1, isInWordsBefore(literal.value) {
      return above + Self.mention
    }
    guard isGiven, above == 0, literal.isInteger, literal.significantDigits > 2 else {
      return above
    }
    return strength(of: literal.value, unit: literal.unit, digits: literal.significantDigits) {
      $0.start >= chain.upperBound
    } / 2
  }

  /// Whether a number stands in the words that lead up to the chain in its line.
  private func isInWordsBefore(_ value: Double) -> Bool {
    let start = max(section.lowerBound, chain.lowerBound - Self.reachOfWords)
    guard start < chain.lowerBound else { return false }
    let words = numbers.wordsBefore(chain.lowerBound, from: start)
    var isFound = false
    numbers.forEach(in: words) { if $0.value == value { isFound = true } }
    return isFound
  }

  /// How far the words reach that lead up to a chain, in bytes.
  private static let reachOfWords = 80
  /// How much more a number is worth that stands in them, in decibans: it is what the chain is about.
  private static let mention = 12

  /// By how much the note speaks for a number in the place of another one, in decibans.
  ///
  /// - Parameter digits: the number with a point, never negative.
  /// - Returns: nothing where it does not stand there.
  func support(for digits: String) -> Int {
    guard let value = Double(digits) else { return 0 }
    let decimals = digits.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }.count
    let isDecimal = digits.utf8.contains(UInt8(ascii: "."))
    let significant = digits.utf8.drop { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    return strength(
      of: value, unit: isDecimal ? powerOfTen(-decimals) : 1,
      digits: significant.count(where: \.isASCIIDigit)
    ) { !carried.isKnown($0.value) }
  }

  /// Whether a text stands word for word above the chain, blanks and the marks of columns aside.
  ///
  /// - Complexity: O(1), as the text that is looked through is bounded.
  func standsAbove(_ words: [UInt8]) -> Bool {
    guard words.count >= Self.longSentence else { return false }
    return numbers.hasText(words, in: range.lowerBound..<chain.lowerBound)
  }

  /// A text without blanks and the marks of columns.
  static func words(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.filter { !NumberWindow.isBlank($0) }
  }

  /// Whether a text is nothing but some words, blanks and the marks of columns aside.
  static func isText(_ bytes: ArraySlice<UInt8>, of words: [UInt8]) -> Bool {
    bytes.lazy.filter { !NumberWindow.isBlank($0) }.elementsEqual(words)
  }

  /// With how many decimals a number is written around the chain, if it is: as many as told, where it is
  /// written so, too.
  func decimals(of value: Double, preferring decimals: Int? = nil) -> Int? {
    var found: Int?
    forEach { number in
      guard number.value == abs(value) else { return }
      if found == nil || number.decimals == decimals { found = number.decimals }
    }
    return found
  }

  /// Whether several numbers around the chain have so many decimals: then those of a column, or of one
  /// calculation, have.
  func writesDecimals(_ decimals: Int) -> Bool {
    var count = 0
    forEach { if $0.decimals == decimals { count += 1 } }
    return count > 1
  }

  /// By how much it speaks for a number that it stands above next to the same neighbour, in decibans: who
  /// writes `0.95 \cdot 0.01` twice means the same.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - neighbour: the number that stands next to it in the chain.
  ///   - isBehind: whether the neighbour stands behind it.
  /// - Returns: nothing where no such pair stands there.
  func support(for value: Double, beside neighbour: Double, isBehind: Bool) -> Int {
    var (last, most) = (WrittenNumber?.none, 0)
    numbers.forEach(in: range.lowerBound..<chain.lowerBound) { number in
      defer { last = number }
      guard let last, number.start - last.start <= Self.reachOfPair,
        (isBehind ? last : number).value == value, (isBehind ? number : last).value == neighbour
      else { return }
      // That both stand side by side is worth another digit.
      most = max(most, Self.weight(digits: last.significantDigits + number.significantDigits + 1))
    }
    return most
  }

  /// How far apart two numbers begin at most that are taken together, in bytes.
  private static let reachOfPair = 24

  /// The numbers within a distance of a needed value, the nearest ones to the chain first.
  func values(near value: Double, within distance: Double) -> [Double] {
    var found: [(value: Double, distance: Int)] = []
    forEach { number in
      guard let meaning = number.meaning(near: value, within: distance),
        !found.contains(where: { $0.value == meaning })
      else { return }
      found.append((meaning, self.distance(of: number)))
    }
    return found.sorted { $0.distance < $1.distance }.map(\.value)
  }

  private func distance(of number: WrittenNumber) -> Int {
    number.start < chain.lowerBound
      ? chain.lowerBound - number.start : number.start - chain.upperBound
  }

  private func strength(
    of value: Double, unit: Double, digits: Int, where counts: (WrittenNumber) -> Bool
  ) -> Int {
    var most = 0
    // A long decimal is confirmed by the longer one that it was rounded from.
    let slack = digits > 2 && unit < 1 ? unit / 2 * (1 + 1e-9) : 1e-9 * abs(value)
    forEach { number in
      guard number.meaning(near: abs(value), within: slack) != nil, counts(number) else { return }
      let full = Self.weight(digits: min(digits, number.significantDigits))
      most = max(most, distance(of: number) <= Self.nearness ? full : full / 2)
    }
    return most
  }
}
