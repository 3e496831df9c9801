import Lessons
import NoteMarkup
import TestSupport

/// Lessons for the tests.
enum LessonFixture {
  static let network = ExampleNetwork.directive(adding: "frozen: [b_1, b_2]") + "\n\n"

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

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  static func run(_ text: String, marks: Bool = true, force: Bool = false) -> LessonRun {
    LessonRun(Note(text), options: .init(marks: marks, force: force))
  }

  static func strip(_ text: String, force: Bool = false) -> String {
    self.text(Strip(Note(text), force: force).bytes)
  }
}
