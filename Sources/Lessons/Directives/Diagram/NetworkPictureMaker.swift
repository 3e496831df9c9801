import Binding
import NeuralNet

/// Makes the picture of a network.
struct NetworkPictureMaker {
  private let writer: NetworkWriter
  private let request: DiagramRequest
  private let decimals: Int
  /// Whether outputs are shown, too; of several samples those of the first.
  private let showsOutputs: Bool
  private let columns: PictureColumns
  private var nodes: [NetworkPicture.Node] = []
  private var lines: [NetworkPicture.Line] = []
  /// The parameters that a line carries, by its index.
  private var carried: [[String]] = []
  /// The biases of a node.
  private var biases: [Int: [String]] = [:]
  /// The nodes by the names of what they stand for.
  private var indices: [String: Int] = [:]

  /// - Parameters:
  ///   - writer: the network, and how its quantities are spelled.
  ///   - request: what is to be drawn.
  ///   - decimals: the number of decimals of what is computed, such as a trained weight.
  ///   - showsOutputs: whether outputs are shown, too; of several samples those of the first.
  init(
    _ writer: NetworkWriter, request: DiagramRequest, decimals: Int, showsOutputs: Bool = false
  ) {
    self.writer = writer
    self.request = request
    self.decimals = decimals
    self.showsOutputs = showsOutputs
    columns = PictureColumns(writer.network, isUnrolled: request.isUnrolled)
    addNodes()
    addLines()
    addError()
  }

  /// The most decimals that fit beside a line.
  static let decimals = 4
  /// The longest number that is shown as it was written.
  private static let longestNumber = 8

  private var network: Network { writer.network }

  /// The picture.
  ///
  /// Complexity: O(size of what is drawn), which is bounded.
  var picture: NetworkPicture {
    var picture = NetworkPicture(
      title: DiagramWords.title(writer.bound.label), summary: summary,
      headings: columns.headings, nodes: nodes, lines: lines, isUnrolled: columns.isUnrolled)
    if !request.lit.isEmpty {
      picture.light(
        from: starts, lines: litLines,
        ends: ends)
    }
    return picture
  }

  private var summary: String {
    let columns =
      columns.isUnrolled
      ? columns.columns.filter { $0.step == self.columns.lastStep } : columns.columns
    return DiagramWords.summary(
      columns.map { column in (column.title, column.names.map(name)) },
      steps: self.columns.isUnrolled ? self.columns.lastStep : nil,
      lit: request.lit.map { writer.speller.spelling(of: $0, in: .unicode) })
  }

  // MARK: Nodes

  private mutating func addNodes() {
    for column in columns.columns {
      for slot in column.slots {
        guard let key = slot.name else {
          nodes.append(
            .init(
              kind: .omission, name: DiagramWords.omission, captions: [], place: slot.place))
          continue
        }
        indices[columns.key(key)] = nodes.count
        let quantity = Quantity(column.isOfInputs ? .input(key) : .output(key))
        nodes.append(
          .init(
            kind: column.isOfInputs ? .input : .unit, name: name(key),
            captions: captions(of: key, in: column), quantity: inSample(quantity),
            place: slot.place))
      }
    }
  }

  /// The name without its step; of a unit that the author has given none, its output's.
  private func name(_ key: String) -> String {
    let base = TimedName.parts(of: key).base
    return ScalarNames.isUnit(base)
      ? writer.speller.spelling(of: Quantity(.output(base)), in: .unicode)
      : writer.speller.spelling(ofName: base, in: .unicode)
  }

  private func captions(of key: String, in column: PictureColumns.Column)
    -> [NetworkPicture.Caption]
  {
    if column.isOfInputs { return [caption(of: Quantity(.input(key)))].compactMap(\.self) }
    guard let unit = column.units.first(where: { $0.name == key }) else { return [] }
    var lines: [NetworkPicture.Caption] = []
    if showsOutputs { lines += [caption(of: Quantity(.output(key)))].compactMap(\.self) }
    if column.activation == nil { lines.append(.init(words: unit.activation.word)) }
    let biases = unit.netInput.summands.filter { sources(of: $0).isEmpty }
      .flatMap(\.quantities).filter(\.isParameter)
    lines += biases.map { label($0) }
    if let target = caption(of: Quantity(.target(key)), behind: DiagramWords.target) {
      lines.append(target)
    }
    return lines
  }

