/// The words of the stepper, all in this file.
package enum StepperWords {
  static let startedAgain = "started again, with the lesson's own numbers"
  static let unknownKey = "no such key; ? shows the keys"

  static func firstReader(of symbol: String) -> String {
    "\(symbol) is given; this step is the first that reads it"
  }

  static func noStep(for symbol: String) -> String { "no step computes or reads \(symbol)" }

  static func changed(_ symbol: String, _ number: String, lesson: String) -> String {
    "\(symbol) is \(number) now; in the lesson it is \(lesson)"
  }

  static func message(_ problem: ChangeProblem) -> String {
    switch problem {
    case .noAssignment: "write a name and a number, such as w_5 = 0.5"
    case .notANumber(let text): "'\(text)' is no number; write one such as 0.5"
    case .unknown(let name, let nearest): LessonWords.unknownQuantity(name, nearest: nearest)
    case .computed(let symbol): "\(symbol) is computed; only what is given can be changed"
    case .refused: "the network cannot be computed with this number"
    }
  }

  package static let find = "find a quantity: "
  package static let change = "change to: "
  package static let inputs = "inputs"
  package static let errors = "error"
  package static let target = "target"
  package static let changedMark = "*"

  package static func layer(_ number: Int, of count: Int) -> String {
    number == count ? "output layer" : count == 2 ? "hidden layer" : "hidden layer \(number)"
  }

  package static func place(
    _ position: Int, of count: Int, _ phase: SteppedNetwork.Phase
  ) -> String {
    let name =
      switch phase {
      case .forward: "forward pass"
      case .error: "error"
      case .backward: "backward pass"
      case .update: "update"
      }
    return "step \(position + 1) of \(count) · \(name)"
  }

  package static func lesson(_ number: String) -> String { "(in the lesson: \(number))" }

  package static func more(above: Int, below: Int) -> String {
    let parts = [above > 0 ? "↑ \(above)" : nil, below > 0 ? "↓ \(below)" : nil]
    return parts.compactMap { $0 }.joined(separator: "  ") + " more lines"
  }

  package static let keys = "→ next  ← back  / find  w change  r restart  ? help  q quit"

  package static let help = [
    "→ or space   the next step",
    "←            the step before",
    "home, end    the first step, the last step",
    "/            find a quantity, such as out_h_1 or dE_total/dw_5",
    "w            change a given number, such as w_5 = 0.5, and see what follows from it",
    "r            start again with the lesson's own numbers",
    "?            this help",
    "q            quit",
    "",
    "A number marked * differs from the lesson's. Press any key to go on.",
  ]

  package static func tooSmall(_ width: Int, _ height: Int) -> String {
    "the terminal is too small; make it \(width) × \(height) or larger"
  }
}
