extension GrowingNote {
  /// Many directives.
  static let directives = [
    GrowingNote(each: "definitions", 10, [.check, .run]) { "```nn define\nx_\($0): 1\n```" },
    GrowingNote(each: "networks", 4, [.check, .run, .step, .explain]) { network("n\($0)") },
    GrowingNote(each: "networks under headings", 4) {
      "# Head \($0)\n\n\(network())\n$net_{h_1} = 0.3775$\n\n$w_1 i_1 + w_2 i_2 + b_1 = 0.3776$"
    },
    GrowingNote(each: "networks that are named", 3) {
      network("n\($0)") + "\n```nn forward n\($0)\n```"
    },
    GrowingNote(each: "networks with names of their own", 4, [.check]) { index in
      network().replacing("h_", with: "h_\(index)_") + "\n$net_{h_{\(index),1}} = 0.3775$"
    },
    GrowingNote(each: "formulas of a network", 10, [.check, .with], after: network()) { _ in
      "$net_{h_1} = 0.3775$"
    },
    GrowingNote(each: "mistakes of a network", 15, [.check, .fix], after: network()) { _ in
      "$net_{h_1} = 0.4121$"
    },
    GrowingNote(each: "expectations", 6, after: network()) { _ in
      "```nn expect\n{net_h_1: 0.3775}\n```"
    },
    GrowingNote(each: "forward passes", 4, [.run, .rerun], after: network()) { _ in
      "```nn forward\n```"
    },
    GrowingNote(each: "errors", 4, after: network()) { _ in "```nn error\n```" },
    GrowingNote(each: "gradients", 4, [.run, .rerun], after: network()) { _ in
      "```nn gradient\nof: [w_1]\n```"
    },
    GrowingNote(each: "updates", 3, after: network()) { _ in "```nn update\n```" },
    GrowingNote(each: "diagrams", 6, after: network()) { _ in "```nn diagram\n```" },
    GrowingNote(each: "exercises", 3, after: network()) { _ in "```nn exercise\n```" },
    GrowingNote(each: "predictions", 6, after: network()) { _ in
      "```nn predict\ninputs: [[0.1, 0.2]]\n```"
    },
    GrowingNote(each: "trainings", 4, [.run, .rerun], after: network()) { _ in
      "```nn train\nsteps: 3\n```"
    },
    GrowingNote(each: "trainings on data", 4, after: network() + data("a")) { _ in
      "```nn train\ndata: a\nsteps: 3\n```"
    },
    GrowingNote(each: "plots", 4, [.run, .rerun], after: network()) { _ in
      "```nn train\nsteps: 2\n```\n\n```nn plot\nof: loss\n```"
    },
    GrowingNote(each: "plots of functions", 3) { _ in
      "```nn plot\nof: activations\nfunctions: [relu]\n```"
    },
    GrowingNote(each: "comparisons of initializers", 4) { _ in
      "```nn initialize\nmethods: [he]\nsizes: [4, 4]\nexamples: 3\n```"
    },
    GrowingNote(each: "data", 10) { data("d\($0)") },
    GrowingNote(each: "values in prose", 15, [.run, .rerun], after: network()) { _ in
      "value `nn net_h_1` here"
    },
    GrowingNote(each: "unknown directives", 15) { _ in "```nn fowrard\n```" },
    GrowingNote(each: "broken YAML", 15) { _ in "```nn network\ninputs: [1, 2\n```" },
    GrowingNote(each: "directives without a network", 15) { _ in "```nn forward\n```" },
  ]

  /// Long bodies.
  static let bodies = [
    GrowingNote(each: "long definition", 15, after: "```nn define\n", by: "\n", before: "\n```") {
      "x_\($0): 1"
    },
    GrowingNote("definitions in prose", 15) { n in
      defined(n) + (0..<n).map { "`nn x_\($0)` and $x_{\($0)}+1=2$" }.joined(separator: "\n\n")
    },
    GrowingNote("definitions of a lesson", 15, [.with]) { n in
      defined(n) + (0..<n).map { "$x_{\($0)}+1=2$" }.joined(separator: "\n\n")
    },
    GrowingNote(each: "repeated keys", 60, after: "```nn define\n", by: "\n", before: "\n```") {
      _ in
      "x: 1"
    },
    GrowingNote(each: "unknown keys", 20, after: "```nn network\n", by: "\n", before: "\n```") {
      "key\($0): 1"
    },
    GrowingNote(
      each: "rows of data", 30, after: "```nn data\ninputs: [x]\ntargets: [y]\nrows:\n", by: "\n",
      before: "\n```"
    ) { "  - [\($0), 2]" },
    GrowingNote("steps of a training", 20) { "\(network())\n```nn train\nsteps: \($0)\n```" },
    GrowingNote("records of a training", 10) {
      "\(network())\n```nn train\nsteps: \($0)\nrecord: 1\n```"
    },
  ]

  private static func defined(_ n: Int) -> String {
    "```nn define\n" + (0..<n).map { "x_\($0): 1" }.joined(separator: "\n") + "\n```\n\n"
  }

  private static func data(_ label: String) -> String {
    "```nn data \(label)\ninputs: [x, z]\ntargets: [y]\nrows: [[1, 2, 3], [2, 3, 4]]\n```\n\n"
  }

  /// A small network that may have a label.
  static func network(_ label: String = "") -> String {
    """
    ```nn network \(label)
    inputs: {i_1: 0.05, i_2: 0.10}
    parameters: {w_1: 0.15, w_2: 0.20, w_3: 0.25, b_1: 0.35}
    layers:
      - {activation: logistic, units: {h_1: w_1 i_1 + w_2 i_2 + b_1}}
      - {activation: logistic, units: {h_2: w_3 h_1 + b_1}}
    targets: {h_2: 0.01}
    learning_rate: 0.5
    ```


    """
  }
}
