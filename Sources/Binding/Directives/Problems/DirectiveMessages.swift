import NeuralNet
import SourceText

/// The words for what is wrong with a directive, all in this file.
extension DirectiveProblem {
  /// The diagnostic at a range of the note.
  func diagnostic(at range: ByteRange) -> Diagnostic {
    let severity: Diagnostic.Severity = if case .rateNotPositive = self { .warning } else { .error }
    return Diagnostic(id: id, severity: severity, range: range, message: message, hint: hint)
  }

  private var id: DiagnosticID {
    switch self {
    case .missingDirectiveName: .missingDirectiveName
    case .unknownDirective: .unknownDirective
    case .repeatedLabel: .repeatedLabel
    case .tooManyProblems: .tooManyProblems
    case .emptyBody: .emptyBody
    case .bodyTooLong: .bodyTooLong
    case .notUTF8, .tag, .tab, .yaml, .keyIsNoText: .invalidYAML
    case .nestingTooDeep: .nestingTooDeep
    case .anchor: .yamlAnchor
    case .repeatedKey: .repeatedKey
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongKind: .wrongKind
    case .unknownWord, .notAFlag: .unknownWord
    case .badName, .badSymbol: .badName
    case .missingNumber: .missingNumber
    case .notANumber: .notANumber
    case .nonFiniteNumber: .nonFiniteNumber
    case .repeatedDeclaration: .duplicateName
    case .noNetwork: .noNetwork
    case .unknownNetwork: .unknownNetwork
    case .needsTargets, .needsLearningRate: .missingKey
    case .unknownQuantity, .splitName, .noDerivative, .noParameter: .unknownQuantity
    case .badDigits: .badDigits
    case .badRange: .badRange
    case .nothingToPlot, .needsInputs: .nothingToPlot
    case .equation(.badTimeStep(let text), _): EngineProblem.badTimeStep(text).id
    case .engine(let problem): problem.id
    case .keyBesideSamples: .keyBesideSamples
    case .rateNotPositive: .rateNotPositive
    case .badNotation: .badNotation
    case .sharedNotation: .sharedNotation
    case .sharedSymbol: .ambiguousName
    case .equation(.unknownName, _): .unknownName
    case .equation(.nonFiniteNumber, _): .nonFiniteNumber
    case .equation: .badEquation
    case .network(let problem, _): problem.id
    }
  }

  private var message: String {
    switch self {
    case .missingDirectiveName: "nn has no directive behind it; the info string is nn NAME"
    case .unknownDirective(let name):
      "\(quoted(name)) is no directive" + didYouMean(name, DirectiveName.allCases.map(\.rawValue))
    case .repeatedLabel(let label): "another network is labelled \(quoted(label)) already"
    case .tooManyProblems:
      "the directive has more than \(DirectiveReader.maximumDiagnostics) problems"
    case .keyBesideSamples(let key):
      "\(key) and samples are both given; samples stands in for inputs and targets"
    case .rateNotPositive(let text):
      "a learning rate of \(text) does not lower the error; it should be greater than 0"
    case .engine(let problem): problem.message
    case .badNotation(let text, let key):
      "\(quoted(text)) cannot spell \(key); a notation is one symbol, such as z or \\delta"
    case .sharedNotation(let text, let key, let other):
      "\(quoted(text)) spells both \(key) and \(other); each quantity needs a spelling of its own"
    case .sharedSymbol(let one, let other):
      "\(one) and \(other) are one symbol in formulas; rename one of them"
    case .equation(let problem, let unit): problem.message(unit: unit)
    case .network(let problem, let names): problem.message(names)
    default: bodyMessage ?? resultMessage ?? valueMessage
    }
  }

  private var bodyMessage: String? {
    switch self {
    case .emptyBody(let name): "\(name.rawValue) has an empty body"
    case .bodyTooLong: "the body has more than \(BodyBounds.maximumLength) bytes"
    case .notUTF8: "the body is not UTF-8 text"
    case .nestingTooDeep: "lists and maps nest more than \(BodyBounds.maximumDepth) deep"
    case .anchor: "anchors and aliases are not read; write the value out"
    case .tag(let tag): "the tag \(tag) is not read; values are taken as they are written"
    case .tab: "a tab stands where YAML allows only spaces"
    case .yaml(let problem): "the body is no valid YAML: \(problem)"
    case .repeatedKey(let key): "\(quoted(key)) is given twice in one map"
    case .keyIsNoText: "a key has to be a word, not a list or a map"
    default: nil
    }
  }

