import NeuralNet
import NoteMarkup
import SourceText

extension BoundNetwork {
  /// The network with its samples in its declaration, where these come from data; itself where it has them already, or
  /// cannot be declared so.
  ///
  /// - Complexity: that of reading the declaration, and O(samples).
  package var withSamplesDeclared: BoundNetwork {
    if read(declaration)?.samples == network.samples { return self }
    guard let declaration = declarationWithSamples, let read = read(declaration),
      read.samples == network.samples, read.parameterNames == network.parameterNames
    else { return self }
    return BoundNetwork(
      label: label, network: network, notation: notation, range: range, declaration: declaration,
      isTrained: isTrained)
  }

  /// What a note declares that has nothing but a declaration.
  func read(_ declaration: String) -> Network? {
    let head = "```nn network" + (label.map { " \($0)" } ?? "")
    let fence = declaration.hasSuffix("\n") ? "```" : "\n```"
    let note = Note(parsing: Array("\(head)\n\(declaration)\(fence)\n".utf8))
    return NoteBindings(reading: note).networks.first?.network
  }

  /// The declaration with a list of samples in place of the names of inputs.
  private var declarationWithSamples: String? {
    guard let written = DeclarationText(declaration), let first = written.entries.first else {
      return nil
    }
    let (bytes, entries) = (written.bytes, written.entries)
    let start = first.key.range.lowerBound
    let indentation = bytes[written.lineStart(of: start)..<start]
    guard indentation.allSatisfy({ " \t".utf8.contains($0) }),
      !entries.contains(where: { $0.name == "samples" || $0.name == "targets" })
    else { return nil }
    var text = bytes
    if let inputs = entries.first(where: { $0.name == "inputs" }) {
      let last = max(inputs.key.range.upperBound, inputs.value.range.upperBound)
      let end = bytes[last...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      text.removeSubrange(written.lineStart(of: inputs.key.range.lowerBound)..<end)
    }
    if text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    let lead = String(decoding: indentation, as: UTF8.self)
    let lines = ["samples:"] + network.samples.map { "  - \(declared($0))" }
    return String(decoding: text, as: UTF8.self) + lines.map { lead + $0 + "\n" }.joined()
  }

  /// A sample in YAML.
  private func declared(_ sample: Network.Sample) -> String {
    let table = LayerTable(network)
    func numbers(_ name: String, _ values: [String: Double]) -> [Double] {
      if table.stepCount == 0 { return values[name].map { [$0] } ?? [] }
      return (1...table.stepCount).compactMap { values[TimedName.name(name, step: $0)] }
    }
    func text(_ numbers: [Double]) -> String {
      table.stepCount == 0
        ? numbers.map(NumberSpelling.declared).joined()
        : "[" + numbers.map(NumberSpelling.declared).joined(separator: ", ") + "]"
    }
    func map(_ names: [String], _ values: [String: Double]) -> String {
      "{" + names.map { "\($0): \(text(numbers($0, values)))" }.joined(separator: ", ") + "}"
    }
    let inputs = map(table.inputs, sample.inputs)
    guard !sample.targets.isEmpty else { return "{inputs: \(inputs)}" }
    let units = table.outputUnits
    guard units.allSatisfy(ScalarNames.isUnit) else {
      return "{inputs: \(inputs), targets: \(map(units, sample.targets))}"
    }
    let columns = units.map { numbers($0, sample.targets) }
    let rows = (columns.first ?? []).indices.map { row in
      "["
        + columns.map { $0.indices.contains(row) ? NumberSpelling.declared($0[row]) : "0" }.joined(
          separator: ", ")
        + "]"
    }
    let targets = table.stepCount == 0 ? rows.joined() : "[" + rows.joined(separator: ", ") + "]"
    return "{inputs: \(inputs), targets: \(targets)}"
  }
}
