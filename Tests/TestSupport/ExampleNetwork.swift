/// The network of Matt Mazur's "A Step by Step Backpropagation Example", which all tests share: two
/// inputs, two hidden units and two outputs.
package enum ExampleNetwork {
  /// The body of the directive that declares it.
  package static let body = """
    inputs: {i_1: 0.05, i_2: 0.10}
    parameters: {w_1: 0.15, w_2: 0.20, w_3: 0.25, w_4: 0.30, w_5: 0.40, w_6: 0.45, w_7: 0.50, w_8: 0.55, b_1: 0.35, b_2: 0.60}
    layers:
      - activation: logistic
        units:
          h_1: w_1 i_1 + w_2 i_2 + b_1
          h_2: w_3 i_1 + w_4 i_2 + b_1
      - activation: logistic
        units:
          o_1: w_5 h_1 + w_6 h_2 + b_2
          o_2: w_7 h_1 + w_8 h_2 + b_2
    targets: {o_1: 0.01, o_2: 0.99}
    loss: half squared error
    learning_rate: 0.5
    """

  /// The directive that declares it.
  package static let directive = directive()

  /// The directive with a line more, such as `frozen: [b_1, b_2]`.
  package static func directive(adding line: String? = nil) -> String {
    let lines = ["```nn network", body] + [line].compactMap(\.self) + ["```"]
    return lines.joined(separator: "\n")
  }

  /// A lesson that declares it, and goes on with what is added.
  package static let lesson = "# The network\n\n\(directive)\n\n"
}
