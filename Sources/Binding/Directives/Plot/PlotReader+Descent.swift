import NeuralNet

extension PlotReader {
  private typealias Detail = PlotDirective.DetailKey

  /// The parameter that descends, and how; nil after a diagnostic.
  mutating func readDescent(_ fields: DirectiveFields) -> PlotRequest.Subject? {
    guard let network, network.network.hasTargets else {
      reader.report(PlotProblem.needsNetwork, at: nil)
      return nil
    }
    guard reader.checkGradient(of: .units(network.network), .plot) else { return nil }
    guard let by = fields[Detail.by] else {
      reader.report(.missingKey(Detail.by.rawValue), at: nil)
      return nil
    }
    let parameter = readParameter(by, of: network)
    var rates = [network.network.learningRate].compactMap(\.self)
    if let entry = fields[Detail.rates] {
      rates = (reader.readList(entry) ?? []).compactMap { reader.readPositive(entry.element($0)) }
    }
    let steps = fields[Detail.steps].map {
      reader.readWhole($0, atLeast: 1, limit: PlotRequest.Descent.greatestStepCount)
    }
    let range = fields[Detail.range].flatMap { readRange($0) }
    guard let parameter, let steps = steps ?? 10, !reader.hasErrors else { return nil }
    if rates.isEmpty {
      reader.report(.missingKey(Detail.rates.rawValue), at: nil)
      return nil
    }
    return .descent(.init(parameter: parameter, rates: rates, steps: steps, range: range))
  }

  /// The name of a weight or a bias; nil after a diagnostic.
  private mutating func readParameter(_ entry: BodyNode.Entry, of network: BoundNetwork) -> String?
  {
    guard let text = reader.readText(entry) else { return nil }
    let finder = QuantityFinder(network)
    guard let quantity = finder.quantity(text) else {
      reader.report(ResultProblem.unknownQuantity(text, known: finder.keys), at: entry.value.range)
      return nil
    }
    guard quantity.isParameter, let parameter = quantity.name else {
      reader.report(ResultProblem.noParameter(text), at: entry.value.range)
      return nil
    }
    return parameter
  }
}
