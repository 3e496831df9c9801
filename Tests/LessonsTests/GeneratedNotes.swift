import NeuralNet

/// Notes made at random of all that a note can hold beside directives.
struct GeneratedNotes {
  private var random: SplitMix64
  private var text = ""
  private let lineEnd: String

  static func note(seed: UInt64) -> String {
    var notes = GeneratedNotes(seed: seed)
    notes.write()
    return notes.text
  }

  private init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    lineEnd = seed.isMultiple(of: 5) ? "\r\n" : "\n"
  }

  private mutating func write() {
    if Bool.random(using: &random) {
      add("---\ndigits: \(Int.random(in: 3...12, using: &random))\n---")
    }
    if Int.random(in: 0..<8, using: &random) > 0 { add(LessonFixture.network) }
    for _ in 0..<Int.random(in: 1...8, using: &random) { block(prefix: "", depth: 0) }
    if Int.random(in: 0..<4, using: &random) > 0 { text += lineEnd }
  }

  private mutating func add(_ lines: String, prefix: String = "") {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      if !text.isEmpty { text += lineEnd }
      text += prefix + line
    }
  }

  private mutating func block(prefix: String, depth: Int) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0 where depth < 3:
      add("- " + Self.pick(Self.lines, &random), prefix: prefix)
      for _ in 0..<2 { block(prefix: prefix + Self.pick(["  ", "\t"], &random), depth: depth + 1) }
    case 1 where depth < 3:
      for _ in 0..<2 { block(prefix: prefix + "> ", depth: depth + 1) }
    case 2, 3, 4: add(Self.pick(Self.directives, &random), prefix: prefix)
    case 5: add("", prefix: prefix)
    case 6: add(Self.pick(Self.blocks, &random), prefix: prefix)
    default: add(Self.pick(Self.lines, &random), prefix: prefix)
    }
  }

  private static func pick(_ choices: [String], _ random: inout SplitMix64) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  private static let directives = [
    "```nn forward\n```", "```nn forward\nshow: table\ndigits: 4\n```", "```nn error\n```",
    "~~~nn gradient\nof: [w_5, out_{h_1}]\n~~~", "```nn update\nof: w_1\n```",
    "```nn gradient\nof: {w_5: E_{o_1}}\nshow: equations\n```", "```nn forward\nshow: chart\n```",
    "```nn expect\nE_total: 0.3\n```", "```nn define\nk: 2\n```", "```nn diagram\n```",
    "```nn exercise\nof: [out_h_1]\n```", "```nn forward", "   ```nn error\n   show: table\n   ```",
    "```nn unknown\n```",
  ]

  private static let blocks = [
    "$$\nE_{total} = 0.298371109\n$$",
    "$$\n\\begin{aligned}\na &= 1 + 1 \\\\\n&= 3\n\\end{aligned}\n$$",
    "```math\n2 + 2 = 4\n```", "~~~math\n2 + 2 = 5\n~~~",
    "| a | b |\n|---|---|\n| $1+1=2$ | $2 \\cdot 2 = 5$ |",
    "```\n<!--nn:wrong-->✗<!--nn:/-->\n```", "<!-- nn-ignore: a test -->\n$1 = 2$", "$$ 1 + 1 = 2",
    "<!-- nn:begin 0123456789abcdef -->\nby hand\n<!-- nn:end -->", "<!-- nn:begin x",
    "# $1 + 1 = 2$ #",
    "$w_5 = 0.4$\n===", "```\nopen", "<div>\n$1+1=2$\n</div>", "%%\n$1 + 1 = 3$\n%%",
    "<!-- nn:end -->", "    $1 + 1 = 3$", "[^nn-1]: a note of my own",
    "<!-- nn:begin -->\n\n- x\n\n<!-- nn:end -->",
  ]

  private static let lines = [
    "words", "The value $w_5 = 0.4$ and $out_{h_1} = 0.59$.", "**$1 + 1 = 2$**, *$2 + 2 = 5$*",
    "A value `nn E_total` here, `nn dE_total/dw_5 %.3e` there", "`nn nothing`", "`nn w_5 %d`",
    "$1 + 1 = 3$$2 + 2 = 4$", "==$3 \\cdot 3 = 9$== ^block", "[$1+1=2$](a.md) and `$1+1=3$`",
    "inline $$1 + 1 = 2$$ math  ", "\\(1 + 2 = 3\\) and $`2 + 2 = 5`$", "$1 + 1 =\n2$ over lines",
    "<!--nn:verified-->✓<!--nn:/-->", "$1+1=2$<!--nn:verified-->✓<!--nn:/-->", "| $1 + 1 = 3$ |",
    "$out_{o_1} = 0.751365071$", "+ $-1 - 1 = -2$", "1. $0.1 + 0.2 = 0.3$",
    "`nn E_total`<!--nn:value 1-->by hand<!--nn:/-->", "see [[a|$1 + 1 = 2$]] and ![[b.png]]",
    "tail <!-- nn:begin 1 --> words",
    "$0.274811083 + 0.02356 = 0.298371$<!-- nn-ignore: coarse -->",
  ]
}
