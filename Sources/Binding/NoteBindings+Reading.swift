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
      declarations += define.read(after: declarations)
      add(define.reader.diagnostics)
    case .expect:
      var expect = ExpectReader(reader: DirectiveReader(directive, in: note))
      expect.check()
      add(expect.reader.diagnostics)
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

  /// Adds a directive's diagnostics in the order of their places.
  private mutating func add(_ diagnostics: [Diagnostic]) {
    self.diagnostics += diagnostics.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
