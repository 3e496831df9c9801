import SourceText

extension MistakeSearch {
  /// Mends the one number of a step that is wrong together with the results that go on with it, as in
  /// `12 \cdot (5 + 3) + 7 = 12 \cdot 9 + 7 = 115`.
  ///
  /// - Parameters:
  ///   - candidates: the edits that may right something.
  ///   - rival: how unlikely the best edit is that makes nothing worse, if there is one.
  /// - Returns: whether there is such a number, and such results.
  mutating func mendStep(_ candidates: [Candidate], before rival: Surprise?) -> Bool {
    for candidate in candidates where candidate.evidence.isStep {
      if let rival, !candidate.surprise.isClearlyLess(than: rival) { continue }
      var edits = [candidate.edit]
      guard var trial = trials.attempt(edits), !trial.righted.isEmpty, !trial.worsened.isEmpty
      else {
        continue
      }
      for _ in 0..<Self.carriedRounds where !trial.worsened.isEmpty {
        let following = followingEdits(trial, besides: edits)
        guard !following.isEmpty, let next = trials.attempt(edits + following) else { break }
        edits += following
        trial = next
      }
      guard trial.worsened.isEmpty, let mended = trial.mended else { continue }
      add(candidate, righting: trial.righted)
      for edit in edits.dropFirst() {
        let (token, first) = (token(edit.range), token(candidate.edit.range))
        found.append(
          FoundMistake(
            kind: .carried, range: place(edit.range), replacement: edit.replacement,
            message: Wording.message(token, followingFrom: first, fix: edit.replacement), links: [])
        )
      }
      trials.accept(mended)
      return true
    }
    return false
  }
}
