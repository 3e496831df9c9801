import Binding
import NeuralNet

/// A network whose quantities are explained.
struct ExplainedNetwork {
  let names: NetworkWriter
  let decimals: Int
  /// Everything that worked examples compute: the forward pass, the errors, the derivatives of the
  /// total error and the updates.
  let steps: [Step]
  private let positions: [Quantity: Int]

  init(_ bound: BoundNetwork, decimals: Int) {
    names = NetworkWriter(bound)
    self.decimals = decimals
    steps =
      bound.network.hasTargets
      ? bound.values.updateTrace(of: bound.network.parameterNames).steps
      : bound.values.forwardTrace.steps
    positions = Dictionary(
      zip(steps.map(\.quantity), 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The steps that are computed shortly before a step or behind it.
  func steps(near step: Step, within distance: Int) -> ArraySlice<Step> {
    let place = positions[step.quantity] ?? 0
    return steps[max(0, place - distance)..<min(steps.count, place + distance)]
  }

  /// The step that computes a quantity.
  func step(of quantity: Quantity) -> Step? { positions[quantity].map { steps[$0] } }

  /// The one quantity that is given as this number, other than 0.
  func given(of value: Double) -> Quantity? {
    let given = steps.lazy.filter { $0.rule == .given && $0.value == value && value != 0 }
    return given.dropFirst().isEmpty ? given.first?.quantity : nil
  }

  var values: Values { names.bound.values }

  /// The value of a quantity, by its step where it has one: a derivative is not computed once more.
  func value(of quantity: Quantity) -> Double? {
    positions[quantity].map { steps[$0].value } ?? values[quantity]
  }

  // MARK: Spelling

  func spelling(_ quantity: Quantity) -> String {
    names.speller.spelling(of: quantity, in: .unicode)
  }

  func number(_ quantity: Quantity, decimals: Int? = nil) -> String {
    guard let value = values[quantity] else { return LessonWords.withoutValue }
    return names.speller.value(
      value, of: quantity, in: .unicode, decimals: decimals ?? self.decimals)
  }

  /// Another value than its own as that of a quantity.
  func number(_ value: Double, of quantity: Quantity) -> String {
    names.speller.number(value, of: quantity, in: .unicode, decimals: decimals)
  }

  // MARK: Explaining

  /// What a quantity is, its equation, the numbers, and its neighbours; nil if it has no step.
  func explanation(of quantity: Quantity) -> String? {
    guard let step = names.derivation.step(for: quantity) else { return nil }
    let spelled = names.speller.spelled(step, values: values, decimals: decimals)
    let equation = names.readable(step.equation)
    var sides = [spelled.unicode.quantity]
    if step.rule != .given {
      sides.append(names.speller.spelling(of: names.inFull(step), in: .unicode))
      sides.append(names.speller.spelling(of: equation, in: .unicode))
      sides.append(
        names.speller.spelling(of: equation, in: .unicode, values: values, decimals: decimals))
    }
    sides.append(spelled.unicode.result)
    sides = sides.withoutRepetitions
    var lines = ["\(quantity.plainKey): \(spelled.unicode.sentence)", ""]
    let indentation = String(repeating: " ", count: sides[0].count)
    for (index, side) in sides.dropFirst().enumerated() {
      lines.append("  \(index == 0 ? sides[0] : indentation) = \(side)")
    }
    lines += fullValue(of: quantity)
    lines += section(LessonWords.dependsOn, inputs(of: step), none: LessonWords.nothing)
    let sources = givenSources(of: quantity)
    if step.rule != .given, !sources.isEmpty {
      lines += ["", "\(LessonWords.downTo) \(sources.map(spelling).joined(separator: ", "))"]
    }
    lines += section(LessonWords.neededFor, readers(of: quantity), none: LessonWords.nothing)
    return lines.joined(separator: "\n") + "\n"
  }

  private func fullValue(of quantity: Quantity) -> [String] {
    guard let value = values[quantity], value.isFinite else { return [] }
    let full = NumberSpelling.exact(value, in: .unicode)
    return full == number(quantity) ? [] : ["", "\(LessonWords.inFull) \(full)"]
  }

  private func section(_ title: String, _ quantities: [Quantity], none: String) -> [String] {
    guard !quantities.isEmpty else { return ["", "\(title) \(none)"] }
    let names = quantities.map(spelling)
    let width = names.map(\.count).max() ?? 0
    return ["", title]
      + zip(quantities, names).map { quantity, name in
        "  \(name)\(String(repeating: " ", count: width - name.count)) = \(number(quantity))"
      }
  }

  // MARK: Neighbours

  private func inputs(of step: Step) -> [Quantity] {
    step.rule == .given ? [] : names.readable(step.equation).quantities
  }

  /// The quantities whose equations read a quantity.
  func readers(of quantity: Quantity) -> [Quantity] {
    steps.filter { inputs(of: $0).contains(quantity) && !$0.quantity.isDirect }.map(\.quantity)
  }

  /// The given numbers that a quantity comes from in the end.
  private func givenSources(of quantity: Quantity) -> [Quantity] {
    let sources = Set(
      names.derivation.trace(of: [quantity]).steps.filter { $0.rule == .given }.map(\.quantity))
    return values.allQuantities().map(\.quantity).filter { sources.contains($0) }
  }
}
