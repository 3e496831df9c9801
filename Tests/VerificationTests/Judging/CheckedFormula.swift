import Binding
import MathNotation

@testable import Verification

/// A formula that is checked by itself: no note, no network, only names with values.
struct CheckedFormula {
  /// One for each chain that states something, in order.
  let results: [ChainResult]

  /// - Parameters:
  ///   - latex: the formula.
  ///   - values: what names are declared to be, by their plain spelling.
  init(_ latex: String, declaring values: [String: Double] = [:]) {
    var declared = DeclaredNames()
    for (name, value) in values {
      declared.declare(NameParts(plain: name), spelled: name, as: value)
    }
    let names = NameTable(declared: declared)
    let table = SymbolTable(names: names)
    let symbols = table.view(at: SymbolTable.Scope(block: 0, section: 0))
    let text = Array(latex.utf8)
    let formula = FormulaParser.parse(text, names: names)
    results = formula.chains.indices.map { index in
      let context = ChainContext(text: text, formula: formula, index: index)
      return ChainChecker(symbols: symbols).check(context)
    }
  }

  /// The links that make a claim.
  var links: [LinkResult] { results.flatMap { $0.links.compactMap { $0 } } }

  /// Their outcomes, each by its first letter: v, r, w, u.
  var outcomes: String {
    links.map { link in
      switch link.outcome {
      case .verified: "v"
      case .rounding: "r"
      case .wrong: "w"
      case .unread: "u"
      }
    }.joined()
  }
}
