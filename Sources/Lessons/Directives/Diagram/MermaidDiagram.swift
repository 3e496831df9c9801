import Binding
import NeuralNet

/// A drawing of a network as a Mermaid flowchart, which GitHub and Obsidian both draw.
struct MermaidDiagram: DirectiveResult {
  let network: NetworkWriter

  func write(_ writer: inout ResultWriter) { writer.code("mermaid", lines(writer.decimals)) }

  /// The lines of the flowchart: inputs, units by layer with their activations, the error; a weight stands
  /// at its arrow.
  private func lines(_ decimals: Int) -> [String] {
    var lines = ["flowchart LR"]
    var identifiers: [Quantity.Kind: String] = [:]
    for (index, name) in network.network.inputs.enumerated() {
      identifiers[.input(name)] = "i\(index)"
      lines.append("  i\(index)([\"\(label(.input(name), decimals))\"])")
    }
    for (index, unit) in network.network.units.enumerated() {
      identifiers[.output(unit.name)] = "u\(index)"
      identifiers[.netInput(unit.name)] = "u\(index)"
    }
    var index = 0
    for (number, layer) in network.network.layers.enumerated() {
      lines.append("  subgraph L\(number)[\" \"]")
      for unit in layer.units {
        let name = "\(unicode(named: unit.name))<br/>\(unit.activation.word)"
        lines.append("    u\(index)((\"\(name)\"))")
        index += 1
      }
      lines.append("  end")
    }
    var biases: [String: String] = [:]
    for (index, unit) in network.network.units.enumerated() {
      lines += arrows(
        to: unit, named: "u\(index)", from: identifiers, sharing: &biases, decimals: decimals)
    }
    guard network.network.hasTargets else { return lines }
    lines.append("  e{{\"\(escaped(network.speller.spelling(of: .totalError, in: .unicode)))\"}}")
    return lines
      + network.network.outputUnits.compactMap { name in
        identifiers[.output(name)].map { "  \($0) --> e" }
      }
  }

  /// The arrows that end at a unit; a bias that several units share is drawn once.
  private func arrows(
    to unit: Network.Unit, named identifier: String, from identifiers: [Quantity.Kind: String],
    sharing shared: inout [String: String], decimals: Int
  ) -> [String] {
    var lines: [String] = []
    var biases: [String] = []
    for term in unit.netInput.summands {
      let quantities = term.quantities
      let parameters = quantities.filter { if case .parameter = $0.kind { true } else { false } }
      let text = parameters.map { label($0, decimals) }.joined(separator: ", ")
      let sources = quantities.compactMap { identifiers[$0.kind] }
      if sources.isEmpty, !parameters.isEmpty { biases.append(text) }
      for source in sources {
        lines.append(
          text.isEmpty
            ? "  \(source) --> \(identifier)" : "  \(source) -- \"\(text)\" --> \(identifier)")
      }
    }
    let bias = biases.joined(separator: ", ")
    if let known = shared[bias] {
      lines.append("  \(known) -.-> \(identifier)")
    } else if !bias.isEmpty {
      shared[bias] = "\(identifier)b"
      lines.append("  \(identifier)b[\"\(bias)\"] -.-> \(identifier)")
    }
    return lines
  }

  // MARK: Labels

  /// A given quantity with its value; with several samples, only its name.
  private func label(_ quantity: Quantity, _ decimals: Int) -> String {
    let name = network.speller.spelling(of: quantity, in: .unicode)
    guard let value = network.bound.values[quantity],
      network.network.samples.count == 1 || !quantity.variesOverSamples
    else { return escaped(name) }
    let number = network.speller.number(value, of: quantity, in: .unicode, decimals: decimals)
    return escaped("\(name) = \(number)")
  }

  private func unicode(named name: String) -> String {
    escaped(network.speller.spelling(ofName: name, in: .unicode))
  }

  /// Text within the double quotes of Mermaid.
  private func escaped(_ text: String) -> String {
    text.replacing("#", with: "#35;").replacing("\"", with: "#quot;")
  }
}
