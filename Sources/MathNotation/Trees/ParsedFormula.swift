package import SourceText

/// What stands in a formula: its chains, over one array of nodes.
///
/// All ranges are of the text that was read.
package struct ParsedFormula: Sendable {
  /// The nodes of all sides, each subtree in postfix order.
  package var nodes: [MathNode] = []
  /// The numbers that the nodes index.
  package var literals: [Literal] = []
  /// The statements, in order.
  package var chains: [Chain] = []
}

/// Sides joined by relations: `a = b = c`.
package struct Chain: Sendable {
  /// The sides, in order: one more than there are links.
  package var sides: [Side] = []
  /// The relation between side `i` and side `i + 1`.
  package var links: [Link] = []
  /// The node of the modulus, where the chain has a `\pmod`.
  package var modulus: Int?
  /// The relation that the chain begins with, where its first side was written further up.
  package var leadingRelation: Relation?

  /// A relation with its sign.
  package struct Link: Sendable {
    /// What is said of the sides on the left and right.
    package var relation: Relation
    /// The sign: 0-based byte offsets in the formula's text.
    package var range: ByteRange
  }
}

/// One side of a chain.
package struct Side: Sendable {
  /// The node of the side's expression; `nil` where it could not be read.
  package var root: Int?
  /// The side's text: 0-based byte offsets in the formula's text.
  package var range: ByteRange
  /// Why the side could not be read; `nil` where it has a ``root``.
  package var problem: ReadProblem?
  /// What was met while the side was read.
  package var features: Features = []

  /// What a side has that matters before it is evaluated.
  package struct Features: OptionSet, Sendable {
    package let rawValue: UInt32

    /// The features with these bits.
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Something is computed with a sign: a sum, a product, a fraction or a power.
    package static let operation = Features(rawValue: 1)
    /// A function is applied, or what is like one: a series, bars, cases, a binomial coefficient.
    package static let function = Features(rawValue: 2)
    /// A number has a unit.
    package static let unit = Features(rawValue: 4)
    /// A logarithm without a base.
    package static let unstatedBase = Features(rawValue: 8)
    /// A percent sign.
    package static let percent = Features(rawValue: 16)
    /// `2\frac{1}{2}`, a sum or a product.
    package static let mixedNumber = Features(rawValue: 32)
    /// `1/2x`: what follows the slash may go further than one factor.
    package static let openDivision = Features(rawValue: 64)
    /// A comma in a number that may be a thousands separator, a decimal comma or a list's.
    package static let ambiguousComma = Features(rawValue: 128)
    /// A matrix or a vector, entry by entry.
    package static let matrix = Features(rawValue: 256)
    /// A trigonometric function, or one that gives an angle.
    package static let trigonometry = Features(rawValue: 512)
    /// Cases with their conditions.
    package static let conditions = Features(rawValue: 1024)
    /// The remainder of a division.
    package static let remainder = Features(rawValue: 2048)
    /// A derivative, which may reach further or less far than the next term.
    package static let derivative = Features(rawValue: 8192)
    /// A degree sign.
    package static let degrees = Features(rawValue: 16384)
    /// Letters behind a number with a thin space between: `3\,m/s`.
    package static let letterUnit = Features(rawValue: 32768)
    /// `1{,}250` or `1.250`: a separator before three digits that may be of thousands or decimal.
    package static let unclearSeparator = Features(rawValue: 4096)

    /// A function of lists that is not everywhere the same: norms of matrices, the place of the greatest entry.
    package static let listConvention = Features(rawValue: 32768)

    /// Whether the side states anything by itself: an operation or a function.
    package var isStatement: Bool {
      rawValue & (Self.operation.rawValue | Self.function.rawValue | Self.percent.rawValue) != 0
    }

    /// Whether a number of the side has a unit.
    package var hasUnit: Bool { rawValue & Self.unit.rawValue != 0 }
  }
}
