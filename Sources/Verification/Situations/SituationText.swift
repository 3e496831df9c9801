import Binding
import MathNotation
import SourceText

/// Names a situation in words: `with w_1 = 2.001, stated in line 18`.
struct SituationText {
  let names: NameTable
  /// The line in which an offset of the note stands, from 1.
  let line: (_ offset: Int) -> Int

  /// How many givens are named.
  private static let mostGivens = 4

  /// The words for a situation; `nil` where it is the network in force as declared.
  func words(for situation: Situation?) -> String? {
    guard let situation else { return nil }
    var parts: [String] = []
    switch situation.updateCount {
    case 0: break
    case 1: parts.append("after an update")
    case let count: parts.append("after \(count) updates")
    }
    if !situation.restated.isEmpty { parts.append("with " + givens(of: situation)) }
    if situation.isCarried { parts.append("going on with the numbers stated above") }
    if parts.isEmpty, let label = situation.declared.bound.label {
      return "as the one labelled \(label)"
    }
    return parts.isEmpty ? "as another one that is declared" : parts.joined(separator: ", ")
  }

  private func givens(of situation: Situation) -> String {
    let spelling = SymbolText(names: names, network: situation.declared)
    let shown = situation.restated.prefix(Self.mostGivens)
    let equations = shown.compactMap { change in
      situation.declared.name(of: change.quantity).map {
        "\(spelling.wordsAsWritten($0)) = \(DecimalText.short(change.value, significantDigits: 12))"
      }
    }
    let lines = Set(shown.compactMap(\.place).map(line))
      .sorted().map(String.init)
    var words = equations.listed
    if situation.restated.count > shown.count { words += " and others" }
    guard !lines.isEmpty else { return words }
    return words + ", stated in line\(lines.count == 1 ? "" : "s") \(lines.listed)"
  }
}

extension Situation.Restated {
  /// Where the number stands that tells it, in bytes of the note.
  fileprivate var place: Int? {
    switch source {
    case .stated(let place), .rounded(let place), .mentioned(let place): place
    case .unsaid: nil
    }
  }
}
