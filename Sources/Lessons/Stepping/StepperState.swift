package import Binding
package import NeuralNet

/// Where a reader is in a computation, and what they have typed.
package struct StepperState: Sendable {
  package enum Mode: Hashable, Sendable {
    case stepping
    /// What is looked for, as far as it is typed.
    case finding(String)
    /// What is to be changed, as far as it is typed.
    case changing(String)
    case help
  }

  /// The lesson's own network.
  package let original: SteppedNetwork
  /// The network with the reader's changes.
  package private(set) var network: SteppedNetwork
  /// The index of the step that is shown.
  package private(set) var position = 0
  package private(set) var mode = Mode.stepping
  /// What came of the last command; nil if there is nothing to say.
  package private(set) var message: String?
  package private(set) var isFinished = false

  package init(_ bound: BoundNetwork, decimals: Int) {
    original = SteppedNetwork(bound, decimals: decimals)
    network = original
  }

  /// The step that is shown; a network has at least one.
  package var step: Step { network.steps[position] }

  /// Whether a quantity is given, or computed by this step or an earlier one.
  package func isKnown(_ quantity: Quantity) -> Bool {
    guard let index = network.index(of: quantity) else { return true }
    return index <= position
  }

  /// Whether a quantity differs from the lesson's own, as far as it is shown.
  package func isChanged(_ quantity: Quantity) -> Bool {
    network.number(quantity) != original.number(quantity)
  }

  // MARK: Keys

  /// Does what a key asks for.
  package mutating func handle(_ key: StepperKey) {
    if key == .interrupt {
      isFinished = true
      return
    }
    switch mode {
    case .stepping: step(key)
    case .help: mode = .stepping
    case .finding(let text):
      mode = typed(key, text).map { .finding($0) } ?? .stepping
      if key == .enter { find(text) }
    case .changing(let text):
      mode = typed(key, text).map { .changing($0) } ?? .stepping
      if key == .enter { change(text) }
    }
  }

  private mutating func step(_ key: StepperKey) {
    message = nil
    switch key {
    case .right, .character(" "): position = min(position + 1, network.steps.count - 1)
    case .left: position = max(position - 1, 0)
    case .home: position = 0
    case .end: position = network.steps.count - 1
    case .character("/"): mode = .finding("")
    case .character("w"): mode = .changing("")
    case .character("?"): mode = .help
    case .character("q"): isFinished = true
    case .character("r"):
      network = original
      position = 0
      message = StepperWords.startedAgain
    default: message = StepperWords.unknownKey
    }
  }

  /// How long a line that is typed may be.
  private static let maximumLength = 60

  /// The line with the key; nil where it ends.
  private func typed(_ key: StepperKey, _ text: String) -> String? {
    switch key {
    case .enter, .escape: return nil
    case .backspace: return text.isEmpty ? nil : String(text.dropLast())
    case .character(let character) where text.count < Self.maximumLength:
      return text + String(character)
    default: return text
    }
  }

  private mutating func find(_ text: String) {
    let finder = QuantityFinder(network.bound)
    guard let quantity = finder.quantity(text) else {
      message = LessonWords.unknownQuantity(text, nearest: finder.nearest(to: text))
      return
    }
    let symbol = network.symbol(quantity)
    if let index = network.index(of: quantity) {
      position = index
      message = nil
    } else if let index = network.firstReader(of: quantity) {
      position = index
      message = StepperWords.firstReader(of: symbol)
    } else {
      message = StepperWords.noStep(for: symbol)
    }
  }

  private mutating func change(_ text: String) {
    do {
      let (changed, quantity) = try network.changing(text)
      network = changed
      position = min(position, changed.steps.count - 1)
      let (new, old) = (changed.number(quantity) ?? "", original.number(quantity) ?? "")
      message = StepperWords.changed(changed.symbol(quantity), new, lesson: old)
    } catch {
      message = StepperWords.message(error)
    }
  }
}
