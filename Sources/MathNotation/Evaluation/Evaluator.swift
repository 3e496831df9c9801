import Platform

/// Evaluates expressions in double precision, carrying along how far their decimals can be off.
package struct Evaluator {
  /// The formula whose nodes are evaluated.
  package let formula: ParsedFormula
  let names: NameTable
  let symbols: any SymbolSource
  /// Which meanings count of notation that has several.
  package var options: EvaluationOptions
  /// Values that stand in for literals: what rounded numbers were in full, in order of their nodes.
  package var literalValues: [(node: Int, value: Double)] = []
  /// Whether long decimals carry half a unit of their last place.
  package var carriesRadius = true
  /// The names that are series while a derivative is worked out.
  var expansions: [(name: Name, value: Taylor)] = []
  /// The values of index variables and of functions' parameters, innermost last.
  var indices: [(name: Name, parts: [String], value: Approximation?)] = []
  var parameters: [(name: Name, value: MathValue)] = []
  /// The value of each node in the last recorded evaluation, where it was a number.
  package private(set) var nodeValues = NodeValues()
  /// The value of each node in the last recorded evaluation, where it was a matrix.
  package private(set) var matrixValues: [Int: MathMatrix] = [:]
  /// What the values so far lean on.
  package private(set) var use = SymbolUse()
  private var isRecording = false
  /// The largest number that the last evaluation met.
  package private(set) var magnitude = 0.0
  private var steps = 0
  private var stepLimit = Evaluator.maximumSteps
  private var depth = 0
  private(set) var callDepth = 0

  /// The most nodes that one evaluation visits.
  package static let maximumSteps = 200_000
  /// How deeply operations may lie in each other; beyond it the stack might not hold them.
  private static let deepest = 400
  /// Sums and products that lean further to the left than this are evaluated in a loop.
  private static let maximumDepth = 64

  /// An evaluator of any node of a formula.
  ///
  /// - Parameters:
  ///   - formula: the formula.
  ///   - names: the names that it was parsed with.
  ///   - symbols: what they mean; an evaluator that is kept sees what it learns later.
  ///   - options: which meanings count of notation that has several.
  package init(
    _ formula: ParsedFormula, names: NameTable, symbols: any SymbolSource,
    options: EvaluationOptions = EvaluationOptions()
  ) {
    self.formula = formula
    self.names = names
    self.symbols = symbols
    self.options = options
  }

  /// The value of the expression whose root is the given node.
  ///
  /// - Complexity: O(nodes), times the number of terms of sums; at most ``maximumSteps``.
  /// - Throws: why it has none.
  package mutating func value(at root: Int) throws(EvaluationProblem) -> MathValue {
    steps = 0
    magnitude = 0
    let size = formula[root].indices.count
    // What goes beyond a visit of every node is paid for, since sums within sums cost most.
    let budget = symbols.budget
    stepLimit = min(Self.maximumSteps, max(2 * size, budget?.left ?? Self.maximumSteps))
    defer { if steps > 2 * size { budget?.spend(steps - size) } }
    let value = try evaluate(root)
    switch value {
    case .scalar(let number) where !number.isFinite: throw .undefined
    case .matrix(let matrix) where !matrix.entries.allSatisfy(\.isFinite): throw .undefined
    default: return value
    }
  }

  /// Evaluates and keeps the value of every node in ``nodeValues``.
  package mutating func record(at root: Int) throws(EvaluationProblem) -> MathValue {
    nodeValues = NodeValues(formula[root].indices)
    matrixValues = [:]
    isRecording = true
    defer { isRecording = false }
    return try value(at: root)
  }

  /// The operand before the one that is rooted at `node`.
  func operand(before node: Int) -> Int { Int(formula.nodes[node].first) - 1 }

  mutating func evaluate(_ root: Int) throws(EvaluationProblem) -> MathValue {
    depth += 1
    defer { depth -= 1 }
    try countStep()
    let value = try valueOfNode(root)
    note(value, at: root)
    return options.carriesNoise ? noisy(value) : value
  }

  /// A number with the error of its last binary digit, but for whole numbers that have none.
  private func noisy(_ value: MathValue) -> MathValue {
    guard case .scalar(var number) = value else { return value }
    if number.value != number.value.rounded() || abs(number.value) >= 0x1p53 {
      number.radius += abs(number.value) * 0x1p-53
    }
    return .scalar(number)
  }

  /// Goes one level deeper.
  mutating func enter() throws(EvaluationProblem) {
    try countStep()
    depth += 1
  }

  /// Comes back from ``enter()``.
  mutating func leave() { depth -= 1 }

  /// Notes that the value can verify, and not convict.
  mutating func leanOnDefinition() { use.leanings.insert(.definitionFurtherUp) }

  /// Notes that an entry of a list was taken.
  mutating func noteEntry() { use.hasEntries = true }

  /// Notes that a derivative was taken.
  mutating func noteDerivative(_ isTaken: Bool = true) { use.hasDerivative = isTaken }

  private mutating func countStep() throws(EvaluationProblem) {
    steps += 1
    guard steps <= stepLimit, depth < Self.deepest else { throw .tooManySteps }
  }

  private mutating func note(_ value: MathValue, at node: Int) {
    guard case .scalar(let number) = value else {
      if isRecording, case .matrix(let matrix) = value { matrixValues[node] = matrix }
      return
    }
    if abs(number.value) > magnitude, number.value.isFinite { magnitude = abs(number.value) }
    if isRecording { nodeValues[node] = number.value }
  }

  private mutating func valueOfNode(_ root: Int) throws(EvaluationProblem) -> MathValue {
    let node = formula.nodes[root]
    switch node.kind {
    case .number(let index): return .scalar(literal(Int(index), at: root))
    case .symbol(let name): return try symbol(name)
    case .infinity: return .scalar(Approximation(.infinity))
    case .otherwise: return .scalar(Approximation(1))
    case .unit: return try evaluate(root - 1)
    case .percent:
      let value = try scalar(root - 1)
      return .scalar(options.percentIsUnit ? value : value * Approximation(0.01))
    case .degree:
      let value = try scalar(root - 1)
      return .scalar(options.degreeIsUnit ? value : value * Approximation(.pi / 180))
    case .negate: return try negated(try evaluate(root - 1))
    case .transpose: return transposed(try evaluate(root - 1))
    case .floor: return .scalar(Approximation((try scalar(root - 1)).value.roundedDown))
    case .ceiling: return .scalar(Approximation(-(-(try scalar(root - 1)).value).roundedDown))
    case .factorial: return .scalar(try factorial(try scalar(root - 1)))
    case .magnitude: return .scalar(magnitude(try evaluate(root - 1)))
    case .call(let function):
      let argument = try evaluate(root - 1)
      return try call(function, argument)
    case .matrixCall(let function): return try matrixCall(function, try evaluate(root - 1))
    case .derivative(let derivation): return try derivative(of: root - 1, by: derivation)
    case .valueAt(let name): return try value(of: operand(before: root - 1), at: name, root - 1)
    default: return try compound(root, node)
    }
  }

  private mutating func compound(
    _ root: Int, _ node: MathNode
  ) throws(EvaluationProblem) -> MathValue {
    switch node.kind {
    case .aggregate(let aggregate, let count):
      return try self.aggregate(aggregate, of: try values(root, Int(count)))
    case .apply(let name, let count): return try apply(name, at: root, argumentCount: Int(count))
    case .series(let series, let index): return try self.series(series, over: index, at: root)
    case .seriesOverUnits(let series, let index):
      return try unitSeries(series, over: index, at: root)
    case .matrix(let rows, let columns, _):
      return try matrix(of: try values(root, Int(rows * columns)), at: root)
    case .cases(let count): return try cases(root, Int(count))
    default:
      let right = root - 1
      let left = operand(before: right)
      if node.kind == .power, isTransposeLetter(right), let result = try transposedByLetter(left) {
        return result
      }
      if node.kind == .power, let product = try powerBehindName(left, right) { return product }
      if node.kind == .remainder, let remainder = try wholeRemainder(left, right) {
        return .scalar(Approximation(remainder))
      }
      if depth >= Self.maximumDepth, isOperator(left) { return try leaning(root) }
      let (first, second) = (try evaluate(left), try evaluate(right))
      return try combine(first, with: second, by: node.kind)
    }
  }

  /// A long sum or product, which leans to the left: its operands one after the other.
  private mutating func leaning(_ root: Int) throws(EvaluationProblem) -> MathValue {
    var operators = [root]
    var first = operand(before: root - 1)
    while isOperator(first) {
      operators.append(first)
      first = operand(before: first - 1)
    }
    var value = try evaluate(first)
    for node in operators.reversed() {
      if node != root { try countStep() }
      let operand = try evaluate(node - 1)
      value = try combine(value, with: operand, by: formula.nodes[node].kind)
      if node != root { note(value, at: node) }
    }
    return value
  }

  private func isOperator(_ node: Int) -> Bool {
    switch formula.nodes[node].kind {
    case .add, .subtract, .multiply, .divide, .remainder: true
    default: false
    }
  }

  /// The letter T as an exponent means the transpose where nothing is called T.
  private mutating func isTransposeLetter(_ root: Int) -> Bool {
    guard case .symbol(let name) = formula.nodes[root].kind, name == names.transpose else {
      return false
    }
    return lookUp(name) == nil
  }

  /// The transpose of what stands below the letter T; nil of a number, but for one that is a vector of a network
  /// with a single entry.
  private mutating func transposedByLetter(_ root: Int) throws(EvaluationProblem) -> MathValue? {
    switch try evaluate(root) {
    case .matrix(let matrix): return .matrix(matrix.transposed)
    case .scalar(let number):
      guard case .symbol(let name) = formula.nodes[root].kind,
        symbols.symbol(named: name)?.use.hasLayout == true
      else { return nil }
      return .scalar(number)
    }
  }

  mutating func scalar(_ root: Int) throws(EvaluationProblem) -> Approximation {
    guard case .scalar(let value) = try evaluate(root) else { throw .shapes }
    return value
  }

  /// The values of the last `count` operands of a node, in order.
  mutating func values(
    _ root: Int, _ count: Int
  ) throws(EvaluationProblem) -> [MathValue] {
    var roots: [Int] = []
    var operand = root - 1
    for _ in 0..<count {
      roots.append(operand)
      operand = self.operand(before: operand)
    }
    var values: [MathValue] = []
    for root in roots.reversed() { values.append(try evaluate(root)) }
    return values
  }

  // MARK: Leaves

  mutating func symbol(_ written: Name) throws(EvaluationProblem) -> MathValue {
    var name = written
    for index in indices.reversed() {
      if index.name == name, let value = index.value { return .scalar(value) }
      name = names.substituting(index.name, by: index.parts, in: name)
    }
    for parameter in parameters.reversed() where parameter.name == name { return parameter.value }
    switch lookUp(name) {
    case .value(let value)?: return value
    case .function?: throw .unknownSymbol(name)
    case nil: break
    }
    if name == names.e { return .scalar(Approximation(M_E)) }
    if name == names.pi { return .scalar(Approximation(.pi)) }
    if let value = try derivative(named: name) { return value }
    if let value = try bracketed(name) ?? transposedByPrime(name) { return value }
    if let entry = try entry(named: name) { return entry }
    throw .unknownSymbol(name)
  }

  /// What a name means; that it was looked up is noted in ``use``.
  mutating func lookUp(_ name: Name) -> SymbolMeaning? {
    guard let symbol = symbols.symbol(named: name) else { return nil }
    use.formUnion(symbol.use)
    return symbol.meaning
  }

  // MARK: Functions of the note's own

  /// Evaluates something in the formula of a function.
  mutating func inside<Result>(
    _ definition: FunctionDefinition, _ body: (inout Self) throws(EvaluationProblem) -> Result
  ) throws(EvaluationProblem) -> Result {
    guard callDepth < 20 else { throw .tooManySteps }
    var inner = Evaluator(definition.formula, names: names, symbols: symbols, options: options)
    inner.carriesRadius = carriesRadius
    inner.callDepth = callDepth + 1
    inner.steps = steps
    inner.stepLimit = stepLimit
    inner.depth = depth
    defer {
      steps = inner.steps
      use.formUnion(inner.use)
    }
    return try body(&inner)
  }

  /// What an expression comes to where a name has the value of another one.
  private mutating func value(
    of body: Int, at name: Name, _ place: Int
  ) throws(EvaluationProblem) -> MathValue {
    parameters.append((name, try evaluate(place)))
    defer { parameters.removeLast() }
    return try evaluate(body)
  }
}
