/// What stands in the result region of a directive.
protocol DirectiveResult {
  /// Writes the result; each time the same formulas in the same order.
  func write(_ writer: inout ResultWriter)
}
