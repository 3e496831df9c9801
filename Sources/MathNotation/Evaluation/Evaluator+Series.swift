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
    let last = try lastTerm(upper, of: index, from: first, in: body)
    guard first == first.rounded(), last == last.rounded(), abs(first) < 1e9, abs(last) < 1e9
    else { throw .undefined }
    guard last - first < Double(Self.maximumSteps) else { throw .tooManySteps }
    var terms: [Int] = []
    if first <= last { terms = Array(Int(saturating: first)...Int(saturating: last)) }
    // A sum from 0 counts the entries of its lists from 0.
    let countsFromZero = options.countsFromZero
    if first == 0, entryCount(of: index, under: body) != nil { options.countsFromZero = true }
    defer { options.countsFromZero = countsFromZero }
    return try fold(series, over: terms.map { term(index, $0) }, at: body)
  }

  private func term(_ index: Name, _ number: Int) -> (Name, [String], Approximation?) {
    (index, [String(number)], Approximation(Double(number)))
  }

  /// The last value of an index: where a bound such as n has no value, the number of the entries of the lists that
  /// have the index.
  private mutating func lastTerm(
    _ upper: Int, of index: Name, from first: Double, in body: Int
  ) throws(EvaluationProblem) -> Double {
    do {
      return try scalar(upper).value
    } catch {
      guard case .unknownSymbol = error, first == 0 || first == 1,
        let count = entryCount(of: index, under: body)
      else { throw error }
      return first + Double(count - 1)
    }
  }

  /// A series whose index runs over the units of a layer, which are names and not numbers, or over the entries of
  /// lists.
  mutating func unitSeries(
    _ series: MathNode.Series, over index: Name, at root: Int
  ) throws(EvaluationProblem) -> MathValue {
    if let units = symbols.units(of: index), !units.isEmpty {
      return try fold(series, over: units.map { (index, $0, nil) }, at: root - 1)
    }
    guard let count = entryCount(of: index, under: root - 1) else {
      throw .unsupported(series.isExtremum ? .extremum : .sumWithoutRange)
    }
    let first = options.countsFromZero ? 0 : 1
    return try fold(series, over: (first..<first + count).map { term(index, $0) }, at: root - 1)
  }

  /// Adds or multiplies up what a body comes to, or takes the greatest or least of it, the index being each of the
  /// terms in turn.
  private mutating func fold(
    _ series: MathNode.Series, over terms: [(Name, [String], Approximation?)], at body: Int
  ) throws(EvaluationProblem) -> MathValue {
    if series.isExtremum { return try extremum(series, over: terms, at: body) }
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

  private mutating func extremum(
    _ series: MathNode.Series, over terms: [(Name, [String], Approximation?)], at body: Int
  ) throws(EvaluationProblem) -> MathValue {
    var numbers: [Approximation] = []
    for term in terms {
      indices.append(term)
      defer { indices.removeLast() }
      numbers.append(try scalar(body))
    }
    let isLeast = series == .minimum || series == .argmin
    let best = place(in: numbers, for: isLeast ? .argmin : .argmax)
    if series == .argmax || series == .argmin { return .scalar(Approximation(Double(best))) }
    guard !numbers.isEmpty else { throw .undefined }
    return .scalar(numbers[options.countsFromZero ? best : best - 1])
  }
}

extension MathNode.Series {
  /// Whether it takes one of its terms, or its place.
  fileprivate var isExtremum: Bool { self != .sum && self != .product }
}