  /// The quantity of the first sample, where there are several.
  private func inSample(_ quantity: Quantity) -> Quantity {
    network.samples.count > 1 ? quantity.inSample(1) : quantity
  }

  private func caption(of quantity: Quantity, behind words: String = "") -> NetworkPicture.Caption?
  {
    let quantity = inSample(quantity)
    return value(of: quantity).map { .init(words: words, number: $0, quantity: quantity) }
  }

  /// The value of a given of the only sample; nil where there are several, or where a unit that is
  /// drawn once has another one at each step.
  private func value(of quantity: Quantity) -> String? {
    guard network.samples.count == 1 || showsOutputs, columns.isUnrolled || !columns.isRecurrent,
      let value = writer.bound.values[quantity]
    else { return nil }
    return number(value, of: quantity)
  }

  /// A number as the author wrote it, or rounded where that has too many digits.
  private func number(_ value: Double, of quantity: Quantity) -> String {
    let text = writer.speller.number(value, of: quantity, in: .unicode, decimals: decimals)
    let short =
      text.count <= Self.longestNumber
      ? text : NumberSpelling.text(value, decimals: decimals, in: .unicode)
    return short.replacing("-", with: "−")
  }

  /// A parameter with its value; where all steps share it, its name.
  private func label(_ quantity: Quantity) -> NetworkPicture.Caption {
    let name = writer.speller.spelling(of: quantity, in: .unicode)
    guard !columns.isUnrolled, let value = writer.bound.values[quantity] else {
      return .init(words: name, quantity: quantity)
    }
    return .init(
      words: DiagramWords.given(name), number: number(value, of: quantity), quantity: quantity)
  }

  // MARK: Lines

  private func sources(of term: Term) -> [(key: String, quantity: Quantity)] {
    term.quantities.compactMap { quantity in quantity.unitName.map { ($0, quantity) } }
  }

  private mutating func addLines() {
    for column in columns.columns {
      for unit in column.drawnUnits {
        guard let target = indices[columns.key(unit.name)] else { continue }
        for term in unit.netInput.summands { addLines(for: term, to: target, of: unit.name) }
      }
    }
  }

  private mutating func addLines(for term: Term, to target: Int, of unit: String) {
    let parameters = term.quantities.filter(\.isParameter)
    let names = parameters.compactMap(\.name)
    let sources = sources(of: term)
    if sources.isEmpty { biases[target, default: []] += names }
    let weights = parameters.map { label($0) }
    for source in sources {
      guard let index = indices[columns.key(source.key)] else { continue }
      add(
        .init(
          source: index, target: target, weights: weights,
          isRecurrent: columns.isRecurrent && columns.isEarlier(source.key, than: unit)),
        carrying: names)
    }
  }

  private mutating func add(_ line: NetworkPicture.Line, carrying names: [String]) {
    lines.append(line)
    carried.append(names)
  }

  /// The outputs that the error is of, or all of them where there is none; at some steps there may be no target.
  private var ends: [Int] {
    let targeted = network.outputUnits.filter {
      writer.bound.values[inSample(Quantity(.target($0)))] != nil
    }
    return (targeted.isEmpty ? network.outputUnits : targeted).compactMap {
      indices[columns.key($0)]
    }
  }

  private mutating func addError() {
    let ends = ends
    guard network.hasTargets, !ends.isEmpty else { return }
    nodes.append(
      .init(
        kind: .error, name: writer.speller.spelling(of: .totalError, in: .unicode), captions: [],
        place: columns.placeOfError))
    for end in ends {
      add(
        .init(source: end, target: nodes.count - 1, weights: [], isRecurrent: false), carrying: [])
    }
  }

  // MARK: Light

  /// The lines that carry what is lit.
  private var litLines: [Int] {
    let names = Set(request.lit.filter(\.isParameter).compactMap(\.name))
    return lines.indices.filter { !names.isDisjoint(with: carried[$0]) }
  }

  /// The nodes at which the ways begin: what is lit, or what has it as a bias.
  private var starts: [Int] {
    request.lit.flatMap { quantity -> [Int] in
      if quantity.isParameter, let name = quantity.name {
        return biases.filter { $0.value.contains(name) }.map(\.key)
      }
      return quantity.unitName.flatMap { indices[columns.key($0)] }.map { [$0] } ?? []
    }
  }
}
