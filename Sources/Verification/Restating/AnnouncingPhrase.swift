import Prose

/// The words of a sentence that lead up to a formula.
struct AnnouncingPhrase {
  private let tokens: ArraySlice<ProseToken>

  init(_ tokens: ArraySlice<ProseToken>) { self.tokens = tokens }

  // MARK: Assumptions

  /// Whether a word of the sentence assumes something.
  var assumes: Bool {
    tokens.indices.contains { index in
      guard let word = tokens[index].word else { return false }
      switch word.text {
      case "had": return index == tokens.startIndex
      case "example", "instance": return text(index - 1) == "for" && distance(from: index) <= 2
      case "say", "e.g", "like": return distance(from: index) <= 1
      default: break
      }
      if word.tells(.comparing) {
        return words(behind: index, 2).contains { $0.tells(.compared) }
      }
      return word.tells(.assuming)
    }
  }

  /// Whether the sentence tells of what is not the case: `if the bias were 0`, `without the bias`.
  var isCounterfactual: Bool {
    let words = tokens.compactMap(\.word)
    if words.contains(where: { $0.tells(.counterfactual) }) { return true }
    if words.contains(where: { $0.text == "were" }), words.contains(where: { $0.tells(.supposing) })
    {
      return true
    }
    return zip(words, words.dropFirst()).contains {
      $0.text == "what" && ["if", "would", "happens"].contains($1.text)
    }
  }

  /// Whether the sentence says that the number is none: `it is not`, `a common mistake is`.
  var denies: Bool {
    tokens.suffix(2).contains { $0.word?.text == "not" }
      || tokens.suffix(6).contains { $0.word?.tells(.mistaken) ?? false }
  }

  /// Whether the sentence asks to consider something, which may be the network itself.
  var considers: Bool {
    tokens.indices.contains { index in
      let word = text(index)
      return word.hasPrefix("consider")
        || word == "let" && !["us", "me"].contains(text(index + 1))
    }
  }

  /// Whether the sentence begins with an assumption that the next one may spell out, as in `Consider
  /// other inputs`.
  var opensAssumption: Bool {
    let words = tokens.prefix(3).compactMap(\.word)
    guard !tokens.contains(where: { $0.word?.isPart ?? false }) else {
      return words.contains { ["suppose", "imagine"].contains($0.text) }
    }
    return words.contains { $0.tells(.opening) }
      || zip(words, words.dropFirst()).contains {
        $0.text == "what" && ["if", "happens"].contains($1.text)
      }
  }

  /// Whether a word such as `for` or `with` governs the formula itself: no more stands between than
  /// a name for it, and other numbers that are listed with it.
  var governs: Bool {
    var distance = 0
    var mayList = true
    for token in tokens.reversed() {
      switch token {
      case .formula:
        guard mayList else { return false }
        (distance, mayList) = (0, true)
      case .comma: guard distance == 0 else { return false }
      case .word(let word):
        if word.tells(.governing) { return true }
        if distance == 0, ["and", "or"].contains(word.text) { continue }
        distance += 1
        mayList = false
        if distance > 5 || word.tells(.networkPart, or: .verb) { return false }
      default: return false
      }
    }
    return false
  }

  // MARK: Changes

  /// Whether the sentence says that something has changed, or speaks of another example.
  var changes: Bool {
    namesOther(withSteps: true)
      || tokens.indices.contains { index in
        guard let word = tokens[index].word else { return false }
        if word.tells(.changing) { return true }
        switch word.text {
        case "now": return isNear(index, 4) || self.word(index - 1)?.tells(.verb) ?? false
        case "next", "after", "another", "following": return isNear(index, 3)
        default:
          return word.tells(.renewed)
            && !words(behind: index, 3).contains { $0.tells(.networkPart) }
        }
      }
  }

  /// Whether the sentence names another example or a later step: `the second sample`, `iteration 2`,
  /// `after the update`.
  ///
  /// - Parameter withSteps: whether `the next step` counts, which may be one of the computation.
  /// - Returns: whether it does.
  func namesOther(withSteps: Bool = false) -> Bool {
    tokens.indices.contains { index in
      guard let word = tokens[index].word else { return false }
      if word.text == "after" { return isAfterTraining(index) }
      if word.tells(.counted), let number = Int(text(index + 1)) { return number > 1 }
      guard word.tells(.otherOne) else { return false }
      let named = words(behind: index, 3).prefix { !$0.isPart }
      return named.contains {
        $0.isSituation || withSteps && $0.tells(.step)
          || word.tells(.otherInput) && ["input", "inputs"].contains($0.text)
      }
    }
  }

  /// Whether the sentence imagines that something were changed: `doubling w_1 makes`, `it would be`.
  var alters: Bool {
    guard let first = tokens.first?.word else { return false }
    return first.text == "had" || first.tells(.altering)
      || tokens.contains { $0.word?.text == "would" }
  }

  /// Whether the sentence speaks of what training made of the numbers: `the new weights`.
  var namesRenewed: Bool {
    tokens.indices.contains { index in
      (word(index)?.tells(.renewed) ?? false)
        && words(behind: index, 2).contains { $0.tells(.networkNumber) }
    }
  }

  /// Whether the word right before the formula assumes what it says: `if $net_h = 0$`.
  var supposes: Bool {
    let words = tokens.suffix(2).compactMap(\.word)
    return words.contains { $0.tells(.supposing) }
      && words.count == min(2, tokens.count)
  }

  /// Whether a word `after` stands before a step of training: `after the update`.
  private func isAfterTraining(_ index: Int) -> Bool {
    let words = words(behind: index, 5)
    return !words.contains { ["forward", "backward"].contains($0.text) }
      && words.contains { $0.isSituation || $0.tells(.step) }
  }

  /// Whether only so many words stand between a word and the formula, none of them a part of the
  /// network.
  private func isNear(_ index: Int, _ limit: Int) -> Bool {
    distance(from: index) <= limit && !isOfPart(index)
  }

  /// Whether a word belongs to a part of the network, as in `the second hidden unit`.
  private func isOfPart(_ index: Int) -> Bool {
    words(behind: index, 3).contains(where: \.isPart)
  }

  // MARK: Words

  private func word(_ index: Int) -> ProseWord? {
    tokens.indices.contains(index) ? tokens[index].word : nil
  }

  /// The word at an index in small letters; empty where there is none.
  private func text(_ index: Int) -> String { word(index)?.text ?? "" }

  /// The words behind one, up to a formula.
  private func words(behind index: Int, _ count: Int) -> [ProseWord] {
    tokens[(index + 1)...].prefix(count).prefix { $0 != .formula }.compactMap(\.word)
  }

  /// How many tokens stand between a word and the formula, those of numbers listed with it aside.
  private func distance(from index: Int) -> Int {
    tokens[(index + 1)...].count { $0 != .formula && $0 != .comma && $0.word?.text != "and" }
  }
}
