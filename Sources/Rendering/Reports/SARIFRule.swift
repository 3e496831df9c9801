import Verification

/// A rule of the SARIF report: one a kind of mistake, one for claims that no mistake explains, and
/// one each for rounding and for what was not read.
struct SARIFRule {
  let id: String
  let summary: String
  let level: String

  /// All rules, in the order that results refer to by index.
  static let all: [SARIFRule] =
    Mistake.Kind.allCases.map {
      SARIFRule(id: id(of: $0), summary: summary(of: $0), level: "error")
    }
    + [
      SARIFRule(id: "wrong", summary: "A number or an equation is wrong.", level: "error"),
      SARIFRule(
        id: "rounding", summary: "A number is off by a rounding on the way.", level: "warning"),
      SARIFRule(id: "unread", summary: "A claim could not be read.", level: "note"),
    ]

  /// The name of the rule that a finding breaks.
  ///
  /// Diagnostics have their own names, which are no rules of this list.
  static func id(of finding: Finding) -> String {
    switch finding.level {
    case .wrong: finding.tag.map { $0.replacing(" ", with: "-") } ?? "wrong"
    case .rounding, .unread: finding.level.rawValue
    case .error, .warning, .note: finding.tag ?? finding.level.rawValue
    }
  }

  private static func id(of kind: Mistake.Kind) -> String {
    kind.rawValue.replacing(" ", with: "-")
  }

  private static func summary(of kind: Mistake.Kind) -> String {
    switch kind {
    case .symbol: "A symbol has the wrong index."
    case .label: "A number is given for another quantity than its own."
    case .operand: "A number is that of another quantity than the one that is needed."
    case .decimalSlip: "The decimal point is in the wrong place."
    case .unit: "A unit has the wrong prefix."
    case .sign: "A number has the wrong sign."
    case .operator: "An operator or a relation is another than the one that is needed."
    case .digits: "A few digits of a number are wrong."
    case .value: "The number that a side comes to is wrong."
    case .carried: "A number follows from an earlier mistake."
    }
  }

  /// Writes the rule as SARIF's `reportingDescriptor`.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.key("shortDescription")
      json.object { $0.field("text", summary) }
      json.key("defaultConfiguration")
      json.object { $0.field("level", level) }
    }
  }
}
