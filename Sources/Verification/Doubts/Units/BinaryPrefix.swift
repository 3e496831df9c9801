import MathNotation

/// `1.00\,\text{MB} = 1100\,\text{kB}`: a prefix of bits and bytes counts by 1000 or by 1024.
struct BinaryPrefix: Doubt {
  let id = "binary-prefix"
  let reason = UnreadReason.binaryPrefix
  let condition = "Both sides have units of bits or bytes, with different prefixes."
  let example = #"$1.00\,\text{MB} = 1100\,\text{kB}$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.features.contains(.unit) && UnitCheck(link.context, link: link.link).isBinary
  }
}
