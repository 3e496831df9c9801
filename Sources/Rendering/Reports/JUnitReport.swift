import SourceText
import Verification

/// The findings as JUnit XML: a suite a note, a case a claim.
///
/// Verified claims pass, wrong ones fail, and those that were not read are skipped. Mistakes whose
/// claims are right, and diagnostics, are cases of their own; what is only a warning or a note is skipped.
package struct JUnitReport: CheckReport {
  private let isStrict: Bool

  /// - Parameter isStrict: whether rounding is a failure.
  package init(isStrict: Bool) { self.isStrict = isStrict }

  package var opening: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"nabla\">\n"
  }

  package var separator: String { "" }

  package func closing(_ tally: Tally) -> String { "</testsuites>\n" }

  /// What JUnit knows of a case.
  private enum Outcome {
    case passed
    case failed(type: String, message: String)
    case erred(type: String, message: String)
    case skipped(String)
  }

  /// A claim, or a finding that fails none.
  private struct Case {
    var line: Int
    var name: String
    var outcome: Outcome
  }

  package func part(of note: CheckedNote) -> [UInt8] {
    let cases = self.cases(in: note)
    var failures = 0
    var errors = 0
    var skipped = 0
    for item in cases {
      switch item.outcome {
      case .passed: break
      case .failed: failures += 1
      case .erred: errors += 1
      case .skipped: skipped += 1
      }
    }
    var xml = XMLWriter(depth: 1)
    xml.element(
      "testsuite",
      [
        ("name", note.path), ("tests", "\(cases.count)"), ("failures", "\(failures)"),
        ("errors", "\(errors)"), ("skipped", "\(skipped)"), ("time", "0"),
      ]
    ) { xml in
      for item in cases { write(item, in: note, to: &xml) }
    }
    return Array(xml.text.utf8)
  }

  private func write(_ item: Case, in note: CheckedNote, to xml: inout XMLWriter) {
    let attributes = [
      ("name", "line \(item.line): \(item.name)"), ("classname", note.path), ("time", "0"),
    ]
    switch item.outcome {
    case .passed: xml.element("testcase", attributes)
    case .failed(let type, let message):
      let place = "\(note.path):\(item.line): \(message)"
      xml.element("testcase", attributes) { xml in
        xml.element("failure", [("type", type), ("message", message)], text: place)
      }
    case .erred(let type, let message):
      let place = "\(note.path):\(item.line): \(message)"
      xml.element("testcase", attributes) { xml in
        xml.element("error", [("type", type), ("message", message)], text: place)
      }
    case .skipped(let reason):
      xml.element("testcase", attributes) { xml in
        xml.element("skipped", [("message", reason)])
      }
    }
  }

  /// A case for each claim, and one for each finding that fails none; by lines.
  private func cases(in note: CheckedNote) -> [Case] {
    let findings = Finding.all(in: note, showsUnread: false)
    var byClaim: [Int: Finding] = [:]
    var cases: [Case] = []
    for finding in findings {
      switch finding.subject {
      case .diagnostic where finding.level == .error:
        cases.append(
          separateCase(
            of: finding, .erred(type: finding.tag ?? "error", message: finding.message), in: note))
      case .diagnostic where isStrict && finding.countsIfStrict:
        cases.append(separateCase(of: finding, outcome(of: finding), in: note))
      case .diagnostic:
        cases.append(separateCase(of: finding, .skipped(text(of: finding)), in: note))
      case .claim(let index): byClaim[index] = finding
      case .mistake(let index):
        let blamed = note.report.mistakes[index].claims.filter {
          note.report.claims.indices.contains($0) && note.report.claims[$0].verdict == .wrong
        }
        for claim in blamed where byClaim[claim] == nil { byClaim[claim] = finding }
        if blamed.isEmpty {
          cases.append(separateCase(of: finding, outcome(of: finding), in: note))
        }
      }
    }
    for (index, claim) in note.report.claims.enumerated() {
      let line = note.lineTable.location(of: claim.range.lowerBound).line
      cases.append(Case(line: line, name: claim.latex, outcome: outcome(of: claim, byClaim[index])))
    }
    return cases.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  /// The case of a finding that fails no claim.
  private func separateCase(of finding: Finding, _ outcome: Outcome, in note: CheckedNote) -> Case {
    let line = note.lineTable.location(of: finding.range.lowerBound).line
    return Case(line: line, name: finding.tag ?? finding.level.rawValue, outcome: outcome)
  }

  private func outcome(of claim: Claim, _ finding: Finding?) -> Outcome {
    switch claim.verdict {
    case .verified: .passed
    case .unread, .ignored: .skipped(claim.reason ?? claim.verdict.rawValue)
    case .rounding where !isStrict: .passed
    case .rounding, .wrong:
      finding.map(outcome)
        ?? .failed(type: claim.verdict.rawValue, message: claim.message?.text ?? "")
    }
  }

  private func outcome(of finding: Finding) -> Outcome {
    if finding.isKnown { return .skipped("known from the baseline") }
    return .failed(type: finding.tag ?? finding.level.rawValue, message: text(of: finding))
  }

  private func text(of finding: Finding) -> String {
    ([finding.message] + [finding.help].compactMap(\.self)).joined(separator: "; ")
  }
}
