package import NoteMarkup
import SourceText

extension NoteBindings {
  /// Reads the directives of a note in order.
  ///
  /// A directive that something is wrong with binds nothing and is told about in `diagnostics`.
  /// Directives within a result region are left out.
  ///
  /// Complexity: O(n).
  package init(reading note: Note) {
    self.init()
    let settings = NoteSettings(reading: note)
    digits = settings.digits
    diagnostics = settings.diagnostics
    for directive in note.directives where !directive.isGenerated { read(directive, in: note) }
  }

  private mutating func read(_ directive: Directive, in note: Note) {
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
    case .forward?, .error?, .gradient?, .update?, .expect?, .diagram?, .exercise?:
      if let name = DirectiveName(rawValue: word) { readRequest(directive, name, in: note) }
    case nil:
      diagnostics.append(
        DirectiveProblem.unknownDirective(word).diagnostic(at: directive.name))
    default: break
    }
  }

  private mutating func readNetwork(_ directive: Directive, in note: Note) {
    let label = directive.label.map { String(decoding: note.bytes[$0], as: UTF8.self) }
    var network = NetworkReader(DirectiveReader(directive, in: note))
    let result = network.read()
    add(network.reader.diagnostics)
    if let label, let place = directive.label, networks.contains(where: { $0.label == label }) {
      diagnostics.append(DirectiveProblem.repeatedLabel(label).diagnostic(at: place))
      return
    }
    guard let (network, notation) = result else { return }
    networks.append(
      BoundNetwork(label: label, network: network, notation: notation, range: directive.range))
  }

  /// Reads a directive that shows a result of the network above it, or of the one it names.
  private mutating func readRequest(
    _ directive: Directive, _ name: DirectiveName, in note: Note
  ) {
    var index = networks.indices.last
    if let place = directive.label {
      let label = String(decoding: note.bytes[place], as: UTF8.self)
      index = networks.firstIndex { $0.label == label }
      if index == nil {
        let problem = DirectiveProblem.unknownNetwork(label, known: networks.compactMap(\.label))
        diagnostics.append(problem.diagnostic(at: place))
        return
      }
    }
    guard let index else {
      // What is wrong with the network is told already.
      if !diagnostics.contains(where: { $0.severity == .error }) {
        diagnostics.append(DirectiveProblem.noNetwork(name).diagnostic(at: directive.name))
      }
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
      earlier: requests.compactMap { if case .plot(let plot) = $0.subject { plot } else { nil } })
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
