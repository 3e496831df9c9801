/// Symbols none of which means anything.
package struct NoSymbols: SymbolSource {
  package init() {}

  package func symbol(named name: Name) -> Symbol? { nil }

  package func units(of index: Name) -> [[String]]? { nil }
}
