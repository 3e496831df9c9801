package import SourceText

/// A number of a note that is the value of a quantity of a network, as the network is declared.
package struct QuantityNumber: Sendable, Hashable {
  /// The digits, in bytes of the note, without a sign.
  package let range: ByteRange
  /// The index of the network among those that the note knows, its own first.
  package let network: Int
  /// The plain key of the quantity.
  package let key: String
  /// The number of digits behind the point.
  package let decimals: Int
  /// Whether the digits are those of the negative of the value.
  package let isNegated: Bool
}
