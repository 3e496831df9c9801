import Verification

extension Tally {
  /// The counts in a line: `95 formulas, 74 claims: 55 verified, 1 rounding, 13 wrong (9 mistakes),
  /// 5 unread`.
  package var summary: String {
    var wrong = "\(count(.wrong)) wrong"
    if mistakes > 0 { wrong += " (\(Self.counted(mistakes, "mistake")))" }
    var parts = [
      "\(count(.verified)) verified", "\(count(.rounding)) rounding", wrong,
      "\(count(.unread)) unread",
    ]
    if count(.ignored) > 0 { parts.append("\(count(.ignored)) ignored") }
    if known > 0 { parts.append("\(known) known from the baseline") }
    let all = "\(Self.counted(formulas, "formula")), \(Self.counted(claims, "claim"))"
    return claims == 0 ? "\(all)" : "\(all): \(parts.joined(separator: ", "))"
  }

  /// How much was read, why the rest was not, and what was not looked at: `coverage 93.2 %; unread: 4 unknown
  /// symbol; not looked at: 1 code block with math`.
  package var coverage: String {
    let read = read > 0 ? "coverage \(percentage) %" : "nothing was read"
    let code = Self.counted(codeBlocksWithMath, "code block")
    return read + because + (codeBlocksWithMath > 0 ? "; not looked at: \(code) with math" : "")
  }

  /// How many notes seem to be about a network that nothing declares, in a line; nothing if none does.
  package var undeclared: String {
    guard notesWithoutNetwork > 0 else { return "" }
    let are = notesWithoutNetwork == 1 ? "seems" : "seem"
    return
      "\(Self.counted(notesWithoutNetwork, "note")) \(are) to be about a network that nothing declares\n"
  }

  /// The part of the claims that was read in per cent, rounded down to one decimal.
  package var percentage: String {
    let tenths = counted == 0 ? 0 : read * 1000 / counted
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private var because: String {
    let reasons = sortedReasons.map { "\($0.count) \($0.reason)" }
    return reasons.isEmpty ? "" : "; unread: \(reasons.joined(separator: ", "))"
  }

  /// `1 mistake`, `2 mistakes`.
  package static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
