package import Lessons
package import SourceText
import Verification

/// The marks of a worksheet, as text and as JSON.
package struct GradeReport {
  private let grade: Grade
  private let path: String
  private let lineTable: LineTable
  private let givesHints: Bool

  /// How many names are listed of what is not answered.
  private static let mostNames = 8

  /// - Parameters:
  ///   - grade: the marks.
  ///   - path: the place of the worksheet, as it is shown.
  ///   - lineTable: the lines of the worksheet.
  ///   - givesHints: whether it says what to look at rather than what is right.
  package init(grade: Grade, path: String, lineTable: LineTable, givesHints: Bool = false) {
    self.grade = grade
    self.path = path
    self.lineTable = lineTable
    self.givesHints = givesHints
  }

  // MARK: Text

  /// A line for each answer that is not right, one for all blanks, and the score.
  package var text: [UInt8] {
    var text = ""
    for answer in grade.answers where !answer.isBlank {
      let remark = givesHints ? answer.hint : answer.reason
      guard answer.verdict != .right || remark != nil else { continue }
      let stated = answer.stated.map { " = \($0)" } ?? ""
      let reason = remark.map { ": \($0)" } ?? ""
      let kind = answer.kind.map { " [\($0.rawValue)]" } ?? ""
      let line =
        "\(place(of: answer)): \(answer.verdict.rawValue): \(name(of: answer))\(stated)\(reason)\(kind)"
      text += PrintableText.line(line) + "\n"
    }
    text += blanks
    if !text.isEmpty { text += "\n" }
    let count = grade.answers.count
    let tally = Grade.Verdict.allCases.compactMap { verdict -> String? in
      let number = grade.answers.count { $0.verdict == verdict }
      return number == 0 ? nil : "\(number) \(verdict.rawValue)"
    }
    text += "\(count) answer\(count == 1 ? "" : "s"): \(tally.joined(separator: ", "))\n"
    return Array((text + "\(grade.scoreText)\n").utf8)
  }

  /// A line about all that is not answered, at the place of the first blank.
  private var blanks: String {
    let blanks = grade.answers.filter(\.isBlank)
    guard !blanks.isEmpty else { return "" }
    let place = place(of: blanks.first { $0.range != nil } ?? blanks[0])
    let names = blanks.prefix(Self.mostNames).map(name).joined(separator: ", ")
    let rest = blanks.count > Self.mostNames ? " and \(blanks.count - Self.mostNames) more" : ""
    return PrintableText.line("\(place): \(Grade.Verdict.notAnswered.rawValue): \(names)\(rest)")
      + "\n"
  }

  private func name(of answer: Grade.Answer) -> String {
    [answer.network, answer.name].compactMap(\.self).joined(separator: ": ")
  }

  private func place(of answer: Grade.Answer) -> String {
    guard let range = answer.range else { return path }
    let location = lineTable.location(of: range.lowerBound)
    return "\(path):\(location.line):\(location.column)"
  }

  // MARK: JSON

  /// All answers, version 1; the lines and columns count from 1, the columns in bytes.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("version", 1)
      writeFields(&json)
    }
    return json.bytes + "\n".utf8
  }

  /// Several sheets, version 1: each an object as that of one alone, in the order given.
  package static func json(_ reports: [GradeReport]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("version", 1)
      json.key("sheets")
      json.array(.lines) { json in
        for report in reports { json.object { report.writeFields(&$0) } }
      }
    }
    return json.bytes + "\n".utf8
  }

  private func writeFields(_ json: inout JSONWriter) {
    json.field("path", path)
    json.field("score", grade.score)
    json.field("maximum", grade.answers.count)
    json.key("answers")
    json.array(.lines) { json in
      for answer in grade.answers { write(answer, &json) }
    }
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
      if !givesHints {
        json.field("expected", answer.expected)
        json.field("followed", answer.followed)
      }
      json.field("kind", answer.kind?.rawValue)
      json.field("reason", givesHints ? answer.hint : answer.reason)
    }
  }
}
