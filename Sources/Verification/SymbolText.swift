import MathNotation

/// Rewrites the token of a symbol so that it names another symbol of its family, in the author's
/// own spelling.
struct SymbolText {
  let names: NameTable

  /// The token of `old` rewritten to name `new`; spelled anew where the token does not show its
  /// parts one by one.
  func rewriting(_ token: String, from old: Name, to new: Name) -> String {
    let oldPieces = pieces(of: old)
    let newPieces = pieces(of: new)
    let runs = Self.runs(in: token)
    guard oldPieces.count == newPieces.count, runs.map({ String(token[$0]) }) == oldPieces else {
      return spelling(new)
    }
    var result = token
    for (index, run) in runs.enumerated().reversed() where oldPieces[index] != newPieces[index] {
      result.replaceSubrange(run, with: newPieces[index])
    }
    return result
  }

  /// The head and the indices, of a derivative those of both parts.
  private func pieces(of name: Name) -> [String] {
    if let (numerator, denominator) = names.derivative(name) {
      return pieces(of: numerator) + pieces(of: denominator)
    }
    let parts = names.parts(name)
    return [parts.head] + parts.indices
      + parts.marks.map(\.text).filter { $0.contains { $0.isLetter } }
  }

  /// The runs of letters and of digits that name something, in order.
  private static func runs(in token: String) -> [Range<String.Index>] {
    let silent: Set<String> = [
      "frac", "tfrac", "dfrac", "partial", "text", "mathrm", "mathbf", "mathit", "operatorname",
    ]
    var runs: [Range<String.Index>] = []
    var index = token.startIndex
    while index < token.endIndex {
      let isDigit = token[index].isNumber
      guard isDigit || token[index].isLetter else {
        index = token.index(after: index)
        continue
      }
      let end = token[index...].firstIndex { isDigit ? !$0.isNumber : !$0.isLetter }
      let run = index..<(end ?? token.endIndex)
      if !silent.contains(String(token[run])) { runs.append(run) }
      index = run.upperBound
    }
    return runs
  }

  /// The name in LaTeX.
  func spelling(_ name: Name) -> String {
    if let (numerator, denominator) = names.derivative(name) {
      return "\\frac{\\partial \(spelling(numerator))}{\\partial \(spelling(denominator))}"
    }
    let parts = names.parts(name)
    var text = Self.letter(parts.head)
    if !parts.indices.isEmpty { text += "_" + Self.index(parts.indices) }
    for mark in parts.marks { text += "^{\(mark.text)}" }
    return text
  }

  /// The name for a sentence: `∂E_{o_1}/∂out_{h_1}`.
  func words(_ name: Name) -> String {
    if let (numerator, denominator) = names.derivative(name) {
      return "∂\(words(numerator))/∂\(words(denominator))"
    }
    return spelling(name)
  }

  private static func letter(_ head: String) -> String {
    Self.greek.contains(head) ? "\\" + head : head
  }

  /// Indices as notes nest them: `_1`, `_{total}`, `_{h_1}`, `_{1,2}`.
  private static func index(_ indices: [String]) -> String {
    if indices.count == 1 {
      return indices[0].count == 1 ? indices[0] : "{\(letter(indices[0]))}"
    }
    if indices[0].allSatisfy(\.isNumber) { return "{\(indices.joined(separator: ","))}" }
    return "{\(indices[0])_\(index(Array(indices.dropFirst())))}"
  }

  private static let greek: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu",
    "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega", "Gamma", "Delta",
    "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega",
  ]
}
