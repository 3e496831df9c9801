import Binding
import MathNotation
import NeuralNet
import NoteMarkup
import TestSupport
import Testing

/// What a name means at a place, and where that comes from.
@Suite struct SymbolViewTests {
  private let names = NameTable()
  private let table: SymbolTable

  init() {
    // Block 2 lies in block 1; section 2 stands under section 1.
    table = SymbolTable(
      names: names, isBlockWithin: { $0 == $1 || $0 == 2 && $1 == 1 },
      isSectionWithin: { $0 == $1 || $0 == 2 && $1 == 1 })
  }

  private func define(
    _ name: String, _ value: Double, block: Int, section: Int = 1, leaningOn leanings: Leanings = []
  ) {
    table.define(
      names.intern(plain: name), as: .value(.scalar(Approximation(value))),
      at: SymbolTable.Scope(block: block, section: section), leaningOn: leanings)
  }

  private func view(block: Int, section: Int = 1) -> SymbolView {
    table.view(at: SymbolTable.Scope(block: block, section: section))
  }

  private func value(_ symbol: Symbol?) -> Double? {
    guard case .value(.scalar(let number))? = symbol?.meaning else { return nil }
    return number.value
  }

  @Test(arguments: [
    (1, 1, SymbolOrigin.definitionInBlock), (2, 1, .definitionInBlock),
    (3, 1, .definitionFurtherUp),
    (3, 2, .definitionFurtherUp), (3, 3, nil),
  ])
  func whereADefinitionHolds(block: Int, section: Int, origin: SymbolOrigin?) {
    define("x", 2, block: 1)
    let symbol = view(block: block, section: section).symbol(named: names.intern(plain: "x"))
    #expect(symbol?.origin == origin)
    #expect(symbol?.use.leanings == origin?.leanings)
  }

  @Test func ofSeveralDefinitionsTheLatestCounts() {
    define("x", 1, block: 1)
    define("x", 2, block: 1)
    define("x", 3, block: 1)
    let x = names.intern(plain: "x")
    let here = view(block: 1)
    #expect(here.symbol(named: x)?.use.definitions == 3)
    #expect(
      [0, 1, 2, 5].map { value(here.choosing(definition: $0).symbol(named: x)) } == [3, 2, 1, 1])
    #expect(value(here.symbol(named: x)) == 3)
  }

  @Test func aDefinitionInTheBlockHidesThoseFurtherUp() {
    define("x", 1, block: 3)
    define("x", 2, block: 1)
    let symbol = view(block: 1).symbol(named: names.intern(plain: "x"))
    #expect(value(symbol) == 2)
    #expect(symbol?.use == SymbolUse())
  }

  @Test func whatADefinitionLeansOnIsInherited() {
    define("x", 1, block: 1, leaningOn: .contradictedDefinition)
    let symbol = view(block: 1).symbol(named: names.intern(plain: "x"))
    #expect(symbol?.use.leanings == .contradictedDefinition)
  }

  @Test func declaredNamesComeFirst() {
    var declared = DeclaredNames()
    declared.declare(NameParts(plain: "x"), spelled: "x", as: 5)
    let names = NameTable(declared: declared)
    let table = SymbolTable(names: names)
    let scope = SymbolTable.Scope(block: 1, section: 1)
    let name = names.intern(plain: "x")
    table.define(name, as: .value(.scalar(Approximation(1))), at: scope)
    let symbol = table.view(at: scope).symbol(named: name)
    #expect(value(symbol) == 5)
    #expect(symbol?.origin == .declared)
  }

  @Test func sigmaIsSureOnlyWhereAUnitIsLogistic() throws {
    let sigma = names.name(latex: "\\sigma")
    #expect(view(block: 1).symbol(named: sigma)?.origin == .convention(isSure: false))
    let bindings = NoteBindings(reading: Note(ExampleNetwork.directive))
    table.use(Binding.NetworkSymbols(try #require(bindings.networks.first), names: names))
    #expect(view(block: 1).symbol(named: sigma)?.origin == .convention(isSure: true))
  }

  @Test func aSituationHasValuesOfItsOwn() throws {
    let bindings = NoteBindings(reading: Note(ExampleNetwork.directive))
    let network = Binding.NetworkSymbols(try #require(bindings.networks.first), names: names)
    table.use(network)
    let netInput = names.name(latex: "net_{h_1}")
    let situation = try #require(
      Situation(network).stating([Situation.Restated(.input("i_1"), 0, .stated(5))]))
    let declared = view(block: 1)
    let restated = declared.speaking(of: .situation(situation))
    #expect(value(declared.symbol(named: netInput)) == 0.3775)
    #expect(value(restated.symbol(named: netInput)) == 0.37)
    #expect(restated.isDeclared(netInput))
    #expect(restated.symbol(named: netInput)?.use.leanings == [])
    let open = restated.speaking(of: restated.subject, isOpen: true)
    #expect(open.symbol(named: netInput)?.use.leanings == .openSituation)
    #expect(declared.speaking(of: .unknown).symbol(named: netInput) == nil)
  }
}
