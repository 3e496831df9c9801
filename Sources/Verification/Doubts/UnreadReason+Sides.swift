import MathNotation

extension UnreadReason {
  /// One of each reason that no doubt has, but for the notation and the functions that are not read,
  /// which name themselves.
  static let ofSides: [UnreadReason] = [
    .unknownSymbol("y"), .equationToSolve, .undefined, .tooLong, .shapes, .differentUnits,
    .looseApproximation, .unstatedModulus, .maybeMeantFalse, .relation,
    .notation(.unknownCommand), .notation(.ellipsis), .notation(.blank), .notation(.empty),
    .notation(.unexpected), .notation(.unclosed), .notation(.tooDeep), .notation(.tooLong),
    .notation(.sumWithoutIndex), .notation(.systemOfEquations),
  ]
}
