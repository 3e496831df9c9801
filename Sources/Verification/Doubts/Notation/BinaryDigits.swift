/// `1011 + 1 = 1101`, where the text speaks of binary numbers.
struct BinaryDigits: Doubt {
  let id = "binary-digits"
  let reason = UnreadReason.binaryDigits
  let condition = """
    All numbers are strings of noughts and ones, one of them of three digits or more, and one begins with \
    a nought or the note speaks of binary numbers.
    """
  let example = "$011 + 1 = 101$"
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.context.mayBeBinary(link.link)
      && (link.context.shared.mentionsBinaryNumbers || link.context.hasLeadingNought(link.link))
  }
}
