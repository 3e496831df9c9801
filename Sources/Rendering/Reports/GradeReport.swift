package import Lessons
import Platform
package import SourceText
import Verification

/// The marks of a worksheet, as text and as JSON.
package struct GradeReport {
  private let grade: Grade
  private let path: String
  private let lineTable: LineTable

  /// - Parameters:
  ///   - grade: the marks.
  ///   - path: the place of the worksheet, as it is shown.
  ///   - lineTable: the lines of the worksheet.
  package init(grade: Grade, path: String, lineTable: LineTable) {
    self.grade = grade
    self.path = path
    self.lineTable = lineTable
  }

  // MARK: Text

  /// A line for each answer that is not right, and the score.
  package var text: [UInt8] {
    var text = ""
    for answer in grade.answers where answer.verdict != .right || answer.reason != nil {
      let name = [answer.network, answer.name].compactMap(\.self).joined(separator: ": ")
      let stated = answer.stated.map { " = \($0)" } ?? ""
      let reason = answer.reason.map { ": \($0)" } ?? ""
      let kind = answer.kind.map { " [\($0.rawValue)]" } ?? ""
      let line =
        "\(place(of: answer)): \(answer.verdict.rawValue): \(name)\(stated)\(reason)\(kind)"
      text += PrintableText.line(line) + "\n"
    }
    if !text.isEmpty { text += "\n" }
    let count = grade.answers.count
    let tally = Grade.Verdict.allCases.compactMap { verdict -> String? in
      let number = grade.answers.count { $0.verdict == verdict }
      return number == 0 ? nil : "\(number) \(verdict.rawValue)"
    }
    text += "\(count) answer\(count == 1 ? "" : "s"): \(tally.joined(separator: ", "))\n"
    return Array((text + "score \(Self.short(grade.score)) of \(count)\n").utf8)
  }

  private func place(of answer: Grade.Answer) -> String {
    guard let range = answer.range else { return path }
    let location = lineTable.location(of: range.lowerBound)
    return "\(path):\(location.line):\(location.column)"
  }

  private static func short(_ score: Double) -> String {
    score == score.rounded() ? "\(Int(saturating: score))" : "\(score)"
  }

  // MARK: JSON

  /// All answers, version 1; the lines and columns count from 1, the columns in bytes.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("version", 1)
      json.field("path", path)
      json.field("score", grade.score)
      json.field("maximum", grade.answers.count)
      json.key("answers")
      json.array(.lines) { json in
        for answer in grade.answers { write(answer, &json) }
      }
    }
    return json.bytes + "\n".utf8
  }

  private func write(_ answer: Grade.Answer, _ json: inout JSONWriter) {
    let location = answer.range.map { lineTable.location(of: $0.lowerBound) }
    json.object { json in
      json.field("network", answer.network)
      json.field("quantity", answer.quantity)
      json.field("line", location?.line)
      json.field("column", location?.column)
      json.field("verdict", answer.verdict.rawValue)
      json.field("score", answer.verdict.score)
      json.field("stated", answer.stated)
      json.field("expected", answer.expected)
      json.field("followed", answer.followed)
      json.field("kind", answer.kind?.rawValue)
      json.field("reason", answer.reason)
    }
  }
}
