import Binding
import MathNotation
import NeuralNet

extension SymbolTable {
  /// Remembers which function σ is, by the values that a chain gives it and by its definition.
  func noteSigma(of result: ChainResult) {
    for link in result.links {
      guard let link, link.judgement.use.leanings.contains(.convention) else { continue }
      let number = link.right?.stated ?? link.left?.stated
      switch link.outcome {
      case .verified:
        noteValueOfSigma(
          isLogistic: true, isPrecise: (number?.literal.significantDigits ?? 0) > 2)
      case .unread(.logisticSigma): noteValueOfSigma(isLogistic: false, isPrecise: false)
      default: continue
      }
    }
    guard let definition = result.definition, definition.name == sigma,
      case .function(let function) = definition.meaning
    else { return }
    noteDefinitionOfSigma(isLogistic: function.isLogistic(result.symbols))
  }
}

extension FunctionDefinition {
  /// Whether it has the values of the logistic function at two places.
  fileprivate func isLogistic(_ symbols: SymbolView) -> Bool {
    guard parameters.count == 1 else { return false }
    return [-0.75, 2].allSatisfy { argument in
      let evaluator = SideEvaluator(symbols, trying: [parameters[0]: Approximation(argument)])
      guard
        case .scalar(let value)? = evaluator.evaluate(at: root, in: formula).success?.written
      else { return false }
      return abs(value.value - Activation.logistic.value(argument)) < 1e-9
    }
  }
}
