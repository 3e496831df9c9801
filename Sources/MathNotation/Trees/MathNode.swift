package import SourceText

/// A node of a parsed formula.
///
/// The nodes of a formula stand in one array in postfix order: the operands of a node come before
/// it, and its subtree is the unbroken run from ``first`` to the node itself.
package struct MathNode: Sendable {
  /// What a node is; its operands are those that its comment names, in that order.
  package enum Kind: Sendable, Equatable {
    /// An index into ``ParsedFormula/literals``.
    case number(Int32)
    case symbol(Name)
    case infinity
    case negate
    case add
    case subtract
    case multiply(Multiplication)
    case divide
    /// A base and an exponent.
    case power
    /// The remainder of a division, in the range from 0 to the divisor.
    case remainder
    case factorial
    case percent
    case degree
    case transpose
    case floor
    case ceiling
    /// Bars around a number: its absolute value; around a vector: its length.
    case magnitude
    case call(Function)
    /// A base and an argument.
    case logarithm
    /// An index and a radicand.
    case root
    case binomial
    case aggregate(Aggregate, count: Int32)
    /// A name followed by arguments in parentheses: a function's value, or a product.
    case apply(Name, count: Int32)
    /// A lower and an upper bound, and what is added or multiplied up.
    case series(Series, index: Name)
    /// What is added or multiplied up over the units of a layer.
    case seriesOverUnits(Series, index: Name)
    /// Its entries or blocks, row by row.
    case matrix(rows: Int32, columns: Int32, MatrixForm)
    case matrixCall(MatrixFunction)
    /// A whole number and a fraction behind it.
    case mixedNumber
    /// Values and conditions in turn.
    case cases(count: Int32)
    case comparison(Relation)
    /// Three values, one between the others: `0 < x \le 1`.
    case comparisons(Relation, Relation)
    case otherwise
    /// What is differentiated.
    case derivative(Derivation)
    /// What is taken where a name has a value, and that value: `x^2 \Big|_{x=3}`.
    case valueAt(Name)
    /// A number with a unit; ``mark`` is the unit's text.
    case unit
  }

  /// How a product is written, which tells what it means of vectors and matrices.
  package enum Multiplication: UInt8, Sendable {
    case implicit
    case cross
    case dot
    /// Of vectors and matrices entry by entry.
    case elementwise
    /// The same by `\circ`, which of anything else is a composition.
    case circle
    /// Of two vectors, a matrix.
    case outer
  }

  /// How often something is differentiated, and by what.
  package struct Derivation: Equatable, Sendable {
    /// The name by which it is differentiated.
    package var variable: Name
    /// How often.
    package var count: Int32
    /// Whether all other names are constants, as `\partial` says.
    package var isPartial: Bool
  }

  /// What is done to the terms of a series.
  package enum Series: UInt8, Sendable {
    case sum
    case product
    case maximum
    case minimum
    /// The index of the greatest term.
    case argmax
    /// The index of the least term.
    case argmin
  }

  /// How a vector or matrix is written.
  package enum MatrixForm: UInt8, Sendable {
    /// `\begin{bmatrix} … \end{bmatrix}`
    case environment
    /// `[1, 2]`, `(1, 2)`
    case list
    /// `[h; x]`: what stands in it lies one above the other.
    case stack
    /// `\langle u, v \rangle`: a vector, or the inner product of two.
    case angles
  }

  /// What the node is.
  package var kind: Kind
  /// The index of the first node of the subtree.
  package var first: Int32
  /// Where the text of the subtree begins: a 0-based byte offset in the formula's text.
  package var start: Int32
  /// Where the text of the subtree ends: the offset behind its last byte.
  package var end: Int32
  /// Where the token begins that makes the node: the sign of an operator, the text of a unit.
  ///
  /// It is empty for a product without a sign.
  package var markStart: Int32
  /// Where that token ends: the offset behind its last byte.
  package var markEnd: Int32

  var isUnit: Bool { kind == .unit }

  /// The text of the subtree, in bytes of the formula's text.
  package var range: ByteRange { Int(start)..<Int(end) }
  /// The token that makes the node, in bytes of the formula's text.
  package var mark: ByteRange { Int(markStart)..<Int(markEnd) }

  /// The name that stands here: a symbol's, or one that is applied to arguments.
  package var name: Name? {
    switch kind {
    case .symbol(let name), .apply(let name, _): name
    default: nil
    }
  }
}
