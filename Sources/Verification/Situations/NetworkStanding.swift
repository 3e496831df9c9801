import Binding
import NoteMarkup

/// The networks that a note may speak of, and where it speaks of each.
struct NetworkStanding {
  /// The names of each network: of the note's own in its order, then of those of its lessons.
  let networks: [NetworkSymbols]
  /// How many are the note's own.
  private let declaredHere: Int
  private let scopes: NetworkScopes
  /// Above this offset it says nothing of any network.
  private let start: Int
  /// The place of each network in ``networks``.
  private let places: [ObjectIdentifier: Int]

  /// How many networks before and behind another one a passage about that one may speak of: further ones
  /// are other exercises, and a note of many would be read as often as it has networks.
  private static let reach = 4

  init(
    _ networks: [NetworkSymbols], _ scopes: NetworkScopes, declaredHere: Int,
    below start: Int = 0
  ) {
    self.start = start
    self.networks = networks
    self.scopes = scopes
    self.declaredHere = declaredHere
    places = Dictionary(
      zip(networks.map { ObjectIdentifier($0) }, networks.indices),
      uniquingKeysWith: { first, _ in first })
  }

  /// A network and those that a passage about it may be about as well, itself first: of the note's own those
  /// that are declared nearest to it, and the first ones of its lessons.
  ///
  /// - Complexity: O(1).
  func neighbours(of network: NetworkSymbols) -> [NetworkSymbols] {
    guard let place = places[ObjectIdentifier(network)] else { return [network] }
    let near = max(0, place - Self.reach)..<min(networks.count, place + Self.reach + 1)
    let firstLent = max(near.upperBound, declaredHere)
    let lent = firstLent..<max(firstLent, min(networks.count, declaredHere + Self.reach))
    return [network] + (networks[near] + networks[lent]).filter { $0 !== network }
  }

  /// The network in force at a place; `nil` where none is.
  func network(at place: Int) -> NetworkSymbols? {
    guard place >= start else { return nil }
    guard declaredHere > 0, scopes.hasTurns else { return networks.first }
    return scopes.networkInForce(at: place).map { networks[$0] }
  }

  /// How a place stands to the declaration of a network.
  ///
  /// - Complexity: O(directives) in those that turn to the network.
  func place(
    of network: NetworkSymbols, at place: Int, section: Int, in note: Note
  ) -> SituationTrellis.Place {
    guard let index = places[ObjectIdentifier(network)], index < declaredHere else {
      return .imported
    }
    let isBelow = scopes.turns(to: index).contains { start in
      start < place && note.isSection(section, within: note.section(at: start))
    }
    return isBelow ? .declared : .elsewhere
  }
}

extension Note {
  /// Whether a section is another one, or lies in it.
  fileprivate func isSection(_ section: Int, within ancestor: Int) -> Bool {
    let place = sections[section].range.lowerBound
    return section == ancestor
      || sections[ancestor].level > 0 && sections[ancestor].range.contains(place)
  }

  /// The section of the directive that begins at an offset.
  fileprivate func section(at offset: Int) -> Int {
    directives.first { $0.range.lowerBound == offset }?.section ?? 0
  }
}
