import SourceText

@testable import Rendering
@testable import Verification

extension Claim {
  static func example(
    _ verdict: Verdict, _ range: ByteRange = 0..<1, message: String? = nil, reason: String? = nil,
    latex: String = "a = b"
  ) -> Claim {
    Claim(
      range: range, verdict: verdict, latex: latex, reason: reason, reasonSummary: reason,
      message: message.map { ClaimMessage($0) }, formula: 0, chain: 0)
  }
}

extension Mistake {
  static func example(
    _ range: ByteRange = 0..<1, kind: Kind? = .digits, token: String = "1", message: String = "no",
    fix: String? = nil, carriedFrom: Int? = nil, claims: [Int] = []
  ) -> Mistake {
    Mistake(
      range: range, kind: kind, token: token, message: message,
      fix: fix.map { TextEdit(range: range, replacement: $0) },
      safety: fix == nil ? nil : .safe, carriedFrom: carriedFrom, claims: claims)
  }
}

extension CheckedNote {
  /// A note of a few bytes with a report.
  static func example(_ report: NoteReport) -> CheckedNote {
    let bytes = Array("$a = b$".utf8)
    return CheckedNote(path: "a.md", bytes: bytes, lineTable: LineTable(bytes), report: report)
  }

  /// A note in which `1 + 1 = 3` on line 2 is wrong, and its `3` is to blame.
  static func example(_ path: String = "a.md", end: String = "\n") -> CheckedNote {
    let bytes = Array("# é\(end)\t- so $1 + 1 = 3$\(end)".utf8)
    let start = bytes.firstIndex(of: UInt8(ascii: "1")) ?? 0
    var report = NoteReport()
    report.formulas = 1
    report.claims = [.example(.wrong, start..<start + 9, message: "1 + 1 is 2, not 3")]
    report.mistakes = [
      .example(
        start + 8..<start + 9, token: "3", message: "3 is one too many", fix: "2", claims: [0])
    ]
    return CheckedNote(path: path, bytes: bytes, lineTable: LineTable(bytes), report: report)
  }
}
