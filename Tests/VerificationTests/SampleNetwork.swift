import Binding
import NoteMarkup
import TestSupport

/// The networks that the tables of cases name, as bound by a note.
enum SampleNetwork {
  /// Where the tables of cases stand: beside this file.
  static let place = #filePath

  static let bindings = NoteBindings(reading: Note(ExampleNetwork.directive))

  /// A network of one unit with a linear output, in a notation of its own.
  static let unit = NoteBindings(reading: Note(unitNote))

  /// The note that declares it.
  static let unitNote =
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
    """
}
