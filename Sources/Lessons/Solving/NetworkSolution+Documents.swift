import Binding
import NeuralNet

extension NetworkSolution {
  /// The solutions of all networks of a note that have a quantity that is asked for.
  static func all(
    _ bindings: NoteBindings, of names: [String]?, in scope: SolutionScope, blanks: Blanks? = nil
  ) throws(Solution.Problem) -> [NetworkSolution] {
    let networks = try chosen(bindings, scope)
    let finders = networks.map { QuantityFinder($0) }
    var parts: [NetworkSolution] = []
    var found: Set<String> = []
    var withoutError: Set<String> = []
    for (bound, finder) in zip(networks, finders) {
      let named = names?.compactMap { name -> Quantity? in
        guard let quantity = finder.quantity(name) else { return nil }
        // Of a network without targets there is no error to derive.
        guard bound.network.hasTargets else {
          withoutError.insert(name)
          return nil
        }
        found.insert(name)
        return quantity
      }
      if let named, named.isEmpty { continue }
      parts.append(
        NetworkSolution(
          network: NetworkWriter(bound), asked: named, isForwardOnly: scope.isForwardOnly,
          blanks: blanks))
    }
    if let missing = names?.first(where: { !found.contains($0) }) {
      if withoutError.contains(missing) { throw .needsTargets(missing) }
      throw .unknownQuantity(missing, nearest: finders[0].nearest(to: missing))
    }
    for part in parts { try part.checkLength() }
    return parts
  }

  /// The networks that are meant, with the sample that is.
  private static func chosen(
    _ bindings: NoteBindings, _ scope: SolutionScope
  ) throws(Solution.Problem) -> [BoundNetwork] {
    let wanted: [BoundNetwork]
    do throws(NetworkChoice.Problem) {
      wanted = try NetworkChoice(scope.network, in: bindings).wanted.map(\.withSamplesDeclared)
    } catch {
      throw .noNetwork(error)
    }
    guard let sample = scope.sample else { return wanted }
    let found = wanted.compactMap { bound in
      sample == 1 && bound.network.samples.count == 1 ? bound : bound.only(sample: sample)
    }
    if found.isEmpty {
      throw .unknownSample(sample, count: wanted.first?.network.samples.count ?? 0)
    }
    return found
  }

  /// - Throws: `tooManyParameters` where all of them were asked for, and they are too many.
  func checkLength() throws(Solution.Problem) {
    guard asked == nil, !isForwardOnly, network.network.hasGradient else { return }
    let parameters = parameters
    let limit = min(Self.mostParameters, parameters.count * Self.mostPaths / max(1, paths))
    guard parameters.count > limit, let example = parameters.first?.plainKey else { return }
    throw .tooManyParameters(parameters.count, limit: max(1, limit), example: example)
  }

  /// How many products the derivatives by all parameters have: one for each time that a net input reads
  /// one, and one for each output of a softmax layer and each of its net inputs, in each sample.
  private var paths: Int {
    let reads = network.network.units.reduce(0) { sum, unit in
      sum + unit.netInput.quantities.count { if case .parameter = $0.kind { true } else { false } }
    }
    let slopes = network.network.layers.reduce(0) { sum, layer in
      let count = layer.units.count { $0.activation == .softmax }
      return sum + count * count
    }
    return (reads + slopes) * network.network.samples.count
  }

  /// The documents of some networks.
  static func texts(of parts: [NetworkSolution], decimals: Int) -> [String] {
    parts.map { part in
      var context = NoteBindings()
      context.networks = [part.network.bound]
      return VerifiedDocument.text(decimals: decimals, context: context, blanks: part.blanks) {
        part.write(&$0, isOnly: parts.count == 1)
      }
    }
  }
}
