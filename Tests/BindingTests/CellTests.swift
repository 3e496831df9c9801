import NeuralNet
import Testing

@testable import Binding

/// Cells with gates, as layers and by hand.
@Suite struct CellTests {
  private static let ends = """
    inputs: {x: [1, -0.5, 2]}
    targets: {y: [0.1, 0.2, 0.3]}
    """

  /// What is the same in a layer of one cell and in its equations written out.
  static let cells: [(layer: String, byHand: String, names: [(String, String)])] = [
    (
      """
      layers:
        - {lstm: 1, weights: [[0.5], [-0.3], [0.8], [0.6]], recurrent_weights: [[0.1], [0.2], [-0.4], [0.3]], bias: [0, 1, 0.1, 0]}
        - {dense: 1, weights: [[1.2]], bias: none}
      """,
      """
      parameters: {wi: 0.5, wf: -0.3, wg: 0.8, wo: 0.6, ri: 0.1, rf: 0.2, rg: -0.4, ro: 0.3, bf: 1, bg: 0.1, v: 1.2}
      layers:
        - activation: logistic
          units:
            i: wi x + ri h[t-1]
            f: wf x + rf h[t-1] + bf
            o: wo x + ro h[t-1]
            g: {net: "wg x + rg h[t-1] + bg", activation: tanh}
        - units: {c: "f * c[t-1] + i * g"}
        - units: {h: "o * tanh(c)"}
        - units: {y: v h}
      """,
      [
        ("i", "i,1"), ("f", "f,1"), ("g", "g,1"), ("o", "o,1"), ("c", "c,1"), ("h", "1,1"),
        ("y", "2,1"),
      ]
    ),
    (
      """
      layers:
        - {gru: 1, weights: [[0.5], [-0.3], [0.8]], recurrent_weights: [[0.1], [0.2], [-0.4]], bias: [0, 1, 0.1]}
        - {dense: 1, weights: [[1.2]], bias: none}
      """,
      """
      parameters: {wr: 0.5, wz: -0.3, wn: 0.8, rr: 0.1, rz: 0.2, rn: -0.4, bz: 1, bn: 0.1, v: 1.2}
      layers:
        - units:
            r: {net: "wr x + rr h[t-1]", activation: sigmoid}
            z: {net: "wz x + rz h[t-1] + bz", activation: sigmoid}
        - units: {n: "tanh(wn x + rn (r * h[t-1]) + bn)"}
        - units: {h: "z * h[t-1] + (1 - z) n"}
        - units: {y: v h}
      """,
      [("r", "r,1"), ("z", "z,1"), ("n", "n,1"), ("h", "1,1"), ("y", "2,1")]
    ),
  ]

  @Test(arguments: cells)
  func aLayerIsItsEquations(
    cell: (layer: String, byHand: String, names: [(String, String)])
  ) throws {
    let layer = try NetworkReaderTests.network("\(cell.layer)\n\(Self.ends)\nreduction: sum")
    let byHand = try NetworkReaderTests.network("\(cell.byHand)\n\(Self.ends)")
    let (error, other) = (layer.values.totalError, byHand.values.totalError)
    #expect(error != nil && error == other)
    for (name, unit) in cell.names {
      for step in 1...3 {
        let own = Quantity(.output(name), timeStep: step)
        let theirs = Quantity(.output(unit), timeStep: step)
        let (a, b) = (byHand.values[own], layer.values[theirs])
        #expect(a != nil && abs((a ?? 0) - (b ?? 1)) < 1e-15, "\(name) \(step)")
        let slope = byHand.values[.derivative(of: .totalError, by: own.untimed)]
        let slopeOfLayer = layer.values[.derivative(of: .totalError, by: theirs.untimed)]
        #expect(slope != nil && abs((slope ?? 0) - (slopeOfLayer ?? 1)) < 1e-15, "\(name) \(step)")
      }
    }
  }
}
