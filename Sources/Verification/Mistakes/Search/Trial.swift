/// What edits make of the links of a chain.
struct Trial {
  /// The links that were wrong and are verified with the edits, in order.
  var righted: [Int] = []
  /// Whether one of these is verified in a rarer reading than the one in which it was wrong.
  var isReread = false
  /// The links that come to a worse outcome, in order.
  ///
  /// Where only the links beside an edit were judged, the first one ends the trial.
  var worsened: [Int] = []
  /// The chain with the edits; `nil` where only the links beside an edit were judged.
  var mended: MendedChain?

  /// Whether the edits right something and make nothing worse.
  var isGain: Bool { !righted.isEmpty && worsened.isEmpty }

  /// No link has been judged yet.
  init() {}

  /// A trial in which every link was judged again.
  ///
  /// - Parameters:
  ///   - before: the outcome of the links without the edits.
  ///   - mended: the chain with the edits, which has as many links.
  init(from before: ChainResult, to mended: MendedChain) {
    self.mended = mended
    for (link, (old, new)) in zip(before.links, mended.result.links).enumerated() {
      if let old, let new, old.outcome == .wrong, new.outcome == .verified {
        righted.append(link)
        if new.judgement.reading.isRarer(than: old.judgement.reading) { isReread = true }
      }
      if (new?.outcome.rank ?? 0) > (old?.outcome.rank ?? 0) { worsened.append(link) }
    }
  }
}
