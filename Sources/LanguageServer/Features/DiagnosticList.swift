import NoteMarkup
import Rendering
import SourceText
import Verification
import Workspace

/// The findings of a note as diagnostics of its documents.
struct DiagnosticList {
  private let checked: CheckedSnapshot
  private let settings: EditorSettings
  private let client: ClientCapabilities
  /// Those that are shown, in document order.
  private let findings: [Finding]
  /// How many there are in all.
  private let total: Int

  /// How many are shown of a note at most.
  static let maximum = 1000

  /// - Complexity: O(n log n) in the findings.
  init(_ checked: CheckedSnapshot, settings: EditorSettings, client: ClientCapabilities) {
    self.checked = checked
    self.settings = settings
    self.client = client
    let all = checked.findings(showsUnread: settings.showsUnread)
    total = all.count
    guard all.count > Self.maximum else {
      findings = all
      return
    }
    // The gravest ones, and a last one that tells of the others.
    let kept = all.indices.sorted {
      (all[$0].level.severity(), $0) < (all[$1].level.severity(), $1)
    }
    .prefix(Self.maximum - 1)
    findings = kept.sorted().map { all[$0] }
  }

  /// The diagnostics of a document, as a JSON array.
  func items(of part: NoteSnapshot.Part) -> [UInt8] {
    JSONWriter.text { json in
      json.array { json in
        for finding in findings {
          guard let place = checked.place(of: finding.range), place.part.uri == part.uri else {
            continue
          }
          write(finding, at: place.range, to: &json)
        }
        if total > findings.count, part.start == 0 { writeRest(to: &json) }
      }
    }
  }

  private func write(_ finding: Finding, at range: PositionRange, to json: inout JSONWriter) {
    json.object { json in
      json.key("range")
      range.write(to: &json)
      json.field("severity", finding.level.severity(isStrict: checked.isStrict))
      json.field("code", finding.rule)
      if client.opensCodePages, let pages = settings.rulePages {
        json.field("codeDescription") {
          $0.field("href", pages.replacing("{rule}", with: finding.rule))
        }
      }
      json.field("source", "nabla")
      json.field("message", message(of: finding))
      writeRelatedPlaces(of: finding, to: &json)
    }
  }

  private func message(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  private func message(of finding: Finding) -> String {
    let help = finding.subject == .diagnostic ? finding.help.map { [$0] } ?? [] : []
    return message([finding.message] + finding.notes + help)
  }

  /// Tells how many findings are not shown.
  private func writeRest(to json: inout JSONWriter) {
    json.object { json in
      json.key("range")
      PositionRange(.start, .start).write(to: &json)
      json.field("severity", Finding.Level.note.severity())
      json.field("source", "nabla")
      json.field(
        "message", "\(total - findings.count) more findings are not shown; nabla check tells them")
    }
  }

  // MARK: Related places

  /// The mistake that another one follows from, and the claims that are wrong by it.
  private func writeRelatedPlaces(of finding: Finding, to json: inout JSONWriter) {
    guard client.showsRelatedPlaces else { return }
    let places = relatedPlaces(of: finding)
    guard !places.isEmpty else { return }
    json.key("relatedInformation")
    json.array { json in
      for (range, message) in places {
        guard let place = checked.place(of: range) else { continue }
        json.object { json in
          json.field("location") { json in
            json.field("uri", place.part.uri)
            json.key("range")
            place.range.write(to: &json)
          }
          json.field("message", message)
        }
      }
    }
  }

  private func relatedPlaces(of finding: Finding) -> [(ByteRange, String)] {
    guard case .mistake(let index) = finding.subject else { return [] }
    let mistakes = checked.report.mistakes
    var places: [(ByteRange, String)] = []
    if let line = mistakes[index].carriedFrom,
      let cause = mistakes.first(where: { self.line(of: $0) == line && $0.carriedFrom == nil })
    {
      places.append((cause.range, cause.message))
    }
    for claim in finding.claims.prefix(Self.maximumRelated)
    where !claim.overlaps(finding.range) {
      places.append((claim, "this is wrong by it"))
    }
    return places
  }

  private func line(of mistake: Mistake) -> Int {
    checked.loaded.file.lineTable.location(of: mistake.range.lowerBound).line
  }

  /// How many claims are named beside a mistake at most.
  private static let maximumRelated = 5
}
