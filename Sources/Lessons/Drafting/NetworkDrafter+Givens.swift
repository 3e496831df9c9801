import MathNotation

extension NetworkDrafter {
  /// A given with the number that most say, and where others are said.
  ///
  /// - Parameters:
  ///   - name: the given.
  ///   - votes: the numbers that names are given; those of the whole note if there are none.
  /// - Returns: the given, without a value where nothing tells it.
  func given(_ name: Name, _ votes: NumberVotes? = nil) -> NetworkDraft.Given {
    let candidates = (votes ?? self.votes).candidates(for: name)
    var given = NetworkDraft.Given(
      name: plain.plain(name), value: candidates.first?.value,
      places: candidates.first?.places ?? statements.mentions[name] ?? [])
    given.others = candidates.dropFirst().map { ($0.value, $0.places) }
    return given
  }

  /// The learning rate; `nil` where nothing is updated.
  func learningRate(by evidence: RateEvidence) -> NetworkDraft.Given? {
    guard evidence.name != nil || !evidence.figures.isEmpty else { return nil }
    var votes = evidence.name == nil ? NumberVotes() : self.votes
    let name = evidence.name ?? names.e
    for figure in evidence.figures { votes.add(figure, of: name) }
    var given = given(name, votes)
    given.name = "learning_rate"
    if given.value == nil { given.places = evidence.places }
    return given
  }
}
