import Foundation
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// Worked examples in vectors and matrices, in several notations.
@Suite struct LayerNotesTests {
  static let files = TestData.names("layers/right")

  @Test(arguments: files)
  func rightNotesAreVerified(file: String) throws {
    let report = check(try TestData.text("layers/right/\(file)"))
    #expect(report.diagnostics.isEmpty)
    #expect(report.claims.count > 3)
    let others = report.claims.filter { $0.verdict != .verified }
    #expect(others.isEmpty, "\(others.map { "\($0.verdict) \($0.latex)" })")
  }

  /// The last two digits that differ and stand side by side are exchanged, in each number with decimals enough to be
  /// computed.
  @Test(arguments: files)
  func swappedDigitsAreFoundAndMended(file: String) throws {
    let slips = Self.slips(in: try TestData.text("layers/right/\(file)"))
    #expect(!slips.isEmpty)
    var mended = 0
    for slip in slips {
      let report = check(slip.note)
      let lines = Note(slip.note).lineTable
      let isFound = report.claims.contains { claim in
        claim.verdict == .wrong
          && lines.location(of: claim.range.lowerBound).line <= slip.line
          && lines.location(of: claim.range.upperBound).line >= slip.line
      }
      #expect(isFound, "line \(slip.line): \(slip.written) for \(slip.meant)")
      if report.mistakes.contains(where: { $0.fix?.replacement == slip.meant }) { mended += 1 }
    }
    #expect(mended * 10 >= slips.count * 8, "\(mended) of \(slips.count)")
  }

  /// In other people's manners nothing right is accused, and of the claims with numbers nearly all are read.
  @Test func plainNotesAreReadWithoutFalseAlarms() throws {
    var (numeric, read, slips, found) = (0, 0, 0, 0)
    for file in TestData.names("layers/plain") {
      let text = try TestData.text("layers/plain/\(file)")
      let claims = check(text).claims
      let accused = claims.filter { $0.verdict == .wrong || $0.verdict == .rounding }
      #expect(accused.isEmpty, "\(file): \(accused.map(\.latex))")
      let withNumbers = claims.filter { $0.latex.contains(/\d\.\d/) }
      numeric += withNumbers.count
      read += withNumbers.count { $0.verdict == .verified }
      for slip in Self.slips(in: text) {
        slips += 1
        if check(slip.note).claims.contains(where: { $0.verdict == .wrong }) { found += 1 }
      }
    }
    #expect(read * 100 >= numeric * 95, "\(read) of \(numeric)")
    #expect(found * 100 >= slips * 80, "\(found) of \(slips)")
  }

  private struct Slip {
    let note: String
    let line: Int
    let meant: String
    let written: String
  }

  private static func slips(in text: String) -> [Slip] {
    text.ranges(of: /\d+\.\d{3,}/).compactMap { range in
      var digits = Array(text[range])
      guard
        let last = digits.indices.dropFirst().last(where: {
          digits[$0] != digits[$0 - 1] && digits[$0].isNumber && digits[$0 - 1].isNumber
        })
      else { return nil }
      digits.swapAt(last, last - 1)
      return Slip(
        note: text.replacingCharacters(in: range, with: String(digits)),
        line: text[..<range.lowerBound].count { $0 == "\n" } + 1, meant: String(text[range]),
        written: String(digits))
    }
  }
}
