import Platform
import SourceText

extension DirectiveReader {
  /// A whole number, which may be written as `1e3`; nil after a diagnostic.
  mutating func readWhole(_ entry: BodyNode.Entry, atLeast least: Int = 0) -> Int? {
    guard let number = readNumber(entry) else { return nil }
    if let whole = Int(whole: number), whole >= least { return whole }
    // What is whole but has no room is too large for any bound.
    if number == number.rounded(), number > 0 { return .largestOfNotes }
    report(
      .notWhole(entry.written, of: entry.part, atLeast: least), at: entry.value.range)
    return nil
  }

  /// A whole number within a bound; nil after a diagnostic.
  mutating func readWhole(
    _ entry: BodyNode.Entry, atLeast least: Int = 0, limit: Int,
    option: EngineLimits.Option? = nil
  ) -> Int? {
    readWhole(
      entry, atLeast: least, limit: limit,
      otherwise: .tooLarge(entry.written, of: entry.part, limit: limit, option: option))
  }

  /// How many things there are to be that the key names in the plural; nil after a diagnostic.
  mutating func readCount(
    _ entry: BodyNode.Entry, atLeast least: Int = 0, limit: Int,
    option: EngineLimits.Option? = nil
  ) -> Int? {
    readWhole(
      entry, atLeast: least, limit: limit,
      otherwise: .tooMany(entry.written, of: entry.part.words, limit: limit, option: option))
  }

  private mutating func readWhole(
    _ entry: BodyNode.Entry, atLeast least: Int, limit: Int, otherwise problem: ValueProblem
  ) -> Int? {
    guard let number = readWhole(entry, atLeast: least) else { return nil }
    if number <= limit { return number }
    report(problem, at: entry.value.range)
    return nil
  }

  /// The number of decimals of a directive that the engine runs; nil after a diagnostic.
  mutating func readDigits(_ entry: BodyNode.Entry) -> Int? {
    readCount(entry, limit: LessonRequest.possibleDigits.upperBound)
  }

  /// A number greater than 0; nil after a diagnostic.
  mutating func readPositive(_ entry: BodyNode.Entry) -> Double? {
    guard let number = readNumber(entry) else { return nil }
    if number > 0 { return number }
    report(.notPositive(entry.written, of: entry.part), at: entry.value.range)
    return nil
  }

  /// A number from 0 to less than 1; nil after a diagnostic.
  mutating func readShare(_ entry: BodyNode.Entry) -> Double? {
    guard let number = readNumber(entry) else { return nil }
    if number >= 0, number < 1 { return number }
    report(.notAShare(entry.written, of: entry.part), at: entry.value.range)
    return nil
  }

  /// A seed; nil after a diagnostic.
  mutating func readSeed(_ entry: BodyNode.Entry) -> UInt64? {
    readWhole(entry.named(.key("seed"))).map(UInt64.init)
  }

  /// Reports a network of more parameters than the bound allows; false if it is one.
  @discardableResult
  mutating func checkParameters(
    _ count: Double, _ limits: EngineLimits, at range: ByteRange?
  ) -> Bool {
    if count <= Double(limits.parameters) { return true }
    report(
      .tooMany(
        ProblemWords.whole(count), of: "parameters", limit: limits.parameters,
        option: .maxParameters),
      at: range)
    return false
  }

  /// Reports more outputs of units, over all examples, than can be held; false if there are more.
  @discardableResult
  mutating func checkOutputs(_ count: Double, at range: ByteRange?) -> Bool {
    if count <= Double(EngineLimits.outputs) { return true }
    report(
      .tooMany(
        ProblemWords.whole(count), of: "outputs of units over all examples",
        limit: EngineLimits.outputs, option: nil),
      at: range)
    return false
  }
}
