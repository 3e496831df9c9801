import NeuralNet
package import NoteMarkup
import SourceText

extension NoteBindings {
  /// Reads the directives of a note in order.
  ///
  /// A directive that something is wrong with binds nothing and is told about in `diagnostics`.
  /// Directives within a result region are left out.
  ///
  /// Nothing is trained; training is what a run does.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - limits: what its directives may ask of the engine.
  ///   - files: reads the files in its folder; nil where data in files is left out.
  /// Complexity: O(n).
  package init(reading note: Note, limits: EngineLimits = EngineLimits(), files: NoteFiles? = nil) {
    self.init()
    self.limits = limits
    let settings = NoteSettings(reading: note)
    digits = settings.digits
    diagnostics = settings.diagnostics
    for directive in note.directives where !directive.isGenerated {
      read(directive, in: note, files)
    }
  }

  private mutating func read(_ directive: Directive, in note: Note, _ files: NoteFiles?) {
    let word = String(decoding: note.bytes[directive.name], as: UTF8.self)
    if word.isEmpty {
      let fence = directive.range.lowerBound..<directive.name.lowerBound
      diagnostics.append(DirectiveProblem.missingDirectiveName.diagnostic(at: fence))
      return
    }
    switch DirectiveName(rawValue: word) {
    case .network: readNetwork(directive, in: note)
    case .define:
      var define = DefineReader(reader: DirectiveReader(directive, in: note))
      let found = define.read(after: declarations)
      declarations += found
      add(define.reader.diagnostics)
      guard !define.reader.hasErrors else { return }
      requests.append(
        LessonRequest(
          directive: directive, subject: .define(found), network: nil, digits: digits,
          show: .table))
    case .plot: readPlot(directive, in: note)
    case .data: readData(directive, in: note, files)
    case .train?, .predict?, .transfer?, .initialize?:
      if let name = DirectiveName(rawValue: word) { readEngine(directive, name, in: note) }
    case .forward?, .error?, .gradient?, .update?, .expect?, .diagram?, .exercise?:
      if let name = DirectiveName(rawValue: word) { readRequest(directive, name, in: note) }
    case nil:
      diagnostics.append(
        DirectiveProblem.unknownDirective(word).diagnostic(at: directive.name))
    }
  }

  private mutating func readNetwork(_ directive: Directive, in note: Note) {
    let label = directive.label.map { String(decoding: note.bytes[$0], as: UTF8.self) }
    var network = NetworkReader(DirectiveReader(directive, in: note), limits: limits)
    let result = network.read(label: label, range: directive.range)
    add(network.reader.diagnostics)
    if let label, let place = directive.label, models.contains(where: { $0.label == label }) {
      diagnostics.append(DirectiveProblem.repeatedLabel(label).diagnostic(at: place))
      return
    }
    guard var result else {
      brokenNetworks.insert(label ?? "")
      return
    }
    brokenNetworks.remove("")
    if let network = result.network {
      result.model.network = networks.count
      networks.append(
        BoundNetwork(
          label: label, network: network, notation: result.notation, range: directive.range))
    }
    models.append(result.model)
  }

  private mutating func readData(_ directive: Directive, in note: Note, _ files: NoteFiles?) {
    let label = directive.label.map { String(decoding: note.bytes[$0], as: UTF8.self) }
    var data = DataReader(
      reader: DirectiveReader(directive, in: note), limits: limits, files: files)
    let found = data.read(label: label)
    add(data.reader.diagnostics)
    if let label, let place = directive.label, datasets.contains(where: { $0.label == label }) {
      diagnostics.append(
        DirectiveProblem.engine(.repeatedData(label)).diagnostic(at: place))
      return
    }
    guard let found, !data.reader.hasErrors else {
      unreadData.insert(label ?? "")
      return
    }
    datasets.append(found)
    requests.append(
      LessonRequest(
        directive: directive, subject: .engine(.data(found)), network: nil,
        digits: data.digits ?? digits, show: .table))
  }

