import NeuralNet
import Testing

/// One recurrent network of `Data/goldens.json`.
struct RecurrentGolden: Decodable, Sendable, CustomStringConvertible {
  struct Net: Decodable, Sendable {
    let activation: String
    let alpha: Double?
    let outActivation: String
    let bhBias: String
    let byBias: String
    let inputWeights: [[Double]]
    let stateWeights: [[Double]]
    let outputWeights: [[Double]]
    let bh: [Double]
    let by: [Double]
    let h0: [Double]

    private enum CodingKeys: String, CodingKey {
      case activation, alpha, outActivation, bhBias, byBias, bh, by, h0
      case inputWeights = "Wx"
      case stateWeights = "Wh"
      case outputWeights = "Wy"
    }
  }

  struct Loss: Decodable, Sendable {
    let kind: String
    let sampleReduction: String
    let at: String
  }

  /// Numbers `[step][sample][unit]`.
  typealias Rows = [[[Double]]]

  struct Deltas: Decodable, Sendable {
    let z: Rows
    let zy: Rows
  }

  struct Expected: Decodable, Sendable {
    let z: Rows
    let h: Rows
    let zy: Rows
    let y: Rows
    let delta: Deltas
    let dataLoss: Double
    let penalty: Double
    let loss: Double
    let grad: [String: Golden.Numbers]
    let gradX: Rows
    let gradH0: [Double]
    let gradNorm: Double
    let clipped: [String: Golden.Numbers]?
    let lossPerStep: [Double]
    let paramsAfter: [String: Golden.Numbers]
    let lossAfter: Double
  }

  let id: String
  let net: Net
  let x: Rows
  let t: Rows
  let loss: Loss
  let penalty: Golden.Penalty?
  let clip: Golden.Clip?
  let optimizer: Golden.Optimizer
  let expected: Expected

  var description: String { id }
}

extension RecurrentGolden {
  private struct Entry: Decodable {
    let golden: RecurrentGolden?

    private enum Keys: CodingKey {
      case kind
    }

    init(from decoder: any Decoder) throws {
      let kind = try decoder.container(keyedBy: Keys.self).decode(String.self, forKey: .kind)
      golden = kind == "rnn" ? try RecurrentGolden(from: decoder) : nil
    }
  }

  private struct File: Decodable {
    let goldens: [Entry]
  }

  static func all() throws -> [RecurrentGolden] {
    try DataFile.decode(File.self, from: "goldens").goldens.compactMap(\.golden)
  }

  var batch: SequenceBatch { SequenceBatch(inputs: x, targets: t) }

  func network() throws -> ElmanNetwork {
    let bias = { (name: String) -> LayeredNetwork.Bias in
      name == "per_unit" ? .perUnit : name == "shared" ? .shared : .none
    }
    var network = try ElmanNetwork(
      inputCount: x[0][0].count,
      state: .init(
        net.h0.count, try #require(Golden.activation(net.activation, alpha: net.alpha)),
        bias: bias(net.bhBias)),
      output: .init(
        net.outputWeights.count,
        try #require(Golden.activation(net.outActivation, alpha: net.alpha)),
        bias: bias(net.byBias)),
      loss: try #require(Golden.losses[loss.kind]),
      reduction: loss.sampleReduction == "mean" ? .mean : .sum,
      errorSteps: loss.at == "all_steps" ? .all : .last)
    network.parameters =
      Self.inputMajor(net.inputWeights) + Self.inputMajor(net.stateWeights) + net.bh
      + Self.inputMajor(net.outputWeights) + net.by
    network.initialState = net.h0
    return network
  }

  /// Numbers in the shapes of the parameters, in the order of the network.
  func flat(_ numbers: [String: Golden.Numbers]) throws -> [Double] {
    try ["Wx", "Wh", "bh", "Wy", "by"].flatMap { name -> [Double] in
      switch numbers[name] {
      case .matrix(let rows): Self.inputMajor(rows)
      case .vector(let vector): vector
      case nil: name.hasPrefix("b") ? [] : try #require(nil)
      }
    }
  }

  private static func inputMajor(_ rows: [[Double]]) -> [Double] {
    (0..<(rows.first?.count ?? 0)).flatMap { j in rows.map { $0[j] } }
  }
}
