/// What can be wrong with a definition.
enum DefineProblem: DirectiveProblem, Hashable {
  /// The name is no symbol.
  case badSymbol(String)
}
