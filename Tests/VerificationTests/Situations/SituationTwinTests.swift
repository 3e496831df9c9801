import Binding
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// Notes that go through other situations than the network's own, in several languages and layouts: each is
/// right, and wrong where `⟦right|slip⟧` has the slip.
///
/// The folders of `Data/situations` are named after what the notes do. A note that begins with
/// `<!-- with X -->` is about the network of `lessons/X.md`.
@Suite struct SituationTwinTests {
  /// A note with the slip that it may have.
  struct Twin: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The text in front of the slip, and behind it.
    let text: (before: String, after: String)
    let right: String
    let slip: String
    /// The note whose network it is about; empty where it has one of its own.
    let lesson: String

    init?(_ path: String) {
      testDescription = path
      guard let note = try? TestData.text("situations/\(path)", beside: SampleNetwork.place),
        let mark = note.firstMatch(of: #/⟦([^|⟧]+)\|([^⟧]+)⟧/#)
      else { return nil }
      text = (String(note[..<mark.range.lowerBound]), String(note[mark.range.upperBound...]))
      (right, slip) = (String(mark.1), String(mark.2))
      let name = note.prefixMatch(of: #/<!-- with (\w+) -->/#).map { String($0.1) }
      lesson =
        name.flatMap {
          try? TestData.text("situations/lessons/\($0).md", beside: SampleNetwork.place)
        } ?? ""
    }

    /// Checks the note with a number in the place of the slip.
    func report(saying number: String) -> NoteReport {
      check(
        text.before + number + text.after, imported: NoteBindings(reading: Note(lesson)))
    }

    /// The line of the slip.
    var line: Int { text.before.split(separator: "\n", omittingEmptySubsequences: false).count }
  }

  static let twins = TestData.names("situations", beside: SampleNetwork.place)
    .filter { $0 != "lessons" }
    .flatMap { kind in
      TestData.names("situations/\(kind)", beside: SampleNetwork.place)
        .compactMap { Twin("\(kind)/\($0)") }
    }

  @Test func theNotesAreThere() { #expect(Self.twins.count == 56) }

  @Test(arguments: twins)
  func theRightNoteIsNotAccused(twin: Twin) {
    let report = twin.report(saying: twin.right)
    #expect(report.mistakes.isEmpty, "\(report.mistakes.map(\.message))")
    #expect(report.count(.wrong) + report.count(.rounding) == 0)
    #expect(report.count(.verified) > 0)
  }

  @Test(arguments: twins)
  func theSlipAloneIsBlamed(twin: Twin) throws {
    let report = twin.report(saying: twin.slip)
    let own = report.mistakes.filter { $0.carriedFrom == nil }
    #expect(own.count == 1, "\(own.map(\.message))")
    let mistake = try #require(own.first)
    let start = twin.text.before.utf8.count
    #expect((start...start + 1).contains(mistake.range.lowerBound))
    #expect(twin.slip.hasSuffix(mistake.token))
    #expect(twin.right.hasSuffix(mistake.fix?.replacement ?? "-"))
  }
}
