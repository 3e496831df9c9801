package import Binding
package import NeuralNet

/// Where a reader is in the computations of a lesson, and what they have typed.
package struct StepperState: Sendable {
  package enum Mode: Hashable, Sendable {
    case stepping
    /// What is looked for, as far as it is typed.
    case finding(String)
    /// What is to be changed, as far as it is typed.
    case changing(String)
    case help
  }

  /// The networks, at least one, each with where the reader is in it.
  private var pages: [StepperPage]
  /// The index of the network that is shown.
  package private(set) var pageIndex: Int
  package internal(set) var mode = Mode.stepping
  /// What came of the last command; nil if there is nothing to say.
  package internal(set) var message: String?
  package internal(set) var isFinished = false
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

  package var pageCount: Int { pages.count }
  package var network: SteppedNetwork { page.network }
  package var original: SteppedNetwork { page.original }
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
