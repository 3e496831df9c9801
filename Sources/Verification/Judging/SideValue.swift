import MathNotation

/// What one side of a chain comes to.
///
/// Its parts are kept aside, so that a copy of it takes one step: each judgement holds two, and is handed on
/// from one step to the next.
struct SideValue {
  /// What is known of a side.
  struct Parts {
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

  private final class Storage {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private var storage: Storage

  init(_ parts: Parts) { storage = Storage(parts) }

  /// What is known of the side.
  var parts: Parts {
    get { storage.parts }
    set { storage = Storage(newValue) }
  }

  var written: MathValue { storage.parts.written }
  var full: [MathValue] { storage.parts.full }
  var stated: StatedNumber? { storage.parts.stated }
  var statedEntries: [StatedNumber?] { storage.parts.statedEntries }
  var isPowerOfTen: Bool { storage.parts.isPowerOfTen }
  var hasLongDecimal: Bool { storage.parts.hasLongDecimal }
  var showsRounding: Bool { storage.parts.showsRounding }
  var isOfNetwork: Bool { storage.parts.isOfNetwork }
  var isOfWholeNumbers: Bool { storage.parts.isOfWholeNumbers }
  var hasOpenDigits: Bool { storage.parts.hasOpenDigits }
  var exact: WholeNumber? { storage.parts.exact }
  var magnitude: Double { storage.parts.magnitude }
}

/// A side that could not be evaluated.
enum SideFailure: Error {
  case unknownSymbol(Name)
  case unread(UnreadReason)
}
