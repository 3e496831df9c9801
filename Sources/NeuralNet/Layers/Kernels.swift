/// The inner loops over matrices.
///
/// Every element of a result is summed up in the order of the formula, several elements at a
/// time; so the loops vectorise, and results depend neither on the processor nor on the width.
enum Kernels {
  /// How many numbers of a matrix are gone through again and again: half of a first-level cache.
  private static let tileSize = 2048

  /// result[s, :] += Σ_j left[s, j] · right[j, :], for a rows × inner and an inner × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  static func addProduct(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    for tile in tiles(inner, columns) {
      for s in 0..<rows {
        let factors = Factors(
          start: left + s * inner + tile.lowerBound, stride: 1, count: tile.count)
        addCombination(
          factors, of: right + tile.lowerBound * columns, into: result + s * columns, columns)
      }
    }
  }

  /// result[j, :] += Σ_s left[s, j] · right[s, :], for a rows × inner and a rows × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  static func addTransposedProduct(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    for tile in tiles(rows, columns) {
      for j in 0..<inner {
        let factors = Factors(
          start: left + tile.lowerBound * inner + j, stride: inner, count: tile.count)
        addCombination(
          factors, of: right + tile.lowerBound * columns, into: result + j * columns, columns)
      }
    }
  }

  /// Rows of a matrix, so many at a time that they stay in the cache.
  private static func tiles(_ rows: Int, _ columns: Int) -> some Sequence<Range<Int>> {
    let height = max(8, tileSize / max(1, columns))
    return stride(from: 0, to: rows, by: height).lazy.map { $0..<min(rows, $0 + height) }
  }

  /// The factors of a linear combination.
  private struct Factors {
    let start: UnsafePointer<Double>
    let stride: Int
    let count: Int
  }

  /// y += Σ_k a_k · x[k, :].
  ///
  /// The vectors are of fixed types, since generic ones are added up number by number.
  @inline(__always)
  private static func addCombination(
    _ factors: Factors, of x: UnsafePointer<Double>, into y: UnsafeMutablePointer<Double>,
    _ columns: Int
  ) {
    var column = 0
    while column + 16 <= columns {
      addSixteen(factors, x + column, y + column, columns)
      column += 16
    }
    while column + 8 <= columns {
      addEight(factors, x + column, y + column, columns)
      column += 8
    }
    while column + 2 <= columns {
      addTwo(factors, x + column, y + column, columns)
      column += 2
    }
    if column == columns { return }
    var sum = y[column]
    for k in 0..<factors.count {
      sum += factors.start[k * factors.stride] * x[k * columns + column]
    }
    y[column] = sum
  }

  /// The same for sixteen columns: two sums that do not wait for each other.
  @inline(__always)
  private static func addSixteen(
    _ factors: Factors, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>,
    _ columns: Int
  ) {
    let half = MemoryLayout<SIMD8<Double>>.stride
    let result = UnsafeMutableRawPointer(y)
    var first = result.loadUnaligned(as: SIMD8<Double>.self)
    var second = result.loadUnaligned(fromByteOffset: half, as: SIMD8<Double>.self)
    var (factor, row) = (factors.start, UnsafeRawPointer(x))
    for _ in 0..<factors.count {
      first += factor.pointee * row.loadUnaligned(as: SIMD8<Double>.self)
      second += factor.pointee * row.loadUnaligned(fromByteOffset: half, as: SIMD8<Double>.self)
      factor += factors.stride
      row += columns * MemoryLayout<Double>.stride
    }
    result.storeBytes(of: first, as: SIMD8<Double>.self)
    result.storeBytes(of: second, toByteOffset: half, as: SIMD8<Double>.self)
  }

  /// The same for eight columns.
  @inline(__always)
  private static func addEight(
    _ factors: Factors, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>,
    _ columns: Int
  ) {
    var sum = UnsafeRawPointer(y).loadUnaligned(as: SIMD8<Double>.self)
    var (factor, row) = (factors.start, UnsafeRawPointer(x))
    for _ in 0..<factors.count {
      sum += factor.pointee * row.loadUnaligned(as: SIMD8<Double>.self)
      factor += factors.stride
      row += columns * MemoryLayout<Double>.stride
    }
    UnsafeMutableRawPointer(y).storeBytes(of: sum, as: SIMD8<Double>.self)
  }

  /// The same for two columns.
  @inline(__always)
  private static func addTwo(
    _ factors: Factors, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>,
    _ columns: Int
  ) {
    var sum = UnsafeRawPointer(y).loadUnaligned(as: SIMD2<Double>.self)
    var (factor, row) = (factors.start, UnsafeRawPointer(x))
    for _ in 0..<factors.count {
      sum += factor.pointee * row.loadUnaligned(as: SIMD2<Double>.self)
      factor += factors.stride
      row += columns * MemoryLayout<Double>.stride
    }
    UnsafeMutableRawPointer(y).storeBytes(of: sum, as: SIMD2<Double>.self)
  }

  /// Turns a rows × columns matrix into a columns × rows one.
  static func transpose(
    _ matrix: ArraySlice<Double>, rows: Int, columns: Int, into result: inout [Double]
  ) {
    if result.count != rows * columns { result = Array(repeating: 0, count: rows * columns) }
    matrix.withUnsafeBufferPointer { matrix in
      result.withUnsafeMutableBufferPointer { result in
        for row in 0..<rows {
          for column in 0..<columns {
            result[column * rows + row] = matrix[row * columns + column]
          }
        }
      }
    }
  }
}
