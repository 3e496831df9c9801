import NeuralNet
import SourceText

/// Reads `data` directives: rows in the directive, a file in the note's folder, or a generator.
struct DataReader {
  var reader: DirectiveReader
  let limits: EngineLimits
  /// Nil where no files can be read; then a file gives no rows and no complaint.
  let files: NoteFiles?
  /// With how many decimals the examples are shown, if the directive says so.
  private(set) var digits: Int?

  private static let sources = ["rows", "file", "generate"]
  private static let generatorKeys = [
    "count", "noise", "seed", "arms", "text", "steps", "each_step",
  ]

  private enum Source: Hashable {
    case plain(Generator)
    case parity
    case characters
  }

  private static let generators: [(word: String, value: Source)] =
    Generator.byName.map { (NetworkWords.plain($0.name), .plain($0.generator)) }
    + [("parity", .parity), ("characters", .characters)]

  /// The examples; nil if something is wrong, or if they are in a file that cannot be read now.
  mutating func read(label: String?) -> NamedDataset? {
    guard let root = reader.root(of: .data) else { return nil }
    let keys = Self.sources + ["inputs", "targets"] + Self.generatorKeys + ["digits"]
    guard let fields = reader.fields(of: root, named: "data", keys: keys) else { return nil }
    digits = fields["digits"].flatMap { field in
      reader.whole(field, of: "digits", limit: LessonRequest.possibleDigits.upperBound)
    }
    let given = Self.sources.filter { fields[$0] != nil }
    guard given.count == 1, let field = fields[given[0]] else {
      if !reader.hasErrors {
        reader.report(.engine(.dataSource), at: given.last.flatMap { fields[$0]?.key.range })
      }
      return nil
    }
    switch given[0] {
    case "generate": return generated(field, fields, label)
    case "rows":
      return rows(field, fields).map { NamedDataset(label: label, content: .examples($0)) }
    default: return file(field, fields).map { NamedDataset(label: label, content: .examples($0)) }
    }
  }

  // MARK: Rows

  private mutating func columns(
    _ fields: [String: BodyNode.Entry]
  ) -> (inputs: [String], targets: [String])? {
    guard let field = fields["inputs"] else {
      reader.report(.missingKey("inputs"), at: nil)
      return nil
    }
    let inputs = reader.words(field, named: "inputs")
    let targets = fields["targets"].map { reader.words($0, named: "targets") } ?? []
    var seen: Set<String> = []
    for (name, node) in inputs + targets where !seen.insert(name).inserted {
      reader.report(.repeatedDeclaration(name), at: node.range)
    }
    return reader.hasErrors ? nil : (inputs.map(\.text), targets.map(\.text))
  }

  private mutating func rows(
    _ field: BodyNode.Entry, _ fields: [String: BodyNode.Entry]
  ) -> Dataset? {
    refuse(Self.generatorKeys, "rows", fields)
    guard let (inputs, targets) = columns(fields), let nodes = reader.list(field, named: "rows")
    else { return nil }
    if nodes.isEmpty {
      reader.report(.engine(.noRows), at: field.key.range)
      return nil
    }
    let width = inputs.count + targets.count
    var rows: [[Double]] = []
    for (index, node) in nodes.enumerated() {
      guard node.kind == .list else {
        reader.report(.wrongKind(of: "a row", expected: .list, found: node.kind), at: node.range)
        continue
      }
      guard let row = reader.numbers(node, of: "a number of row \(index + 1)") else { continue }
      if row.count != width {
        reader.report(
          .engine(.rowWidth(row: index + 1, expected: width, found: row.count)), at: node.range)
      }
      rows.append(row)
    }
    return reader.hasErrors ? nil : dataset(rows, inputs, targets)
  }

  private func dataset(_ rows: [[Double]], _ inputs: [String], _ targets: [String]) -> Dataset {
    Dataset(
      inputNames: inputs, targetNames: targets,
      inputs: rows.map { Array($0.prefix(inputs.count)) },
      targets: rows.map { Array($0.dropFirst(inputs.count)) })
  }

  // MARK: Files

  private mutating func file(
    _ field: BodyNode.Entry, _ fields: [String: BodyNode.Entry]
  ) -> Dataset? {
    refuse(Self.generatorKeys, "file", fields)
    guard let path = reader.text(field, named: "file"), let (inputs, targets) = columns(fields)
    else { return nil }
    guard Self.isInside(path) else {
      reader.report(.engine(.outsideFolder(path)), at: field.value.range)
      return nil
    }
    guard let files else { return nil }
    do {
      let bytes = try files.read(path)
      let table = try CSVTable(bytes, maximumRows: limits.examples)
      return dataset(try table.numbers(of: inputs + targets), inputs, targets)
    } catch let trouble as NoteFiles.Trouble {
      reader.report(.engine(.file(path, trouble.message)), at: field.value.range)
    } catch let problem as CSVProblem {
      var place = field.value.range
      if case .unknownColumn(let name, _) = problem,
        let node =
          (reader.words(fields["inputs"] ?? field, named: "inputs")
          + (fields["targets"].map { reader.words($0, named: "targets") } ?? []))
          .first(where: { $0.text == name })?.node
      {
        place = node.range
      }
      reader.report(.engine(.csv(problem, file: path)), at: place)
    } catch {}
    return nil
  }

