import NeuralNet
import SourceText

/// Reads `data` directives.
struct DataReader {
  typealias Source = DataDirective.Source
  typealias Columns = DataDirective.ColumnKey
  typealias GeneratorKey = DataDirective.GeneratorKey

  /// The examples, and what each input stands for where the inputs are characters.
  typealias Found = (content: NamedDataset.Content, alphabet: [Character])

  var reader: DirectiveReader
  let limits: EngineLimits
  /// Nil where no files can be read; then a file gives no rows and no complaint.
  let files: NoteFiles?
  /// With how many decimals the examples are shown, if the directive says so.
  private(set) var digits: Int?
  /// What a generator was told, where it takes a seed.
  var source: GeneratedData?

  init(reader: DirectiveReader, limits: EngineLimits, files: NoteFiles?) {
    self.reader = reader
    self.limits = limits
    self.files = files
  }

  /// The examples; nil if something is wrong, or if they are in a file that cannot be read now.
  mutating func read() -> Found? {
    guard let root = reader.readRoot(of: .data),
      let fields = reader.readFields(of: root, .key("data"), keys: DataDirective.keys)
    else { return nil }
    digits = fields[CommonKey.digits].flatMap { reader.readDigits($0) }
    let given = Source.allCases.compactMap { source in fields[source].map { (source, $0) } }
    guard given.count == 1, let (source, field) = given.first else {
      if !reader.hasErrors { reader.report(DataProblem.source, at: given.last?.1.key.range) }
      return nil
    }
    switch source {
    case .rows: return readRows(field, fields).map { (.examples($0), []) }
    case .file: return readFile(field, fields).map { (.examples($0), []) }
    case .generate: return generate(field, fields)
    }
  }

  // MARK: Rows

  /// The names of the columns; nil after a diagnostic.
  mutating func readColumns(_ fields: DirectiveFields) -> (inputs: [String], targets: [String])? {
    guard let field = fields[Columns.inputs] else {
      reader.report(.missingKey(Columns.inputs.rawValue), at: nil)
      return nil
    }
    let inputs = reader.readWords(field)
    let targets = fields[Columns.targets].map { reader.readWords($0) } ?? []
    var seen: Set<String> = []
    for (name, node) in inputs + targets where !seen.insert(name).inserted {
      reader.report(.repeatedDeclaration(name), at: node.range)
    }
    return reader.hasErrors ? nil : (inputs.map(\.text), targets.map(\.text))
  }

  private mutating func readRows(_ field: BodyNode.Entry, _ fields: DirectiveFields) -> Dataset? {
    refuse(GeneratorKey.all, beside: Source.rows.rawValue, fields)
    guard let (inputs, targets) = readColumns(fields), let nodes = reader.readList(field) else {
      return nil
    }
    if nodes.isEmpty {
      reader.report(DataProblem.noRows, at: field.key.range)
      return nil
    }
    let width = inputs.count + targets.count
    var rows: [[Double]] = []
    for (index, node) in nodes.enumerated() {
      guard node.kind == .list else {
        reader.report(.wrongKind(of: .row, expected: .list, found: node.kind), at: node.range)
        continue
      }
      let entry = BodyNode.Entry(key: node, value: node, part: .rowNumber(index + 1))
      guard let row = reader.readNumbers(entry) else { continue }
      if row.count != width {
        reader.report(
          DataProblem.rowWidth(row: index + 1, expected: width, found: row.count), at: node.range)
      }
      rows.append(row)
    }
    return reader.hasErrors ? nil : Self.dataset(rows, inputs: inputs, targets: targets)
  }

  /// The examples of rows whose first numbers are inputs.
  static func dataset(_ rows: [[Double]], inputs: [String], targets: [String]) -> Dataset {
    Dataset(
      inputNames: inputs, targetNames: targets,
      inputs: rows.map { Array($0.prefix(inputs.count)) },
      targets: rows.map { Array($0.dropFirst(inputs.count)) })
  }

  /// Reports keys that mean nothing beside a source.
  mutating func refuse(
    _ keys: [any DirectiveKey], beside source: String, _ fields: DirectiveFields
  ) {
    for key in keys {
      if let field = fields[key] {
        reader.report(.meaninglessKey(key.rawValue, beside: source), at: field.key.range)
      }
    }
  }
}
