import MathNotation

/// Names with values that are only tried, to see what an expression makes of them.
struct TrialSymbols: SymbolSource {
  let values: [Name: Double]
  let functions: [Name: FunctionDefinition]

  func symbol(named name: Name) -> Symbol? {
    if let value = values[name] {
      return Symbol(.value(.scalar(Approximation(value))), from: .trial)
    }
    return functions[name].map { Symbol(.function($0), from: .trial) }
  }

  func units(of index: Name) -> [[String]]? { nil }
}
