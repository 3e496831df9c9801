import MathNotation
import NoteMarkup
import Prose

/// What a chain, or a row of a table, says of the quantities of a network, as far as it tells situations
/// apart.
struct ChainEvidence {
  /// What the chain computes: a quantity or an expression, with the numbers that it is said to be.
  struct Result {
    /// What is computed.
    enum Subject {
      case quantity(Name)
      /// The expression at a node of a formula.
      case expression(Int, of: ParsedFormula)
    }

    let subject: Subject
    /// The numbers that stand alone on a side.
    var figures: [Figure]
    /// What the numbers come to that are put into the equation.
    var reckoned: Double?
    /// Whether the stated numbers are what those come to.
    var isConsistent = false
  }

  /// The index of its formula in the note, and its own in the formula.
  ///
  /// A row of a table comes behind all chains of the formula before it.
  let position: (formula: Int, chain: Int)
  /// Where it begins, in bytes of the note.
  let place: Int
  /// The block of its formula; `nil` for a row of a table.
  let block: BlockID?
  /// Givens that are just said to be some number: `x = 4`.
  var statements: [Figure] = []
  /// Whether a given is computed from other numbers, which is seldom said of the declared one.
  var computesGiven = false
  /// Numbers that are put into a known equation.
  var operands: [Figure] = []
  /// What is computed.
  var result: Result?
  /// What the formula says in words before the chain.
  var leadingWords: [ProseToken] = []
  /// Whether the text around it speaks of another situation; `nil` as long as it was not read.
  var isAnnounced: Bool?

  /// Whether the text around it speaks of another situation, as far as was read.
  var mayBeAnnounced: Bool { isAnnounced ?? true }

  /// Whether it says nothing.
  var isEmpty: Bool { statements.isEmpty && operands.isEmpty && result == nil }

  /// Whether it stands in the same block as another one.
  func isBeside(_ other: ChainEvidence) -> Bool { block != nil && block == other.block }

  /// Whether it only states givens.
  var isStatement: Bool { !statements.isEmpty && operands.isEmpty && result == nil }
}
