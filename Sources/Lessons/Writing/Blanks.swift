import NeuralNet

/// What a worksheet leaves to the learner: the results of the last parts of the computation.
///
/// Worked examples that fade leave out the last part first. Each number is asked for once: what an equation takes
/// over unchanged is no question, unless the equation itself is left out.
package struct Blanks: Hashable, Sendable {
  /// The parts of a training step, in the order of the computation.
  enum Part: Int, CaseIterable, Sendable {
    case forward, error, backward, update
  }

  /// How many parts may have blanks.
  package static let fades = 1...Part.allCases.count
  /// The blank itself: GitHub and Obsidian draw it as a box, and the checker cannot read it.
  static let text = "\\boxed{?}"

  /// How many of the last parts have blanks, from 1 to 4.
  package let fade: Int
  /// Whether the equations are left out, too.
  package let hidesEquations: Bool
  /// The parts with blanks.
  private(set) var parts: Set<Part>

  /// - Parameters:
  ///   - fade: how many of the last parts have blanks.
  ///   - hidesEquations: whether the equations are left out, too.
  package init(fade: Int = 4, hidesEquations: Bool = false) {
    self.fade = min(max(fade, Self.fades.lowerBound), Self.fades.upperBound)
    self.hidesEquations = hidesEquations
    parts = Set(Part.allCases.suffix(self.fade))
  }

  /// The same for a computation that has only some of the parts.
  func fitted(to available: [Part]) -> Blanks {
    var blanks = self
    blanks.parts = Set(available.suffix(fade))
    return blanks
  }

  /// Whether the value of a quantity is left out.
  func hides(_ quantity: Quantity) -> Bool { quantity.part.map(parts.contains) ?? false }

  /// Whether the result of a step is asked for.
  func asks(_ step: Step) -> Bool {
    guard step.rule != .given, step.value.isFinite, hides(step.quantity), !step.quantity.isDirect
    else { return false }
    return hidesEquations || !step.isTakenOver
  }
}

extension Quantity {
  /// The part of the computation that gives it; nil of what is given.
  var part: Blanks.Part? {
    switch kind {
    case .input, .parameter, .target, .learningRate: nil
    case .netInput, .output: .forward
    case .unitError, .totalError: .error
    case .derivative, .directDerivative: .backward
    case .updated: .update
    }
  }
}

extension Step {
  /// Whether the value is that of another quantity, which has a name.
  var isTakenOver: Bool {
    if case .quantity(let other) = equation { !other.isDirect } else { false }
  }
}
