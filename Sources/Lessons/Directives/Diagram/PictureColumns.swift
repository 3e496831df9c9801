import Binding
import NeuralNet

/// Which inputs and units of a network are drawn, and where.
///
/// Layers go to the right. A recurrent network is drawn once, with loops, or step by step: then time
/// goes to the right and the layers upwards.
struct PictureColumns {
  /// The inputs, or the units of a layer, at one step where there are several.
  struct Column {
    let title: String
    /// Whether it holds inputs, and what the first step reads of one before it.
    var isOfInputs = false
    /// The activation of all its units; nil where they differ.
    var activation: String?
    /// All names, also of those that are left out.
    let names: [String]
    /// The units by their places in `names`; none of a column of inputs.
    var units: [Network.Unit] = []
    /// Its step; nil where there are none.
    var step: Int?
    /// What is drawn of it.
    var slots: [Slot] = []

    /// The units that are drawn.
    var drawnUnits: [Network.Unit] {
      let drawn = Set(slots.compactMap(\.name))
      return units.filter { drawn.contains($0.name) }
    }
  }

  /// A node, or the dots in place of some.
  struct Slot {
    /// The name; nil for the dots.
    let name: String?
    let place: NetworkPicture.Place
  }

  /// At most so many units of a layer are drawn, so many layers with the inputs, and so many steps.
  private static let bounds = (units: 7, layers: 8, steps: 5)
  /// How much higher each unit of a layer stands than the one before it where steps go to the right: what
  /// leads from step to step then passes below the units between.
  private static let rise = 0.5

  /// Whether units read the step before.
  let isRecurrent: Bool
  /// Whether each step is drawn.
  let isUnrolled: Bool
  /// What is drawn, in the order in which it is computed.
  private(set) var columns: [Column] = []
  private(set) var headings: [NetworkPicture.Heading] = []
  private(set) var placeOfError = NetworkPicture.Place(x: 0, y: 0)
  /// The last step; nil of a network without steps.
  let lastStep: Int?
  /// From layer to layer where steps go to the right, in cells.
  private var height = 1.0

  /// Chooses what is drawn of a network, and where.
  ///
  /// Complexity: O(size of the network).
  init(_ network: Network, isUnrolled: Bool) {
    let layers = Self.layers(of: network)
    lastStep = layers.compactMap(\.step).max()
    isRecurrent = lastStep != nil
    self.isUnrolled = isUnrolled && isRecurrent
    if self.isUnrolled {
      layOutSteps(layers)
    } else {
      layOutLayers(layers.filter { $0.step == lastStep })
    }
  }

  /// The name by which a node is found: that of a step only where each step is drawn.
  func key(_ name: String) -> String { isUnrolled ? name : TimedName.parts(of: name).base }

  /// Whether something is of a step before that of a unit.
  func isEarlier(_ name: String, than unit: String) -> Bool {
    guard let own = TimedName.parts(of: unit).step, let step = TimedName.parts(of: name).step else {
      return false
    }
    return step < own
  }

  // MARK: Layers

  /// The inputs or a layer, with its number from the inputs on, at a step.
  private struct Layer {
    var column: Column
    let number: Int
    let step: Int?
  }

  /// The inputs and the layers, step by step.
  private static func layers(of network: Network) -> [Layer] {
    let inputs = Dictionary(grouping: network.inputs) { TimedName.parts(of: $0).step }
    var layers = inputs.filter { $0.key != 0 }.map { step, names in
      Layer(
        column: Column(title: DiagramWords.inputs, isOfInputs: true, names: names), number: 0,
        step: step)
    }
    var numbers: [Int?: Int] = [:]
    for (title, layer) in zip(LayerTitles(network).all, network.layers) {
      let step = layer.units.first.flatMap { TimedName.parts(of: $0.name).step }
      numbers[step, default: 0] += 1
      let words = Set(layer.units.map(\.activation.word))
      layers.append(
        Layer(
          column: Column(
            title: title.prefix { $0 != "," }.description,
            activation: words.count == 1 ? words.first : nil, names: layer.units.map(\.name),
            units: layer.units),
          number: numbers[step] ?? 0, step: step))
    }
    return layers.sorted { ($0.step ?? 0, $0.number) < ($1.step ?? 0, $1.number) }
      + initialStates(inputs[0] ?? [], layers)
  }

