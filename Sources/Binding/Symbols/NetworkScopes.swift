import NoteMarkup
import SourceText

/// Which network each place of a note is about: the last one that was declared above it, or the one
/// that the last directive above it names.
package struct NetworkScopes: Sendable {
  /// Where the note turns to a network, with its index in ``NoteBindings/networks``, in order.
  private let turns: [Turn]
  /// The same, with no index where it turns to one that is trained on data alone and has no numbers.
  private let turnsInForce: [(start: Int, index: Int?)]
  /// Where it turns to a model, with its index in ``NoteBindings/models``, in order.
  private let modelTurns: [Turn]
  /// Where each network is trained for the first time.
  private let trainings: [Int: Int]

  private typealias Turn = (start: Int, index: Int)

  /// Gathers the turns of a note.
  ///
  /// Complexity: O(n log n) in the directives.
  package init(_ bindings: NoteBindings) {
    let declared = bindings.networks.enumerated().map { ($1.range.lowerBound, $0) }
    let named = bindings.requests.compactMap { request in
      request.network.map { (request.directive.range.lowerBound, $0) }
    }
    let turns = (declared + named).sorted { $0.0 < $1.0 }
    self.turns = turns
    let models = bindings.models.enumerated().map { ($1.range.lowerBound, $0) }
    let modelTurns = (models + bindings.modelTurns).sorted { $0.0 < $1.0 }
    self.modelTurns = modelTurns
    let unnumbered = modelTurns.filter { bindings.models[$0.1].network == nil }
    let all: [(start: Int, index: Int?)] =
      turns.map { ($0.0, $0.1) } + unnumbered.map { ($0.0, nil) }
    // What stands above the first network may be about it, whatever else was declared there.
    turnsInForce = Array(all.sorted { $0.start < $1.start }.drop { $0.index == nil })
    trainings = Dictionary(
      bindings.requests.compactMap { request in
        guard case .engine(.train) = request.subject, let network = request.network else {
          return nil
        }
        return (network, request.directive.range.lowerBound)
      }, uniquingKeysWith: min)
  }

  /// The index of the network that an offset is about; above the first one that first one.
  ///
  /// Complexity: O(log directives).
  package func network(at offset: Int) -> Int? { Self.index(at: offset, in: turns) }

  /// The index of the network whose numbers an offset is about: none where that is about a network
  /// which has none, since it is trained on data alone.
  ///
  /// Complexity: O(log directives).
  package func networkInForce(at offset: Int) -> Int? {
    Self.turn(at: offset, in: turnsInForce)?.index
  }

  /// Whether formulas are about several networks, or about some and none.
  package var hasTurns: Bool { turnsInForce.count > 1 }

  /// Where the note turns to a network, given by its index, in order.
  ///
  /// Complexity: O(directives).
  package func turns(to network: Int) -> [Int] {
    turns.lazy.filter { $0.index == network }.map(\.start)
  }

  /// The index of the model that an offset is about, which may be one that is only trained; above the
  /// first one that first one.
  ///
  /// Complexity: O(log directives).
  package func model(at offset: Int) -> Int? { Self.index(at: offset, in: modelTurns) }

  /// Whether the note trains any network.
  package var hasTrainings: Bool { !trainings.isEmpty }

  /// Whether a network, given by its index, is trained above an offset.
  package func isTrained(_ network: Int, at offset: Int) -> Bool {
    trainings[network].map { $0 < offset } ?? false
  }

  private static func index(at offset: Int, in turns: [Turn]) -> Int? {
    turn(at: offset, in: turns)?.index
  }

  private static func turn<Index>(
    at offset: Int, in turns: [(start: Int, index: Index)]
  ) -> (start: Int, index: Index)? {
    let next = turns.partitioningIndex { $0.start >= offset }
    return next > 0 ? turns[next - 1] : turns.first
  }
}

extension NoteBindings {
  /// Where a directive turns to a model that the note declares, with the index of the model.
  fileprivate var modelTurns: [(Int, Int)] {
    let modelOfNetwork = Dictionary(
      models.enumerated().compactMap { index, model in model.network.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    return requests.compactMap { request in
      let model: Int? =
        switch request.subject {
        case .engine(.train(let training)): training.model
        case .engine(.predict(let prediction)):
          models.indices.contains(prediction.model) ? prediction.model : nil
        default: request.network.flatMap { modelOfNetwork[$0] }
        }
      return model.map { (request.directive.range.lowerBound, $0) }
    }
  }
}
