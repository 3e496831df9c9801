import MathNotation

/// What one side of a chain comes to.
struct SideValue {
  /// The literals as written, symbols where they are bound.
  var written: MathValue
  /// Literals that display a known quantity replaced by that quantity in full; one value for each
  /// way to take them, none where no literal does.
  var full: [MathValue] = []
  /// The number that stands alone on the side.
  var stated: StatedNumber?
  /// The numbers that stand alone as entries of a vector or matrix.
  var statedEntries: [StatedNumber?] = []
  /// Whether the side is a power of ten, which `\approx` takes for an order of magnitude.
  var isPowerOfTen = false
  /// Whether a long decimal among the operands may have been rounded.
  var hasLongDecimal = false
  /// Whether a number among the operands, or a name's value, shows that it was rounded.
  var showsRounding = false
  /// Whether a quantity of the network that is not given stands in it.
  var isOfNetwork = false
  /// Whether whole numbers are all that it is made of.
  var isOfWholeNumbers = false
  /// Whether the digits of a number in it go on.
  var hasOpenDigits = false
  /// The value in all digits, where doubles do not hold them.
  var exact: WholeNumber?
  /// The largest number met on the way: what cancels leaves errors of its size.
  var magnitude = 0.0
}

/// A side that could not be evaluated.
enum SideFailure: Error {
  case unknownSymbol(Name)
  case unread(UnreadReason)
}
