package import Binding
package import NeuralNet

/// Where a reader is in the computations of a lesson, and what they have typed.
package struct StepperState: Sendable {
  /// What the keys are taken for.
  package enum Mode: Hashable, Sendable {
    /// Commands, each a key.
    case stepping
    /// What is looked for, as far as it is typed.
    case finding(String)
    /// What is to be changed, as far as it is typed.
    case changing(String)
    /// The help is shown; any key that does not scroll leaves it.
    case help
  }

  /// The networks, at least one, each with where the reader is in it.
  private var pages: [StepperPage]
  /// The index of the network that is shown.
  package private(set) var pageIndex: Int
  /// What the next key is taken for.
  package internal(set) var mode = Mode.stepping
  /// What came of the last command; nil if there is nothing to say.
  package internal(set) var message: String?
  /// Whether the reader has left.
  package internal(set) var isFinished = false
  /// How far the reader has scrolled; a new step is shown from its start.
  package internal(set) var scroll = StepperScroll()

  /// Begins with the network at an index, if that has steps; nil if none has any.
  ///
  /// - Complexity: O(size · parameters) for each network.
  package init?(_ networks: [BoundNetwork], showing index: Int = 0, decimals: Int) {
    let found = networks.indices.compactMap { index in
      StepperPage(networks[index], decimals: decimals).map { (index, $0) }
    }
    guard !found.isEmpty else { return nil }
    pages = found.map(\.1)
    pageIndex = found.firstIndex { $0.0 == index } ?? 0
  }

  /// The network that is shown.
  package internal(set) var page: StepperPage {
    get { pages[pageIndex] }
    set { pages[pageIndex] = newValue }
  }

  /// How many networks there are.
  package var pageCount: Int { pages.count }
  /// The network that is shown, with the reader's changes.
  package var network: SteppedNetwork { page.network }
  /// The network that is shown, with the lesson's own numbers.
  package var original: SteppedNetwork { page.original }
  /// The index of the step that is shown.
  package var position: Int { page.position }
  /// The step that is shown.
  package var step: Step { page.step }

  /// Whether a quantity is given, or computed by this step or an earlier one.
  package func isKnown(_ quantity: Quantity) -> Bool {
    guard let index = network.index(of: quantity) else { return true }
    return index <= position
  }

  /// Whether a quantity differs from the lesson's own, as far as it is shown.
  package func isChanged(_ quantity: Quantity) -> Bool {
    network.number(quantity) != original.number(quantity)
  }

  /// Moves what was scrolled beyond its end back to it.
  package mutating func keepScroll(within limits: ScrollLimits) { scroll = scroll.within(limits) }

  /// Shows the step at an index, or the nearest that there is.
  mutating func go(to position: Int) {
    page.position = max(0, min(position, network.steps.count - 1))
    scroll = StepperScroll()
  }

  /// Shows another of the networks, the first after the last.
  mutating func turnPage(by count: Int) {
    guard pages.count > 1 else {
      message = StepperWords.onlyNetwork
      return
    }
    pageIndex = (pageIndex + count + pages.count) % pages.count
    scroll = StepperScroll()
  }
}
