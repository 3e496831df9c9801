import Foundation
import Lessons
import NoteMarkup

/// Lessons for the tests.
enum LessonFixture {
  static let network = """
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
    frozen: [b_1, b_2]
    ```

    """

  static let all = """
    ---
    digits: 6
    tags: [a, b]
    ---
    # A lesson

    \(network)

    ```nn define
    x: 3
    input_size: 1/3
    ```

    - First the **forward pass**:
    \t- nested, with tabs
    \t\t```nn forward
    \t\tdigits: 9
    \t\t```
    \t\tgoes on
    \t\t- and $out_{h_1} = 0.593269992$, then $out_{h_1} = 0.593269991$ and $1 + 1 = 3$
    - Then the error

    > A quote with the error
    > ```nn error
    > show: equations
    > ```
    > $$
    > E_{total} = 0.298371109
    > $$

    The value is `nn E_total` or `nn dE_total/dw_5 %.4f`, and $w_5 = 0.4$.

    ```nn gradient
    of: [w_5, w_1, out_{h_1}]
    ```

    ```nn gradient
    of: {w_5: E_{o_1}, out_h_1: E_o_2}
    show: table
    ```
    ```nn update
    ```

    ```math
    2 + 2 = 5
    ```

    | a | b |
    |---|---|
    | $1 + 1 = 2$ | $x = 3$ |

    ```nn expect
    E_total: 0.298371109
    dE_total/dw_1: 0.0004386
    ```

    ```nn diagram
    ```

    ```nn exercise
    of: [out_{h_1}, dE_total/dw_5]
    ```
    """

  static func note(_ text: String) -> Note { Note(parsing: Array(text.utf8)) }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  static func run(_ text: String, marks: Bool = true, force: Bool = false) -> LessonRun {
    LessonRun(note(text), options: .init(marks: marks, force: force))
  }

  static func strip(_ text: String, force: Bool = false) -> String {
    self.text(Strip(note(text), force: force).bytes)
  }
}
