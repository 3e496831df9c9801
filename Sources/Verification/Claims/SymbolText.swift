import Binding
import MathNotation
import SourceText

/// Rewrites the token of a symbol so that it names another symbol of its family, in the author's
/// own spelling.
struct SymbolText {
  let names: NameTable
  /// The network whose quantities are spelled as the note has spelled others.
  var network: NetworkSymbols?

  /// The token of `old` rewritten to name `new`; spelled anew where the token does not show its
  /// parts one by one.
  func rewriting(_ token: String, from old: Name, to new: Name) -> String {
    let text = Array(token.utf8)
    let runs = Self.runs(in: text)
    let (above, below) = (
      text.firstIndex(of: UInt8(ascii: "^")), text.firstIndex(of: UInt8(ascii: "_"))
    )
    let isAboveFirst = (above ?? .max) < (below ?? .max)
    for marksFirst in [isAboveFirst, !isAboveFirst] {
      let oldPieces = pieces(of: old, marksFirst: marksFirst)
      let newPieces = pieces(of: new, marksFirst: marksFirst)
      guard oldPieces.count == newPieces.count, runs.count >= oldPieces.count,
        zip(runs, oldPieces).allSatisfy({ text[$0].elementsEqual($1.utf8) }),
        runs.dropFirst(oldPieces.count).allSatisfy({ Self.isTransposition(text[$0]) })
      else { continue }
      var result: [UInt8] = []
      var end = 0
      for (run, piece) in zip(runs, newPieces) {
        result += text[end..<run.lowerBound]
        result += piece.utf8
        end = run.upperBound
      }
      return String(decoding: result + text[end...], as: UTF8.self)
    }
    return spelling(new)
  }

  /// The head, the indices and what stands above, of a derivative those of both parts.
  private func pieces(of name: Name, marksFirst: Bool) -> [String] {
    if let (numerator, denominator) = names.derivative(name) {
      return pieces(of: numerator, marksFirst: marksFirst)
        + pieces(of: denominator, marksFirst: marksFirst)
    }
    let parts = names.parts(name)
    let marks = parts.marks.map { $0.text.filter { $0.isLetter || $0.isNumber } }.filter {
      !$0.isEmpty
    }
    let head = NameAccents.parts(of: parts.head).map { [$0.accent, $0.base] } ?? [parts.head]
    return head + (marksFirst ? marks + parts.indices : parts.indices + marks)
  }

  private static func isTransposition(_ run: ArraySlice<UInt8>) -> Bool {
    ["T", "top", "intercal"].contains { run.elementsEqual($0.utf8) }
  }

  private static let silent = [
    "frac", "tfrac", "dfrac", "partial", "text", "mathrm", "mathbf", "mathit", "operatorname", "bm",
    "boldsymbol", "pmb", "mathsf", "langle", "rangle", "left", "right",
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
    if !parts.marks.isEmpty {
      let marks = parts.marks.map { $0.text.replacing("<", with: "\\langle ") }
      text += "^{\(marks.map { $0.replacing(">", with: "\\rangle") }.joined())}"
    }
    return text
  }

  /// The name for a sentence, of a quantity of the network as the note has spelled such ones.
  func wordsAsWritten(_ name: Name) -> String {
    words(
      network.flatMap { network in
        network.quantity(name).flatMap { network.writtenName(of: $0) }
      } ?? name)
  }

  /// The name for a sentence: `∂E_{o_1}/∂out_{h_1}`.
  func words(_ name: Name) -> String {
    if let (numerator, denominator) = names.derivative(name) {
      return "∂\(words(numerator))/∂\(words(denominator))"
    }
    return spelling(name)
  }

  private static func letter(_ head: String) -> String {
    if let accented = NameAccents.parts(of: head) {
      return "\\\(accented.accent){\(letter(accented.base))}"
    }
    return Self.greek.contains(head) ? "\\" + head : head
  }

  /// Indices as notes nest them: `_1`, `_{total}`, `_{h_1}`, `_{1,2}`.
  private static func index(_ indices: [String]) -> String {
    if indices.count == 1 {
      return indices[0].count == 1 ? indices[0] : "{\(letter(indices[0]))}"
    }
    if indices[0].allSatisfy(\.isNumber) { return "{\(indices.joined(separator: ","))}" }
    return "{\(indices[0])_\(index(Array(indices.dropFirst())))}"
  }

  /// Whether a head is the name of a Greek letter.
  static func isGreek(_ head: String) -> Bool { greek.contains(head) }

  private static let greek: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu",
    "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega", "Gamma", "Delta",
    "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega",
  ]
}
