import Platform
import SourceText

/// How a value in prose is written, as C's `printf` has it: `%.4f`, `%+.3e`, `%8.2g`.
struct NumberFormat {
  private let format: String

  /// Nil if the text is no format for one number.
  init?(_ text: String) {
    var rest = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "%") else { return nil }
    while let flag = rest.first, "+0".utf8.contains(flag) { rest = rest.dropFirst() }
    let width = rest.prefix(while: \.isASCIIDigit)
    rest = rest.dropFirst(width.count)
    if rest.first == UInt8(ascii: ".") {
      let precision = rest.dropFirst().prefix(while: \.isASCIIDigit)
      guard (1...2).contains(precision.count) else { return nil }
      rest = rest.dropFirst(1 + precision.count)
    }
    guard width.count <= 2, rest.count == 1, let kind = rest.first, "eEfgG".utf8.contains(kind)
    else { return nil }
    format = text
  }

  func text(_ value: Double) -> String { value.printed(as: format) }
}
