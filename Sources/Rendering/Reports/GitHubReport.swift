import SourceText

/// The findings as workflow commands, which GitHub shows as annotations of a change.
///
/// See "Workflow commands for GitHub Actions" in its documentation for their escapes.
package struct GitHubReport: CheckReport {
  private let isStrict: Bool
  private let showsUnread: Bool
  private let hasSummary: Bool

  /// - Parameters:
  ///   - isStrict: whether rounding is an error.
  ///   - showsUnread: whether unread claims are noted.
  ///   - hasSummary: whether the counts close the report.
  package init(isStrict: Bool, showsUnread: Bool, hasSummary: Bool = true) {
    self.hasSummary = hasSummary
    self.isStrict = isStrict
    self.showsUnread = showsUnread
  }

  package var opening: String { "" }
  package var separator: String { "" }

  package func part(of note: CheckedNote) -> [UInt8] {
    let findings = Finding.all(in: note, showsUnread: showsUnread).filter { !$0.isKnown }
    let columns = UTF16Columns(note.bytes, note.lineTable)
    return Array(findings.map { command($0, note, columns) }.joined().utf8)
  }

  package func closing(_ tally: Tally) -> String {
    guard hasSummary else { return "" }
    return "\(Tally.counted(tally.notes, "note")): \(tally.summary); \(tally.coverage)\n"
  }

  private func command(
    _ finding: Finding, _ note: CheckedNote, _ columns: UTF16Columns
  ) -> String {
    let table = note.lineTable
    let start = table.location(of: finding.range.lowerBound)
    let end = table.location(of: finding.range.upperBound)
    var properties: [(String, String)] =
      note.path == "-" ? [] : [("file", PathReference.withoutCurrentFolder(note.path))]
    properties.append(("line", "\(start.line)"))
    properties.append(("endLine", "\(end.line)"))
    if start.line == end.line {
      let first = columns.column(of: finding.range.lowerBound)
      let behind = columns.column(of: finding.range.upperBound)
      // The last column is a part of the place here.
      properties.append(("col", "\(first)"))
      properties.append(("endColumn", "\(max(first, behind - 1))"))
    }
    properties.append(("title", finding.tag ?? finding.level.rawValue))
    let list = properties.map { "\($0)=\(Self.escape($1, isProperty: true))" }
    let text = ([finding.message] + finding.notes + [finding.help].compactMap(\.self))
      .joined(separator: "\n")
    let message = Self.escape(text, isProperty: false)
    return "::\(name(of: finding.level)) \(list.joined(separator: ","))::\(message)\n"
  }

  private func name(of level: Finding.Level) -> String {
    switch level {
    case .error, .wrong: "error"
    case .rounding: isStrict ? "error" : "warning"
    case .warning: "warning"
    case .note, .unread: "notice"
    }
  }

  /// A message or, with colons and commas escaped too, the value of a property.
  ///
  /// What has no escape and would steer a terminal is made visible.
  static func escape(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default:
        let isControl = PrintableText.isControl(scalar)
        result.unicodeScalars.append(isControl ? PrintableText.picture(scalar) : scalar)
      }
    }
  }
}
