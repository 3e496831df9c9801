import Verification

extension CheckedNote {
  /// The fingerprints of all mistakes, and of all wrong claims that none blames.
  ///
  /// - Parameter withRounding: whether claims that are off by rounding have one too.
  /// - Returns: one fingerprint a finding, in document order; like findings have like ones.
  package func fingerprints(withRounding: Bool) -> [Fingerprint] {
    var fingerprints = Fingerprints(self)
    return subjects(withRounding: withRounding).map { fingerprints.fingerprint(of: $0) }
  }

  /// Marks what a baseline knows.
  ///
  /// - Parameters:
  ///   - counts: how often the baseline has each fingerprint.
  ///   - withRounding: whether claims that are off by rounding can be known too.
  /// - Returns: how many entries of the baseline were not found.
  package mutating func recognise(
    _ counts: [Fingerprint: Int], withRounding: Bool
  ) -> Int {
    var fingerprints = Fingerprints(self)
    var left = counts
    for subject in subjects(withRounding: withRounding) {
      let fingerprint = fingerprints.fingerprint(of: subject)
      guard let count = left[fingerprint], count > 0 else { continue }
      left[fingerprint] = count - 1
      known.insert(subject)
    }
    return left.values.reduce(0, +)
  }

  private func subjects(withRounding: Bool) -> [Finding.Subject] {
    Finding.all(in: self, showsUnread: false).compactMap { finding in
      let counts = finding.level == .wrong || (withRounding && finding.level == .rounding)
      return counts ? finding.subject : nil
    }
  }
}
