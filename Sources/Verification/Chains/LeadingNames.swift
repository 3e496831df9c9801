import MathNotation

/// The names that the chains of formulas begin with, so that each formula is read once.
final class LeadingNames {
  /// A window over the formulas ahead.
  private var known: [Int: Set<Name>] = [:]

  func names(of formula: Int, _ find: () -> Set<Name>) -> Set<Name> {
    if let names = known[formula] { return names }
    if known.count > 64 { known.removeAll() }
    let names = find()
    known[formula] = names
    return names
  }
}
