import Binding
import SourceText
import Testing

@testable import Verification

@Suite struct TrialTests {
  /// An edit on a formula, and what it should do to the links.
  struct Case: CustomTestStringConvertible, Sendable {
    var formula: String
    var token: String
    var replacement: String
    var righted: [Int] = []
    var worsened: [Int] = []

    var testDescription: String { "\(formula): \(token) → \(replacement)" }

    /// The place of the token's last occurrence.
    var edit: TextEdit? {
      guard let range = formula.ranges(of: token).last else { return nil }
      let start = formula.utf8.distance(from: formula.startIndex, to: range.lowerBound)
      return TextEdit(range: start..<start + token.utf8.count, replacement: replacement)
    }
  }

  private static func trials(
    on formula: String, imported: NoteBindings = NoteBindings()
  ) throws -> Trials {
    let chain = try observedChain(formula, imported: imported)
    let mended = MendedChain(
      text: ChainText(chain.context), context: chain.context, result: chain.result)
    return Trials(on: mended, checker: ChainChecker(symbols: chain.result.symbols))
  }

  private static let cases = [
    Case(formula: "2 + 3 = 6", token: "6", replacement: "5", righted: [0]),
    Case(formula: "2 + 3 = 6", token: "6", replacement: "7"),
    Case(formula: "2 + 3 = 6", token: "3", replacement: "4", righted: [0]),
    Case(formula: "2 + 3 = 6 = 7 - 2", token: "6", replacement: "5", righted: [0, 1]),
    Case(formula: "2 + 3 = 5 = 7 - 1", token: "5", replacement: "6", righted: [1], worsened: [0]),
    Case(formula: "2 + 3 = 5 = 6", token: "6", replacement: "5", righted: [1]),
    Case(formula: "2 + 3 = 5", token: "+", replacement: "-", worsened: [0]),
    Case(formula: "2 + 3 < 4", token: "<", replacement: ">", righted: [0]),
    Case(formula: "0.5 \\cdot 0.3 = 1.5", token: "1.5", replacement: "0.15", righted: [0]),
    Case(formula: "\\frac{6}{4} = 1.7", token: "6", replacement: "6.8", righted: [0]),
  ]

  @Test(arguments: cases)
  func theLinksBesideAnEditTellWhatItDoes(example: Case) throws {
    var trials = try Self.trials(on: example.formula)
    let edit = try #require(example.edit)
    let found = trials.attemptBeside(edit)
    let trial = try #require(found)
    #expect(trial.worsened == example.worsened)
    // The first link that gets worse ends the trial.
    if example.worsened.isEmpty { #expect(trial.righted == example.righted) }
    #expect(trial.isGain == (!example.righted.isEmpty && example.worsened.isEmpty))
    #expect(trial.mended == nil)
  }

  @Test(arguments: cases)
  func theWholeChainTellsTheSame(example: Case) throws {
    let trials = try Self.trials(on: example.formula)
    let edit = try #require(example.edit)
    let trial = try #require(trials.attempt([edit]))
    #expect(trial.righted == example.righted)
    #expect(trial.worsened == example.worsened)
    let mended = try #require(trial.mended)
    #expect(mended.result.links.count == trials.chain.result.links.count)
    #expect(mended.text.bytes == mended.context.text)
  }

  /// A name that the chain defines or that nobody knows, and other sides, are the whole chain's to
  /// tell.
  @Test(arguments: [
    Case(formula: "x = 2 + 3 = 6", token: "6", replacement: "5"),
    Case(formula: "2 + 3 = 6 + y", token: "6", replacement: "5"),
    Case(formula: "2 + 3 = 6", token: "6", replacement: "5 = 5"),
    Case(formula: "2 + 3 = 6", token: "6", replacement: "5, 7"),
  ])
  func someEditsAreNotToldByTheirNeighbours(example: Case) throws {
    var trials = try Self.trials(on: example.formula)
    let edit = try #require(example.edit)
    let trial = trials.attemptBeside(edit)
    #expect(trial == nil)
  }

  @Test(arguments: [
    Case(formula: "2 + 3 = 6", token: "6", replacement: "5 = 5"),
    Case(formula: "2 + 3 = 6", token: "=", replacement: "+"),
    Case(formula: "2 + 3 = 6", token: "=", replacement: ","),
  ])
  func anotherChainIsNoTrial(example: Case) throws {
    var trials = try Self.trials(on: example.formula)
    let edit = try #require(example.edit)
    #expect(trials.attempt([edit]) == nil)
    let trial = trials.attempt(edit, isThorough: false)
    #expect(trial == nil)
  }

  @Test func severalEditsAreOneTrial() throws {
    let trials = try Self.trials(on: "2 + 3 = 6 = 8")
    let edits = [
      TextEdit(range: 8..<9, replacement: "5"), TextEdit(range: 12..<13, replacement: "5"),
    ]
    #expect(try #require(trials.attempt(edits)).righted == [0, 1])
    #expect(try #require(trials.attempt([edits[0]])).righted == [0])
  }

  /// What was mended stays mended, and the chain that was tried on is as it was before.
  @Test func anAcceptedTrialIsWhereTheNextOneBegins() throws {
    var trials = try Self.trials(on: "2 + 3 = 6 = 8")
    let first = try #require(trials.attempt([TextEdit(range: 8..<9, replacement: "5")]))
    #expect(trials.chain.wrongLinks == [0, 1])
    trials.accept(try #require(first.mended))
    #expect(trials.chain.wrongLinks == [1])
    let second = trials.attempt(TextEdit(range: 12..<13, replacement: "5"), isThorough: false)
    #expect(second?.righted == [1])
    // An edit does not take another one back.
    #expect(trials.attempt([TextEdit(range: 8..<9, replacement: "6")]) == nil)
  }

  @Test func aThoroughTrialBringsTheChain() throws {
    var trials = try Self.trials(on: "2 + 3 = 6")
    let edit = TextEdit(range: 8..<9, replacement: "5")
    let quick = trials.attempt(edit, isThorough: false)
    let thorough = trials.attempt(edit, isThorough: true)
    #expect(quick?.righted == [0])
    #expect(quick?.mended == nil)
    #expect(thorough?.righted == [0])
    #expect(thorough?.mended?.wrongLinks == [])
  }
}
