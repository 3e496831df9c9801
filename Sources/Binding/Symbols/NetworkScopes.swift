import NoteMarkup
import SourceText

/// Which network each place of a note is about: the last one that was declared above it, or the one
/// that the last directive above it names.
package struct NetworkScopes: Sendable {
  /// Where the note turns to a network, with its index in ``NoteBindings/networks``, in order.
  private let turns: [(start: Int, network: Int)]

  /// Gathers the turns of a note.
  ///
  /// Complexity: O(n log n) in the directives.
  package init(_ bindings: NoteBindings) {
    let declared = bindings.networks.enumerated().map { ($1.range.lowerBound, $0) }
    let named = bindings.requests.compactMap { request in
      request.network.map { (request.directive.range.lowerBound, $0) }
    }
    turns = (declared + named).sorted { $0.0 < $1.0 }.map { (start: $0.0, network: $0.1) }
  }

  /// The index of the network that an offset is about; above the first one that first one.
  ///
  /// Complexity: O(log directives).
  package func network(at offset: Int) -> Int? {
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? turns[low - 1].network : turns.first?.network
  }
}
