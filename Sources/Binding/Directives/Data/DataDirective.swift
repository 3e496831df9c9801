import NoteMarkup

/// `data` gives examples: rows in the directive, a file in the note's folder, or a generator.
enum DataDirective: DirectiveDefinition {
  static let name = DirectiveName.data
  static let summary = "gives examples to train on and to predict"
  static let keys = Source.all + ColumnKey.all + GeneratorKey.all + [CommonKey.digits]
  static let example = "inputs: [a, b]\ntargets: [c]\nrows: [[0, 1, 1], [1, 1, 0]]"

  /// Where the examples come from; a directive has exactly one of these keys.
  enum Source: String, CaseIterable, DirectiveKey {
    case rows
    case file
    case generate

    var summary: String {
      switch self {
      case .rows: "the examples, a list for each with its inputs and then its targets"
      case .file: "a CSV file in the note's folder"
      case .generate: "what makes the examples"
      }
    }

    var example: String {
      switch self {
      case .rows: "[[0, 1, 1], [1, 1, 0]]"
      case .file: "measured.csv"
      case .generate: "two moons"
      }
    }
  }

  /// The columns of rows and files.
  enum ColumnKey: String, CaseIterable, DirectiveKey {
    case inputs
    case targets

    var summary: String {
      switch self {
      case .inputs: "the names of the columns that are inputs"
      case .targets: "the names of the columns that are targets"
      }
    }

    var example: String {
      switch self {
      case .inputs: "[a, b]"
      case .targets: "[c]"
      }
    }
  }

  /// What generators take.
  enum GeneratorKey: String, CaseIterable, DirectiveKey {
    case count
    case noise
    case seed
    case arms
    case text
    case steps
    case eachStep = "each_step"

    var summary: String {
      switch self {
      case .count: "the number of examples, or of sequences"
      case .noise: "the standard deviation of what is added to the inputs"
      case .seed: "the seed of the generator, 0 if not given"
      case .arms: "the arms of the spirals"
      case .text: "the text whose characters follow each other"
      case .steps: "the steps of a sequence"
      case .eachStep: "whether each step has a target, or only the last"
      }
    }

    var example: String {
      switch self {
      case .count: "80"
      case .noise: "0.1"
      case .seed: "2"
      case .arms: "3"
      case .text: "hello world"
      case .steps: "5"
      case .eachStep: "no"
      }
    }
  }

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    let label = source.label
    var data = DataReader(
      reader: source.reader(), limits: bindings.limits, files: source.files)
    let found = data.read()
    bindings.add(data.reader.diagnostics)
    if let label, let place = source.directive.label,
      bindings.datasets[label] != nil
    {
      bindings.diagnostics.append(HeadProblem.repeatedData(label).diagnostic(at: place))
      return
    }
    guard let found, !data.reader.hasErrors else {
      bindings.unreadData.insert(label ?? "")
      return
    }
    let dataset = NamedDataset(
      label: label, content: found.content, alphabet: found.alphabet,
      source: data.source)
    bindings.add(dataset)
    bindings.add(.data(dataset), digits: data.digits, of: source, about: nil)
  }
}