  /// What the first step reads of one before it, each in the layer of its unit.
  private static func initialStates(_ names: [String], _ layers: [Layer]) -> [Layer] {
    let numbers = Dictionary(
      layers.flatMap { layer in
        layer.column.names.map { (TimedName.parts(of: $0).base, layer.number) }
      }, uniquingKeysWith: { first, _ in first })
    return Dictionary(grouping: names) { numbers[TimedName.parts(of: $0).base] ?? 1 }
      .sorted { $0.key < $1.key }.map { number, names in
        Layer(
          column: Column(title: DiagramWords.step(0), isOfInputs: true, names: names),
          number: number, step: 0)
      }
  }

  /// The names of a layer that are drawn, with nil for those between that are left out.
  private static func shown(_ names: [String]) -> [String?] {
    guard names.count > bounds.units else { return names }
    return names.prefix(bounds.units - 2).map(Optional.some) + [nil] + names.suffix(1)
  }

  private mutating func layOutLayers(_ all: [Layer]) {
    let isCut = all.count > Self.bounds.layers
    let layers = isCut ? Array(all.prefix(Self.bounds.layers - 3)) + all.suffix(2) : all
    for (index, layer) in layers.enumerated() {
      // A column stays free for the layers that are left out.
      let isBehindGap = isCut && index >= layers.count - 2
      let x = Double(index + (isBehindGap ? 1 : 0))
      if isCut, index == layers.count - 2 {
        headings.append(.init(lines: [DiagramWords.omittedSteps], x: x - 1))
      }
      let shown = Self.shown(layer.column.names)
      var column = layer.column
      column.slots = shown.enumerated().map { index, name in
        Slot(name: name, place: .init(x: x, y: Double(index) - Double(shown.count - 1) / 2))
      }
      columns.append(column)
      headings.append(
        .init(lines: [column.title] + (column.activation.map { [$0] } ?? []), x: x))
    }
    placeOfError = .init(x: Double(layers.count + (isCut ? 1 : 0)), y: 0)
  }

  // MARK: Steps

  private mutating func layOutSteps(_ layers: [Layer]) {
    let steps = Set(layers.compactMap(\.step)).sorted()
    let drawn =
      steps.count > Self.bounds.steps + 1
      ? Array(steps.prefix(Self.bounds.steps)) + steps.suffix(1) : steps
    let most = layers.map { Self.shown($0.column.names).count }.max() ?? 1
    let width = Double(most)
    height = 1 + Self.rise * (width - 1)
    for (index, step) in drawn.enumerated() {
      // A gap stands for the steps that are left out.
      let isBehindGap = step > 0 && index > 0 && drawn[index - 1] != step - 1
      let x = (Double(index) + (isBehindGap ? 0.5 : 0)) * width
      if isBehindGap {
        headings.append(.init(lines: [DiagramWords.omittedSteps], x: x - 0.75 * width))
      }
      headings.append(.init(lines: [DiagramWords.step(step)], x: x))
      for layer in layers where layer.step == step { layOut(layer, around: x) }
    }
    let top = layers.map(\.number).max() ?? 0
    let middle = Double(drawn.count - 1) * width / 2
    placeOfError = .init(x: middle, y: -height * Double(top) - 1)
  }

  private mutating func layOut(_ layer: Layer, around x: Double) {
    let shown = Self.shown(layer.column.names)
    var column = layer.column
    column.step = layer.step
    column.slots = shown.enumerated().map { index, name in
      Slot(
        name: name,
        place: .init(
          x: x + Double(index) - Double(shown.count - 1) / 2,
          y: -height * Double(layer.number) - Self.rise * Double(index)))
    }
    columns.append(column)
  }
}