  private var resultMessage: String? {
    switch self {
    case .noNetwork(let name): "\(name.rawValue) has no network above it"
    case .unknownNetwork(let label, let known):
      "no network above is labelled \(quoted(label))" + didYouMean(label, known)
    case .needsTargets(let name): "\(name.rawValue) needs targets, and the network has none"
    case .needsLearningRate: "update needs a learning rate, and the network has none"
    case .unknownQuantity(let name, let known):
      "\(quoted(name)) is no quantity of the network" + didYouMean(name, known)
    case .splitName(let name):
      "the list cuts \(quoted(name)) at its comma"
    case .noDerivative(let of, let by):
      "there is no derivative of \(of.plainKey) by \(by.plainKey)"
    case .noParameter(let name): "\(quoted(name)) is no parameter; updates change parameters"
    case .badDigits(let text):
      "\(quoted(text)) is no number of decimals; digits is a whole number from 0 to 15"
    case .nothingToPlot(let name):
      "there is nothing to plot; the plot shows what came of \(name.rawValue) above it"
    case .needsInputs(let count):
      "the network trained above does not have \(count == 1 ? "one input" : "\(count) inputs")"
    case .badRange: "a range is two numbers from -1e6 to 1e6, the lower one first, such as [-5, 5]"
    default: nil
    }
  }

  private var valueMessage: String {
    switch self {
    case .unknownKey(let key, let known): "\(quoted(key)) is no key here" + didYouMean(key, known)
    case .missingKey(let key): "\(key) is missing"
    case .wrongKind(let key, let expected, let found):
      "\(key) is \(found.words); it has to be \(expected.words)"
    case .unknownWord(let word, let key, let known):
      "\(quoted(word)) is no \(key)" + didYouMean(word, known)
    case .notAFlag(let word, let key): "\(key) is \(quoted(word)); it has to be yes or no"
    case .badName(let name):
      "\(quoted(name)) cannot be a name; names are letters, digits and underscores, "
        + "and begin with a letter"
    case .badSymbol(let name):
      "\(quoted(name)) cannot be a name; a name is one symbol, such as x, w_1 or \\hat{y}"
    case .missingNumber(let name): "\(name) has no value"
    case .notANumber(let text, let name): "\(quoted(text)) is no number; \(name) has to be one"
    case .nonFiniteNumber(let text, let name):
      "\(text) is not finite; \(name) has to be a finite number"
    case .repeatedDeclaration(let name): "\(name) is defined already"
    default: ""
    }
  }

  private var hint: String? {
    switch self {
    case .emptyBody(.network):
      "a network has inputs:, parameters: and layers:, such as layers: [{units: {h_1: w_1 i_1}}]"
    case .emptyBody(.define): "write one name and its number a line, such as x: 3"
    case .emptyBody(.expect): "write one quantity and its number a line, such as E_total: 0.298"
    case .unknownDirective: list(DirectiveName.allCases.map(\.rawValue), after: "directives are")
    case .unknownKey(_, let known): list(known, after: "the keys here are")
    case .unknownWord(_, let key, let known): list(known, after: "\(key) is one of")
    case .engine(let problem): problem.hint
    case .network(.missingParameterValue(let name), _): "write its value: \(name): 0.1"
    case .sharedSymbol: "notation: can spell the quantities of a network otherwise"
    case .splitName(let name): "write \(Self.braced(name)), or \"\(name)\" in quotes"
    case .tab: "indent with spaces"
    case .yaml:
      "a value that holds ': ', ' #' or brackets, or begins with a special sign, needs quotes"
    case .equation(.unknownName, _):
      "an equation reads the names under inputs:, parameters: and units:"
    default: nil
    }
  }

  /// `net_1,3` as `net_{1,3}`.
  private static func braced(_ name: String) -> String {
    guard let index = name.firstIndex(of: "_") else { return name }
    let indices = name[name.index(after: index)...]
    return "\(name[...index]){\(indices)}"
  }

  private func list(_ words: [String], after start: String) -> String {
    "\(start) \(words.joined(separator: ", "))"
  }
}

private func quoted(_ word: String) -> String {
  let limit = 60
  return word.count <= limit ? "'\(word)'" : "'\(word.prefix(limit))…'"
}

private func didYouMean(_ word: String, _ known: [String]) -> String {
  NameSuggestion.nearest(to: word, among: known).map { ", did you mean '\($0)'?" } ?? ""
}

extension Expectation {
  fileprivate var words: String {
    switch self {
    case .number: "a number"
    case .text: "a single value"
    case .list: "a list"
    case .map: "a map of keys and values"
    }
  }
}

