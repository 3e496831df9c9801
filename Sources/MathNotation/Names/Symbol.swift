/// What a name means at some place, and where that comes from.
package struct Symbol: Sendable {
  /// What the name means.
  package var meaning: SymbolMeaning
  /// Where that comes from.
  package var origin: SymbolOrigin
  /// What a value leans on that uses the name.
  package var use: SymbolUse
  /// Whether its definition says how it is computed, and not what that comes to.
  package var awaitsResult = false

  /// - Parameters:
  ///   - meaning: what the name means.
  ///   - origin: where that comes from.
  ///   - leanings: what the meaning itself leans on, besides its origin.
  ///   - definitions: how many definitions of the name compete, this one among them.
  package init(
    _ meaning: SymbolMeaning, from origin: SymbolOrigin, leanings: Leanings = [],
    definitions: Int = 1
  ) {
    self.meaning = meaning
    self.origin = origin
    use = SymbolUse(leanings: leanings.union(origin.leanings), definitions: definitions)
  }

  /// The same symbol as a vector or matrix of a network, or an entry of one.
  ///
  /// - Parameters:
  ///   - meanings: how many meanings compete, this one among them.
  ///   - hasSigns: whether some authors give it the opposite sign.
  ///   - isAveraged: whether it is a derivative of an error that is the mean over samples.
  /// - Returns: the symbol, of which other meanings and layouts may be tried.
  package func ofLayers(
    amongMeanings meanings: Int, hasSigns: Bool = false, isAveraged: Bool = false
  ) -> Symbol {
    var symbol = self
    symbol.use.meanings = meanings
    symbol.use.hasSigns = hasSigns
    symbol.use.isAveraged = isAveraged
    symbol.use.hasLayout = true
    symbol.use.showsLayers = !use.leanings.contains(.unshownMeaning)
    return symbol
  }
}

/// Where the meaning of a name comes from.
package enum SymbolOrigin: Hashable, Sendable {
  /// The author declares it for the whole note, with `nn define`.
  case declared
  /// A quantity of the network in force.
  case network
  /// A definition in the block of the formula.
  case definitionInBlock
  /// A definition further up, under the same heading.
  case definitionFurtherUp
  /// σ, for the logistic function; `isSure` where the network at hand has a logistic unit.
  case convention(isSure: Bool)
  /// A value that is only tried, as one of the samples of an identity.
  case trial

  /// What keeps such a meaning from convicting.
  package var leanings: Leanings {
    switch self {
    case .declared, .network, .definitionInBlock, .convention(isSure: true), .trial: []
    case .definitionFurtherUp: .definitionFurtherUp
    case .convention(isSure: false): .convention
    }
  }
}

/// What may not hold where it is used: a value that leans on any of these can verify a claim, but
/// not convict it.
package struct Leanings: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  /// No leaning, made in one step for the modules that look symbols up.
  package init() { rawValue = 0 }

  /// The leanings with these bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A definition further up, which may no longer hold.
  package static let definitionFurtherUp = Leanings(rawValue: 1)
  /// A network where the passage may speak of another situation just as well.
  package static let openSituation = Leanings(rawValue: 2)
  /// A convention that not all notes follow.
  package static let convention = Leanings(rawValue: 4)
  /// A definition in a chain that contradicts itself: any of its sides may be the right one.
  package static let contradictedDefinition = Leanings(rawValue: 8)
  /// One of several definitions of a name in the same reach.
  package static let severalDefinitions = Leanings(rawValue: 16)
  /// A network that was trained further up: its numbers may no longer be those that it declares.
  package static let trainedNetwork = Leanings(rawValue: 32)
  /// A name that may well be one of the network's, which nothing else in the note has shown.
  package static let unshownMeaning = Leanings(rawValue: 64)
}

/// What a value leans on: everything that was looked up for it.
package struct SymbolUse: Hashable, Sendable {
  /// What may not hold of that.
  package var leanings: Leanings
  /// The most definitions that compete for one of the names.
  package var definitions: Int
  /// The most meanings that one of the names may have: any of them verifies, and all of them together convict.
  package var meanings = 1
  /// Whether a unit's bare name is among them, which some authors give its net input.
  package var hasNetInputs = false
  /// Whether an error signal is among them, which some authors give the opposite sign.
  package var hasSigns = false
  /// Whether a derivative of an error is among them that is the mean over samples, which may be that of the mean or not.
  package var isAveraged = false
  /// Whether a vector or matrix of a network, or an entry of one, is among them, of which the layout is open.
  package var hasLayout = false
  /// Whether a name among them is a network's for sure by its spelling.
  package var showsLayers = false
  /// Whether a derivative was taken.
  package var hasDerivative = false
  /// Whether an entry of a list is among them, which may count from 0 or from 1.
  package var hasEntries = false

  /// Whether names among them may be meant in several ways, of which a reading takes one.
  package var hasChoice: Bool {
    meanings > 1 || hasNetInputs || hasLayout || hasSigns || isAveraged
  }

  /// The use of what leans on nothing, unless more is said.
  package init(leanings: Leanings = [], definitions: Int = 1) {
    self.leanings = leanings
    self.definitions = definitions
  }

  /// What leans on a value of this use: whatever it was taken from, it is no surer.
  package var inherited: Leanings {
    definitions > 1 ? leanings.union(.severalDefinitions) : leanings
  }

  /// Adds what another value leans on.
  package mutating func formUnion(_ other: SymbolUse) {
    leanings.formUnion(other.leanings)
    definitions = max(definitions, other.definitions)
    meanings = max(meanings, other.meanings)
    if other.hasNetInputs { hasNetInputs = true }
    if other.hasSigns { hasSigns = true }
    if other.isAveraged { isAveraged = true }
    if other.hasLayout { hasLayout = true }
    if other.showsLayers { showsLayers = true }
    if other.hasDerivative { hasDerivative = true }
    if other.hasEntries { hasEntries = true }
  }

  /// What a value leans on that is made of two.
  package func union(_ other: SymbolUse) -> SymbolUse {
    var result = self
    result.formUnion(other)
    return result
  }
}
