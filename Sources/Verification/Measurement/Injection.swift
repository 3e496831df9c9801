import Binding
import MathNotation
import SourceText

/// A chain as the checker saw it, with the symbols as they are known at its place.
struct ObservedChain {
  let context: ChainContext
  let result: ChainResult
  let source: SlicedText
  /// The networks that the note knows, its own first.
  let networks: [NetworkSymbols]
}

/// One known mistake, put into a note whose claim was right.
struct Injection {
  /// What sort of mistake it is.
  var kind: InjectedSlip
  /// The token that is spoilt, in bytes of the note, and what it is spoilt to.
  var edit: TextEdit
  /// Whether the change is larger than what the note's own rounding hides.
  var isVisible: Bool
}
