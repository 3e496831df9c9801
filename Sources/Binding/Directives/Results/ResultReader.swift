import NeuralNet
import NoteMarkup
import Platform
import SourceText

/// Reads what the directives have in common that show results of a network.
struct ResultReader {
  var reader: DirectiveReader
  /// The network that it is about.
  let network: BoundNetwork
  /// What makes drawings of networks where the directive does not say it.
  let diagramForm: DiagramRequest.Form
  /// The number of decimals, if the directive says so.
  private(set) var digits: Int?
  /// Whether a table, equations or both are shown.
  private(set) var show = LessonRequest.Show.both
  /// Whether it is shown with matrices or with scalars, if the directive says so, or what it asks for does.
  private(set) var form: LessonRequest.Form?
  /// What is given, by keys.
  private(set) var fields = DirectiveFields()
  private lazy var finder = QuantityFinder(network)

  init(reader: DirectiveReader, network: BoundNetwork, diagramForm: DiagramRequest.Form) {
    self.reader = reader
    self.network = network
    self.diagramForm = diagramForm
  }

  private static let shows = LessonRequest.Show.allCases.map { (word: $0.rawValue, value: $0) }

  /// Reads a directive; nil if something is wrong with it.
  mutating func read<Directive: ResultDirective>(_ directive: Directive.Type) -> NetworkResult? {
    if directive.needsTargets, !network.network.hasTargets {
      reader.report(ResultProblem.needsTargets(directive.name), at: nil)
      return nil
    }
    if directive.needsGradient, !reader.checkGradient(of: .units(network.network), directive.name) {
      return nil
    }
    let result = directive.read(&self)
    return reader.hasErrors ? nil : result
  }

  /// Reads the body of a directive whose keys are its own; false after a diagnostic.
  mutating func readFields(of directive: DirectiveName) -> Bool {
    guard let fields = reader.readOptionalFields(of: directive) else { return false }
    self.fields = fields
    digits = fields[CommonKey.digits].flatMap { readDigits($0) }
    show = fields[CommonKey.show].flatMap { reader.readWord($0, in: Self.shows) } ?? .both
    if directive != .diagram {
      form = fields[FormKey.form].flatMap { reader.readWord($0, in: FormKey.forms) }
      if fields[QuantityKey.of] != nil { form = form ?? .scalars }
    }
    return true
  }

  /// Shows a table alone.
  mutating func showTable() { show = .table }

  private mutating func readDigits(_ entry: BodyNode.Entry) -> Int? {
    if let text = entry.value.text, let number = Int(written: text),
      LessonRequest.possibleDigits.contains(number)
    {
      return number
    }
    reader.report(.badDigits(entry.written), at: entry.place)
    return nil
  }

  // MARK: Quantities

  /// The names in a list, or one name alone.
  mutating func readNames(_ entry: BodyNode.Entry) -> [(text: String, range: ByteRange)] {
    if entry.value.kind == .text, let text = entry.value.text { return [(text, entry.value.range)] }
    let nodes = reader.readList(entry) ?? []
    var names: [(String, ByteRange)] = []
    var place = 0
    while place < nodes.count {
      let parts = nodes[place...].prefix(1) + nodes[(place + 1)...].prefix { $0.isWholeNumber }
      place += parts.count
      if let name = findSplitName(parts) {
        reader.report(ResultProblem.splitName(name), at: parts[parts.startIndex].range)
        continue
      }
      for node in parts {
        if let text = node.text {
          names.append((text, node.range))
        } else {
          reader.report(
            .wrongKind(of: entry.part, expected: .text, found: node.kind), at: node.range)
        }
      }
    }
    return names
  }

  /// The name that became several elements since it has a comma in it, as in `net_1,3`; nil where
  /// there is none.
  private mutating func findSplitName(_ parts: ArraySlice<BodyNode>) -> String? {
    guard parts.count > 1 else { return nil }
    let name = BraceMask.unmasked(parts.compactMap(\.text).joined(separator: ","))
    return finder.quantity(name) == nil ? nil : name
  }

  /// The quantity of a name; nil after a diagnostic.
  mutating func findQuantity(_ name: String, at range: ByteRange) -> Quantity? {
    let name = BraceMask.unmasked(name)
    if let quantity = finder.quantity(name) { return quantity }
    reader.report(ResultProblem.unknownQuantity(name, known: finder.keys), at: range)
    return nil
  }

  /// The derivative of one quantity by another; nil after a diagnostic.
  mutating func findDerivative(
    of quantity: Quantity, by other: Quantity, at range: ByteRange
  ) -> Quantity? {
    let derivative = Quantity.derivative(of: quantity, by: other)
    if network.values[derivative] != nil { return derivative }
    reader.report(ResultProblem.noDerivative(of: quantity, by: other), at: range)
    return nil
  }
}
