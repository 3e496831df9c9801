extension GrowingNote {
  private static let steps: [GrowthCommand] = [.check, .run, .step, .explain]
  private static let solutions: [GrowthCommand] = [.solve, .worksheet, .grade, .regrade]

  /// Large networks.
  static let networks = [
    GrowingNote("wide layer", 10, steps + solutions) { layers([$0]) },
    GrowingNote("deep network", 6, steps + solutions) { layers(Array(repeating: 2, count: $0)) },
    GrowingNote("samples", 3, steps + solutions) { n in
      let samples = (0..<n).map { "  - {inputs: [0.\($0 % 7), 0.2], targets: [1]}" }
      return layers([2], given: "samples:\n" + samples.joined(separator: "\n"))
    },
    GrowingNote("units in a row", 4, steps + solutions) { n in
      let units = (0..<n).map { "  - units: {h_\($0): w \($0 == 0 ? "x" : "h_\($0 - 1)")}" }
      return network(["x"], ["w"], units, target: "h_\(n - 1)")
    },
    GrowingNote("units side by side", 4, steps + solutions) { n in
      let units = (0..<n).map { "      h_\($0): w_\($0) x" }
      let sum = (0..<n).map { "h_\($0)" }.joined(separator: " + ")
      return network(
        ["x"], (0..<n).map { "w_\($0)" },
        ["  - activation: tanh\n    units:"] + units + ["  - units: {o: \(sum)}"], target: "o")
    },
    GrowingNote("inputs", 4, steps + solutions) { n in
      let sum = (0..<n).map { "w_\($0) x_\($0)" }.joined(separator: " + ")
      return network(
        (0..<n).map { "x_\($0)" }, (0..<n).map { "w_\($0)" }, ["  - units: {o: \(sum)}"],
        target: "o")
    },
    GrowingNote("weights in a row", 4, steps + solutions) { n in
      let units = (0..<n).map {
        "  - units: {h_\($0): w_\($0) \($0 == 0 ? "x" : "h_\($0 - 1)")}"
      }
      return network(["x"], (0..<n).map { "w_\($0)" }, units, target: "h_\(n - 1)", number: 0.9)
    },
    GrowingNote("outputs", 4, steps + solutions) { n in
      let names = (0..<n).map { "o_\($0)" }
      let given = { (names: [String]) in names.map { "\($0): 0.5" }.joined(separator: ", ") }
      let units = (0..<n).map { "      o_\($0): w_\($0) x" }.joined(separator: "\n")
      return fenced(
        """
        inputs: {x: 1}
        parameters: {\(given((0..<n).map { "w_\($0)" }))}
        layers:
          - activation: logistic
            units:
        \(units)
        targets: {\(given(names))}
        learning_rate: 0.1
        """)
    },
    GrowingNote("time steps", 3, steps + solutions) { n in
      let inputs = (0..<n).map { "0.\($0 % 7)" }.joined(separator: ", ")
      return fenced(
        """
        inputs: {x: [\(inputs)]}
        parameters: {w: 0.5, u: 0.4}
        layers:
          - activation: tanh
            units:
              h: w x + u h[t-1]
        targets: {h: 0.1}
        learning_rate: 0.1
        """)
    },
    GrowingNote("mistakes in a network", 110, [.check]) { n in
      let units = (0..<n).map { "      h_\($0): v_\($0) x" }
      return network(["x"], ["w"], ["  - units:"] + units, target: "h_0")
    },
    GrowingNote(each: "mistakes in nested lists", 12, [.check], after: small, by: "\n") {
      "- Step \($0):\n\t- so $net_o = 0.\($0)7$\n\t- and $out_o = 0.\($0)3$"
    },
    GrowingNote(each: "mistakes about networks of their own", 6, [.check]) {
      "# Part \($0)\n\n" + small.replacing("network", with: "network part-\($0)")
        + "\nHere $net_o = 0.\($0)7$, so $out_o = 0.\($0)3$.\n\n- It is $w = 0.\($0)$."
    },
    GrowingNote(each: "results that a note goes on with", 150, [.check], after: small) {
      """
      # Part \($0)

      So $net_o = 0.5 \\cdot 0.5 = 0.25$ and $out_o = 0.562$.

      Then $\\frac{\\partial out_o}{\\partial net_o} = 0.562 \\cdot (1 - 0.562) = 0.\($0 % 7 + 3)4$.
      """
    },
    GrowingNote(each: "givens stated anew", 40, [.check], after: small) {
      "Let $x = \($0).5$. Then $net_o = 0.5 \\cdot \($0).5 = \(Double($0) / 2 + 0.25)$."
    },
  ]

  private static let small = network(
    ["x"], ["w"], ["  - activation: logistic\n    units: {o: w x}"], target: "o")

  private static func fenced(_ body: String) -> String { "```nn network\n\(body)\n```\n" }

  /// Dense layers of some sizes, and one of one unit behind them.
  private static func layers(
    _ sizes: [Int], given: String = "inputs: [1, 2]\ntargets: [1]"
  ) -> String {
    let layers = sizes.map { "  - {dense: \($0), activation: tanh, initialize: glorot}" }
    return fenced(
      """
      \(given)
      layers:
      \(layers.joined(separator: "\n"))
        - {dense: 1, activation: linear, initialize: glorot}
      learning_rate: 0.1
      """)
  }

  private static func network(
    _ inputs: [String], _ parameters: [String], _ layers: [String], target: String,
    number: Double = 0.5
  ) -> String {
    let given = { (names: [String]) in names.map { "\($0): \(number)" }.joined(separator: ", ") }
    return fenced(
      """
      inputs: {\(given(inputs))}
      parameters: {\(given(parameters))}
      layers:
      \(layers.joined(separator: "\n"))
      targets: {\(target): 1}
      learning_rate: 0.1
      """)
  }
}
