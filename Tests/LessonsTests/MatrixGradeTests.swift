import Binding
import Foundation
import Lessons
import NeuralNet
import NoteMarkup
import TestSupport
import Testing
import Verification

/// Sheets whose blanks stand in vectors and matrices are marked entry by entry.
@Suite struct MatrixGradeTests {
  private static func sheet(_ name: String, _ blanks: Blanks = Blanks()) throws -> FilledSheet {
    let lesson = try #require(SolvedLesson.matrices.first { $0.name.hasSuffix(name) })
    return try FilledSheet(lesson.text, digits: 9, blanks: blanks)
  }

  private static func marks(_ grade: Grade) -> [String: Grade.Answer] {
    Dictionary(grade.answers.map { ($0.quantity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: SolvedLesson.matrices)
  func layersAreAskedInMatrixForm(lesson: SolvedLesson) throws {
    let sheet = try FilledSheet(lesson.text, digits: 9)
    let empty = try sheet.grade(sheet.worksheet)
    #expect(sheet.worksheet.contains("\\begin{bmatrix} \\boxed{?} &"))
    #expect(!sheet.worksheet.contains("\\text{ is }"))
    let blanks = sheet.worksheet.components(separatedBy: "\\boxed{?}").count - 2
    #expect(blanks == empty.answers.count || lesson.name.contains("shared"), "\(blanks)")
    #expect(sheet.worksheet.split(separator: "\n").count <= 260)
  }

  @Test func oneWrongEntryIsNamed() throws {
    let sheet = try Self.sheet("softmax")
    let filled = sheet.filled(by: FilledSheet.withSlip(at: "net_1,2(2)", "-0.35"))
    let grade = try sheet.grade(filled)
    let wrong = grade.answers.filter { $0.verdict == .wrong }
    #expect(wrong.map(\.quantity) == ["net_1,2(2)"])
    #expect(wrong.first?.kind == .sign)
    let range = try #require(wrong.first?.range)
    #expect(Note(filled).bytes[range].elementsEqual("-0.35".utf8))
    let marks = Self.marks(grade)
    #expect(marks["out_1,2(2)"]?.verdict == .followThrough, "\(marks["out_1,2(2)"]?.reason ?? "")")
    #expect(marks["out_1,2(1)"]?.verdict == .right)
    #expect(grade.score == Double(grade.answers.count - 1))
  }

  /// An error signal that is wrong is followed to the derivatives and the layer before.
  @Test func signalsAreFollowedThrough() throws {
    let sheet = try Self.sheet("logistic")
    let right = sheet.filled(by: FilledSheet.rightly(digits: 9))
    let signal = try #require(Self.marks(try sheet.grade(right))["dE_total/dnet_3,1"]?.stated)
    let value = try #require(Double(signal))
    let start = try #require(right.range(of: "\\boldsymbol{\\delta}^{[3]} "))
    let place = try #require(right.range(of: signal, range: start.upperBound..<right.endIndex))
    let wrong = right.replacingCharacters(
      in: place, with: NumberSpelling.text(-value, decimals: 9, in: .latex))
    let marks = Self.marks(try sheet.grade(wrong))
    #expect(marks["dE_total/dnet_3,1"]?.kind == .sign)
    let gradient = try #require(marks["dE_total/dw_3,1,1"])
    #expect(
      gradient.verdict == .right && gradient.followed != nil
        && gradient.followed != gradient.expected)
    #expect(marks["dE_total/dnet_2,1"]?.followed != nil)
  }

  @Test(arguments: [
    ("\\begin{pmatrix} Z \\end{pmatrix}", Grade.Verdict.right), ("[Z]", .right),
    ("\\left[ Z \\right]^\\top", .right), ("\\begin{bmatrix} z_1 \\\\ z_2 \\end{bmatrix}", .unread),
    ("\\begin{bmatrix} Z & 1 \\end{bmatrix}", .unread), ("\\boxed{?}", .notAnswered),
    ("", .notAnswered), ("\\text{no idea}", .unread),
    ("\\mathbf{W}^{[1]} \\mathbf{x} + \\mathbf{b}^{[1]}", .unread),
  ])
  func aVectorIsReadAsItIsMeant(text: String, verdict: Grade.Verdict) throws {
    let sheet = try Self.sheet("logistic")
    let isList = text.contains("[Z") || text.contains("[ Z")
    let numbers = isList ? "0.54, 0.38" : "0.54 & 0.38"
    let answer = "$\\mathbf{z}^{[1]} = \(text.replacing("Z", with: numbers))$"
    let marks = Self.marks(try sheet.grade(answer))
    for key in ["net_1,1", "net_1,2"] {
      #expect(marks[key]?.verdict == verdict, "\(marks[key]?.reason ?? "")")
    }
  }

  /// Of the parts only the last ones have blanks, and only they are asked for.
  @Test(arguments: ["softmax", "logistic"], 1...4)
  func partsFadeFromTheLast(name: String, fade: Int) throws {
    let sheet = try Self.sheet(name, Blanks(fade: fade))
    let grade = try sheet.grade(sheet.worksheet)
    let wanted: [(String) -> Bool] = [
      { $0.hasPrefix("net_") }, { $0.hasPrefix("E_") }, { $0.hasPrefix("dE_") },
      { $0.hasSuffix("+") },
    ]
    for (part, isOfPart) in wanted.enumerated() {
      #expect(grade.answers.contains { isOfPart($0.quantity) } == (part >= 4 - fade))
    }
    let filled = sheet.filled(by: FilledSheet.rightly(digits: 9))
    #expect(try sheet.grade(filled).isAllRight)
    let note = Note(filled)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    #expect(report.claims.allSatisfy { $0.verdict == .verified })
  }
}
