package import Binding

/// All steps of a computation as text, for readers without a terminal.
package struct PlainSteps {
  private let network: SteppedNetwork

  package init(_ bound: BoundNetwork, decimals: Int) {
    network = SteppedNetwork(bound, decimals: decimals)
  }

  /// A paragraph for each step.
  package var text: String {
    network.steps.indices.map(paragraph).joined(separator: "\n")
  }

  private func paragraph(_ index: Int) -> String {
    let step = network.steps[index]
    let sides = network.sides(step)
    let place = StepperWords.place(
      index, of: network.steps.count, network.phase(of: step))
    var lines = ["\(place)", network.sentence(step)]
    let indentation = String(repeating: " ", count: sides[0].count)
    for (number, side) in sides.dropFirst().enumerated() {
      lines.append("  \(number == 0 ? sides[0] : indentation) = \(side)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
