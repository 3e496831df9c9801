import MathNotation

/// A network as the matrices of a note may be read: what it reads, and the weights and biases of its layers.
struct LayerReading {
  /// A layer of it.
  struct Layer {
    /// The number that the note gives it.
    let number: Int
    /// A row for each unit.
    let weights: [[Double]]
    /// One for each unit.
    var biases: [Double]

    /// Those of one sample behind the other, as the sources stand.
    func netInputs(of sources: [Double]) -> [Double] {
      let width = max(1, weights.first?.count ?? 1)
      return stride(from: 0, to: sources.count, by: width).flatMap { start in
        zip(weights, biases).map { row, bias in
          zip(row, sources[start...]).reduce(bias) { $0 + $1.0 * $1.1 }
        }
      }
    }
  }

  /// What it costs that the weights of a unit stand below each other in square matrices.
  static let exchangeCost = 4
  /// What it costs to have no biases.
  static let biaslessCost = 4

  /// The name of the inputs with their numbers, those of one sample behind those of the other.
  let inputs: (name: Name, entries: [Double], place: Int)
  /// How many samples they are of.
  let samples: Int
  var layers: [Layer]
  /// Whether the names of its weights tell layers.
  let isNumbered: Bool
  /// What makes it less likely than others of the same matrices, as the numbers of the note count.
  var cost: Int
  /// What the names of its numbers begin with.
  var heads: Set<String>
}
