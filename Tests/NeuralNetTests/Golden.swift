import NeuralNet

/// One network of `Data/goldens.json`, as far as multi-layer perceptrons go.
///
/// PyTorch made the expected numbers in double precision; the file's key `schema` explains it.
struct Golden: Decodable, Sendable, CustomStringConvertible {
  struct Layer: Decodable, Sendable {
    let `in`: Int
    let out: Int
    let activation: String
    let alpha: Double?
    let bias: String
    /// Row u holds the weights of unit u.
    let weights: [[Double]]
    let biases: [Double]

    private enum CodingKeys: String, CodingKey {
      case `in`, out, activation, alpha, bias
      case weights = "W"
      case biases = "b"
    }
  }

  struct Skip: Decodable, Sendable {
    let from: Int
    let to: Int
    let `where`: String
  }

  struct Net: Decodable, Sendable {
    let layers: [Layer]
    let skip: Skip?
  }

  struct Loss: Decodable, Sendable {
    let kind: String
    let sampleReduction: String
  }

  struct Penalty: Decodable, Sendable {
    let l1: Double
    let l2: Double
    let l2Factor: Double
  }

  struct Clip: Decodable, Sendable {
    let kind: String
    let limit: Double
    let eps: Double?
  }

  struct Optimizer: Decodable, Sendable {
    let kind: String
    let lr: Double
    let steps: Int
    let mu: Double?
    let beta1: Double?
    let beta2: Double?
    let eps: Double?
  }

  /// A matrix, or the vector of a bias.
  enum Numbers: Decodable, Sendable {
    case vector([Double])
    case matrix([[Double]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let vector = try? container.decode([Double].self) {
        self = .vector(vector)
      } else {
        self = .matrix(try container.decode([[Double]].self))
      }
    }

    var flat: [Double] {
      switch self {
      case .vector(let numbers): numbers
      case .matrix(let rows): rows.flatMap { $0 }
      }
    }
  }

  struct Expected: Decodable, Sendable {
    let z: [[[Double]]]
    let a: [[[Double]]]
    let delta: [[[Double]]]
    let dataLoss: Double
    let penalty: Double
    let loss: Double
    let gradNorm: Double
    let clipped: [String: Numbers]?
    let grad: [String: Numbers]
    let gradX: [[Double]]
    let lossPerStep: [Double]
    let paramsAfter: [String: Numbers]
    let lossAfter: Double
  }

  let id: String
  let net: Net
  let x: [[Double]]
  let t: [[Double]]
  let loss: Loss
  let penalty: Penalty?
  let clip: Clip?
  let optimizer: Optimizer
  let expected: Expected

  var description: String { id }
}

extension Golden {
  private struct Entry: Decodable {
    let golden: Golden?

    private enum Keys: CodingKey {
      case kind
    }

    init(from decoder: any Decoder) throws {
      let kind = try decoder.container(keyedBy: Keys.self).decode(String.self, forKey: .kind)
      golden = kind == "mlp" ? try Golden(from: decoder) : nil
    }
  }

  private struct File: Decodable {
    let goldens: [Entry]
  }

  static func all() throws -> [Golden] {
    try DataFile.decode(File.self, from: "goldens").goldens.compactMap(\.golden)
  }
}
