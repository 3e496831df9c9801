import SourceText

/// The words for what is wrong with a directive that the engine runs.
extension EngineProblem {
  var id: DiagnosticID {
    switch self {
    case .notWhole, .notPositive, .notAShare, .negative: .badNumber
    case .tooMany: .tooLarge
    case .mixedForms, .keyOfRecurrent, .recurrentShape, .notExplained, .transferForm: .layerForm
    case .shape, .rowWidth, .steps, .dataWidth, .dataForm, .skipBetweenSizes: .wrongShape
    case .unknownLayer, .skipNotEarlier, .unknownState: .unknownLayer
    case .repeatedLayer, .repeatedData: .duplicateName
    case .badTimeStep: .badTimeStep
    case .outsideFolder: .outsideFolder
    case .file: .unreadableFile
    case .csv: .badCSV
    case .unknownData, .noData, .noDataFits, .severalData: .unknownData
    case .dataSource, .noRows, .lengthTwice, .noLength, .needsRate, .noTargetsInData: .missingKey
    case .keyOfGenerator, .keyOfOptimizer: .unknownKey
    case .removesTooMany, .unknownCharacter, .notCharacters, .shortText: .badValue
    }
  }

  var message: String {
    switch self {
    case .notWhole(let text, let key, let least):
      "\(key) is '\(text)'; it has to be a whole number of at least \(least)"
    case .notPositive(let text, let key): "\(key) is \(text); it has to be greater than 0"
    case .notAShare(let text, let key): "\(key) is \(text); it has to be at least 0 and less than 1"
    case .negative(let text, let key): "\(key) is \(text); it cannot be negative"
    case .tooMany(let text, let what, let limit, _):
      what.hasSuffix("s")
        ? "\(text) \(what) are more than the bound of \(limit)"
        : "\(what) is \(text); it can be at most \(limit)"
    case .badTimeStep(let text):
      "'\(text)' is no time step; the step before is written [t-1], as in h_1[t-1]"
    case .steps(let name, let expected, let found):
      "\(name) has \(Self.count(found, "step")), and the sequence has \(expected)"
    default: layerMessage ?? dataMessage ?? trainingMessage
    }
  }

  var hint: String? {
    switch self {
    case .tooMany(_, _, _, let option?): "--\(option) raises the bound"
    case .dataSource: "give rows:, file: or generate:"
    case .severalData(let labels, _): labels.first.map { "say which, as in data: \($0)" }
    default: nil
    }
  }

  private var layerMessage: String? {
    switch self {
    case .mixedForms: "units and dense stand in one network; write all layers in one form"
    case .shape(let what, let expected, let found): "\(what) has \(found); it needs \(expected)"
    case .unknownLayer(let name, let known):
      "'\(name)' is no layer" + Self.didYouMean(name, known)
    case .skipBetweenSizes(let from, let sizes):
      "\(from) has \(sizes[0]) outputs and this layer \(Self.count(sizes[1], "unit")); "
        + "a skip connection needs as many"
    case .skipNotEarlier(let name): "\(name) is no earlier layer; a skip connection goes forward"
    case .repeatedLayer(let name): "another layer is called '\(name)' already"
    case .recurrentShape:
      "a recurrent network has one recurrent layer, then one dense layer, and no other"
    case .keyOfRecurrent(let key): "\(key) is not for recurrent networks"
    case .notExplained:
      "the network above has no values of inputs, or is too large to be explained number by number"
    case .unknownState(let name, let known):
      "'\(name)' is not read at an earlier step" + Self.didYouMean(name, known)
    case .transferForm: "transfer needs a network of dense layers"
    default: nil
    }
  }

  private var dataMessage: String? {
    switch self {
    case .dataSource: "data needs exactly one of rows, file and generate"
    case .outsideFolder(let path):
      "'\(path)' is not in the note's folder; a path is relative, without '..'"
    case .file(let path, let trouble): "\(path): \(trouble)"
    case .csv(let problem, let file): "\(file): \(problem.message)"
    case .rowWidth(let row, let expected, let found):
      "row \(row) has \(Self.count(found, "number")); it needs \(expected), inputs then targets"
    case .noRows: "there are no rows"
    case .unknownData(let label, let known):
      "no data above is labelled '\(label)'" + Self.didYouMean(label, known)
    case .noData(let name): "\(name.rawValue) has no examples: neither data: nor targets above"
    case .noDataFits(let name):
      "\(name.rawValue) has no examples: no data above has the network's inputs and targets"
    case .severalData(let labels, let name):
      "\(name.rawValue) has no data:, and more than one data set above fits"
        + (labels.isEmpty ? "" : ": " + labels.joined(separator: ", "))
    case .repeatedData(let label): "other data is labelled '\(label)' already"
    case .keyOfGenerator(let key, let generator): "\(key) has no meaning for \(generator)"
    case .shortText: "the text needs at least two characters"
    default: nil
    }
  }

  private var trainingMessage: String {
    switch self {
    case .lengthTwice: "steps and epochs are both given; one of them says how long"
    case .noLength: "steps or epochs is missing"
    case .needsRate: "learning_rate is missing, and the network has none"
    case .keyOfOptimizer(let key, let optimizer): "\(key) has no meaning for \(optimizer)"
    case .dataWidth(let what, let expected, let found):
      "the data has \(Self.count(found, what)), and the network \(expected)"
    case .dataForm: "the data and the network do not fit: one has time steps, the other has none"
    case .removesTooMany(let count, let layers):
      "removing \(count) of \(Self.count(layers, "layer")) leaves none"
    case .unknownCharacter(let text): "'\(text)' does not occur in the text of the data"
    case .notCharacters: "start needs a recurrent network and data of characters"
    case .noTargetsInData: "the data has no targets; give targets:"
    default: ""
    }
  }

  /// A large whole number.
  static func whole(_ number: Double) -> String {
    number < 1e15 ? "\(Int(number))" : "\(number)"
  }

  static func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }

  static func didYouMean(_ name: String, _ known: [String]) -> String {
    NameSuggestion.nearest(to: name, among: known).map { ", did you mean '\($0)'?" } ?? ""
  }
}

extension CSVProblem {
  var message: String {
    switch self {
    case .empty: "the file has no rows below its first line, which names the columns"
    case .notUTF8: "the file is not UTF-8 text"
    case .width(let line, let expected, let found):
      "line \(line) has \(EngineProblem.count(found, "field")), and the first line \(expected)"
    case .hole(let line, let column): "line \(line) has nothing in column \(column)"
    case .notANumber(let text, let line, let column):
      "line \(line) has '\(text.prefix(40))' in column \(column), which is no number"
    case .notFinite(let text, let line, let column):
      "line \(line) has \(text.prefix(40)) in column \(column), which is not finite"
    case .unknownColumn(let name, let known):
      "there is no column '\(name)'" + EngineProblem.didYouMean(name, known)
    case .repeatedColumn(let name): "two columns are called '\(name)'"
    case .tooLong(let limit): "the file has more than \(limit) rows"
    case .openQuote(let line): "a quote that opens on line \(line) is not closed"
    }
  }
}
