import Binding
import MathNotation

/// The symbols of a place with some names given other values.
struct Substitution: SymbolSource {
  let symbols: SymbolView
  var values: [Name: Approximation]

  func symbol(named name: Name) -> Symbol? {
    if let value = values[name] { return Symbol(.value(.scalar(value)), from: .trial) }
    return symbols.symbol(named: name)
  }

  func units(of index: Name) -> [[String]]? { symbols.units(of: index) }

  func isGiven(_ value: Double) -> Bool { symbols.isGiven(value) }

  var budget: StepBudget? { symbols.budget }
}
