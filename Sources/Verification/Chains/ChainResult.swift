import Binding
import MathNotation

/// A link with the outcome that was decided for it.
struct LinkResult {
  /// What its sides come to.
  let judgement: Judgement
  let outcome: Outcome

  /// Decides the outcome of a link: that of its judgement, unless a doubt withdraws it.
  ///
  /// Nothing else gives a link its outcome.
  ///
  /// - Parameters:
  ///   - judgement: what its sides come to.
  ///   - link: its index.
  ///   - context: the chain.
  ///   - symbols: what names mean there.
  ///   - weighsDoubts: whether doubts are weighed; what they withdraw is left as it is otherwise.
  init(
    deciding judgement: Judgement, of link: Int, in context: ChainContext, symbols: SymbolView,
    weighsDoubts: Bool = true
  ) {
    self.judgement = judgement
    guard weighsDoubts, judgement.isDoubtful else {
      outcome = judgement.outcome
      return
    }
    let doubted = DoubtedLink(judgement, of: link, in: context, symbols: symbols)
    outcome = Doubts.first(about: doubted).map { .unread($0.reason) } ?? judgement.outcome
  }

  var left: SideValue? { judgement.left }
  var right: SideValue? { judgement.right }
  /// The unknown name that kept the link from being read.
  var unknown: Name? { judgement.unknown }

  /// Arguments for which an identity does not hold.
  var counterExample: CounterExample? {
    if case .counterExample(let example) = judgement.ground { example } else { nil }
  }
}

/// What was found out about a chain.
struct ChainResult {
  /// What its names mean.
  let symbols: SymbolView
  /// One for each link; `nil` where the link makes no claim.
  var links: [LinkResult?]
  /// What the chain defines.
  var definition: (name: Name, meaning: SymbolMeaning, leanings: Leanings)?
  /// Whether that says how it is computed, and not what that comes to.
  var awaitsResult = false
  /// The value that stands in for an unknown symbol, where exactly one makes the chain right.
  var suspect: (unknown: Name, meant: Name)?

  /// What was found out before the numbers of the note were gone on with, where that rights a link.
  var asComputed: (symbols: SymbolView, links: [LinkResult?])?

  /// The same as it was before the numbers of the note were gone on with; `nil` where that rights nothing.
  var beforeGoingOn: ChainResult? {
    asComputed.map { symbols, links in
      var plain = ChainResult(symbols: symbols, self)
      (plain.links, plain.asComputed) = (links, nil)
      return plain
    }
  }

  /// What was found out about a chain where nothing is known yet.
  init(symbols: SymbolView, links: [LinkResult?]) { (self.symbols, self.links) = (symbols, links) }

  /// The same, with other meanings of its names.
  init(symbols: SymbolView, _ other: ChainResult) {
    self.init(symbols: symbols, links: other.links)
    (definition, awaitsResult, suspect) = (other.definition, other.awaitsResult, other.suspect)
    asComputed = other.asComputed
  }

  /// Whether all its links are right, and there is one.
  var isVerified: Bool {
    links.contains { $0 != nil } && links.allSatisfy { $0 == nil || $0?.outcome == .verified }
  }

  /// How names of the network are meant in the first link that is right only so.
  var verifiedChoice: NameChoice? {
    links.lazy.compactMap { link in
      link?.outcome == .verified ? link?.judgement.reading.names : nil
    }.first
  }

  var hasWrong: Bool { links.contains { $0?.outcome == .wrong } }

  /// Whether a link has the form of an identity that does not hold, and nothing else tells that it is one.
  var hasFailingIdentity: Bool {
    links.contains { $0?.outcome == .unread(.unspokenIdentity) }
  }

  /// Whether a link holds with results from further up alone.
  var restsOnComputedNumbers: Bool {
    links.contains { link in
      if case .computedNumbers? = link?.judgement.ground { true } else { false }
    }
  }

  /// Whether a link is wrong, or would be but for what the note says further on or of another network.
  var isRefuted: Bool {
    links.contains { link in
      [.wrong, .unread(.laterDefinition), .unread(.otherNetwork)].contains(link?.outcome)
    }
  }

  /// Whether every link was judged by its sides alone, not by the text around the formula.
  var isSettled: Bool {
    links.allSatisfy { link in
      if case .unread? = link?.outcome { false } else { true }
    }
  }

  /// Whether a link may be wrong but for a definition elsewhere.
  var isSpared: Bool {
    links.contains { link in
      if case .unread(let reason)? = link?.outcome { reason.isOfDefinition } else { false }
    }
  }
}
