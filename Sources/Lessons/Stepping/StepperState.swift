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
    /// A number that is predicted, as far as it is typed.
    case answering(String)
    /// The help is shown; any key that does not scroll leaves it.
    case help
    /// What it is all about is shown, before the first question.
    case introduction
  }

  /// The networks, at least one, each with where the reader is in it.
  private var pages: [StepperPage]
  /// Their numbers among all networks that were given, from 1.
  private let numbers: [Int]
  /// The index of the network that is shown.
  package private(set) var pageIndex: Int
  /// What the next key is taken for.
  package internal(set) var mode = Mode.stepping
  /// What came of the last command; nil if there is nothing to say.
  package internal(set) var message: String?
  /// A key that is to be pressed once more, since it throws answers away.
  var pending: Character?
  /// Whether the reader has left.
  package internal(set) var isFinished = false
  /// Whether the steps of a layer are shown at once, where there are layers.
  package internal(set) var showsLayers: Bool
  /// Whether a network that is unrolled over time steps is drawn as one time step of it.
  package internal(set) var isFolded = false
  /// How far the reader has scrolled; a new step is shown from its start.
  package internal(set) var scroll = StepperScroll()

  /// Begins with the network at an index, if that has steps; nil if none has any.
  ///
  /// - Complexity: O(size · parameters) for each network.
  package init?(_ networks: [BoundNetwork], showing index: Int = 0, decimals: Int) {
    self.init(networks.map { SteppedNetwork($0, decimals: decimals) }, showing: index)
  }

  /// Begins with the network at an index, if that has steps; nil if none has any.
  ///
  /// - Parameters:
  ///   - networks: what is gone through.
  ///   - index: which of them comes first.
  ///   - asks: which numbers the reader predicts before they appear.
  package init?(
    _ networks: [SteppedNetwork], showing index: Int = 0, asks: StepperPage.Questions = .none
  ) {
    let found = networks.indices.compactMap { index in
      StepperPage(networks[index], asks: asks).map { (index, $0) }
    }
    guard !found.isEmpty else { return nil }
    pages = found.map(\.1)
    numbers = found.map { $0.0 + 1 }
    pageIndex = found.firstIndex { $0.0 == index } ?? 0
    showsLayers = asks == .none
    if asks != .none { mode = .introduction }
    for index in pages.indices where showsLayers {
      pages[index].position = pages[index].network.blocks.first?.places.upperBound ?? 0
    }
  }

  /// The network that is shown.
  package internal(set) var page: StepperPage {
    get { pages[pageIndex] }
    set { pages[pageIndex] = newValue }
  }

  /// The number of the network that is shown among all of the lesson, those without steps too, from 1.
  package var networkNumber: Int { numbers[pageIndex] }

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

  /// Whether a quantity is given, or computed by this step or an earlier one; the number that the reader is to
  /// predict is not known yet.
  package func isKnown(_ quantity: Quantity) -> Bool {
    network.index(of: quantity).map { $0 < knownCount } ?? true
  }

  /// How many steps are known by now.
  package var knownCount: Int { reply?.isSettled == false ? position : position + 1 }

  /// What came so far of the question for the number of this step; nil where none is asked.
  package var reply: StepQuiz.Reply? { page.quiz.flatMap { $0.reply(at: position) } }

  /// The place of what is shown among the blocks that the reader goes through; nil where it is a step by itself.
  package var blockIndex: Int? {
    guard showsLayers else { return nil }
    return network.blocks.firstIndex { $0.places.contains(position) }
  }

  /// What is shown at once; nil where it is a step by itself.
  package var block: LayerBlock? {
    blockIndex.map { network.blocks[$0] }.flatMap { $0.kind == .single ? nil : $0 }
  }

  /// The steps that are shown.
  package var shownSteps: ArraySlice<Step> {
    network.steps[block?.places ?? position...position]
  }

  /// The number of what is shown, from 1, and of how many.
  package var place: (number: Int, count: Int) {
    blockIndex.map { ($0 + 1, network.blocks.count) } ?? (position + 1, network.steps.count)
  }

  /// Whether a quantity differs from the lesson's own, as far as it is shown.
  package func isChanged(_ quantity: Quantity) -> Bool {
    page.isChanged && network.number(quantity) != original.number(quantity)
  }

  /// Moves what was scrolled beyond its end back to it.
  package mutating func keepScroll(within limits: ScrollLimits) { scroll = scroll.within(limits) }

  /// Shows the step at an index, or the nearest that there is.
  mutating func go(to position: Int) {
    page.position = max(0, min(position, network.steps.count - 1))
    alignWithBlock()
    scroll = StepperScroll()
  }

  /// Goes so many steps on or back, or layers where these are shown.
  mutating func move(by count: Int) {
    guard let index = blockIndex else { return go(to: position + count) }
    let blocks = network.blocks
    go(to: blocks[max(0, min(index + count, blocks.count - 1))].places.upperBound)
  }

  /// Comes to the end of what is shown at once.
  mutating func alignWithBlock() {
    if let index = blockIndex { page.position = network.blocks[index].places.upperBound }
  }

  /// Whether nothing comes after what is shown.
  var isAtEnd: Bool { place.number == place.count }

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
