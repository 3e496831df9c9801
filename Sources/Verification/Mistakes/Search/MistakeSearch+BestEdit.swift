import Binding
import MathNotation
import Platform
import SourceText

extension MistakeSearch {
  /// Edits that right as many links, and of which none is to be preferred.
  private struct Leaders {
    var candidates: [Candidate] = []
    var righted: [Int] = []
    /// How unlikely the next one is that rights as many links by another edit.
    var rival: Surprise?

    /// Takes a further edit that rights as many links as the first one.
    mutating func take(_ candidate: Candidate, besides leader: Candidate) {
      if leader.isPreferred(to: candidate) {
        rival = min(rival ?? candidate.surprise, candidate.surprise)
        return
      }
      // Of several operators in one place the more common one comes first.
      let isSamePlace = candidate.edit.range == leader.edit.range
      if !isSamePlace || candidate.kind != .operator { candidates.append(candidate) }
    }
  }

  /// Applies the best edit, or names those that tie; false where nothing more is to be searched for.
  mutating func mendBest() -> Bool {
    let finder = CandidateFinder(
      chain.context, judgedAs: chain.result, symbols: symbols, witnesses: witnesses)
    // What was mended already stands: nothing in the note is there to be changed.
    let candidates = Candidate.sorted(
      finder.candidates.filter { chain.text.originalRange($0.edit.range) != nil })
    var trial: Trial?
    var best = findLeaders(among: candidates, isThorough: false)
    if mendStep(candidates, before: best.candidates.first?.surprise) { return true }
    if let only = best.candidates.first, best.candidates.count == 1,
      best.righted == chain.wrongLinks, !chain.result.isSpared
    {
      add(only, best)
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
    best.righted = trial.righted
    add(candidate, best)
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
      // Nothing rights more than all that is wrong, and the rest is no rival.
      if let leader = best.candidates.first, best.righted.count == wrong,
        best.rival != nil || leader.surprise.isFarLess(than: candidate.surprise),
        leader.isPreferred(to: candidate)
      {
        break
      }
      guard let trial = trials.attempt(candidate.edit, isThorough: isThorough), trial.isGain,
        isBelievable(candidate, righting: trial), !contradicts(candidate),
        !isHalfRighted(candidate, trial.righted), !isLate(candidate, righting: trial.righted)
      else { continue }
      guard let leader = best.candidates.first else {
        best = Leaders(candidates: [candidate], righted: trial.righted)
        continue
      }
      let (rights, leads) = (trial.righted.count, best.righted.count)
      if rights > leads {
        best = Leaders(candidates: [candidate], righted: trial.righted)
      } else if rights == leads, candidate.edit != leader.edit {
        best.take(candidate, besides: leader)
      }
    }
    return best
  }

  /// Whether a sign is looked at only since a number was mended: what agrees with that may be as wrong.
  private func isLate(_ candidate: Candidate, righting links: [Int]) -> Bool {
    candidate.kind == .sign && !found.isEmpty && !tellsWhatIsMeant(links)
  }

