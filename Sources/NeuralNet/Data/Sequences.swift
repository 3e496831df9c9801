/// Sequences that are made, not measured, for recurrent networks.
package enum SequenceGenerator {
  /// Bits of 0 or 1, each the uppermost of a random number, sequence by sequence.
  ///
  /// The target is whether the number of ones so far is odd: at each step, or after the last.
  package static func parity(
    count: Int, steps: Int, seed: UInt64, eachStep: Bool = true
  ) -> SequenceDataset {
    var random = Xoshiro256(seed: seed)
    let bits = (0..<max(0, count)).map { _ in
      (0..<max(1, steps)).map { _ in Int(random.next() >> 63) }
    }
    let targets = bits.map { bits -> [[Double]] in
      var sum = 0
      let parities = bits.map { bit -> [Double] in
        sum ^= bit
        return [Double(sum)]
      }
      return eachStep ? parities : Array(parities.suffix(1))
    }
    return SequenceDataset(
      inputNames: ["x"], targetNames: ["y"], inputs: bits.map { $0.map { [Double($0)] } },
      targets: targets)
  }

  /// All stretches of a text, each character's target the one that follows it.
  ///
  /// - Parameters:
  ///   - text: at least two characters.
  ///   - steps: the length of a stretch; a shorter text is one stretch.
  /// - Returns: the sequences, and the alphabet, in the order of the characters' first appearance,
  ///   of which each character is one: a 1 at its place and noughts elsewhere.
  package static func characters(
    of text: String, steps: Int
  ) -> (sequences: SequenceDataset, alphabet: [Character]) {
    var alphabet: [Character] = []
    for character in text where !alphabet.contains(character) { alphabet.append(character) }
    let codes = text.map { character in alphabet.map { $0 == character ? 1.0 : 0 } }
    let length = max(1, min(steps, codes.count - 1))
    let starts = 0..<max(0, codes.count - length)
    let names = (1...max(1, alphabet.count)).map { String($0) }
    let sequences = SequenceDataset(
      inputNames: names.map { "x_\($0)" }, targetNames: names.map { "y_\($0)" },
      inputs: starts.map { Array(codes[$0..<$0 + length]) },
      targets: starts.map { Array(codes[$0 + 1..<$0 + 1 + length]) })
    return (sequences, alphabet)
  }
}
