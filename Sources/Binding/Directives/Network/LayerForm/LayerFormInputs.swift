import NeuralNet
import SourceText

/// The inputs, targets and samples of a network in layer form, as written.
///
/// `inputs` is a map of names and numbers, a list of numbers, a list of names, or their number;
/// `targets` is a map or a list. With time steps a name has a list of numbers, or there is a row of
/// numbers for each step.
struct LayerFormInputs {
  private(set) var names: [String] = []
  private(set) var targetNames: [String] = []
  /// `[example][step][input]`.
  private(set) var inputs: [[[Double]]] = []
  /// `[example][step][target]`; a sequence may have one step of targets alone.
  private(set) var targets: [[[Double]]] = []
  private var isRecurrent = false
  private var outputs = 1

  /// Whether recurrent networks have targets at each step, which they have unless samples say
  /// otherwise.
  var hasTargetsAtEachStep: Bool {
    zip(inputs, targets).allSatisfy { $0.count == $1.count }
  }

  var hasTargets: Bool { !targets.isEmpty && targets.allSatisfy { !$0.isEmpty } }

  mutating func read(
    _ fields: [String: BodyNode.Entry], isRecurrent: Bool, outputs: Int,
    _ reader: inout DirectiveReader
  ) {
    self.isRecurrent = isRecurrent
    self.outputs = outputs
    targetNames = outputs == 1 ? ["y"] : (1...max(1, outputs)).map { "y_\($0)" }
    guard let samples = fields["samples"] else {
      readOne(fields, &reader, isFirst: true)
      return
    }
    for key in ["inputs", "targets"] {
      if let entry = fields[key] {
        reader.report(.keyBesideSamples(key), at: entry.key.range)
      }
    }
    let nodes = reader.list(samples, named: "samples") ?? []
    if nodes.isEmpty { reader.report(.network(.noSamples, NetworkNames()), at: samples.key.range) }
    for (index, node) in nodes.enumerated() {
      let parts = reader.fields(of: node, named: "a sample", keys: ["inputs", "targets"])
      if let parts { readOne(parts, &reader, isFirst: index == 0) }
    }
    let isMixed = targets.contains { $0.isEmpty } && targets.contains { !$0.isEmpty }
    if isMixed { reader.report(.missingKey("targets"), at: samples.key.range) }
  }

  private mutating func readOne(
    _ fields: [String: BodyNode.Entry], _ reader: inout DirectiveReader, isFirst: Bool
  ) {
    guard let field = fields["inputs"] else {
      reader.report(.missingKey("inputs"), at: nil)
      return
    }
    if isFirst, names(field, &reader) { return }
    guard let rows = rows(field, "inputs", &reader, names: isFirst ? nil : names) else { return }
    if isFirst, names.isEmpty { names = (1...max(1, rows[0].count)).map { "x_\($0)" } }
    guard check(rows, width: names.count, "inputs", field, &reader) else { return }
    if !isRecurrent, rows.count > 1 {
      reader.report(
        .engine(
          .shape(
            of: "inputs", expected: "one row", found: EngineProblem.count(rows.count, "row"))),
        at: field.value.range)
      return
    }
    var aims: [[Double]] = []
    if let field = fields["targets"] {
      guard let found = targetRows(field, steps: rows.count, &reader) else { return }
      aims = found
    }
    inputs.append(rows)
    targets.append(aims)
  }

  /// Whether only the names of the inputs, or their number, are given.
  private mutating func names(
    _ field: BodyNode.Entry, _ reader: inout DirectiveReader
  ) -> Bool {
    if field.value.kind == .text {
      let limit = EngineLimits().parameters
      if let count = reader.whole(field, of: "inputs", atLeast: 1, limit: limit) {
        names = (1...count).map { "x_\($0)" }
      }
      return true
    }
    guard case .list(let nodes) = field.value.content, let first = nodes.first,
      let text = first.text, case .notANumber = WrittenNumber(text)
    else {
      if case .map = field.value.content {
        for (name, entry) in reader.entries(of: field.value, named: "inputs") ?? []
        where reader.isName(name, at: entry.key.range) { names.append(name) }
      }
      return false
    }
    for node in nodes {
      guard let text = node.text, reader.isName(text, at: node.range) else { continue }
      if names.contains(text) {
        reader.report(.network(.duplicateName(text), NetworkNames()), at: node.range)
      }
      names.append(text)
    }
    return true
  }

  /// The numbers of a map or a list as rows, one for each step.
  private func rows(
    _ field: BodyNode.Entry, _ name: String, _ reader: inout DirectiveReader, names: [String]?
  ) -> [[Double]]? {
    guard case .map = field.value.content else {
      guard field.value.kind != .nothing else {
        reader.report(
          .wrongKind(of: name, expected: .list, found: .nothing), at: field.key.range)
        return nil
      }
      return reader.rows(field.value, of: name)
    }
    var columns: [[Double]] = []
    for (key, entry) in reader.entries(of: field.value, named: name) ?? [] {
      if let names, !names.contains(key) {
        let known = NetworkNames(inputs: names)
        reader.report(.network(.unknownInput(key, sample: 1), known), at: entry.key.range)
        return nil
      }
      guard let numbers = reader.numbers(entry.value, of: key) else { return nil }
      columns.append(numbers)
    }
    let steps = columns.map(\.count).max() ?? 1
    if let odd = columns.first(where: { $0.count != steps }) {
      reader.report(
        .engine(.steps(of: name, expected: steps, found: odd.count)), at: field.value.range)
      return nil
    }
    return (0..<steps).map { step in columns.map { $0[step] } }
  }

  private mutating func targetRows(
    _ field: BodyNode.Entry, steps: Int, _ reader: inout DirectiveReader
  ) -> [[Double]]? {
    if case .map(let entries) = field.value.content, entries.count == outputs {
      targetNames = entries.compactMap(\.key.text)
    }
    guard var rows = rows(field, "targets", &reader, names: nil) else { return nil }
    if isRecurrent, outputs == 1, rows.count == 1, rows[0].count == steps {
      rows = rows[0].map { [$0] }
    }
    guard check(rows, width: outputs, "targets", field, &reader) else { return nil }
    guard rows.count == 1 || rows.count == steps else {
      reader.report(
        .engine(.steps(of: "targets", expected: steps, found: rows.count)), at: field.value.range)
      return nil
    }
    return rows
  }

  private func check(
    _ rows: [[Double]], width: Int, _ name: String, _ field: BodyNode.Entry,
    _ reader: inout DirectiveReader
  ) -> Bool {
    guard let odd = rows.first(where: { $0.count != width }) else { return true }
    reader.report(
      .engine(
        .shape(of: name, expected: "\(width)", found: EngineProblem.count(odd.count, "number"))),
      at: field.value.range)
    return false
  }
}
