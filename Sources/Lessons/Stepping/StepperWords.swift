package import NeuralNet

/// The words of the stepper, all in this file.
package enum StepperWords {
  /// Where answers cannot be typed.
  package static let askingNeedsTerminal = "--ask needs a terminal to answer on"
  static let startedAgain = "started again, with the lesson's own numbers"
  static let unknownKey = "no such key; ? shows the keys"
  static let onlyNetwork = "the lesson has no other network with steps"
  static let onlySample = "the network has no other sample"
  static let firstSample = "this is the first sample"
  static let lastSample = "this is the last sample"

  static let lastStep =
    "this is the last step; t takes the new parameters into the next training step"
  static let end = "this is the last step"
  static let firstTraining = "this is the first training step"
  static let noTraining = "there are no new parameters to go on with"
  static let asksEntries =
    "each number is asked for by itself, so that layers are not shown at once"
  static let noLayers =
    "the layers of this network cannot be shown at once, with vectors and matrices"
  static let nothingToFold = "only a network over time steps can be folded"
  static func trained(_ number: Int) -> String {
    "training step \(number), with the new parameters; T goes back"
  }

  static func firstReader(of symbol: String) -> String {
    "\(symbol) is given; this step is the first that reads it"
  }

  static func noStep(for symbol: String) -> String { "no step computes or reads \(symbol)" }

  static func changed(_ symbol: String, _ number: String, lesson: String) -> String {
    number == lesson
      ? "\(symbol) is \(number), as in the lesson"
      : "\(symbol) is \(number) now; in the lesson it is \(lesson)"
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
  /// What stands before a number that is predicted.
  package static func answer(_ symbol: String) -> String { "\(symbol) = " }
  /// The question for a number.
  package static func question(_ symbol: String) -> String { "What is \(symbol)?" }
  static func howMuch(_ symbol: String, changesWith other: String) -> String {
    "If \(other) grows by a little, how many times as much does \(symbol) grow?"
  }
  static func howFar(_ symbol: String) -> String {
    "\(symbol) tells how far the answer is from its target."
  }
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
    return label.map { ["network \(number), \($0)", "\(number), \($0)", $0] }
      ?? ["network \(number)", "\(number)"]
  }

  /// Where the reader is, and in which part of the computation.
  package static func place(
    _ position: Int, of count: Int, _ phase: SteppedNetwork.Phase, training: Int = 1
  ) -> String {
    let name =
      switch phase {
      case .forward: "forward pass"
      case .error: "error"
      case .backward: "backward pass"
      case .update: "update"
      }
    let step = "step \(position + 1) of \(count) · \(name)"
    return training > 1 ? "training \(training) · \(step)" : step
  }

  /// How many numbers were found without help, of those that were settled; nothing before the first.
  package static func score(_ own: Int, of settled: Int) -> String {
    settled == 0 ? "" : "\(own) of \(settled) without help · "
  }

  /// What steps lead to, and how much of it is known.
  package static func goal(_ symbol: String, _ known: Int, of parts: [Quantity]) -> String {
    let noun: String
    switch parts.first?.kind {
    case .output: noun = "output"
    case .netInput: noun = "total net input"
    case .unitError: noun = "error"
    case .updated: return "\(symbol): \(known) of \(parts.count) known"
    default: noun = "factor"
    }
    return parts.count == 1
      ? "\(symbol): its \(noun) is \(known == 1 ? "known" : "not known yet")"
      : "\(symbol): \(known) of the \(parts.count) \(noun)s in it known"
  }
  /// What the updates lead to.
  package static let newParameters = "the new parameters"
  /// How many deltas of a layer are known.
  static func deltas(_ known: Int, of count: Int) -> String {
    "\(known) of \(count) delta\(count == 1 ? "" : "s") known"
  }
  static let gradientOfLayer =
    "The derivative with respect to a weight is the delta of its unit times what the weight is multiplied by."
  /// What a layer's steps are called in a list.
  package static func name(of kind: LayerBlock.Kind) -> String? {
    switch kind {
    case .forward(let layer, let sample): "forward, layer \(layer)" + of(sample)
    case .delta(let layer, let sample): "deltas, layer \(layer)" + of(sample)
    case .gradient(let layer): "derivatives, layer \(layer)"
    case .update(let layer): "new parameters, layer \(layer)"
    case .single: nil
    }
  }
  /// A unit in one of several samples.
  static func unit(_ name: String, sample: Int) -> String { "\(name) in sample \(sample)" }
  private static func of(_ sample: Int?) -> String { sample.map { ", sample \($0)" } ?? "" }

  /// What stands before what steps lead to.
  package static let towards = "towards "
  /// What stands between what a step is a part of and what that leads to.
  package static let andThen = "; then "

  /// That a number is known from before.
  package static func known(_ number: String, _ symbol: String, step: Int) -> String {
    "\(number) is the \(symbol) of step \(step)."
  }

  /// What stands before the derivative of the total error by what a drawing shows.
  package static let slopeMark = "∂"
  /// What stands before a factor on the way to that derivative.
  package static let factorMark = "·"
  /// What stands before the delta of a unit whose layer is drawn as a whole.
  package static let deltaMark = "δ"
  /// What these signs mean.
  package static func marks(_ total: String) -> String {
    "\(slopeMark) derivative of \(total), \(factorMark) factor of it"
  }

  /// The lesson's number beside one that the reader has changed.
  package static func lesson(_ number: String) -> String { "(in the lesson: \(number))" }

  /// What stands below a drawing, from the longest to the shortest: which sample and which time step it shows, what it
  /// leaves out with the keys for that, and what its signs mean.
  package static func drawing(
    sample: String?, timeStep: String?, hiddenRows: Int, hiddenColumns: Int, marks: String?
  ) -> [String] {
    let hidden = [
      (hiddenRows, "row", "page up, down"), (hiddenColumns, "column", "< >"),
    ].filter { $0.0 > 0 }
    let long = hidden.map { "\($0) more \($1)\($0 == 1 ? "" : "s") (\($2))" }
    let short = hidden.map { "+\($0) \($1)\($0 == 1 ? "" : "s") (\($2))" }
    let shown = [sample, timeStep]
    return [
      shown + long + [marks], shown + long, shown + short, [timeStep] + short, short,
      hidden.map { "+\($0) \($2)" },
    ].map { $0.compactMap(\.self).joined(separator: " · ") }
  }

  /// That a drawing shows one time step of a network.
  package static func folded(_ timeStep: Int) -> String { "folded: t = \(timeStep)" }

  /// The sample that a drawing shows.
  package static func sample(_ number: Int, of count: Int) -> String {
    "sample \(number) of \(count)"
  }

  /// What of the explanation is not shown.
  package static func hiddenText(above: Int, below: Int) -> String {
    let lines = [above > 0 ? "↑ \(above)" : nil, below > 0 ? "↓ \(below)" : nil].compactMap(\.self)
    return lines.joined(separator: " ") + (above + below == 1 ? " more line" : " more lines")
  }

  // MARK: Keys

  /// The keys in a line, from the longest to the shortest.
  package static func keys(_ uses: Uses) -> [String] {
    let others = [
      uses.layers ? "e entries" : nil,
      uses.samples ? "n p sample" : nil, uses.timeSteps ? "f fold" : nil,
      uses.networks ? "tab network" : nil,
    ].compactMap { $0.map { "  \($0)" } }.joined()
    return [
      "→ next  ← back  / find  w change  r restart\(others)  ? help  q quit",
      "→ ← go  / find  w change\(others)  ? help  q quit",
      "→ next  ← back  ? help  q quit",
    ]
  }

  /// The keys where a number is asked for, from the longest to the shortest.
  package static let questionKeys = [
    "type the number, then enter  enter alone: a hint  → go on without it  ? help  q enter: quit",
    "type the number  enter: a hint  → skip  ? help  q enter: quit",
    "a number  enter: hint  → skip  ? help",
  ]
  /// The keys where a number is shown that is like one that was asked for, from the longest to the shortest.
  package static let shownKeys = [
    "→ next step  enter: next question  a ask all  ← back  ? help  q quit",
    "→ next  enter: next question  a all  ? help",
    "→ next  enter: question  ? help",
  ]
  static func asks(_ count: Int, of steps: Int) -> String {
    count == steps ? "every number is asked for" : "\(count) of \(steps) numbers are asked for"
  }
  /// The keys where a number has been found, from the longest to the shortest.
  package static let answeredKeys = ["enter or → next  ← back  ? help  q quit"]

  /// The keys while the help is shown, from the longest to the shortest.
  package static let helpKeys = [
    "↑ ↓ scroll  any other key: back to the step", "↑ ↓ scroll  any other key: back",
  ]

  /// What is told behind the last question.
  static func summary(
    own: Int, of settled: Int, helped: [(group: SlipGroup, places: [Int])], training: Bool
  ) -> String {
    let found = "you found \(own) of \(settled) without help"
    let groups = helped.map { group, places in
      let shown = places.prefix(Self.longestList).map { String($0 + 1) }
      let more = places.count > shown.count ? " …" : ""
      let steps = places.count == 1 ? "step" : "steps"
      return "\(QuizWords.name(group)): \(steps) \(shown.joined(separator: ", "))\(more)"
    }
    let next = training ? ["t goes on to the next training step"] : []
    return ([found] + groups + next).joined(separator: "; ")
  }
  /// How many places of a group one line names.
  private static let longestList = 6
  /// Where a key would throw answers away.
  static func again(_ key: Character) -> String {
    "your answers would be gone; press \(key) once more for that"
  }
  static let trainingWaits = "the next training step comes after the last step of this one"

  /// How questions are answered; it stands first in the help where numbers are asked for.
  package static let questionHelp: [(keys: String, meaning: String)] = [
    (
      "digits",
      "a number, or an expression such as 0.4 * 0.6 + 0.1 or 1/(1 + e^-net_h_1), then enter"
    ),
    ("enter", "alone: a hint; three of them show the step"),
    ("a letter", "and enter: the command that the letter is below"),
    ("a", "asks for every number, or in a large network for one of each kind again"),
    (
      "",
      "Three digits are enough, and two are near enough; of a new parameter, digits of its change."
    ),
    (
      "",
      "Of a wrong answer first the kind is told, then what in the equation was another, then the step."
    ),
    ("", ""),
  ]

  /// What keys there is use for.
  package struct Uses {
    /// Whether there are other networks.
    package var networks: Bool
    /// Whether there are other samples.
    package var samples: Bool
    /// Whether the network is unrolled over time steps.
    package var timeSteps: Bool
    /// Whether layers can be shown at once.
    package var layers: Bool
    /// Whether there is another training step.
    package var training: Bool

    /// What a reader has use for.
    package init(_ state: StepperState) {
      networks = state.pageCount > 1
      samples = state.page.sampleCount > 1
      timeSteps = state.page.timeStep != nil
      layers = !state.network.blocks.isEmpty && state.page.quiz == nil
      training = state.page.canTrain
    }
  }

  /// The keys, each with what it does; a line without a key stands for itself.
  package static func help(_ uses: Uses) -> [(keys: String, meaning: String)] {
    let lines: [(isUsed: Bool, keys: String, meaning: String)] = [
      (true, "→ or space", "the next step"),
      (true, "←", "the step before"),
      (true, "home, end", "the first step, the last step"),
      (true, "/", "find a quantity, such as out_h_1 or dE_total/dw_5"),
      (true, "w", "change a given number, such as w_5 = 0.5, and see what follows from it"),
      (true, "r", "start again with the lesson's own numbers"),
      (uses.training, "t, T", "the next training step, with the new parameters, and back"),
      (uses.layers, "e", "the steps of a layer entry by entry, or at once again"),
      (uses.timeSteps, "f", "draw a network over time steps folded, or unrolled again"),
      (uses.samples, "n, p", "the next sample, the sample before"),
      (uses.networks, "tab", "the next network of the lesson; with shift the one before"),
      (true, "↑, ↓", "scroll the explanation, or this help"),
      (true, "page up, down", "scroll the drawing"),
      (true, "<, >", "move the drawing to the left, to the right"),
      (true, "?", "this help"),
      (true, "q", "quit"),
      (true, "", ""),
      (true, "", "A number marked * differs from the lesson's."),
      (
        true, "",
        "∂ is the derivative of the total error with respect to what it stands behind, · a factor that leads to it."
      ),
    ]
    return lines.filter(\.isUsed).map { ($0.keys, $0.meaning) }
  }

  /// What is shown in place of a step where there is no room for one, in columns and lines.
  package static func tooSmall(_ width: Int, _ height: Int) -> String {
    "the terminal is too small; make it \(width) × \(height) or larger, or press q"
  }
}
