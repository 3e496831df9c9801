package import Lessons

/// The marks of a class as comma-separated values: a row for each sheet, a column for each question.
package struct GradeTable {
  private var rows: [(path: String, grade: Grade)] = []

  package init() {}

  /// Adds a sheet.
  package mutating func add(_ path: String, _ grade: Grade) { rows.append((path, grade)) }

  /// The table, with a head; a question that a sheet does not ask is empty.
  ///
  /// - Complexity: O(answers).
  package var csv: [UInt8] {
    var columns: [String: Int] = [:]
    var names: [String] = []
    for answer in rows.flatMap(\.grade.answers) where columns[Self.name(answer)] == nil {
      columns[Self.name(answer)] = names.count
      names.append(Self.name(answer))
    }
    var lines = [["sheet", "score", "maximum"] + names]
    for (path, grade) in rows {
      var marks = Array(repeating: "", count: names.count)
      for answer in grade.answers {
        if let column = columns[Self.name(answer)] {
          marks[column] = Self.short(answer.verdict.score)
        }
      }
      lines.append([path, Self.short(grade.score), "\(grade.answers.count)"] + marks)
    }
    return Array(lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func name(_ answer: Grade.Answer) -> String {
    [answer.network, answer.quantity].compactMap(\.self).joined(separator: ": ")
  }

  private static func short(_ score: Double) -> String {
    score == score.rounded() ? String("\(score)".dropLast(2)) : "\(score)"
  }

  /// A field; what a spreadsheet would compute is set off.
  private static func quoted(_ field: String) -> String {
    let isFormula = field.first.map { "=+-@".contains($0) } ?? false
    let text = isFormula ? "'" + field : field
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
