import Binding
import NoteMarkup

/// The classic network of two inputs, two hidden units and two outputs.
enum SampleNetwork {
  static let directive = """
    ```nn network
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
    ```
    """

  static let bindings = NoteBindings(reading: Note(parsing: Array(directive.utf8)))

  /// A network of one unit with a linear output, in a notation of its own.
  static let unit = NoteBindings(
    reading: Note(
      parsing: Array(
        """
        ```nn network
        inputs: {x_1: 0.5, x_2: -1}
        parameters: {w_1: 0.4, w_2: 0.3, b: 0.1, v: 0.8}
        notation: {net: z, out: a, error: e, total: L, target: y}
        layers:
          - activation: relu
            units: {h: w_1 x_1 + w_2 x_2 + b}
          - activation: linear
            units: {o: v h}
        targets: {o: 1}
        loss: half squared error
        learning_rate: 0.5
        ```
        """.utf8)))
}
