import SourceText
import Verification

extension CheckedNote {
  /// The fingerprints of all mistakes, and of all wrong claims that none blames.
  ///
  /// - Parameter withRounding: whether claims that are off by rounding have one too.
  /// - Returns: one fingerprint a finding, in document order; like findings have like ones.
  package func fingerprints(withRounding: Bool) -> [Fingerprint] {
    subjects(withRounding: withRounding).map { fingerprint(of: $0) }
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
    var left = counts
    for subject in subjects(withRounding: withRounding) {
      let fingerprint = fingerprint(of: subject)
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

  /// What a finding is recognised by; diagnostics are all alike.
  func fingerprint(of subject: Finding.Subject) -> Fingerprint {
    switch subject {
    case .diagnostic: return Fingerprint(kind: "diagnostic", text: "", chain: "")
    case .claim(let index):
      let claim = report.claims[index]
      return Fingerprint(
        kind: claim.verdict.rawValue, text: Self.normalised(claim.latex), chain: chain(of: index))
    case .mistake(let index):
      let mistake = report.mistakes[index]
      let token = Self.normalised(mistake.token)
      let kind = mistake.kind?.rawValue ?? "unknown"
      guard let first = mistake.claims.first, report.claims.indices.contains(first) else {
        return Fingerprint(kind: kind, text: token, chain: Self.hash(line(of: mistake.range)))
      }
      let claim = report.claims[first]
      return Fingerprint(
        kind: kind, text: "\(token) in \(Self.normalised(claim.latex))", chain: chain(of: first))
    }
  }

  /// The hash of all links of the chain that a claim is one of; they stand side by side.
  private func chain(of index: Int) -> String {
    let claims = report.claims
    let isLink = {
      claims[$0].formula == claims[index].formula && claims[$0].chain == claims[index].chain
    }
    var start = index
    while start > 0, isLink(start - 1) { start -= 1 }
    var end = index + 1
    while end < claims.count, isLink(end) { end += 1 }
    return Self.hash(claims[start..<end].map { Self.normalised($0.latex) }.joined(separator: "\n"))
  }

  private func line(of range: ByteRange) -> String {
    let line = lineTable.range(ofLine: lineTable.lineIndex(of: range.lowerBound))
    return Self.normalised(String(decoding: bytes[line], as: UTF8.self))
  }

  /// The text without blanks at its ends, and with single ones within.
  private static func normalised(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }

  /// FNV-1a with 64 bits, in hexadecimal: stable over runs and machines.
  private static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
