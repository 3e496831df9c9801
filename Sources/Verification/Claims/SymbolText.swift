import MathNotation
import SourceText

/// Rewrites the token of a symbol so that it names another symbol of its family, in the author's
/// own spelling.
struct SymbolText {
  let names: NameTable

  /// The token of `old` rewritten to name `new`; spelled anew where the token does not show its
  /// parts one by one.
  func rewriting(_ token: String, from old: Name, to new: Name) -> String {
    let oldPieces = pieces(of: old)
    let newPieces = pieces(of: new)
    let text = Array(token.utf8)
    let runs = Self.runs(in: text)
    guard oldPieces.count == newPieces.count, runs.count == oldPieces.count,
      zip(runs, oldPieces).allSatisfy({ text[$0].elementsEqual($1.utf8) })
    else { return spelling(new) }
    var result: [UInt8] = []
    var end = 0
    for (run, piece) in zip(runs, newPieces) {
      result += text[end..<run.lowerBound]
      result += piece.utf8
      end = run.upperBound
    }
    return String(decoding: result + text[end...], as: UTF8.self)
  }

  /// The head and the indices, of a derivative those of both parts.
  private func pieces(of name: Name) -> [String] {
    if let (numerator, denominator) = names.derivative(name) {
      return pieces(of: numerator) + pieces(of: denominator)
    }
    let parts = names.parts(name)
    guard !parts.marks.isEmpty else { return [parts.head] + parts.indices }
    return [parts.head] + parts.indices
      + parts.marks.map(\.text).filter { $0.contains { $0.isLetter } }
  }

  private static let silent = [
    "frac", "tfrac", "dfrac", "partial", "text", "mathrm", "mathbf", "mathit", "operatorname",
  ].map { Array($0.utf8) }

  /// The runs of letters and of digits that name something, in order.
  ///
  /// Signs outside ASCII count as letters: where they are none, the run is no part of the name.
  private static func runs(in text: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let isDigit = text[start].isASCIIDigit
      guard isDigit || text[start].isASCIILetter || text[start] >= 0x80 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < text.count,
        isDigit ? text[end].isASCIIDigit : text[end].isASCIILetter || text[end] >= 0x80
      {
        end += 1
      }
      if !silent.contains(where: { text[start..<end].elementsEqual($0) }) {
        runs.append(start..<end)
      }
      start = end
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
