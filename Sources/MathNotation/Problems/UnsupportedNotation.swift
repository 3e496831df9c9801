/// A construct that is recognised and not read, or not evaluated.
package enum UnsupportedNotation: UInt8, Hashable, Sendable, CaseIterable {
  /// `\int x`
  case integral
  /// `\lim_{x \to 0}`
  case limit
  /// `\{1, 2\}`, `A \cup B`
  case set
  /// `\forall x`
  case quantifier
  /// `2 \pm 1`
  case plusMinus
  /// `\Pr[X]`
  case probability
  /// `\det A`, `\arg z`
  case matrixFunction
  /// `\begin{tikzpicture}`
  case unknownEnvironment
  /// `0.1\overline{6}`
  case repeatingDecimal
  /// `1 2`
  case numbersSideBySide
  /// `5\text{ h }30`
  case numberBehindUnit
  /// `\frac{d}{dx} (x^2)`
  case derivativeOfExpression
  /// `\sum^{3} k`
  case sumWithUpperBoundAlone
  /// `\sum_{k=1} k`
  case sumWithoutUpperBound
  /// `\sum_{k \in A} k`
  case sumOverSet
  /// A matrix whose rows have different lengths.
  case unevenMatrix
  /// A condition such as `0 < x < 1`.
  case doubleInequality
  /// `5!!`
  case doubleFactorial
  /// `2.5_3`
  case numberWithIndex
  /// `2 : 3`
  case ratio
  /// `\hat{x + y}`
  case accentOverExpression
  /// `\max_x f(x)`
  case extremum
  /// An operator that has no value for its operands.
  case operation
  /// `\sum_o` where nothing says what `o` runs over.
  case sumWithoutRange
  /// A condition that no numbers decide.
  case condition
}
