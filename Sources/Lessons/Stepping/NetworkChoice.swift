package import Binding
import NeuralNet
import Platform
import SourceText

/// A network that is chosen among those of a lesson.
package struct NetworkChoice: Sendable {
  /// What keeps a network from being gone through.
  package enum Problem: Error, Hashable {
    /// Nothing in the note declares a network.
    case none
    /// What declares them is wrong, which is told elsewhere.
    case broken
    /// They are declared without the numbers that their steps would compute with.
    case withoutNumbers
    /// The one that was asked for is declared without such numbers.
    case namedWithoutNumbers(String)
    /// No network has the label that was asked for, or the number.
    case unknown(String, labels: [String], count: Int)
  }

  /// All networks of the lesson with numbers, in the order of the note.
  package let all: [BoundNetwork]
  /// The index of the one that was asked for; nil if none was.
  package let index: Int?
  /// What the trainings of each do beside going down along the gradient.
  private let extras: [TrainingExtras]

  /// Those that are meant: the one that was asked for, or all.
  package var wanted: [BoundNetwork] { index.map { [all[$0]] } ?? all }

  /// Chooses by the label of a network, or else by its number in the note, from 1.
  ///
  /// - Throws: what keeps it from being gone through.
  package init(_ name: String?, in bindings: NoteBindings) throws(Problem) {
    let all = bindings.networks
    self.all = all
    extras = all.indices.map { TrainingExtras(of: $0, in: bindings) }
    if let problem = Problem(of: bindings) { throw problem }
    guard let name else {
      index = nil
      return
    }
    let models = bindings.models
    let number = Int(written: name).flatMap { number in models.indices.first { $0 + 1 == number } }
    guard let found = models.firstIndex(where: { $0.label == name }) ?? number else {
      throw .unknown(name, labels: models.compactMap(\.label), count: models.count)
    }
    guard let network = models[found].network else { throw .namedWithoutNumbers(name) }
    index = network
  }
}

extension NetworkChoice {
  /// The networks that can be gone through, in the order of the note, each as far as some quantities need it; those
  /// that have none of these are left out.
  ///
  /// - Parameters:
  ///   - names: the quantities that the steps are to lead to; the whole training step if nil.
  ///   - decimals: how many decimals are shown.
  /// - Returns: the networks, and which of them is the one that was asked for.
  /// - Throws: `Solution.Problem` where no network has a quantity of a name.
  package func stepped(
    of names: [String]?, decimals: Int
  ) throws(Solution.Problem) -> (networks: [SteppedNetwork], showing: Int) {
    guard let names else {
      return (all.indices.map { stepped($0, decimals: decimals) }, index ?? 0)
    }
    let candidates = index.map { [$0] } ?? Array(all.indices)
    let finders = candidates.map { QuantityFinder(all[$0]) }
    let found = zip(candidates, finders).map { index, finder in
      (index, names.compactMap { finder.quantity($0) })
    }
    if let missing = names.first(where: { name in finders.allSatisfy { $0.quantity(name) == nil } })
    {
      throw .unknownQuantity(missing, nearest: finders.first?.nearest(to: missing))
    }
    let networks = found.filter { !$1.isEmpty }.map { index, quantities in
      stepped(index, decimals: decimals, of: quantities)
    }
    return (networks, 0)
  }

  private func stepped(
    _ index: Int, decimals: Int, of quantities: [Quantity]? = nil
  ) -> SteppedNetwork {
    var network = SteppedNetwork(all[index], decimals: decimals, of: quantities)
    network.training = extras[index]
    return network
  }
}

extension NetworkChoice.Problem {
  /// What keeps all networks of a lesson from being gone through; nil if one can be.
  package init?(of bindings: NoteBindings) {
    guard bindings.networks.isEmpty else { return nil }
    if !bindings.models.isEmpty {
      self = .withoutNumbers
    } else {
      self = bindings.diagnostics.contains { $0.severity == .error } ? .broken : .none
    }
  }

  /// The problem in words.
  package var message: String {
    switch self {
    case .none: LessonWords.noNetwork
    case .broken: "no network that is declared in it can be run"
    case .withoutNumbers:
      "no network in it has numbers to compute with; give its inputs and its parameters as numbers"
    case .namedWithoutNumbers(let name):
      "network '\(name)' has no numbers to compute with; give its inputs and its parameters as numbers"
    case .unknown(let name, let labels, let count):
      "no network is labelled '\(name)'; "
        + (labels.isEmpty
          ? count == 1 ? "there is one, without a label" : "write a number from 1 to \(count)"
          : "there are " + labels.joined(separator: ", "))
    }
  }
}
