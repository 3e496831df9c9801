import Platform

/// Sums and products over an index.
extension Evaluator {
  mutating func series(
    _ series: MathNode.Series, over index: Name, at root: Int
  ) throws(EvaluationProblem) -> MathValue {
    let body = root - 1
    let upper = operand(before: body)
    let lower = operand(before: upper)
    let first = try scalar(lower).value
    let last = try scalar(upper).value
    guard first == first.rounded(), last == last.rounded(), abs(first) < 1e9, abs(last) < 1e9
    else { throw .undefined }
    guard last - first < Double(Self.maximumSteps) else { throw .tooManySteps }
    var terms: [Int] = []
    if first <= last { terms = Array(Int(saturating: first)...Int(saturating: last)) }
    let values = terms.map { (index, [String($0)], Optional(Approximation(Double($0)))) }
    return try fold(series, over: values, at: body)
  }

  /// A series whose index runs over the units of a layer, which are names and not numbers.
  mutating func unitSeries(
    _ series: MathNode.Series, over index: Name, at root: Int
  ) throws(EvaluationProblem) -> MathValue {
    guard let units = symbols.units(of: index), !units.isEmpty else {
      throw .unsupported(.sumWithoutRange)
    }
    return try fold(series, over: units.map { (index, $0, nil) }, at: root - 1)
  }

  /// Adds or multiplies up what a body comes to, the index being each of the terms in turn.
  private mutating func fold(
    _ series: MathNode.Series, over terms: [(Name, [String], Approximation?)], at body: Int
  ) throws(EvaluationProblem) -> MathValue {
    var total: MathValue?
    for term in terms {
      indices.append(term)
      defer { indices.removeLast() }
      let value = try evaluate(body)
      if let sum = total {
        let kind: MathNode.Kind = series == .sum ? .add : .multiply(.implicit)
        total = try combine(sum, with: value, by: kind)
      } else {
        total = value
      }
    }
    return total ?? .scalar(Approximation(series == .sum ? 0 : 1))
  }
}
