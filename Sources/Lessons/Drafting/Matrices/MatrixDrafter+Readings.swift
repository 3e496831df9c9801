import MathNotation
import Platform

extension MatrixDrafter {
  /// The weights of all layers, in their order.
  struct WeightSequence {
    /// What their names begin with.
    let heads: Set<String>
    /// Whether their names tell layers.
    let isNumbered: Bool
    let layers: [(number: Int, matrix: WrittenMatrix)]
    /// The number of the layer that a name tells, if these names tell layers.
    let layer: (NameParts) -> Int?
  }

  /// Deeper networks are not written out.
  private static let mostLayers = 6
  /// Weights that are told by no number begin with these.
  private static let weightHeads: Set<String> = ["W", "w", "V", "v", "U", "u"]

  /// What may be the weights of all layers: matrices that are numbered, or all that have no number.
  var weights: [WeightSequence] {
    var sequences: [WeightSequence] = []
    for family in written.families where family.members.values.contains(where: { !$0.isVector }) {
      let numbers = family.members.keys.sorted()
      guard let first = numbers.first, (0...2).contains(first), numbers.count <= Self.mostLayers,
        numbers == Array(first..<first + numbers.count)
      else { continue }
      let layers = numbers.compactMap { number in family.members[number].map { (number, $0) } }
      sequences.append(
        WeightSequence(
          heads: [family.head], isNumbered: true, layers: layers,
          layer: layerNumber(like: family.head)))
    }
    let unnumbered = written.order.filter { name in
      written.layer(of: name) == nil && names.parts(name).marks.isEmpty
        && Self.weightHeads.contains(names.parts(name).head)
    }
    let matrices = unnumbered.compactMap { written.matrices[$0] }
    if matrices.contains(where: { !$0.isVector }), matrices.count <= Self.mostLayers {
      sequences.append(
        WeightSequence(
          heads: Set(unnumbered.map { names.parts($0).head }), isNumbered: false,
          layers: Array(zip(1..., matrices)),
          // Of one layer no name needs to tell its number.
          layer: { _ in matrices.count == 1 ? 1 : nil }))
    }
    return sequences
  }

  private var names: NameTable { plain.names }

  /// How names tell layers where some do: by what stands above them, or by an index that is all.
  private func layerNumber(like head: String) -> (NameParts) -> Int? {
    let isAbove = written.order.contains {
      names.parts($0).head == head && !names.parts($0).marks.isEmpty
    }
    return { parts in
      if isAbove {
        return parts.marks.count == 1 ? Int(written: parts.marks[0].text.filter(\.isNumber)) : nil
      }
      return parts.indices.count == 1 && parts.marks.isEmpty ? Int(written: parts.indices[0]) : nil
    }
  }

  // MARK: Readings

  /// The ways to read weights: with each of the vectors that go before them, and each that may be added.
  func readings(of sequence: WeightSequence) -> [LayerReading] {
    guard let first = sequence.layers.first?.matrix else { return [] }
    let isOpen = sequence.layers.contains { $0.matrix.rows == $0.matrix.columns }
    var readings: [LayerReading] = []
    let vectors = written.inputs.map { (inputs: $0, samples: 1) }
    for (inputs, samples) in vectors + written.batches {
      let (head, width) = (names.parts(inputs.name).head, inputs.entries.count / samples)
      guard [first.rows, first.columns].contains(width), !sequence.heads.contains(head) else {
        continue
      }
      for isExchanged in isOpen ? [false, true] : [false] {
        guard let layers = layers(sequence, width, isExchanged) else { continue }
        let reading = LayerReading(
          inputs: inputs, samples: samples, layers: layers, isNumbered: sequence.isNumbered,
          cost: LayerReading.biaslessCost + (isExchanged ? LayerReading.exchangeCost : 0),
          heads: sequence.heads.union([head]))
        readings += biased(reading) + [reading]
      }
    }
    return readings
  }

  /// The layers, as far as their shapes go together; without biases.
  private func layers(
    _ sequence: WeightSequence, _ inputs: Int, _ isExchanged: Bool
  ) -> [LayerReading.Layer]? {
    var (layers, width) = ([LayerReading.Layer](), inputs)
    for (number, matrix) in sequence.layers {
      guard let rows = matrix.rows(taking: width, exchanged: isExchanged) else { return nil }
      layers.append(
        LayerReading.Layer(
          number: number, weights: rows, biases: Array(repeating: 0, count: rows.count)))
      width = rows.count
    }
    return layers
  }

  /// A reading with each kind of vectors that may be its biases: those with the numbers of the layers, and those that
  /// come in their order.
  private func biased(_ reading: LayerReading) -> [LayerReading] {
    var readings: [LayerReading] = []
    for family in written.families where !reading.heads.contains(family.head) {
      add(to: &readings, reading, family.head) { layer in family.members[layer.number] }
    }
    var open = written.order.filter { name in
      names.parts(name).marks.isEmpty && !reading.heads.contains(names.parts(name).head)
    }
    add(to: &readings, reading, nil) { layer in
      let place = open.firstIndex { name in
        written.matrices[name].map { $0.isVector && $0.entries.count == layer.weights.count }
          ?? false
      }
      return place.flatMap { written.matrices[open.remove(at: $0)] }
    }
    return readings
  }

  /// Adds a reading with biases, if there are some of the right size.
  private func add(
    to readings: inout [LayerReading], _ reading: LayerReading, _ head: String?,
    biases: (LayerReading.Layer) -> WrittenMatrix?
  ) {
    var (changed, isChanged) = (reading, false)
    for (index, layer) in reading.layers.enumerated() {
      guard let bias = biases(layer), bias.isVector else { continue }
      if bias.entries.count == layer.biases.count {
        changed.layers[index].biases = bias.entries
      } else if bias.isNumber {
        changed.layers[index].biases = layer.biases.map { _ in bias.entries[0] }
      } else {
        continue
      }
      isChanged = true
    }
    changed.cost -= LayerReading.biaslessCost
    if let head { changed.heads.insert(head) }
    if isChanged { readings.append(changed) }
  }
}
