import Binding
import SourceText
import Testing

@testable import Verification

/// What each step of the finder proposes, and what it leaves alone, before any edit is tried.
@Suite struct CandidateFinderTests {
  /// The edits of one kind that are proposed for a formula: the token and what takes its place.
  private static func edits(
    of kind: Mistake.Kind, _ formula: String, imported: NoteBindings = NoteBindings()
  ) throws -> [String] {
    let chain = try observedChain(formula, imported: imported)
    let finder = CandidateFinder(
      chain.context, judgedAs: chain.result, symbols: chain.result.symbols)
    return finder.candidates.filter { $0.kind == kind }.map { candidate in
      let token = String(decoding: chain.context.text[candidate.edit.range], as: UTF8.self)
      return "\(token) \(candidate.edit.replacement)"
    }
  }

  @Test(
    arguments: [
      ("net_{h_1} = w_1 i_1 + w_3 i_2 + b_1", ["w_3 w_2"]),
      ("out_{h_1} = \\frac{1}{1+e^{-net_{h_2}}}", ["net_{h_2} net_{h_1}", "out_{h_1} out_{h_2}"]),
      // Numbers alone name nothing.
      ("0.15 \\cdot 0.05 = 0.0099", []),
      // No quantity of the family comes to that.
      ("w_1 + 7 = 9", []),
    ] as [(String, [String])])
  func symbolsOfTheFamilyThatComeToWhatIsNeeded(formula: String, edits: [String]) throws {
    #expect(
      Set(try Self.edits(of: .symbol, formula, imported: SampleNetwork.bindings)) == Set(edits))
  }

  @Test(
    arguments: [
      ("out_{h_1} = 0.596884378", ["out_{h_1} out_{h_2}"]), ("out_{h_1} = 0.5", []),
      ("out_{h_1} + 0 = 0.596884378", []),
    ] as [(String, [String])])
  func aLabelThatIsAnotherQuantitys(formula: String, edits: [String]) throws {
    #expect(try Self.edits(of: .label, formula, imported: SampleNetwork.bindings) == edits)
  }

  @Test(
    arguments: [
      (
        "0.75136507 \\cdot 0.186815602 \\cdot 0.593269992 = 0.082167041",
        ["0.75136507 0.74136507"]
      ),
      // What displays nothing was not copied from another line.
      ("0.1234567 \\cdot 0.186815602 \\cdot 0.593269992 = 0.082167041", []),
      // Without a network no number displays a quantity.
      ("2.345 + 1.111 = 9.999", []),
    ] as [(String, [String])])
  func aNumberThatDisplaysAnotherQuantity(formula: String, edits: [String]) throws {
    #expect(try Self.edits(of: .operand, formula, imported: SampleNetwork.bindings) == edits)
  }

  @Test(
    arguments: [
      ("0.5 \\cdot 0.3 = 1.5", ["0.5 5", "0.3 3", "1.5 0.15"]),
      ("1.5 \\cdot 2 \\cdot 10^{-3} = 0.0003", ["1.5 0.15", "-3 -4", "0.0003 0.003"]),
      // Of two numbers the second is the claim.
      ("2 \\cdot 10^{-3} = 0.0002", ["0.0002 0.002"]),
      ("3e-4 \\cdot 2 = 0.006", ["-4 -3", "2 20", "0.006 0.0006"]),
      // A number that is off by no power of ten.
      ("0.5 \\cdot 0.3 = 0.25", []), ("2 + 3 = 6", []),
    ] as [(String, [String])])
  func aPointOrAnExponentThatSlipped(formula: String, edits: [String]) throws {
    let found = try Self.edits(of: .decimalSlip, formula)
    #expect(Set(found) == Set(edits))
  }

  @Test(
    arguments: [
      ("0.75 \\cdot 0.123 = -0.09225", ["0.75 -0.75", "-0.09225 0.09225"]),
      ("-0.75 + 0.123 = 0.873", ["-0.75 0.75"]),
      ("\\tanh(0.5) = -0.4621", ["-0.4621 0.4621", "0.5 -0.5", "\\tanh -\\tanh"]),
      // A sign that makes up no difference.
      ("0.5 + 0.25 = 0.8", []), ("2 \\cdot 3 = 7", []),
    ] as [(String, [String])])
  func aSignThatIsTheOther(formula: String, edits: [String]) throws {
    #expect(Set(try Self.edits(of: .sign, formula)) == Set(edits))
  }

  @Test(
    arguments: [
      ("0.5 + 0.3 = 0.2", ["+ -"]), ("6 - 2 = 12", ["- \\cdot"]), ("6 / 2 = 12", ["/ \\cdot"]),
      ("6 \\cdot 2 = 3", ["\\cdot /"]), ("2 + 3 < 4", ["< >"]), ("1 + 1 \\geq 7", ["\\geq \\leq"]),
      ("2x + 3 = 2x + 3", []),
    ] as [(String, [String])])
  func anOperatorThatComesToWhatIsNeededIsAmongThem(formula: String, edits: [String]) throws {
    let found = try Self.edits(of: .operator, formula)
    #expect(Set(found).isSuperset(of: edits))
    #expect(!edits.isEmpty || found.isEmpty)
  }

  @Test(
    arguments: [
      ("0.4 + 0.1234 = 0.5243", ["0.5243 0.5234", "0.1234 0.1243"]),
      ("1.23 + 1.11 = 2.43", ["2.43 2.34", "1.11 1.20", "1.23 1.32"]),
      // Two digits are too few to tell a slip.
      ("0.5 + 0.3 = 0.7", []),
      // The sign differs, too.
      ("1.23 - 3.45 = 2.21", []),
    ] as [(String, [String])])
  func digitsASlipOfThePenAway(formula: String, edits: [String]) throws {
    #expect(Set(try Self.edits(of: .digits, formula)) == Set(edits))
  }

  @Test(
    arguments: [
      ("2 + 3 = 6", ["6 5"]), ("10 / 4 = 7", ["7 3", "7 2.5", "7 2"]),
      ("\\frac{1}{3} = 0.77", ["0.77 0.33"]), ("0.5 - 0.75 = 0.33", ["0.33 -0.25"]),
      // Operands are not what remains.
      ("2 + 3 = 1 + 6", []),
    ] as [(String, [String])])
  func theComputedValueWhereANumberStandsAlone(formula: String, edits: [String]) throws {
    let found = try Self.edits(of: .value, formula)
    #expect(Set(edits).isSuperset(of: found))
    #expect(found.isEmpty == edits.isEmpty)
  }

  @Test(arguments: [
    "2 + 3 = 5", "x + y = z", "0.5 \\cdot 0.3 = 0.15", "w_1 = w_2", "\\frac{1}{3} \\approx 0.33",
  ])
  func whatIsNotWrongIsLeftAlone(formula: String) throws {
    let chain = try observedChain(formula)
    let finder = CandidateFinder(
      chain.context, judgedAs: chain.result, symbols: chain.result.symbols)
    #expect(finder.candidates.isEmpty)
  }

  /// Every slip belongs to a kind, and each kind but the carried one has a step that proposes it.
  @Test func everyKindHasAStep() throws {
    var kinds: Set<Mistake.Kind> = []
    let formulas = [
      "net_{h_1} = w_1 i_1 + w_3 i_2 + b_1", "out_{h_1} = 0.596884378",
      "0.75136507 \\cdot 0.186815602 \\cdot 0.593269992 = 0.082167041", "0.5 \\cdot 0.3 = 1.5",
      "\\tanh(0.5) = -0.4621", "0.5 + 0.3 = 0.2", "0.4 + 0.1234 = 0.5243", "2 + 3 = 6",
      "3\\,\\text{km} = 3\\,\\text{m}",
    ]
    for formula in formulas {
      let chain = try observedChain(formula, imported: SampleNetwork.bindings)
      let finder = CandidateFinder(
        chain.context, judgedAs: chain.result, symbols: chain.result.symbols)
      kinds.formUnion(finder.candidates.map(\.kind))
    }
    #expect(kinds == Set(Mistake.Kind.allCases).subtracting([.carried]))
  }
}