  /// Whether a number that stands alone between two sides that both contradict it agrees with only one
  /// of them by an edit: then all three differ, and nobody can tell which is meant.
  private func isHalfRighted(_ candidate: Candidate, _ righted: [Int]) -> Bool {
    let (context, place) = (chain.context, candidate.edit.range.lowerBound)
    guard let side = context.chain.sides.firstIndex(where: { $0.range.contains(place) }),
      let root = context.side(side).root, context.formula.statedNumber(at: root) != nil
    else { return false }
    return [side - 1, side].contains { link in
      chain.result.links.indices.contains(link)
        && chain.result.links[link]?.outcome == .wrong && !righted.contains(link)
    }
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

  /// Adds a mistake for an edit that some links are right with, which may be wrong for another reason.
  mutating func add(_ candidate: Candidate, righting links: [Int]) {
    add(candidate, Leaders(candidates: [candidate], righted: links, rival: candidate.surprise))
  }

  private mutating func add(_ candidate: Candidate, _ best: Leaders) {
    let links = best.righted
    guard let link = links.first, let judged = chain.result.links[link] else { return }
    let message = Wording(symbols: symbols, context: chain.context).message(
      candidate, righting: link, judged, in: chain.result)
    found.append(
      FoundMistake(
        kind: candidate.kind, range: place(candidate.edit.range),
        replacement: isProposable(candidate, righting: links) ? candidate.edit.replacement : nil,
        safety: safety(of: candidate, best), message: message, links: links,
        isOfNumber: candidate.slip != .missingMinus))
    explained.formUnion(links)
  }

  /// Whether an edit is of use as a fix: of two expressions that differ nobody can tell which single digit should
  /// be a number that is nothing like it.
  private func isProposable(_ candidate: Candidate, righting links: [Int]) -> Bool {
    guard candidate.isProposable else { return false }
    let isDigit = candidate.edit.range.count == 1
    return switch candidate.slip {
    case .copied, .decimalSlip, .digits(.repeatedDigit):
      !isDigit || symbols.network != nil || tellsWhatIsMeant(links)
    default: true
    }
  }

  /// Whether an edit is so much likelier than all else that it may be made unasked.
  private func safety(of candidate: Candidate, _ best: Leaders) -> FixSafety {
    let rival = best.rival ?? Surprise(decibans: .max / 2)
    let chance = Surprise.chance(digits: best.righted.map(digits(ofLink:)).reduce(0, +))
    return candidate.isNamed && !restsOnSuggestion(best.righted)
      && (candidate.evidence.isOperand || !best.righted.contains(where: mayLackOperand))
      && (candidate.isOfQuantity || tellsWhatIsMeant(best.righted))
      && candidate.surprise.isFarLess(than: rival)
      && candidate.surprise.isFarLess(than: chance) ? .safe : .suggested
  }

  /// Whether sides of some links have a number that is only suggested: what it is computed from is no surer.
  private func restsOnSuggestion(_ links: [Int]) -> Bool {
    found.contains { mistake in
      mistake.replacement != nil && mistake.safety == .suggested
        && links.contains { link in
          original.chain.sides[link...link + 1].contains {
            $0.range.contains(mistake.range.lowerBound)
          }
        }
    }
  }

  /// Whether fewer numbers stand on the first side of a link than names on the one before it: one may have been
  /// left out where they were put in, and the result may be right.
  private func mayLackOperand(_ link: Int) -> Bool {
    let context = chain.context
    guard link > 0, symbols.network == nil, context.chain.links[link - 1].relation.isEqualOrNearly,
      let equation = context.side(link - 1).root, let root = context.side(link).root
    else { return false }
    let constants = [symbols.names.e, symbols.names.pi, symbols.table.sigma]
    func names(_ root: Int) -> Int {
      context.symbols(under: root).count { !constants.contains($0) }
    }
    let numbers = { root in
      context.formula[root].indices.count { context.formula.literal(at: $0) != nil }
    }
    return names(root) == 0 && names(equation) > 0
      && names(equation) + numbers(equation) > numbers(root)
  }

  /// Whether another operand or operator is not much less likely than that what it rights comes right by chance.
  private func isBelievable(_ candidate: Candidate, righting trial: Trial) -> Bool {
    let operators = candidate.kind == .operator ? operators(around: candidate.edit) : 0
    guard candidate.evidence.isOperand || operators > Self.fewOperators, symbols.network == nil
    else { return true }
    let chance = Surprise.chance(digits: trial.righted.map(digits(ofLink:)).reduce(0, +))
    var surprise = candidate.surprise
    // What is right with logarithms of another base has had so many more chances to be.
    if trial.isReread { surprise.decibans += Self.costOfReading }
    // Of many operators one does by chance what is needed.
    if operators > 0 {
      surprise.decibans += Int(saturating: 10 * DecimalText.log10(Double(operators)))
    }
    return !chance.isFarLess(than: surprise)
  }

  /// How much less likely it is that a slip hides behind another reading, too, in decibans.
  private static let costOfReading = 10
  /// Of so many operators each is looked at by who writes them down.
  private static let fewOperators = 3

  /// How many operators stand in the side of an edit.
  private func operators(around edit: TextEdit) -> Int {
    let context = chain.context
    let side = context.chain.sides.first { $0.range.contains(edit.range.lowerBound) }
    guard let root = side?.root else { return 1 }
    return context.formula[root].indices.count { node in
      switch context.formula.nodes[node].kind {
      case .add, .subtract, .multiply, .divide: true
      default: false
      }
    }
  }

  /// Whether a link of some states a number, or has a name that the network knows: of two other expressions nobody
  /// can tell which is meant.
  private func tellsWhatIsMeant(_ links: [Int]) -> Bool {
    let context = chain.context
    return links.contains { link in
      let judged = chain.result.links[link]
      if judged?.left?.stated != nil || judged?.right?.stated != nil { return true }
      return [link, link + 1].contains { side in
        guard let network = symbols.network, let root = context.side(side).root else {
          return false
        }
        return context.symbols(under: root).contains(where: network.knows)
      }
    }
  }

  /// How many digits of a link come right by an edit: so many tell that it is no chance.
  private func digits(ofLink link: Int) -> Int {
    guard let judged = chain.result.links[link], chain.context.chain.links[link].relation.isEquality
    else { return 0 }
    let stated = [judged.left?.stated, judged.right?.stated].compactMap(\.self)
    guard let number = stated.first else { return 4 }
    return number.literal.isInteger && stated.count == 1
      ? max(1, Int(saturating: DecimalText.log10(max(1, number.literal.value)).rounded(.down)) + 1)
      : stated.map(\.literal.significantDigits).min() ?? 0
  }

  private mutating func addTie(_ candidates: [Candidate], _ links: [Int]) {
    var options: [String] = []
    for candidate in candidates {
      let option = "\(token(candidate.edit.range)) should be \(candidate.edit.replacement)"
      if !options.contains(option) { options.append(option) }
    }
    let choice =
      options.count == 1
      ? "one \(options[0])" : "either \(options.prefix(4).joined(separator: ", or "))"
    let wording = Wording(symbols: symbols, context: chain.context)
    // Where the token is sure, it is only open what it should be.
    let isSure = candidates.allSatisfy { $0.edit.range == candidates[0].edit.range }
    for link in links {
      let side = isSure ? candidates[0].edit.range : chain.context.chain.sides[link + 1].range
      let fact = chain.result.links[link].map { wording.message(link, $0, chain.result).text } ?? ""
      found.append(
        FoundMistake(
          kind: nil, range: place(side), replacement: nil,
          message: "\(fact); \(choice)",
          links: [link]))
    }
    explained.formUnion(links)
  }
}
