import NeuralNet
import Testing

@Suite struct OrthogonalTests {
  @Test(arguments: [(1, 1), (5, 5), (3, 20), (20, 3), (64, 64), (100, 40)])
  func shortSidesAreOrthonormal(rows: Int, columns: Int) {
    var random = Xoshiro256(seed: UInt64(rows * 1000 + columns))
    let q = Initializer.orthogonal.matrix(fanIn: columns, fanOut: rows, using: &random)
    #expect(q.count == rows && q.allSatisfy { $0.count == columns })
    let vectors = rows <= columns ? q : (0..<columns).map { column in q.map { $0[column] } }
    for (i, a) in vectors.enumerated() {
      for (j, b) in vectors.enumerated() {
        let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (i == j ? 1 : 0)) <= 1e-12)
      }
    }
  }
}
