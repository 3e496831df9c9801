import NeuralNet
import SourceText

/// The inputs, targets and samples of a network in layer form, as written.
///
/// `inputs` is a map of names and numbers, a list of numbers, a list of names, or their number;
/// `targets` is a map or a list. With time steps a name has a list of numbers, or there is a row of
/// numbers for each step.
struct LayerFormInputs {
  private typealias Key = NetworkDirective.Key

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
    _ fields: DirectiveFields, isRecurrent: Bool, outputs: Int,
    _ reader: inout DirectiveReader
  ) {
    self.isRecurrent = isRecurrent
    self.outputs = outputs
    targetNames = outputs == 1 ? ["y"] : (1...max(1, outputs)).map { "y_\($0)" }
    guard let samples = fields[Key.samples] else {
      readOne(fields, &reader, isFirst: true)
      return
    }
    for key in [Key.inputs, .targets] {
      if let entry = fields[key] {
        reader.report(NetworkTextProblem.keyBesideSamples(key.rawValue), at: entry.key.range)
      }
    }
    let nodes = reader.readList(samples) ?? []
    if nodes.isEmpty {
      reader.report(
        NetworkTextProblem.network(.noSamples, NetworkNames()), at: samples.key.range)
    }
    for (index, node) in nodes.enumerated() {
      let parts = reader.readFields(of: node, .sample, keys: NetworkDirective.SampleKey.all)
      if let parts { readOne(parts, &reader, isFirst: index == 0) }
    }
    let isMixed = targets.contains { $0.isEmpty } && targets.contains { !$0.isEmpty }
    if isMixed { reader.report(.missingKey(Key.targets.rawValue), at: samples.key.range) }
  }

  private mutating func readOne(
    _ fields: DirectiveFields, _ reader: inout DirectiveReader, isFirst: Bool
  ) {
    guard let field = fields[Key.inputs] else {
      reader.report(.missingKey(Key.inputs.rawValue), at: nil)
      return
    }
    if isFirst, readNames(field, &reader) { return }
    guard let rows = readRows(field, &reader, names: isFirst ? nil : names) else { return }
    if isFirst, names.isEmpty {
      guard let width = rows.first?.count, width > 0 else {
        reader.report(LayerFormProblem.noInputs, at: field.value.range)
        return
      }
      names = (1...width).map { "x_\($0)" }
    }
    guard check(rows, width: names.count, of: field, &reader) else { return }
    if !isRecurrent, rows.count > 1 {
      reader.report(LayerFormProblem.severalRows(rows.count), at: field.value.range)
      return
    }
    guard checkSteps(rows, asIn: inputs, of: field, &reader) else { return }
    var aims: [[Double]] = []
    if let field = fields[Key.targets] {
      guard let found = readTargets(field, steps: rows.count, &reader),
        checkSteps(found, asIn: targets.filter { !$0.isEmpty }, of: field, &reader)
      else { return }
      aims = found
    }
    inputs.append(rows)
    targets.append(aims)
  }

  /// Whether only the names of the inputs, or their number, are given.
  private mutating func readNames(
    _ field: BodyNode.Entry, _ reader: inout DirectiveReader
  ) -> Bool {
    if field.value.kind == .text {
      let limit = EngineLimits().parameters
      if let count = reader.readCount(field, atLeast: 1, limit: limit) {
        names = (1...count).map { "x_\($0)" }
      }
      return true
    }
    guard case .list(let nodes) = field.value.content, let first = nodes.first,
      let text = first.text, case .notANumber = WrittenNumber(text)
    else {
      if case .map = field.value.content {
        for entry in reader.readEntries(of: field.value, field.part) ?? []
        where reader.isName(entry.name, at: entry.key.range) { names.append(entry.name) }
      }
      return false
    }
    for node in nodes {
      guard let text = node.text, reader.isName(text, at: node.range) else { continue }
      if names.contains(text) {
        reader.report(
          NetworkTextProblem.network(.duplicateName(text), NetworkNames()), at: node.range)
      }
      names.append(text)
    }
    return true
  }

  /// The numbers of a map or a list as rows, one for each step.
  private func readRows(
    _ field: BodyNode.Entry, _ reader: inout DirectiveReader, names: [String]?
  ) -> [[Double]]? {
    guard case .map = field.value.content else {
      guard field.value.kind != .nothing else {
        reader.report(
          .wrongKind(of: field.part, expected: .list, found: .nothing), at: field.key.range)
        return nil
      }
      return reader.readRows(field)
    }
    var columns: [[Double]] = []
    for entry in reader.readEntries(of: field.value, field.part) ?? [] {
      if let names, !names.contains(entry.name) {
        let known = NetworkNames(inputs: names)
        reader.report(
          NetworkTextProblem.network(.unknownInput(entry.name, sample: 1), known),
          at: entry.key.range)
        return nil
      }
      guard let numbers = reader.readNumbers(entry) else { return nil }
      columns.append(numbers)
    }
    let steps = columns.map(\.count).max() ?? 1
    if let odd = columns.first(where: { $0.count != steps }) {
      reader.report(
        NetworkTextProblem.steps(of: field.name, expected: steps, found: odd.count),
        at: field.value.range)
      return nil
    }
    return (0..<steps).map { step in columns.map { $0[step] } }
  }

  private mutating func readTargets(
    _ field: BodyNode.Entry, steps: Int, _ reader: inout DirectiveReader
  ) -> [[Double]]? {
    if case .map(let entries) = field.value.content, entries.count == outputs {
      targetNames = entries.compactMap(\.key.text)
    }
    guard var rows = readRows(field, &reader, names: nil) else { return nil }
    if isRecurrent, outputs == 1, rows.count == 1, rows[0].count == steps {
      rows = rows[0].map { [$0] }
    }
    guard check(rows, width: outputs, of: field, &reader) else { return nil }
    guard rows.count == 1 || rows.count == steps else {
      reader.report(
        NetworkTextProblem.steps(of: field.name, expected: steps, found: rows.count),
        at: field.value.range)
      return nil
    }
    return rows
  }

  /// Whether a sample has as many steps as the first one; if not, it is reported.
  private func checkSteps(
    _ rows: [[Double]], asIn samples: [[[Double]]], of field: BodyNode.Entry,
    _ reader: inout DirectiveReader
  ) -> Bool {
    guard let first = samples.first, first.count != rows.count else { return true }
    reader.report(
      LayerFormProblem.unevenSamples(of: field.name, first: first.count, found: rows.count),
      at: field.value.range)
    return false
  }

  /// Whether all rows have as many numbers as there are names; if not, it is reported.
  private func check(
    _ rows: [[Double]], width: Int, of field: BodyNode.Entry, _ reader: inout DirectiveReader
  ) -> Bool {
    guard let odd = rows.first(where: { $0.count != width }) else { return true }
    reader.report(
      .width(of: field.part, expected: width, found: odd.count), at: field.value.range)
    return false
  }
}
