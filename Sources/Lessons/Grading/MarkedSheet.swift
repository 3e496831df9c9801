package import NoteMarkup
import Platform
import SourceText

/// A copy of a sheet with a mark behind each answer, and below it what is to be said of them.
package struct MarkedSheet {
  /// The copy in Markdown.
  package let bytes: [UInt8]

  /// Marks a copy.
  ///
  /// - Parameters:
  ///   - sheet: the sheet that was graded.
  ///   - grade: its marks.
  ///   - givesHints: whether remarks tell what to look at rather than what is right.
  /// - Complexity: O(n log n) in the size of the sheet.
  package init(_ sheet: Note, _ grade: Grade, givesHints: Bool) {
    let edits = grade.answers.compactMap { answer -> TextEdit? in
      guard answer.stated != nil, let range = answer.range else { return nil }
      return TextEdit(
        range: range.upperBound..<range.upperBound, replacement: " \\;{\(answer.verdict.sign)}")
    }
    var seen: Set<Int> = []
    let marks = edits.filter { seen.insert($0.range.lowerBound).inserted }
    var remarks = "\n\n## \(LessonWords.marksTitle)\n\n\(grade.scoreText)\n"
    let spoken = grade.answers.compactMap { answer -> String? in
      let remark = givesHints ? answer.hint : answer.reason
      guard !answer.isBlank, let remark else { return nil }
      return "- \(answer.name): \(answer.verdict.rawValue): \(remark)"
    }
    if !spoken.isEmpty { remarks += "\n" + spoken.map(Self.escaped).joined(separator: "\n") + "\n" }
    bytes = sheet.bytes.applying(marks) + remarks.utf8
  }

  /// A line in which no sign is Markdown.
  private static func escaped(_ line: String) -> String {
    line.prefix(2)
      + line.dropFirst(2).reduce(into: "") { text, character in
        text += "\\`*_<>$|#[]".contains(character) ? "\\\(character)" : String(character)
      }
  }
}

extension Grade {
  /// The marks of all answers in words.
  package var scoreText: String {
    let text = score == score.rounded() ? "\(Int(saturating: score))" : "\(score)"
    return "score \(text) of \(answers.count)"
  }
}

extension Grade.Verdict {
  /// The mark behind an answer, in LaTeX.
  fileprivate var sign: String {
    switch self {
    case .right, .followThrough: "\\checkmark"
    case .near: "\\tfrac{1}{2}"
    case .wrong, .unread, .notAnswered: "\\times"
    }
  }
}
