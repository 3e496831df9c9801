import Platform

extension Evaluator {
  /// One pass down an expression that inverts every operation on the way, so that each leaf, and
  /// each operation in between, learns what it would need to be.
  ///
  /// Operations without an inverse end the pass on their branch.
  ///
  /// - Precondition: ``record(at:)`` was run on the same root.
  /// - Complexity: O(nodes).
  package func neededValues(at root: Int, for target: Double) -> [NeededValue] {
    neededValues(
      from: [NeededValue(node: root, value: target, slope: 1)], and: [], tolerance: 0)
  }

  func appendOperands(of need: NeededValue, to open: inout [NeededValue]) {
    let subtree = formula[need.node]
    guard let right = subtree.right?.root else { return }
    func add(_ value: Double, slope: Double) {
      open.append(NeededValue(node: right, value: value, slope: need.slope * slope))
    }
    switch subtree.kind {
    case .negate: add(-need.value, slope: -1)
    case .unit: add(need.value, slope: 1)
    case .percent: add(need.value * 100, slope: 0.01)
    case .degree: add(need.value * 180 / .pi, slope: .pi / 180)
    case .call(let function):
      if let argument = argument(of: function, for: need, at: right, now: nodeValues[right]) {
        open.append(argument)
      }
    case .apply(_, count: 1):
      // A name before brackets is a factor: its value is what the argument is multiplied by.
      let factor = nodeValues[need.node] / nodeValues[right]
      add(need.value / factor, slope: factor)
    case .add, .subtract, .multiply, .divide, .power, .mixedNumber:
      guard let left = subtree.left?.root else { return }
      appendPair(subtree.kind, need, left: left, right: right, to: &open)
    default: break
    }
  }

  /// What both operands of an operator need, each with the other as it is.
  private func appendPair(
    _ kind: MathNode.Kind, _ need: NeededValue, left: Int, right: Int,
    to open: inout [NeededValue]
  ) {
    let (a, b, n) = (nodeValues[left], nodeValues[right], need.value)
    func add(_ node: Int, _ value: Double, slope: Double) {
      open.append(NeededValue(node: node, value: value, slope: need.slope * slope))
    }
    switch kind {
    case .add, .mixedNumber:
      add(left, n - b, slope: 1)
      add(right, n - a, slope: 1)
    case .subtract:
      add(left, n + b, slope: 1)
      add(right, a - n, slope: -1)
    case .multiply:
      add(left, n / b, slope: b)
      add(right, n / a, slope: a)
    case .divide:
      add(left, n * b, slope: 1 / b)
      add(right, a / n, slope: -a / (b * b))
    case .power:
      // An odd power keeps the sign; an even one has two roots, that of the present sign first.
      let isOdd = abs(fmod(b, 2)) == 1
      let root = pow(abs(n), 1 / b) * ((isOdd ? n : a) < 0 ? -1 : 1)
      let exponent = a > 0 && n > 0 ? log(n) / log(a) : .nan
      let slope = a > 0 ? nodeValues[need.node] * log(a) : .nan
      let rootSlope = b * pow(a, b - 1)
      add(left, root, slope: rootSlope)
      add(right, exponent, slope: slope)
      if fmod(b, 2) == 0 { add(left, -root, slope: rootSlope) }
    default: break
    }
  }

  /// What the argument of a function needs, which is x at present.
  func argument(
    of function: Function, for need: NeededValue, at node: Int, now x: Double
  ) -> NeededValue? {
    let n = need.value
    let value: Double
    switch function {
    case .sqrt: value = n >= 0 ? n * n : .nan
    case .logistic: value = -log(1 / n - 1)
    case .abs: value = x < 0 ? -n : n
    case .relu: value = n > 0 ? n : .nan
    case .softplus: value = log(expm1(n))
    case .log2: value = exp2(n)
    case .log10, .lg: value = pow(10, n)
    case .log: value = exp(n)
    default:
      guard let inverse = function.mainInverse else { return nil }
      value = inverse.value(n)
    }
    let h = max(abs(x), 1) * 1e-6
    let slope = (function.value(x + h) - function.value(x - h)) / (2 * h)
    return NeededValue(node: node, value: value, slope: need.slope * slope)
  }
}
