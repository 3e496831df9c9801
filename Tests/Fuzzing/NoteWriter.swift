/// Writes a note whose every turn is decided by the next byte that the fuzzer gives.
///
/// Where the bytes end every decision is the first choice, so that a note always ends.
package struct NoteWriter {
  private let decisions: [UInt8]
  private var position = 0
  var text = ""

  private init(_ decisions: [UInt8]) { self.decisions = decisions }

  /// The note that the decisions lead to, at most some kilobytes.
  package static func note(by decisions: [UInt8]) -> [UInt8] {
    var writer = NoteWriter(decisions)
    if writer.decide(4) > 0 { writer.writeNetwork() }
    while writer.position < decisions.count, writer.text.utf8.count < 2500 { writer.writePart() }
    return Array(writer.text.utf8)
  }

  // MARK: Decisions

  mutating func decide(_ count: Int) -> Int {
    guard position < decisions.count else { return 0 }
    defer { position += 1 }
    return Int(decisions[position]) % count
  }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[decide(choices.count)] }

  mutating func isRare() -> Bool { decide(16) == 15 }

  // MARK: Numbers and names

  private static let nasty = [
    "1e308", "-1e308", "1e-320", "9223372036854775807", "-9223372036854775808", "0.1e400", "nan",
    "inf", "0x1F", "1_000", "00", "-0", "1e", ".5", "5.", "1,5", "1{,}000", "0.\\overline{3}",
    "\"0.5\"", "0.1e-5", "18446744073709551616", "170141183460469231731687303715884105728", "½",
    "٣", "1/3", "1/0", "0.1e-9223372036854775808", "4294967296", "2147483648", "1e15", "0.3\\ldots",
  ]

  mutating func number() -> String {
    if isRare() { return pick(Self.nasty) }
    let digits = pick(["0.5", "0.25", "-0.1", "2", "3", "1", "0", "10", "0.593269992", "1.5"])
    return isRare() ? digits + "e" + pick(["308", "-308", "9", "99999999999"]) : digits
  }

  mutating func name() -> String {
    pick([
      "w_1", "x_1", "h_1", "o", "b", "x_2", "h_2", "w_2", "E_total", "net_h_1", "out_o", "y",
      "w_{1,1,1}", "a_{1,1}", "h[t-1]", "é", "dE_total/dw_1", "e", "d", "σ", "net_{1,1}[2]",
      "a_{2,1}[1](2)", "w_1^+", "r_{1,1,1}", "out_h_1(2)", "h_1[-9223372036854775808]", "\\alpha",
    ])
  }

  /// So many choices of one kind, at most three.
  mutating func list(_ element: (inout NoteWriter) -> String) -> String {
    (0...decide(3)).map { _ in element(&self) }.joined(separator: ", ")
  }

  // MARK: Parts

  private mutating func writePart() {
    let indent = pick(["", "", "", "- ", "> ", "1. ", "    ", "| "])
    switch decide(8) {
    case 0, 1: writeDirective(indent)
    case 2:
      let format = pick(["", " %.4f", " %", " %.99f", " %+08.3e"])
      text += indent + "The value is `nn \(name())\(format)`.\n\n"
    case 3:
      text += pick([
        "# Another exercise\n\n", "<!-- nn-ignore: why -->\n", "If \(name()) were doubled,\n",
        "After the update\n\n", "| a | b |\n|---|---|\n", "The second sample:\n\n", "---\n",
        "\\newcommand{\\half}{\\frac{1}{2}}\n", "<!-- nn:begin -->\n", "$$\n", "```\n",
      ])
    default:
      let fence = pick(["$", "$", "$$", "$$\n"])
      text += indent + fence + chain() + fence
      text += pick(["", ".", " (false)", "|\n", " mod 7", " and "]) + "\n\n"
    }
  }
}
