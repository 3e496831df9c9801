import Binding
import MathNotation
import Platform
import Prose

/// Identities as they stand in textbooks: what fails of them at generic values is false, and no equation
/// that is to be solved.
extension IdentityTest {
  /// How an identity of letters stands in its note.
  enum Law {
    /// The words around it state it.
    case stated
    /// Nothing but its form tells that it is no equation to solve.
    case unspoken
  }

  /// How a link stands that has the form of an identity of letters.
  ///
  /// It has if both sides have the same two letters or more and grow alike when the letters do, as
  /// `(a - b)^2 = a^2 - b^2`; if the right side is the left one with its function drawn into a sum or
  /// product, as `\ln(ab) = \ln a \cdot \ln b`; if its sides differ by the same number wherever its one letter
  /// is, so that as an equation it has no solution; or if the sentence speaks of all values.
  ///
  /// - Parameters:
  ///   - index: the index of the link.
  ///   - context: its chain.
  ///   - names: the letters that mean nothing else.
  /// - Returns: `nil` where it has another form.
  func law(_ index: Int, of context: ChainContext, in names: Set<Name>) -> Law? {
    guard context.chain.links[index].relation == .equal, names.allSatisfy(isPlain),
      let left = context.chain.sides[index].root, let right = context.chain.sides[index + 1].root,
      !context.formula[left].isLeaf, [left, right].allSatisfy({ isOrdinary($0, in: context) })
    else { return nil }
    let used = [left, right].map { Set(context.symbols(under: $0)).intersection(names) }
    let isExpanded =
      used[0] == used[1] && names.count > 1
      && (isDrawnIn(left, right, names, in: context) || isDrawnIn(right, left, names, in: context)
        || growAlike(left, right, names, in: context))
    guard isExpanded || [left, right].contains(where: { isWorkedOut($0, in: context) }),
      let passage = context.shared.surroundings?.passage, !passage.isConditioned,
      !context.shared.standsAmongResidues
    else { return nil }
    let mayHold = isExpanded || isWorkedOut(left, in: context)
    if isExpanded && passage.isSpokenOf || mayHold && passage.isOnAllValues { return .stated }
    let isUnsolvable = names.count == 1 && differsByConstant(left, right, names, in: context)
    return isExpanded || isUnsolvable ? .unspoken : nil
  }

  /// Whether something stands in a side that an identity works out.
  private func isWorkedOut(_ root: Int, in context: ChainContext) -> Bool {
    hasBracket(root, in: context) || hasFunction(root, in: context)
  }

  /// Whether two sides differ by the same number, which is not nought, wherever they have a value.
  func differsByConstant(
    _ left: Int, _ right: Int, _ names: Set<Name>, in context: ChainContext
  ) -> Bool {
    var (values, differences) = ([Double](), [Double]())
    for trial in Self.trials.indices {
      for scale in [1, 2.3, -0.8] {
        let point = point(names, trial: trial, scale: scale)
        guard let a = value(left, point, in: context), let b = value(right, point, in: context)
        else { continue }
        values.append(a)
        differences.append(a - b)
      }
    }
    guard let first = differences.first, let low = values.min(), let high = values.max(),
      differences.count > 2
    else { return false }
    // What the letters change must be nothing, or more than what is lost beside the difference.
    let slack = 1e-9 * max(abs(first), abs(low), abs(high))
    return abs(first) > 1e3 * slack && (high - low > 1e3 * slack || high - low <= 1e-12 * abs(high))
      && differences.allSatisfy { abs($0 - first) <= slack }
  }

  // MARK: Letters

  private static let greek = [
    "alpha", "beta", "gamma", "epsilon", "eta", "theta", "kappa", "lambda", "mu", "nu", "rho",
    "tau",
    "phi", "omega",
  ]

