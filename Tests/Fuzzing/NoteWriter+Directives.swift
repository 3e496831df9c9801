import Binding

extension NoteWriter {
  private static let directives = DirectiveName.allCases.filter { $0 != .network }

  mutating func writeDirective(_ indent: String) {
    let directive = pick(Self.directives)
    text += indent + "```nn \(directive.rawValue)\(pick(["", "", "", " a", " b"]))\n"
    let blanks = String(indent.map { $0 == ">" ? ">" : " " })
    var lines: [String] = []
    if decide(3) > 0 { lines += directive.example.split(separator: "\n").map(String.init) }
    while decide(3) == 1 { lines.append(pick(keys(of: directive)) + ": " + value()) }
    if isRare(), !lines.isEmpty { lines.remove(at: decide(lines.count)) }
    for line in lines { text += blanks + line + "\n" }
    text += blanks + "```\n\n"
  }

  private func keys(of directive: DirectiveName) -> [String] {
    directive.keys.isEmpty ? ["x", "\\theta_1", "E_total", "net_h_1", "w_1"] : directive.keys
  }

  private mutating func value() -> String {
    switch decide(6) {
    case 0: number()
    case 1: "[" + list { $0.name() } + "]"
    case 2: "[" + list { $0.number() } + "]"
    case 3: name()
    case 4:
      pick([
        "table", "xor", "a.csv", "../a", "{a: 1}", "adam", "loss", "boundary", "yes", "momentum",
        "spirals", "moons", "blobs", "parity", "circles", "regression", "digits", "activations",
        "gradients", "weights", "predictions", "equations", "both", "relu", "he", "a", "",
      ])
    default:
      pick([
        "[[0, 1, 1], [1, 1, 0]]", "{xor: 4}", "{name: spirals, count: 5}", "[-5, 5]", "[5, -5]",
        "[0.5, 0.5]", "{w_1: E_total}", "[{dense: 2}]", "*a", "&a b", "[[1], [1, 2]]", "\"a\\n\"",
        "[20, 20]", "[1e308, -1e308]", "'", "{", "[relu, tanh]", "[xavier, he]",
      ])
    }
  }
}
