extension ElmanNetwork {
  /// Goes on with a sequence by feeding each output back: the largest output of each step is taken
  /// for the next input, as a 1 at its place.
  ///
  /// - Parameters:
  ///   - start: the places of the ones that the sequence begins with, at least one.
  ///   - count: how many steps are added.
  /// - Returns: the places of the added ones; none if there are not as many inputs as outputs.
  package func generate(from start: [Int], count: Int) -> [Int] {
    guard inputCount == outputCount, !start.isEmpty else { return [] }
    var sequence = start
    let row = { (place: Int) in (0..<inputCount).map { $0 == place ? 1.0 : 0 } }
    var state = self
    var outputs: [Double] = []
    var fed = 0
    while sequence.count < start.count + count {
      for place in sequence[fed...] {
        let pass = state.forward(SequenceBatch(inputs: [[row(place)]]))
        state.initialState = pass.states[1]
        outputs = pass.outputs[0]
      }
      fed = sequence.count
      let best = outputs.indices.max { (outputs[$0], $1) < (outputs[$1], $0) }
      sequence.append(best ?? 0)
    }
    return Array(sequence[start.count...])
  }
}
