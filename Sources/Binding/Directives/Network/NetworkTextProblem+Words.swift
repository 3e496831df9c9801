import NeuralNet
import SourceText

extension NetworkTextProblem {
  var id: DiagnosticID {
    switch self {
    case .keyBesideSamples: .keyBesideSamples
    case .rateNotPositive: .rateNotPositive
    case .badNotation: .badNotation
    case .sharedNotation: .sharedNotation
    case .sharedSymbol: .ambiguousName
    case .equation(let problem, _): problem.id
    case .unknownState: .unknownLayer
    case .steps: .wrongShape
    case .noValue: .noValue
    case .network(let problem, _): problem.id
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .rateNotPositive: .warning
    case .keyBesideSamples, .badNotation, .sharedNotation, .sharedSymbol, .equation, .unknownState,
      .steps, .noValue, .network:
      .error
    }
  }

  var message: String {
    switch self {
    case .keyBesideSamples(let key):
      "\(key) and samples are both given; samples stands in for inputs and targets"
    case .rateNotPositive(let text):
      "a learning rate of \(text) does not lower the error; it should be greater than 0"
    case .badNotation(let text, let key):
      "\(ProblemWords.quoted(text)) cannot spell \(key); "
        + "a notation is one symbol, such as z or \\delta, or a pattern over the layer l, the unit u, "
        + "what it reads j, the step t and the sample s, such as a^{[l]}_u"
    case .sharedNotation(let text, let key, let other):
      "\(ProblemWords.quoted(text)) spells both \(key) and \(other); "
        + "each quantity needs a spelling of its own"
    case .sharedSymbol(let one, let other):
      "\(one) and \(other) are one symbol in formulas; rename one of them"
    case .equation(let problem, let unit): problem.message(unit: unit)
    case .unknownState(let name, let known):
      "'\(name)' is not read at an earlier step" + ProblemWords.didYouMean(name, among: known)
    case .steps(let name, let expected, let found):
      "\(name) has \(ProblemWords.count(found, "step")), and the sequence has \(expected)"
    case .noValue(let key):
      "\(key) has no value: it divides by 0, or it is larger than any number that can be computed with"
    case .network(let problem, let names): problem.message(names)
    }
  }

  var hint: String? {
    switch self {
    case .sharedSymbol: "notation: can spell the quantities of a network otherwise"
    case .equation(let problem, _): problem.hint
    case .network(.missingParameterValue(let name), _): "write its value: \(name): 0.1"
    case .keyBesideSamples, .rateNotPositive, .badNotation, .sharedNotation, .unknownState, .steps,
      .noValue, .network:
      nil
    }
  }
}
