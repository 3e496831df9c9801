extension [String] {
  /// The sides of a chain, each once in a row.
  var withoutRepetitions: [String] {
    reduce(into: []) { sides, side in if sides.last != side { sides.append(side) } }
  }
}
