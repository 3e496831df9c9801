/// How a generated formula is written: with how many decimals, and how much of it.
struct FormulaForm: Hashable, Sendable {
  /// How much of a chain is written, from all of it down to the symbol.
  enum Detail: Hashable, Sendable {
    /// The quantity, how its equation is derived, its equation in symbols and in numbers, and its
    /// value.
    case full
    /// All but how the equation is derived.
    case equation
    /// The quantity and its value.
    case result
    /// The quantity alone, which claims nothing.
    case bare
  }

  /// How many decimals numbers have.
  var decimals: Int
  /// How much is written.
  var detail: Detail
  /// What a worksheet leaves out; nil where nothing is left out.
  var blanks: Blanks?

  /// The forms in the order in which they are tried, the wanted one first.
  ///
  /// More decimals help where too few significant digits are left; fewer help where the last
  /// digits are the noise of floating-point numbers.
  static func all(decimals: Int) -> [FormulaForm] {
    let more = Array((decimals + 1)..<max(decimals + 1, 13))
    let fewer = decimals > 9 ? Array((6..<decimals).reversed()) : []
    let order = [decimals] + more + fewer
    return [.full, .equation, .result].flatMap { detail in
      order.map { FormulaForm(decimals: $0, detail: detail) }
    } + [FormulaForm(decimals: decimals, detail: .bare)]
  }
}
