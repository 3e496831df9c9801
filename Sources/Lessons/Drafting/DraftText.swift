import Binding
import NeuralNet
package import SourceText

/// Writes a draft as a directive, with a comment where something is missing.
package struct DraftText {
  let draft: NetworkDraft
  private let lines: LineTable

  /// Writes a draft of a note whose lines are known.
  package init(_ draft: NetworkDraft, lines: LineTable) {
    self.draft = draft
    self.lines = lines
  }

  /// The fenced block.
  package var block: String { (["```nn network"] + body + ["```"]).joined(separator: "\n") + "\n" }

  private var body: [String] {
    var body: [String] = []
    if let place = draft.place { body.append("# of the section in \(lineList([place]))") }
    if !draft.isComplete {
      body.append("# what the note does not tell is commented out, with what is computed from it")
    }
    body += samples
    if draft.samples.isEmpty { body += givens("inputs", draft.inputs) }
    body += givens("parameters", draft.parameters)
    if !draft.dense.isEmpty {
      body += ["layers:"] + draft.dense.map(layer)
      if let loss = draft.loss {
        if draft.samples.isEmpty { body.append("targets: \(list(draft.denseTargets))") }
        body.append("loss: \(loss.word)")
        if draft.averagesSamples { body.append("reduction: mean") }
      }
      return body + rate + notation
    }
    let computable = draft.computable
    let isOpen = !computable.isEmpty
    body.append(isOpen ? "layers:" : "# layers:")
    for layer in draft.layers { body += self.layer(layer, computable) }
    body += targets(computable)
    body += rate
    if !draft.frozen.isEmpty { body.append("frozen: [\(draft.frozen.joined(separator: ", "))]") }
    return body + notation
  }

  private var notation: [String] {
    if let preset = draft.preset { return ["notation: \(preset.rawValue)"] }
    if draft.notation.isEmpty { return [] }
    let entries = draft.notation.map { "\($0.key): \(quoted($0.latex))" }
    return ["notation: {\(entries.joined(separator: ", "))}"]
  }

  private var rate: [String] {
    guard let rate = draft.learningRate else { return [] }
    let text = rate.value.map { "learning_rate: \(NumberSpelling.declared($0))" }
    return [text ?? "# learning_rate: not found" + mentioned(rate.places)]
  }

  private func layer(_ layer: NetworkDraft.DenseLayer) -> String {
    let weights = layer.weights.map(list).joined(separator: ", ")
    return "  - {dense: \(layer.weights.count), activation: \(layer.activation.word), "
      + "weights: [\(weights)], bias: \(list(layer.biases))}"
  }

  private func list(_ numbers: [Double]) -> String {
    "[\(numbers.map(NumberSpelling.declared).joined(separator: ", "))]"
  }

  /// A text as YAML takes it within braces.
  private func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0 == "_" } ? text : "'\(text)'"
  }

  private func targets(_ computable: Set<String>) -> [String] {
    guard let loss = draft.loss else { return [] }
    if !draft.samples.isEmpty { return ["loss: \(loss.word)"] }
    let isMissing = draft.targets.contains { $0.value == nil || !computable.contains($0.name) }
    let lines = givens("targets", draft.targets) + ["loss: \(loss.word)"]
    guard isMissing else { return lines }
    return lines.map { $0.hasPrefix("  # ") ? "#   " + $0.dropFirst(4) : "# " + $0 }
  }

  /// The samples, where there are several; a number that is missing in one leaves that one out.
  private var samples: [String] {
    if draft.samples.isEmpty { return [] }
    return ["samples:"]
      + draft.samples.enumerated().map { index, sample in
        let dense = draft.denseTargets.parts(draft.samples.count)
        let own = sample.targets.isEmpty ? "" : ", targets: \(entries(sample.targets))"
        let targets = dense.isEmpty ? own : ", targets: \(list(dense[index]))"
        let isKnown = (sample.inputs + sample.targets).allSatisfy { $0.value != nil }
        return "  \(isKnown ? "" : "# ")- {inputs: \(entries(sample.inputs))\(targets)}"
      }
  }

  private func entries(_ givens: [NetworkDraft.Given]) -> String {
    let entries = givens.map { "\($0.name): \($0.value.map(NumberSpelling.declared) ?? "?")" }
    return "{\(entries.joined(separator: ", "))}"
  }

  // MARK: Givens

  private func givens(_ key: String, _ givens: [NetworkDraft.Given]) -> [String] {
    if givens.isEmpty { return [] }
    let known = givens.compactMap { given in
      given.value.map { "\(given.name): \(NumberSpelling.declared($0))" }
    }
    let missing = givens.filter { $0.value == nil }
    if missing.isEmpty { return ["\(key): {\(known.joined(separator: ", "))}"] }
    var lines = ["\(key):"]
    for given in givens {
      if let value = given.value {
        lines.append("  \(given.name): \(NumberSpelling.declared(value))")
      } else {
        lines.append("  # \(given.name): not found" + mentioned(given.places))
      }
    }
    return lines
  }

  private func mentioned(_ places: [Int]) -> String {
    places.isEmpty ? "" : "; \(lineList(places))"
  }

  /// `line 20` or `lines 20, 31`.
  func lineList(_ places: [Int]) -> String {
    let numbers = Set(places.map { lines.location(of: $0).line }).sorted()
    let text = numbers.prefix(6).map(String.init).joined(separator: ", ")
    return (numbers.count == 1 ? "line " : "lines ") + text + (numbers.count > 6 ? ", …" : "")
  }

  /// Whether all places are in one line.
  func isOneLine(_ places: [Int]) -> Bool {
    Set(places.map { lines.location(of: $0).line }).count == 1
  }

  // MARK: Units

  private func layer(_ units: [NetworkDraft.Unit], _ computable: Set<String>) -> [String] {
    let isOpen = units.contains { computable.contains($0.name) }
    let activation = units.lazy.compactMap(\.activation).first
    let mark = isOpen ? "" : "# "
    var lines = ["  \(mark)- activation: \(activation?.word ?? "?")", "  \(mark)  units:"]
    for unit in units {
      let isKnown = computable.contains(unit.name)
      let prefix = isOpen ? (isKnown ? "      " : "      # ") : "  #     "
      let note = unit.isGuessed ? "  # a guess" + mentioned(unit.places) : ""
      guard let netInput = unit.netInput else {
        lines.append(prefix + "\(unit.name): not found" + mentioned(unit.places))
        continue
      }
      let isOwn = unit.activation != activation
      let text =
        isOwn
        ? "{net: \(netInput), activation: \(unit.activation?.word ?? "?")}" : netInput
      lines.append(prefix + "\(unit.name): \(text)" + note)
    }
    return lines
  }
}
