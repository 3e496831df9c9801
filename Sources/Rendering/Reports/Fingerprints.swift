import SourceText
import Verification

/// What the findings of one note are recognised by.
struct Fingerprints {
  private let note: CheckedNote
  /// For each claim the first one of its chain.
  private let starts: [Int]
  /// The hashes of chains, by their first claims.
  private var chains: [Int: String] = [:]
  /// The hashes of lines.
  private var lines: [Int: String] = [:]

  init(_ note: CheckedNote) {
    self.note = note
    var starts: [Int] = []
    var last: (formula: Int, chain: Int)?
    for (index, claim) in note.report.claims.enumerated() {
      let isNext = last.map { $0 == (claim.formula, claim.chain) } ?? false
      starts.append(isNext ? starts[index - 1] : index)
      last = (claim.formula, claim.chain)
    }
    self.starts = starts
  }

  /// What a finding is recognised by; diagnostics are all alike.
  mutating func fingerprint(of subject: Finding.Subject) -> Fingerprint {
    switch subject {
    case .diagnostic: return Fingerprint(kind: "diagnostic", text: "", chain: "")
    case .claim(let index):
      let claim = note.report.claims[index]
      return Fingerprint(
        kind: claim.verdict.rawValue, text: Self.normalised(claim.latex), chain: chain(of: index))
    case .mistake(let index):
      let mistake = note.report.mistakes[index]
      let token = Self.normalised(mistake.token)
      let kind = mistake.kind?.rawValue ?? "unknown"
      guard let first = mistake.claims.first, note.report.claims.indices.contains(first) else {
        return Fingerprint(kind: kind, text: token, chain: line(of: mistake.range))
      }
      let claim = note.report.claims[first]
      return Fingerprint(
        kind: kind, text: "\(token) in \(Self.normalised(claim.latex))", chain: chain(of: first))
    }
  }

  /// The hash of all links of the chain that a claim is one of; they stand side by side.
  private mutating func chain(of index: Int) -> String {
    let start = starts[index]
    if let known = chains[start] { return known }
    let end = starts[start...].firstIndex { $0 != start } ?? starts.endIndex
    let links = note.report.claims[start..<end].map { Self.normalised($0.latex) }
    let hash = Self.hash(links.joined(separator: "\n"))
    chains[start] = hash
    return hash
  }

  /// The hash of the line that a range begins in.
  private mutating func line(of range: ByteRange) -> String {
    let index = note.lineTable.lineIndex(of: range.lowerBound)
    if let known = lines[index] { return known }
    let line = note.bytes[note.lineTable.range(ofLine: index)]
    let hash = Self.hash(Self.normalised(String(decoding: line, as: UTF8.self)))
    lines[index] = hash
    return hash
  }

  /// The text without blanks at its ends, and with single ones within.
  private static func normalised(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }

  /// FNV-1a with 64 bits, in hexadecimal: stable over runs and machines.
  static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