extension BodyNode.Kind {
  fileprivate var words: String {
    switch self {
    case .nothing: "empty"
    case .text: "a single value"
    case .list: "a list"
    case .map: "a map of keys and values"
    }
  }
}

extension EquationProblem {
  fileprivate func message(unit: String) -> String {
    switch self {
    case .empty: "the equation of \(unit) is empty"
    case .unknownName(let name, let known):
      "\(quoted(name)) is not declared" + didYouMean(name, known)
    case .missingOperand(let sign?): "an operand is missing beside '\(sign)'"
    case .missingOperand(nil): "the parentheses are empty"
    case .unexpected(let text):
      "\(quoted(text)) has no meaning here; an equation has names, numbers, + - * / ^ ( )"
    case .unopenedParenthesis: "')' has no '(' before it"
    case .unclosedParenthesis: "'(' is not closed"
    case .exponentIsNoInteger: "an exponent has to be a whole number"
    case .nonFiniteNumber(let text): "\(text) is not finite"
    case .badTimeStep(let text): EngineProblem.badTimeStep(text).message
    case .tooLong: "the equation of \(unit) is longer than \(EquationParser.maximumLength) bytes"
    case .tooDeep: "the equation of \(unit) nests too deeply"
    }
  }
}

extension NetworkProblem {
  fileprivate var id: DiagnosticID {
    switch self {
    case .noUnits: .noUnits
    case .noSamples: .noSamples
    case .emptyName: .badName
    case .duplicateName: .duplicateName
    case .ambiguousKey: .ambiguousName
    case .unknownName: .unknownName
    case .unreadableQuantity: .badEquation
    case .cycle: .cycle
    case .softmaxOutsideLayer: .softmaxOutsideLayer
    case .missingParameterValue, .missingInput, .missingTarget: .missingNumber
    case .unknownInput: .unknownInput
    case .unknownTarget: .unknownTarget
    case .unknownFrozenParameter: .unknownParameter
    case .nonFiniteConstant, .nonFiniteActivation, .nonFiniteParameter, .nonFiniteInput,
      .nonFiniteTarget, .nonFiniteLearningRate:
      .nonFiniteNumber
    }
  }

  fileprivate func message(_ names: NetworkNames) -> String {
    switch self {
    case .noUnits: "the network has no units"
    case .noSamples: "the network has no samples"
    case .emptyName: "a name is empty"
    case .duplicateName(let name):
      "\(name) is declared already; inputs, parameters and units need names of their own"
    case .ambiguousKey(let key): "\(key) would be the name of two quantities; rename one of them"
    case .unknownName(let name, let unit): "\(name) in the equation of \(unit) is not declared"
    case .unreadableQuantity(let quantity, let unit):
      "\(quantity.plainKey) cannot be read in the equation of \(unit)"
    case .cycle(let units): Self.cycle(units)
    case .softmaxOutsideLayer(let units):
      "\(units.joined(separator: ", ")) would be softmax alone; softmax needs its whole layer"
    case .missingParameterValue(let name): "\(name) has no value"
    case .unknownFrozenParameter(let name):
      "\(quoted(name)) is no parameter" + didYouMean(name, names.parameters)
    case .nonFiniteConstant, .nonFiniteActivation, .nonFiniteParameter, .nonFiniteInput,
      .nonFiniteTarget, .nonFiniteLearningRate:
      "a number is not finite"
    default: sampleMessage(names)
    }
  }

  private func sampleMessage(_ names: NetworkNames) -> String {
    let place = { (number: Int) in names.hasSamples ? " in sample \(number)" : "" }
    return switch self {
    case .missingInput(let name, let sample): "\(name) has no value" + place(sample)
    case .missingTarget(let unit, let sample):
      "\(unit) has no target" + place(sample)
        + "; once one unit has a target, all units of the last layer need one"
    case .unknownInput(let name, let sample):
      "\(quoted(name)) is no input" + place(sample) + didYouMean(name, names.inputs)
    case .unknownTarget(let name, let sample):
      "\(quoted(name)) is no unit" + place(sample) + didYouMean(name, names.units)
    default: ""
    }
  }

  /// Who reads whom around a cycle.
  private static func cycle(_ units: [String]) -> String {
    guard let first = units.first, units.count > 1 else {
      return "\(units.first ?? "") reads itself; a unit reads inputs and other units"
    }
    let shown = units.prefix(6)
    let links = shown.dropFirst().joined(separator: ", which reads ")
    let rest = units.count > shown.count ? ", and so on back to \(first)" : ", which reads \(first)"
    return "\(first) reads \(links)\(rest); the wiring must not have a cycle"
  }
}
