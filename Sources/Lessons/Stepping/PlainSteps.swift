package import Binding

/// All steps of the computations of a lesson as text, for readers without a terminal.
package struct PlainSteps {
  /// The networks, each with its number among all that were given, from 1.
  private let networks: [(number: Int, network: SteppedNetwork)]

  /// The steps of some networks; those without any are left out.
  package init(_ networks: [BoundNetwork], decimals: Int) {
    self.init(networks.map { SteppedNetwork($0, decimals: decimals) })
  }

  /// The steps of some networks; those without any are left out.
  package init(_ networks: [SteppedNetwork]) {
    self.networks = networks.enumerated().filter { !$0.element.steps.isEmpty }
      .map { ($0.offset + 1, $0.element) }
  }

  /// Whether no network has a step.
  package var isEmpty: Bool { networks.isEmpty }

  /// A paragraph for each step, and of several networks for the name of each.
  package var text: String {
    networks.flatMap { number, network in
      let names = StepperWords.networkNames(
        network.bound.label, number, of: networks.count)
      let title = networks.count > 1 ? names.prefix(1).map { $0 + "\n" } : []
      return title + network.steps.indices.map { paragraph($0, of: network) }
    }.joined(separator: "\n")
  }

  private func paragraph(_ index: Int, of network: SteppedNetwork) -> String {
    let step = network.steps[index]
    let sides = network.sides(step)
    let place = StepperWords.place(
      index, of: network.steps.count, network.phase(of: step))
    var lines = ["\(place)", network.sentence(step)]
    let indentation = String(repeating: " ", count: sides[0].count)
    for (number, side) in sides.dropFirst().enumerated() {
      lines.append("  \(number == 0 ? sides[0] : indentation) = \(side)")
    }
    lines += network.earlierParts(of: index).map { quantity, place in
      StepperWords.known(
        network.number(quantity) ?? "", network.symbol(quantity), step: place + 1)
    }
    if let reason = network.reason(for: index) { lines.append(reason) }
    return lines.joined(separator: "\n") + "\n"
  }
}
