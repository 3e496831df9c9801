import NeuralNet

/// The reference of directives, made of the registry: each key with what it says and an example.
package enum DirectiveReference {
  /// The page of all directives, for the documentation; a test records it.
  package static var page: String {
    var lines = [
      "# Directives", "", "What a note may ask for, with every key.", "", "## Overview", "",
      "A directive is a fenced block whose info string is `nn NAME`, with a label behind it where there are",
      "several. Its body is YAML. `nabla help NAME` prints what stands here.",
    ]
    for name in DirectiveName.allCases { lines += ["", "## \(name.rawValue)", ""] + section(name) }
    lines += ["", "## Words", ""] + words
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a directive is for, with its keys, in Markdown.
  package static func text(of name: DirectiveName) -> String {
    var lines = ["nn \(name.rawValue)", ""] + section(name)
    if name == .network { lines += ["", "Words:", ""] + words }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ name: DirectiveName) -> [String] {
    let definition = name.definition
    let summary = definition.summary
    var lines = [summary.prefix(1).uppercased() + summary.dropFirst() + ".", ""]
    lines += ["```nn \(name.rawValue)"] + definition.example.split(separator: "\n").map(String.init)
    lines += ["```", ""]
    if definition.keys.isEmpty {
      lines.append("Its keys are names of the author's own.")
    } else {
      lines += list(definition.keys)
    }
    for map in definition.innerMaps { lines += ["", "In \(map.title):", ""] + list(map.keys) }
    if name == .network { lines += equations }
    return lines
  }

  private static func list(_ keys: [any DirectiveKey]) -> [String] {
    keys.map { "- `\($0.rawValue): \($0.example)`: \($0.summary)" }
  }

  /// What the equations of units may be made of, and what nearly any computation can be made of.
  private static var equations: [String] {
    let functions = EquationFunction.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return [
      "",
      "The equation of a unit has the names of inputs, parameters and units, numbers, `+ - * / ^`,",
      "parentheses, and the functions \(functions). Juxtaposition multiplies, and `h[t-1]` is h of the step",
      "before. A unit without an activation is linear: units whose equations are products, sums and functions of",
      "earlier units make up nearly any computation, such as a cell of an LSTM, with all its derivatives:",
      "",
      "```nn network", cell, "```", "",
      "A layer `lstm` or `gru` has such cells. Its units are called `i,1`, `f,1`, `g,1`, `o,1` and `c,1` (`r,1`,",
      "`z,1` and `n,1`) for the first cell, whose output is unit `1,1`; the parameters of gate f are `w_f,1,1` for",
      "its first input, `r_f,1,1` for the first cell at the step before, and `b_f,1`. Matrices stack the gates in the",
      "order i, f, g, o (r, z, n). Weights are drawn gate by gate, biases begin at 0.",
    ]
  }

  /// An LSTM of one cell, by hand.
  package static let cell = """
    inputs: {x: [1, -0.5, 2]}
    parameters: {wi: 0.5, wf: -0.3, wg: 0.8, wo: 0.6, r: 0.1, b: 1, v: 1.2}
    layers:
      - activation: logistic
        units:
          i: wi x + r h[t-1]
          f: wf x + r h[t-1] + b
          o: wo x + r h[t-1]
      - units: {g: "tanh(wg x + r h[t-1])"}
      - units: {c: "f * c[t-1] + i * g"}
      - units: {h: "o * tanh(c)"}
      - units: {y: v h}
    targets: {y: [0.1, 0.2, 0.3]}
    learning_rate: 0.1
    """

  private static var words: [String] {
    [
      line("activation", NetworkWords.activations), line("loss", NetworkWords.losses),
      line("optimizer", OptimizerWord.table),
      line("initialize", NetworkWords.initializers),
      "- `reduction`: " + NetworkWords.reductions.map { "`\($0.word)`" }.joined(separator: ", "),
    ]
  }

  private static func line<Value>(_ key: String, _ table: WordTable<Value>) -> String {
    let words = table.entries.map { entry in
      let word = "`\(entry.word)`" + (entry.numbered == nil ? "" : " or `{\(entry.word): 0.5}`")
      return entry.synonyms.isEmpty ? word : "\(word) (\(entry.synonyms.joined(separator: ", ")))"
    }
    return "- `\(key)`: \(words.joined(separator: "; "))"
  }
}
