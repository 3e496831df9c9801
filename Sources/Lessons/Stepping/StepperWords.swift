/// The words of the stepper, all in this file.
package enum StepperWords {
  static let startedAgain = "started again, with the lesson's own numbers"
  static let unknownKey = "no such key; ? shows the keys"
  static let onlyNetwork = "the lesson has no other network with steps"
  static let onlySample = "the network has no other sample"
  static let firstSample = "this is the first sample"
  static let lastSample = "this is the last sample"

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

  /// What stands before a quantity that is looked for.
  package static let find = "find a quantity: "
  /// What stands before a change that is typed.
  package static let change = "change to: "
  /// The title of the inputs in the drawing.
  package static let inputs = "inputs"
  /// The title of the targets and the errors in the drawing.
  package static let errors = "error"
  /// What stands after a number that differs from the lesson's.
  package static let changedMark = "*"

  /// The title of a layer in the drawing, with its time step where a network is unrolled.
  package static func layer(isOutput: Bool, number: Int?, step: Int?) -> String {
    let name = isOutput ? "output layer" : "hidden layer" + (number.map { " \($0)" } ?? "")
    return name + (step.map { ", t = \($0)" } ?? "")
  }

  /// The names that tell a network from the others of a lesson, the longest first.
  package static func networkNames(_ label: String?, _ number: Int, of count: Int) -> [String] {
    guard count > 1 else { return label.map { ["network \($0)", $0] } ?? [] }
    let place = "\(number) of \(count)"
    return label.map { ["network \($0) (\(place))", "\($0) (\(place))", $0] }
      ?? ["network \(place)", place]
  }

  /// Where the reader is, and in which part of the computation.
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

  /// The lesson's number beside one that the reader has changed.
  package static func lesson(_ number: String) -> String { "(in the lesson: \(number))" }

  /// Which sample a drawing shows, and what it leaves out, in full and shortened; empty if there is
  /// nothing to say.
  package static func drawing(
    sample: Int?, of count: Int, hiddenRows: Int, hiddenColumns: Int
  ) -> [String] {
    let hidden = [(hiddenRows, "row"), (hiddenColumns, "column")].filter { $0.0 > 0 }
    let more = hidden.map { "\($0) more \($1)\($0 == 1 ? "" : "s")" }
    let plus = hidden.map { "+\($0) \($1)\($0 == 1 ? "" : "s")" }
    let (long, short) = (sample.map { "sample \($0) of \(count)" }, sample.map { "sample \($0)" })
    return [[long] + more, [long] + plus, [short] + plus].map {
      $0.compactMap(\.self).joined(separator: " · ")
    }
  }

  /// What of the explanation is not shown.
  package static func hiddenText(above: Int, below: Int) -> String {
    let lines = [above > 0 ? "↑ \(above)" : nil, below > 0 ? "↓ \(below)" : nil].compactMap(\.self)
    return lines.joined(separator: " ") + (above + below == 1 ? " more line" : " more lines")
  }

  // MARK: Keys

  /// The keys in a line, from the longest to the shortest.
  package static func keys(hasNetworks: Bool, hasSamples: Bool) -> [String] {
    let samples = hasSamples ? "  n p sample" : ""
    let networks = hasNetworks ? "  tab network" : ""
    let commands = "→ next  ← back  / find  w change  r restart"
    return [
      commands + samples + networks + "  ? help  q quit",
      "→ ← go  / find  w change" + samples + networks + "  ? help  q quit",
      "→ next  ← back  ? help  q quit",
    ]
  }

  /// The keys while the help is shown, from the longest to the shortest.
  package static let helpKeys = [
    "↑ ↓ scroll  any other key: back to the step", "↑ ↓ scroll  any other key: back",
  ]

  /// The keys, each with what it does; a line without a key stands for itself.
  package static let help: [(keys: String, meaning: String)] = [
    ("→ or space", "the next step"),
    ("←", "the step before"),
    ("home, end", "the first step, the last step"),
    ("/", "find a quantity, such as out_h_1 or dE_total/dw_5"),
    ("w", "change a given number, such as w_5 = 0.5, and see what follows from it"),
    ("r", "start again with the lesson's own numbers"),
    ("n, p", "the next sample, the sample before"),
    ("tab", "the next network of the lesson; with shift the one before"),
    ("↑, ↓", "scroll the explanation, or this help"),
    ("page up, down", "scroll the drawing"),
    ("<, >", "move the drawing to the left, to the right"),
    ("?", "this help"),
    ("q", "quit"),
    ("", ""),
    ("", "A number marked * differs from the lesson's."),
  ]

  /// What is shown in place of a step where there is no room for one, in columns and lines.
  package static func tooSmall(_ width: Int, _ height: Int) -> String {
    "the terminal is too small; make it \(width) × \(height) or larger, or press q"
  }
}
