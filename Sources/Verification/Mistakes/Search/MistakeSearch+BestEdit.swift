import MathNotation
import SourceText

extension MistakeSearch {
  /// Edits that right as many links, and of which none is to be preferred.
  private struct Leaders {
    var candidates: [Candidate] = []
    var righted: [Int] = []
  }

  /// Applies the best edit, or names those that tie; false where nothing more is to be searched for.
  mutating func mendBest() -> Bool {
    let finder = CandidateFinder(chain.context, judgedAs: chain.result, symbols: symbols)
    let candidates = Candidate.sorted(finder.candidates)
    var trial: Trial?
    var best = findLeaders(among: candidates, isThorough: false)
    if let only = best.candidates.first, best.candidates.count == 1,
      best.righted == chain.wrongLinks, !chain.result.isSpared
    {
      add(only, rights: best.righted)
      return false
    }
    if let candidate = best.candidates.first {
      trial = attempt(candidate)
      // What the links beside an edit tell must hold for the chain as a whole.
      if trial?.righted != best.righted { best = findLeaders(among: candidates, isThorough: true) }
    }
    guard let candidate = best.candidates.first else { return false }
    guard best.candidates.count == 1 else {
      addTie(best.candidates, best.righted)
      return false
    }
    if trial?.righted != best.righted { trial = attempt(candidate) }
    guard let trial, let mended = trial.mended else { return false }
    add(candidate, rights: trial.righted)
    trials.accept(mended)
    return true
  }

  /// Tries an edit on the whole chain; `nil` where it makes something worse.
  private func attempt(_ candidate: Candidate) -> Trial? {
    trials.attempt([candidate.edit]).flatMap { $0.worsened.isEmpty ? $0 : nil }
  }

  /// Tries the candidates, the preferred ones first.
  private mutating func findLeaders(among candidates: [Candidate], isThorough: Bool) -> Leaders {
    var best = Leaders()
    let wrong = chain.wrongLinks.count
    for candidate in candidates {
      // Nothing rights more than all that is wrong, and the rest is less to be preferred.
      if let leader = best.candidates.first, best.righted.count == wrong,
        leader.isPreferred(to: candidate)
      {
        break
      }
      guard let trial = trials.attempt(candidate.edit, isThorough: isThorough), trial.isGain,
        !contradicts(candidate)
      else { continue }
      guard let leader = best.candidates.first else {
        best = Leaders(candidates: [candidate], righted: trial.righted)
        continue
      }
      let (rights, leads) = (trial.righted.count, best.righted.count)
      if rights > leads || (rights == leads && candidate.isPreferred(to: leader)) {
        best = Leaders(candidates: [candidate], righted: trial.righted)
      } else if rights == leads, !leader.isPreferred(to: candidate) {
        // Of several operators in one place the more common one comes first.
        let isSamePlace = candidate.edit.range == leader.edit.range
        if !isSamePlace || candidate.kind != .operator { best.candidates.append(candidate) }
      }
    }
    return best
  }

  /// Whether an edit changes a number on which another side of the chain agrees.
  ///
  /// In `A = B = 3` where A is 3, it is B that is wrong.
  private func contradicts(_ candidate: Candidate) -> Bool {
    let (context, sides) = (chain.context, chain.context.chain.sides)
    let place = candidate.edit.range.lowerBound
    guard let side = sides.firstIndex(where: { $0.range.contains(place) }),
      let root = sides[side].root,
      context.formula.statedNumber(at: root) != nil
        || !context.formula.statedEntries(at: root).isEmpty,
      let stated = chain.value(ofSide: side)
    else { return false }
    func agrees(_ other: Int) -> Bool {
      guard abs(other - side) > 1, let value = chain.value(ofSide: other) else { return false }
      return Comparison(relation: .equal).compare(value, stated) == .verified
    }
    // Only what equalities join to the side speaks of it.
    let links = context.chain.links
    var first = side
    while first > 0, links[first - 1].relation.isEqualOrNearly {
      first -= 1
      if agrees(first) { return true }
    }
    var last = side
    while last < links.count, links[last].relation.isEqualOrNearly {
      last += 1
      if agrees(last) { return true }
    }
    return false
  }

  // MARK: What was found

  private mutating func add(_ candidate: Candidate, rights links: [Int]) {
    guard let link = links.first, let judged = chain.result.links[link] else { return }
    let message = Wording(symbols: symbols, context: chain.context).message(
      candidate, righting: link, judged, in: chain.result)
    found.append(
      FoundMistake(
        kind: candidate.kind, range: place(candidate.edit.range),
        replacement: candidate.edit.replacement, message: message, links: links,
        isOfNumber: candidate.slip != .missingMinus))
    explained.formUnion(links)
  }

  private mutating func addTie(_ candidates: [Candidate], _ links: [Int]) {
    let options = candidates.map { candidate in
      "\(token(candidate.edit.range)) should be \(candidate.edit.replacement)"
    }
    let wording = Wording(symbols: symbols, context: chain.context)
    for link in links {
      let side = chain.context.chain.sides[link + 1].range
      let fact = chain.result.links[link].map { wording.message(link, $0, chain.result).text } ?? ""
      found.append(
        FoundMistake(
          kind: nil, range: place(side), replacement: nil,
          message: "\(fact); either \(options.prefix(4).joined(separator: ", or "))",
          links: [link]))
    }
    explained.formUnion(links)
  }
}