  /// The model that a directive is about: the one that it names, or the one above it.
  ///
  /// A directive that something is wrong with is told about, and has none.
  private mutating func model(
    for directive: Directive, _ name: DirectiveName, in note: Note
  ) -> Int? {
    guard let place = directive.label else {
      if brokenNetworks.contains("") { return nil }
      if let index = models.indices.last { return index }
      // What is wrong with the network is told already.
      if !diagnostics.contains(where: { $0.severity == .error }), name != .initialize {
        diagnostics.append(DirectiveProblem.noNetwork(name).diagnostic(at: directive.name))
      }
      return nil
    }
    let label = String(decoding: note.bytes[place], as: UTF8.self)
    if let index = models.firstIndex(where: { $0.label == label }) { return index }
    if brokenNetworks.contains(label) { return nil }
    let problem = DirectiveProblem.unknownNetwork(label, known: models.compactMap(\.label))
    diagnostics.append(problem.diagnostic(at: place))
    return nil
  }

  private mutating func readEngine(
    _ directive: Directive, _ name: DirectiveName, in note: Note
  ) {
    let index = model(for: directive, name, in: note)
    if index == nil, name != .initialize || directive.label != nil { return }
    var engine = EngineReader(
      reader: DirectiveReader(directive, in: note), bindings: self, index: index,
      isNamed: directive.label != nil)
    let found = engine.read(name)
    add(engine.reader.diagnostics)
    guard var found else {
      if let name = engine.newName { brokenNetworks.insert(name) }
      return
    }
    if case .transfer(var request) = found.request, let name = engine.newName {
      guard let model = transferred(request, name, directive.range) else { return }
      request.result = models.count
      models.append(model)
      found.request = .transfer(request)
    }
    requests.append(
      LessonRequest(
        directive: directive, subject: .engine(found.request),
        network: index.flatMap { models[$0].network }, digits: found.digits ?? digits,
        show: .table))
  }

  /// The network that a transfer makes, before it is trained.
  private func transferred(
    _ request: TransferRequest, _ name: String, _ range: ByteRange
  ) -> DeclaredModel? {
    let source = models[request.model]
    guard case .layers(let network) = source.model,
      let transfer = try? Transfer(
        from: network, removingLast: request.removed, adding: request.added, loss: request.loss)
    else { return nil }
    let outputs = (1...transfer.network.outputCount).map { "y_\($0)" }
    return DeclaredModel(
      label: name, model: .layers(transfer.network), inputNames: source.inputNames,
      targetNames: outputs, examples: nil, learningRate: source.learningRate,
      frozen: transfer.kept, range: range)
  }

  /// Reads a directive that shows a result of the network above it, or of the one it names.
  private mutating func readRequest(
    _ directive: Directive, _ name: DirectiveName, in note: Note
  ) {
    guard let own = model(for: directive, name, in: note) else { return }
    guard let index = models[own].network else {
      diagnostics.append(DirectiveProblem.engine(.notExplained).diagnostic(at: directive.name))
      return
    }
    var request = RequestReader(
      directive: directive, reader: DirectiveReader(directive, in: note, masksBraces: true),
      network: (index, networks[index]), digits: digits)
    let found = request.read(name)
    add(request.reader.diagnostics)
    if let found { requests.append(found) }
  }

  private mutating func readPlot(_ directive: Directive, in note: Note) {
    var plot = PlotReader(
      reader: DirectiveReader(directive, in: note),
      earlier: requests.compactMap { if case .plot(let plot) = $0.subject { plot } else { nil } },
      results: requests.compactMap { request in
        if case .engine(let result) = request.subject { result } else { nil }
      })
    let found = plot.read()
    add(plot.reader.diagnostics)
    guard let found else { return }
    requests.append(
      LessonRequest(
        directive: directive, subject: .plot(found), network: networks.indices.last,
        digits: digits, show: .both))
  }

  /// Adds a directive's diagnostics in the order of their places.
  private mutating func add(_ diagnostics: [Diagnostic]) {
    self.diagnostics += diagnostics.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
