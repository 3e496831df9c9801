import Binding
import Lessons
import NeuralNet

/// What a page shows of a network: its drawing, the numbers that are given, its computation step by step, and an
/// exercise.
///
/// It is complete as it stands; a script makes fields of the given numbers, goes through the steps and marks the
/// exercise.
struct NetworkPanel {
  let network: LiveNetwork
  /// Whether the drawing keeps to itself what the units give, since the reader is asked for it.
  private let hidesOutputs: Bool
  /// How the note trains the network.
  private let plans: [TrainingPlan]
  private let stepped: SteppedNetwork

  init(_ network: LiveNetwork, hidesOutputs: Bool = false, plans: [TrainingPlan] = []) {
    self.network = network
    self.hidesOutputs = hidesOutputs
    self.plans = plans
    stepped = SteppedNetwork(network.bound, decimals: network.digits)
  }

  /// The panel.
  ///
  /// Complexity: O(steps²), which are bounded.
  var section: HTMLNode {
    .element(
      "section",
      [
        "class": "network", "data-network": "\(network.place)",
        "aria-label": PageWords.network(network.bound.label),
      ],
      [LiveDrawing(network, hidesOutputs: hidesOutputs).figure, givens] + plainSteps + [
        solution, exercise,
      ])
  }

  /// That an update of the page is a plain one, where the note trains in another way.
  private var plainSteps: [HTMLNode] {
    let ways = PageWords.waysOfTraining(plans)
    guard !ways.isEmpty, network.steps.contains(where: { $0.rule == .update }) else { return [] }
    return [.element("p", ["class": "instruction"], text: PageWords.plainSteps(ways))]
  }

  // MARK: Given numbers

  private var givens: HTMLNode {
    let groups = [
      (PageWords.inputs, givens { if case .input = $0.kind { true } else { false } }),
      (PageWords.parameters, givens { $0.isParameter }),
      (PageWords.targets, givens { if case .target = $0.kind { true } else { false } }),
      (PageWords.learningRate, givens { $0 == .learningRate }),
    ].filter { !$0.1.isEmpty }
    return .element(
      "dl", ["class": "givens"],
      groups.flatMap { title, quantities in
        [.element("dt", text: title), .element("dd", holding: quantities.map(given))]
      })
  }

  private func givens(_ isMeant: (Quantity) -> Bool) -> [Quantity] {
    network.steps.filter { $0.rule == .given && isMeant($0.quantity) }.map(\.quantity)
  }

  private func given(_ quantity: Quantity) -> HTMLNode {
    .element(
      "span", ["class": "given"],
      [
        .text("\(stepped.symbol(quantity)) = "),
        network.number(quantity),
      ])
  }

  // MARK: Steps

  private var solution: HTMLNode {
    let phases = SteppedNetwork.Phase.allCases.compactMap { phase -> HTMLNode? in
      let places = stepped.steps.indices.filter { stepped.phase(of: stepped.steps[$0]) == phase }
      guard let first = places.first else { return nil }
      return .group([
        .element("p", ["class": "phase"], text: PageWords.phase(phase)),
        .element("ol", ["start": "\(first + 1)"], places.map(step)),
      ])
    }
    return .element(
      "details", ["class": "solution"],
      [.element("summary", text: PageWords.solution(stepped.steps.count))] + phases)
  }

  private func step(_ place: Int) -> HTMLNode {
    let step = stepped.steps[place]
    var sides = stepped.sides(step)
    sides.removeLast()
    let reason = stepped.reason(for: place).map {
      HTMLNode.element("p", ["class": "reason"], text: $0)
    }
    let goal = goal(of: place)
    return .element(
      "li", ["data-step": step.quantity.plainKey, "data-goal": goal],
      [
        .element("p", text: stepped.sentence(step)),
        .element(
          "p", ["class": "equation"],
          [
            .text(Self.typeset(sides.joined(separator: " = ") + " = ")),
            network.number(step.quantity),
          ]),
      ] + [reason].compactMap(\.self))
  }

  /// What a step leads to, and how much of that is known with it.
  private func goal(of place: Int) -> String? {
    let known = Set(stepped.steps[...place].map(\.quantity))
    let isUpdate = stepped.phase(of: stepped.steps[place]) == .update
    let goals = stepped.goals(of: place).map { goal in
      StepperWords.goal(
        isUpdate ? StepperWords.newParameters : stepped.symbol(goal.quantity),
        goal.parts.count { known.contains($0) || $0.isGiven }, of: goal.parts)
    }
    return goals.isEmpty
      ? nil : StepperWords.towards + goals.joined(separator: StepperWords.andThen)
  }

  /// A minus sign in place of a hyphen.
  static func typeset(_ equation: String) -> String { equation.replacing("-", with: "−") }

  // MARK: Exercise

  private var exercise: HTMLNode {
    let items = network.asked
    return .element(
      "details", ["class": "exercise"],
      [
        .element("summary", text: PageWords.exercise(items.count)),
        .element(
          "p", ["class": "instruction"],
          text: PageWords.instruction(
            network.digits, hasUpdate: items.contains { $0.rule == .update })),
        .element("ol", ["class": "blanks"], items.map(blank)),
      ])
  }

  private func blank(_ step: Step) -> HTMLNode {
    .element(
      "li", ["data-blank": step.quantity.plainKey],
      [.text("\(stepped.symbol(step.quantity)) = ")])
  }
}
