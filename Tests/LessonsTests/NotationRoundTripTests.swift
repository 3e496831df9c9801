import Binding
import Lessons
import NeuralNet
import NoteMarkup
import TestSupport
import Testing
import Verification

/// What is written in a notation is read in it, bound and verified.
@Suite struct NotationRoundTripTests {
  static let notations = [
    "notes", "ng", "nielsen", "goodfellow", "bishop",
    "{net: 's^{[l]}_u', out: 'o^{(l)}', weights: 'V^l', bias: 'c_l', total: Q}",
  ]
  private static let networks = [
    """
    inputs: {x_1: 0.4, x_2: -1.2}
    layers:
      - {dense: 3, activation: tanh, initialize: xavier}
      - {dense: 2, activation: logistic, initialize: xavier}
    targets: [1, 0]
    learning_rate: 0.5
    """,
    """
    layers:
      - {dense: 2, activation: softplus, initialize: xavier}
      - {dense: 2, activation: softmax, initialize: xavier}
    samples:
      - {inputs: [1, 2], targets: [1, 0]}
      - {inputs: [0.5, -1], targets: [0, 1]}
    loss: cross entropy
    learning_rate: 0.1
    """,
    """
    inputs: {x_1: [1, 2, 0.5]}
    layers:
      - {recurrent: 2, activation: tanh}
      - {dense: 1, activation: linear}
    targets: {y_1: [0.5, 0.1, 0.2]}
    learning_rate: 0.2
    """,
    """
    inputs: {i_1: 0.05, i_2: 0.10}
    parameters: {w_1: 0.15, w_2: 0.20, w_3: 0.25, w_4: 0.30, w_5: 0.40, w_6: 0.45, b_1: 0.35}
    layers:
      - activation: logistic
        units: {h_1: w_1 i_1 + w_2 i_2 + b_1, h_2: w_3 i_1 + w_4 i_2 + b_1}
      - {activation: logistic, units: {o_1: w_5 h_1 + w_6 h_2}}
    targets: {o_1: 0.01}
    learning_rate: 0.5
    """,
  ]

  @Test(arguments: notations, networks.indices)
  func whatIsSolvedIsVerified(notation: String, network: Int) throws {
    let lesson = "~~~nn network\n\(Self.networks[network])\nnotation: \(notation)\n~~~\n"
    let bindings = NoteBindings(reading: Note(lesson))
    #expect(bindings.diagnostics.isEmpty, "\(bindings.diagnostics)")
    let scalars = bindings.networks.first?.network.parameterNames
    for (digits, names) in [(3, nil), (9, nil), (15, nil), (9, scalars)] {
      let document = Note(try Solution(bindings, of: names, digits: digits).markdown)
      let report = NoteChecker.check(document, bindings: NoteBindings(reading: document))
      let others = report.claims.filter { $0.verdict != .verified }
      #expect(others.isEmpty, "\(digits): \(others.prefix(3).map { "\($0.verdict) \($0.latex)" })")
      // What is not known by its name is taken for a definition, and states nothing.
      #expect(report.claims.count * 10 > report.formulas * 6)
    }
  }
}
