import MathNotation
import SourceText

/// A formula with what its chains share: where it stands, and other readings of its text, each
/// made once.
final class FormulaContext {
  let text: [UInt8]
  let formula: ParsedFormula
  /// How the formula was read.
  let parsing: ParsingOptions
  /// Whether the note's prose speaks of binary numbers.
  let mentionsBinaryNumbers: Bool
  /// What the note says around the formula, where it stands in one.
  let surroundings: Surroundings?
  /// What the note says behind its formulas, and which of them this one is, where it stands in one.
  let ahead: (note: LookAhead, formula: Int)?
  /// What the note computes above it, where it stands in one.
  let note: ComputingNote?
  /// Where a result begins in the text that stands behind the formula in its note.
  var resultBehind = Int.max
  private var formulas: [ParsingOptions: ParsedFormula] = [:]
  private var binary: ParsedFormula??
  private var residues: Bool?
  private var numberBase: NumberBase?
  private var letterE: Bool?
  /// What the text makes of the links that it was asked about.
  private var stances: [LinkPlace: Stance?] = [:]
  /// What a command crosses out in it.
  private(set) lazy var crossedOut = CrossedOut.parts(of: text)
  /// To which bases other than two and ten the text around the formula says that its numbers are.
  private(set) lazy var namedBases = surroundings?.namedBases ?? []

  init(
    text: [UInt8], formula: ParsedFormula, mentionsBinaryNumbers: Bool,
    surroundings: Surroundings? = nil,
    ahead: (note: LookAhead, formula: Int)? = nil, note: ComputingNote? = nil,
    parsing: ParsingOptions = ParsingOptions()
  ) {
    self.text = text
    self.formula = formula
    self.mentionsBinaryNumbers = mentionsBinaryNumbers
    self.surroundings = surroundings
    self.ahead = ahead
    self.note = note
    self.parsing = parsing
  }

  /// The formula in the same place, read with other options; what the note says further on is left
  /// aside.
  func read(names: NameTable, options: ParsingOptions) -> FormulaContext {
    FormulaContext(
      text: text, formula: formula(names: names, options: options),
      mentionsBinaryNumbers: mentionsBinaryNumbers, surroundings: surroundings, note: note,
      parsing: options)
  }

  /// The same place with another formula of the same text.
  func replacing(_ formula: ParsedFormula) -> FormulaContext {
    FormulaContext(
      text: text, formula: formula, mentionsBinaryNumbers: mentionsBinaryNumbers,
      surroundings: surroundings, ahead: ahead, note: note, parsing: parsing)
  }

  /// The formula read with other options.
  func formula(names: NameTable, options: ParsingOptions) -> ParsedFormula {
    if let known = formulas[options] { return known }
    let formula = FormulaParser.parse(text, names: names, options: options)
    formulas[options] = formula
    return formula
  }

  /// The formula with its numbers read to base 2; `nil` where one is no such number.
  func binaryFormula() -> ParsedFormula? {
    if let known = binary { return known }
    let reading = formula.readAsBinary(text)
    binary = .some(reading)
    return reading
  }

  /// Whether the formula uses the letter e for something of the author's own.
  func usesLetterE(_ find: () -> Bool) -> Bool {
    if let known = letterE { return known }
    let found = find()
    letterE = found
    return found
  }

  /// How the text has a link stand whatever its numbers are; found out once, as a link is judged in several
  /// situations.
  func stance(ofChain chain: Int, link: Int, _ find: () -> Stance?) -> Stance? {
    let place = LinkPlace(chain: chain, link: link)
    if let known = stances[place] { return known }
    let found = find()
    stances[place] = .some(found)
    return found
  }

  /// The indices of a link of the formula.
  private struct LinkPlace: Hashable {
    let chain: Int
    let link: Int
  }

  /// To which base the text around the formula says that its numbers are.
  var statedBase: NumberBase {
    if let known = numberBase { return known }
    let found: NumberBase =
      if surroundings?.isOnBinaryNumbers == true {
        .binary
      } else if surroundings?.isOnDecimalNumbers == true {
        .decimal
      } else {
        .unstated
      }
    numberBase = found
    return found
  }

  /// Whether the text around the formula speaks of residues.
  var standsAmongResidues: Bool {
    if let known = residues { return known }
    let found = surroundings?.isOnResidues ?? false
    residues = found
    return found
  }
}
