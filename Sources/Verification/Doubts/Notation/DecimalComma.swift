import Binding
import MathNotation

/// `1,5 + 1,5 = 3,1`: the comma may part the decimals, or the entries of a list.
struct DecimalComma: Doubt {
  let id = "decimal-comma"
  let reason = UnreadReason.decimalComma
  let condition = """
    A number has a comma that is neither braced nor parts thousands, and neither two equations further up nor a \
    number of the chain, as `0,5`, shows that commas part the decimals.
    """
  let example = "$1,5 + 1,5 = 3,1$"
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.features.contains(.ambiguousComma) && link.context.hasDecimalComma(link.link)
      && !link.symbols.table.showsDecimalCommas && !link.context.showsDecimalCommas
  }
}
