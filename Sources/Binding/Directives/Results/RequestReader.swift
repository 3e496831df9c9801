import NeuralNet
import NoteMarkup
import SourceText

/// Reads the directives whose results are shown after them.
struct RequestReader {
  let directive: Directive
  var reader: DirectiveReader
  /// The network that it is about, with its index among those of the note.
  let network: (index: Int, bound: BoundNetwork)
  let digits: Int

  private static let commonKeys = ["digits", "show"]

  /// The request; nil if something is wrong with the directive.
  mutating func read(_ name: DirectiveName) -> LessonRequest? {
    if name != .forward, name != .diagram, name != .exercise, name != .expect,
      !network.bound.network.hasTargets
    {
      reader.report(.needsTargets(name), at: nil)
      return nil
    }
    if name == .update, network.bound.network.learningRate == nil {
      reader.report(.needsLearningRate, at: nil)
      return nil
    }
    if name == .expect { return expect() }
    var fields: [String: BodyNode.Entry] = [:]
    if let root = reader.body.root, root.kind != .nothing {
      let takesOf = name == .gradient || name == .update || name == .exercise
      let keys = (takesOf ? ["of"] : []) + Self.commonKeys
      guard let found = reader.fields(of: root, named: name.rawValue, keys: keys) else {
        return nil
      }
      fields = found
    }
    let subject = subject(name, fields["of"])
    let digits = fields["digits"].flatMap { self.digits($0) } ?? self.digits
    let show = fields["show"].flatMap { reader.word($0, named: "show", in: Self.shows) } ?? .both
    guard let subject, !reader.hasErrors else { return nil }
    return LessonRequest(
      directive: directive, subject: subject, network: network.index, digits: digits, show: show)
  }

  private static let shows = LessonRequest.Show.allCases.map { (word: $0.rawValue, value: $0) }

  private mutating func subject(
    _ name: DirectiveName, _ of: BodyNode.Entry?
  ) -> LessonRequest.Subject? {
    switch name {
    case .forward: .forward
    case .error: .error
    case .diagram: .diagram
    case .gradient: gradient(of)
    case .update: update(of)
    case .exercise: exercise(of)
    default: nil
    }
  }

  // MARK: Common keys

  private mutating func digits(_ entry: BodyNode.Entry) -> Int? {
    if let text = entry.value.text, let number = Int(text),
      LessonRequest.possibleDigits.contains(number)
    {
      return number
    }
    reader.report(.badDigits(entry.value.text ?? ""), at: DirectiveReader.place(of: entry))
    return nil
  }

  /// The parameters that an update changes.
  private var trainable: [String] {
    let network = network.bound.network
    return network.parameterNames.filter { !network.frozen.contains($0) }
  }

  // MARK: Quantities

  /// `of: [w_5, out_{h_1}]` by the total error, or `of: {w_5: E_{o_1}}`.
  private mutating func gradient(_ of: BodyNode.Entry?) -> LessonRequest.Subject? {
    guard let of else {
      return .gradient(trainable.map { .derivative(of: .totalError, by: .parameter($0)) })
    }
    let finder = QuantityFinder(network.bound)
    if case .map = of.value.content {
      let entries = reader.entries(of: of.value, named: "of") ?? []
      return .gradient(
        entries.compactMap { name, entry in
          let by = quantity(name, at: entry.key.range, finder)
          let top = entry.value.text.flatMap { quantity($0, at: entry.value.range, finder) }
          guard let by, let top else { return nil }
          return derivative(of: top, by: by, at: entry.key.range)
        })
    }
    return .gradient(
      names(of, finder).compactMap { name, range in
        guard let quantity = quantity(name, at: range, finder) else { return nil }
        if case .derivative = quantity.kind { return quantity }
        return derivative(of: .totalError, by: quantity, at: range)
      })
  }

  private mutating func update(_ of: BodyNode.Entry?) -> LessonRequest.Subject? {
    guard let of else { return .update(trainable) }
    let finder = QuantityFinder(network.bound)
    return .update(
      names(of, finder).compactMap { name, range in
        guard let found = quantity(name, at: range, finder) else { return nil }
        switch found.kind {
        case .parameter(let name), .updated(let name): return name
        default:
          reader.report(.noParameter(BraceMask.unmasked(name)), at: range)
          return nil
        }
      })
  }

  private mutating func exercise(_ of: BodyNode.Entry?) -> LessonRequest.Subject? {
    guard let of else {
      let computed = network.bound.values.forwardTrace.steps.filter { $0.rule != .given }
      return .exercise(computed.map(\.quantity))
    }
    let finder = QuantityFinder(network.bound)
    return .exercise(names(of, finder).compactMap { quantity($0.0, at: $0.1, finder) })
  }

  /// `{E_total: 0.298371109}`.
  private mutating func expect() -> LessonRequest? {
    guard let root = reader.root(of: .expect) else { return nil }
    let finder = QuantityFinder(network.bound)
    var expected: [LessonRequest.Expectation] = []
    for (name, entry) in reader.entries(of: root, named: "expect") ?? [] {
      let value = reader.number(entry, of: name)
      guard let quantity = quantity(name, at: entry.key.range, finder), let value else { continue }
      expected.append(.init(quantity: quantity, value: value, text: entry.value.text ?? ""))
    }
    guard !reader.hasErrors else { return nil }
    return LessonRequest(
      directive: directive, subject: .expect(expected), network: network.index, digits: digits,
      show: .table)
  }

  /// The names in a list, or one name alone.
  private mutating func names(
    _ entry: BodyNode.Entry, _ finder: QuantityFinder
  ) -> [(String, ByteRange)] {
    if entry.value.kind == .text, let text = entry.value.text { return [(text, entry.value.range)] }
    let nodes = reader.list(entry, named: "of") ?? []
    var names: [(String, ByteRange)] = []
    var place = 0
    while place < nodes.count {
      let parts = nodes[place...].prefix(1) + nodes[(place + 1)...].prefix { $0.isWholeNumber }
      place += parts.count
      if let problem = splitName(parts, finder) {
        reader.report(problem, at: parts[parts.startIndex].range)
        continue
      }
      for node in parts {
        if let text = node.text {
          names.append((text, node.range))
        } else {
          reader.report(.wrongKind(of: "of", expected: .text, found: node.kind), at: node.range)
        }
      }
    }
    return names
  }

  /// What is wrong where a name with a comma in it, as in `net_1,3`, became several elements.
  private func splitName(
    _ parts: ArraySlice<BodyNode>, _ finder: QuantityFinder
  ) -> DirectiveProblem? {
    guard parts.count > 1 else { return nil }
    let name = BraceMask.unmasked(parts.compactMap(\.text).joined(separator: ","))
    return finder.quantity(name) == nil ? nil : .splitName(name)
  }

  private mutating func quantity(
    _ name: String, at range: ByteRange, _ finder: QuantityFinder
  ) -> Quantity? {
    let name = BraceMask.unmasked(name)
    if let quantity = finder.quantity(name) { return quantity }
    reader.report(.unknownQuantity(name, known: finder.keys), at: range)
    return nil
  }

  private mutating func derivative(
    of quantity: Quantity, by other: Quantity, at range: ByteRange
  ) -> Quantity? {
    let derivative = Quantity.derivative(of: quantity, by: other)
    if network.bound.values[derivative] != nil { return derivative }
    reader.report(.noDerivative(of: quantity, by: other), at: range)
    return nil
  }
}

extension BodyNode {
  fileprivate var isWholeNumber: Bool {
    guard kind == .text, let text, !text.isEmpty else { return false }
    return text.utf8.allSatisfy(\.isASCIIDigit)
  }
}
