import NeuralNet
import Testing

/// Products of matrices have the bits of the plain sums that they stand for.
@Suite struct KernelTests {
  struct Shape: Sendable {
    var rows: Int
    var inner: Int
    var columns: Int
  }

  /// Every remainder of the blocks, and sums that are longer than a tile.
  private static let shapes: [Shape] = {
    var shapes = [Shape(rows: 6, inner: 300, columns: 21), Shape(rows: 3, inner: 5000, columns: 1)]
    for rows in [1, 2, 4, 7] {
      for inner in [0, 1, 3] {
        for columns in [1, 2, 7, 8, 11, 16, 19] {
          shapes.append(Shape(rows: rows, inner: inner, columns: columns))
        }
      }
    }
    return shapes
  }()

  private func matrix(_ count: Int, _ random: inout Xoshiro256) -> [Double] {
    (0..<count).map { _ in random.nextGaussian() }
  }

  @Test(arguments: shapes)
  func aProductIsSummedUpInOrder(shape: Shape) {
    var random = Xoshiro256(seed: 5)
    let left = matrix(shape.rows * shape.inner, &random)
    let right = matrix(shape.inner * shape.columns, &random)
    let start = matrix(shape.rows * shape.columns, &random)
    var transposed = left
    for s in 0..<shape.rows {
      for j in 0..<shape.inner { transposed[j * shape.rows + s] = left[s * shape.inner + j] }
    }
    var expected = start
    for s in 0..<shape.rows {
      for k in 0..<shape.columns {
        for j in 0..<shape.inner {
          expected[s * shape.columns + k] +=
            left[s * shape.inner + j] * right[j * shape.columns + k]
        }
      }
    }
    var product = start
    Kernels.addProduct(
      left, right, into: &product, rows: shape.rows, inner: shape.inner, columns: shape.columns)
    #expect(product.map(\.bitPattern) == expected.map(\.bitPattern))
    var other = start
    Kernels.addTransposedProduct(
      transposed, right, into: &other, rows: shape.inner, inner: shape.rows,
      columns: shape.columns)
    #expect(other.map(\.bitPattern) == expected.map(\.bitPattern))
  }

  @Test func aMatrixMayBeginInsideOfAnArray() {
    var product = [0.0]
    Kernels.addProduct(
      [2, 3], [100, 5, 7], from: 1, into: &product, rows: 1, inner: 2, columns: 1)
    #expect(product == [31])
    var other = [100.0, 1, 2]
    Kernels.addTransposedProduct(
      [2, 3], [10], into: &other, at: 1, rows: 1, inner: 2, columns: 1)
    #expect(other == [100, 21, 32])
  }
}
