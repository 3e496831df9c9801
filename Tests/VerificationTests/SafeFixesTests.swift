import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// What is mended unasked breaks nothing: over all notes of the tests' tables.
@Suite struct SafeFixesTests {
  private struct Row: Decodable {
    var name: String
    var note: String
  }

  private static let tables =
    TestData.names("judged").filter { $0.hasSuffix(".jsonl") }.map { "judged/\($0)" }
    + ["everyday/slips.jsonl", "verdicts.jsonl"]

  @Test(arguments: tables)
  func aVerifiedClaimStaysRightWithAllSafeFixes(table: String) throws {
    for row in try TestData.rows(of: Row.self, table) {
      let broken = Self.broken(row.note)
      #expect(broken == [], "\(row.name)")
    }
  }

  @Test func aResultIsMendedWithWhatItWasComputedFrom() {
    let note = """
      $$f_1 = \\sigma(0.5 \\times 1.0 + 0.1) = 0.6487$$

      $$i_1 = \\sigma(0.5 \\times 1.0 + 0.1) = 0.6487$$

      $$\\tilde{c}_1 = \\tanh(0.5 \\times 1.0 + 0.1) = 0.5370$$

      $$c_1 = f_1 \\times 0.0 + i_1 \\times \\tilde{c}_1 = 0.6487 \\times 0.0 + 0.6487 \\times 0.5370 = 0.3484$$

      $$h_1 = f_1 \\times \\tanh(c_1) = 0.6487 \\times \\tanh(0.3484) = 0.2169$$
      """
    #expect(Self.broken(note) == [])
    let mended = Self.mended(note)
    #expect(mended.contains("0.6457 \\times 0.5370 = 0.3467"))
    #expect(mended.contains("0.6457 \\times \\tanh(0.3467) ="))
  }

  /// A note with its safe fixes.
  private static func mended(_ note: String) -> String {
    let fixes = check(note).mistakes.filter { $0.safety == .safe }.compactMap(\.fix)
    return String(decoding: Array(note.utf8).applying(fixes), as: UTF8.self)
  }

  /// The claims that are verified in a note and wrong with its safe fixes.
  private static func broken(_ note: String) -> [String] {
    let before = check(note).claims
    let mended = mended(note)
    guard mended != note else { return [] }
    let after = check(mended).claims
    guard before.count == after.count else { return ["\(after.count) claims of \(before.count)"] }
    return zip(before, after).compactMap { before, after in
      before.verdict == .verified && after.verdict == .wrong ? after.latex : nil
    }
  }
}