  /// Whether a letter is one that stands for numbers: d is a differential, i and j may be imaginary, and
  /// capitals are matrices, sets and truth values.
  private func isPlain(_ name: Name) -> Bool {
    let key = symbols.names.key(name)
    if Self.greek.contains(key) { return true }
    guard key.utf8.count == 1, let letter = key.utf8.first else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) && !"dij".utf8.contains(letter)
  }

  /// Whether nothing under a node has a meaning for vectors or for whole numbers alone.
  private func isOrdinary(_ root: Int, in context: ChainContext) -> Bool {
    context.formula[root].indices.allSatisfy { index in
      switch context.formula.nodes[index].kind {
      case .number, .symbol, .negate, .add, .subtract, .divide, .call, .root: true
      case .apply(_, let count): count == 1
      case .multiply(let sign): sign == .implicit || sign == .dot
      case .power:
        isConstant(context.formula[index].left)
          || isNumber(context.formula[index].right, in: context)
      default: false
      }
    }
  }

  /// Whether an operand is a number, or the constant e.
  private func isConstant(_ operand: Subtree?) -> Bool {
    switch operand?.kind {
    case .number: true
    case .symbol(let name): name == symbols.names.e
    default: false
    }
  }

  private func isNumber(_ operand: Subtree?, in context: ChainContext) -> Bool {
    operand.map { context.formula.statedNumber(at: $0.root) != nil } ?? false
  }

  // MARK: Forms

  /// Values of the letters, all positive, so that roots and logarithms have a value.
  private static let trials: [Double] = [0.7, 1.9, 3.1]

  /// A value for each letter: all but a fixed one are scaled.
  private func point(
    _ names: Set<Name>, trial: Int, scale: Double = 1, except fixed: Name? = nil
  ) -> [Name: Approximation] {
    var values: [Name: Approximation] = [:]
    for (offset, name) in names.sorted(by: { $0.id < $1.id }).enumerated() {
      let value = Self.trials[(trial + offset) % Self.trials.count] * (1 + 0.13 * Double(offset))
      values[name] = Approximation(name == fixed ? value : value * scale)
    }
    return values
  }

  private func value(
    _ root: Int, _ values: [Name: Approximation], in context: ChainContext
  ) -> Double? {
    let side = SideEvaluator(symbols, trying: values).evaluate(at: root, in: context.formula)
    guard case .scalar(let number)? = side.success?.written else { return nil }
    return number.value
  }

  /// Whether one side is to be expanded into the sum on the other, and both grow by the same power when
  /// all letters, or all but one, are doubled.
  private func growAlike(
    _ left: Int, _ right: Int, _ names: Set<Name>, in context: ChainContext
  ) -> Bool {
    guard
      hasBracket(left, in: context) && isSum(right, in: context)
        || hasBracket(right, in: context) && isSum(left, in: context)
    else { return false }
    let fixed: [Name?] = [nil] + (names.count > 2 ? names.map { $0 } : [])
    return fixed.contains { fixed in
      let growths = [left, right].flatMap { side in
        Self.trials.indices.map { trial -> Double? in
          let points = [1.0, 2.0].map { point(names, trial: trial, scale: $0, except: fixed) }
          guard let a = value(side, points[0], in: context), a != 0,
            let b = value(side, points[1], in: context)
          else { return nil }
          return b / a
        }
      }
      guard let first = growths[0], first > 1 else { return false }
      return growths.allSatisfy { $0.map { abs($0 - first) <= 1e-9 * first } ?? false }
    }
  }

  private func isSum(_ root: Int, in context: ChainContext) -> Bool {
    let kind = context.formula.nodes[root].kind
    return kind == .add || kind == .subtract
  }

  /// Whether something is done to a sum as a whole: it is multiplied, squared or subtracted.
  private func hasBracket(_ root: Int, in context: ChainContext) -> Bool {
    context.formula[root].indices.contains { index in
      let node = context.formula[index]
      switch node.kind {
      case .power, .multiply, .divide, .root, .call, .apply, .negate:
        return node.operands.contains { isSum($0.root, in: context) }
      case .subtract: return node.right.map { isSum($0.root, in: context) } ?? false
      default: return false
      }
    }
  }

  private func hasFunction(_ root: Int, in context: ChainContext) -> Bool {
    context.formula[root].indices.contains { index in
      if case .call = context.formula.nodes[index].kind { true } else { false }
    }
  }

  /// Whether one side is a function of a sum or product, and the other what it gives of each operand, or
  /// of one of them.
  private func isDrawnIn(
    _ whole: Int, _ parts: Int, _ names: Set<Name>, in context: ChainContext
  ) -> Bool {
    (0..<3).contains { form in
      Self.trials.indices.allSatisfy { trial in
        let values = point(names, trial: trial)
        guard let application = application(at: whole, values, in: context),
          let stated = value(parts, values, in: context)
        else { return false }
        let operands = context.formula[application.inner].operands.compactMap {
          value($0.root, values, in: context)
        }
        guard operands.count == 2 else { return false }
        let images = operands.indices.map {
          form == 0 || form == $0 + 1 ? application.outer(operands[$0]) : operands[$0]
        }
        let drawn: Double
        switch context.formula.nodes[application.inner].kind {
        case .add: drawn = images[0] + images[1]
        case .subtract: drawn = images[0] - images[1]
        case .multiply: drawn = images[0] * images[1]
        default: return false
        }
        return abs(drawn - stated) <= 1e-9 * max(abs(drawn), 1)
      }
    }
  }

  /// The sum or product that a function is applied to, and the function.
  private func application(
    at root: Int, _ values: [Name: Approximation], in context: ChainContext
  ) -> (inner: Int, outer: (Double) -> Double)? {
    let node = context.formula[root]
    guard let right = node.right else { return nil }
    let left = node.left.flatMap { value($0.root, values, in: context) }
    let last = value(right.root, values, in: context)
    switch node.kind {
    case .power:
      guard let base = node.left, let last else { return nil }
      if isConstant(base) { return left.map { left in (right.root, { pow(left, $0) }) } }
      return (base.root, { pow($0, last) })
    case .root: return left.map { left in (right.root, { pow($0, 1 / left) }) }
    case .divide: return left.map { left in (right.root, { left / $0 }) }
    case .multiply:
      guard isSum(right.root, in: context) else { return nil }
      return left.map { left in (right.root, { left * $0 }) }
    case .call(let function): return (right.root, { function.value($0) })
    default: return nil
    }
  }
}