  /// Whether a path stays in the folder that it starts in, as far as its text tells.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && !path.hasPrefix("~") && !path.contains("\\") && !path.contains("\0")
      && parts.allSatisfy { !$0.isEmpty && $0 != ".." } && !path.contains(":")
  }

  // MARK: Generators

  private mutating func generated(
    _ field: BodyNode.Entry, _ fields: [String: BodyNode.Entry], _ label: String?
  ) -> NamedDataset? {
    guard let source = reader.word(field, named: "generator", in: Self.generators) else {
      return nil
    }
    let name = field.value.text ?? ""
    refuse(["inputs", "targets"], name, fields)
    let seed = fields["seed"].flatMap { reader.seed($0) } ?? 0
    let count = fields["count"].flatMap {
      reader.whole($0, of: "count", atLeast: 1, limit: limits.examples)
    }
    let steps = fields["steps"].flatMap {
      reader.whole($0, of: "steps", atLeast: 1, limit: 1000)
    }
    switch source {
    case .plain(let generator):
      return plain(generator, name, count, seed, fields, label)
    case .parity:
      refuse(["noise", "arms", "text"], name, fields)
      let each = fields["each_step"].flatMap { reader.flag($0, named: "each_step") } ?? true
      checkSize(count ?? 50, steps ?? 5, width: 1, at: field.value.range)
      guard !reader.hasErrors else { return nil }
      let data = SequenceGenerator.parity(
        count: count ?? 50, steps: steps ?? 5, seed: seed, eachStep: each)
      return NamedDataset(label: label, content: .sequences(data))
    case .characters:
      refuse(["noise", "arms", "count", "each_step", "seed"], name, fields)
      return characters(fields, steps ?? 8, label)
    }
  }

  private mutating func plain(
    _ generator: Generator, _ name: String, _ count: Int?, _ seed: UInt64,
    _ fields: [String: BodyNode.Entry], _ label: String?
  ) -> NamedDataset? {
    var generator = generator
    refuse(["text", "steps", "each_step"], name, fields)
    if case .spirals = generator {
      if let field = fields["arms"],
        let arms = reader.whole(field, of: "arms", atLeast: 1, limit: 20)
      {
        generator = .spirals(arms: arms)
      }
    } else {
      refuse(["arms"], name, fields)
    }
    var noise = 0.0
    if let field = fields["noise"], let number = reader.number(field, of: "noise") {
      noise = number
      if number < 0 {
        reader.report(
          .engine(.negative(field.value.text ?? "", of: "noise")), at: field.value.range)
      }
    }
    guard !reader.hasErrors else { return nil }
    let data = generator.make(count: count ?? generator.defaultCount, noise: noise, seed: seed)
    return NamedDataset(label: label, content: .examples(data))
  }

  private mutating func characters(
    _ fields: [String: BodyNode.Entry], _ steps: Int, _ label: String?
  ) -> NamedDataset? {
    guard let field = fields["text"] else {
      reader.report(.missingKey("text"), at: nil)
      return nil
    }
    guard let text = reader.text(field, named: "text"), !reader.hasErrors else { return nil }
    guard text.count > 1 else {
      reader.report(.engine(.shortText), at: field.value.range)
      return nil
    }
    guard text.count <= 10_000 else {
      reader.report(
        .engine(.tooMany("\(text.count)", of: "characters", limit: 10_000, option: nil)),
        at: field.value.range)
      return nil
    }
    checkSize(text.count, steps, width: Set(text).count, at: field.value.range)
    guard !reader.hasErrors else { return nil }
    let (data, alphabet) = SequenceGenerator.characters(of: text, steps: steps)
    return NamedDataset(label: label, content: .sequences(data), alphabet: alphabet)
  }

  /// Reports more sequences than fit into memory: so many, of so many steps, each with so many inputs
  /// and as many targets.
  private mutating func checkSize(_ count: Int, _ steps: Int, width: Int, at range: ByteRange) {
    let total = 2.0 * Double(count) * Double(steps) * Double(width)
    guard total > Double(EngineLimits.sequenceNumbers) else { return }
    reader.report(
      .engine(
        .tooMany(
          EngineProblem.whole(total), of: "numbers", limit: EngineLimits.sequenceNumbers,
          option: nil)), at: range)
  }

  /// Reports keys that mean nothing beside a source.
  private mutating func refuse(
    _ keys: [String], _ source: String, _ fields: [String: BodyNode.Entry]
  ) {
    for key in keys {
      if let field = fields[key] {
        reader.report(.engine(.keyOfGenerator(key, source)), at: field.key.range)
      }
    }
  }
}

extension NetworkWords {
  /// A word as `value(of:in:)` compares it: hyphens are blanks.
  static func plain(_ word: String) -> String {
    word.lowercased().split { " -_\n".contains($0) }.joined(separator: " ")
  }
}
