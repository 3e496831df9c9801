import Binding
import Platform

/// How a number is shown, so that another value in its place is shown alike.
package enum NumberForm: Hashable, Sendable {
  /// In full, in the shortest form that means this number, as what is given is shown.
  case exact
  /// With so many decimals at most, as the program shows what it computes.
  case atMost(Int)
  /// With so many decimals, as `%.4f` writes it.
  case decimals(Int)
  /// With so many digits from the first that is not nought on.
  case digits(Int)
  /// As a number from 1 to 10 with so many decimals times a power of ten.
  case power(Int)

  /// The form in the attribute `data-f`, which scripts read.
  package var attribute: String {
    switch self {
    case .exact: "x"
    case .atMost(let count): "n\(count)"
    case .decimals(let count): "d\(count)"
    case .digits(let count): "s\(count)"
    case .power(let count): "e\(count)"
    }
  }
}
