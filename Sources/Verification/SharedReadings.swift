import MathNotation

/// What the links of one formula share: other readings of its text, each made once.
final class SharedReadings {
  private var formulas: [ParsingOptions: ParsedFormula] = [:]
  private var binary: ParsedFormula??
  private var residues: Bool?
  private var letterE: Bool?

  /// The text read with other options.
  func formula(
    _ text: [UInt8], names: NameTable, options: ParsingOptions
  ) -> ParsedFormula {
    if let known = formulas[options] { return known }
    let formula = FormulaParser.parse(text, names: names, options: options)
    formulas[options] = formula
    return formula
  }

  /// The formula with its numbers read to base 2; `nil` where one is no such number.
  func binary(of formula: ParsedFormula, _ text: [UInt8]) -> ParsedFormula? {
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

  /// Whether the text around the formula speaks of residues.
  func speakOfResidues(_ neighbourhood: ArraySlice<UInt8>) -> Bool {
    if let known = residues { return known }
    let found = ResidueWords.occur(in: neighbourhood)
    residues = found
    return found
  }
}
