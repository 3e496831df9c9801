import Platform

/// Functions of vectors and matrices, and matrices that are made of others.
extension Evaluator {
  /// The value of a function of a vector or matrix.
  ///
  /// - Throws: `shapes` where the value is none that it takes, `undefined` where it has no value there.
  func matrixCall(
    _ function: MatrixFunction, _ value: MathValue
  ) throws(EvaluationProblem) -> MathValue {
    guard case .matrix(let matrix) = value else {
      guard case .scalar(let number) = value else { throw .shapes }
      return .scalar(try call(function, ofNumber: number))
    }
    switch function {
    case .softmax: return .matrix(softmax(matrix))
    case .diagonal: return .matrix(diagonal(of: matrix))
    case .determinant: return try number(matrix.determinant)
    case .trace: return try number(matrix.trace)
    case .rank: return try number(matrix.rank.map { Approximation(Double($0)) })
    case .argmax, .argmin:
      guard matrix.isVector else { throw .shapes }
      return .scalar(Approximation(Double(place(in: matrix.entries, for: function))))
    case .norm, .norm1, .norm2, .frobeniusNorm, .maximumNorm:
      return .scalar(try norm(function, of: matrix))
    }
  }

  private func number(_ number: Approximation?) throws(EvaluationProblem) -> MathValue {
    guard let number else { throw .shapes }
    return .scalar(number)
  }

  /// A number as a matrix of one entry.
  private func call(
    _ function: MatrixFunction, ofNumber number: Approximation
  ) throws(EvaluationProblem) -> Approximation {
    switch function {
    case .norm: return magnitude(.scalar(number))
    case .determinant, .trace, .diagonal: return number
    // `|x|_2` of a number may be 2-adic.
    case .norm1, .norm2, .frobeniusNorm, .maximumNorm, .softmax, .rank, .argmax, .argmin:
      throw .shapes
    }
  }

  /// The place of the greatest or least one of some numbers, the first of several.
  func place(in numbers: [Approximation], for function: MatrixFunction) -> Int {
    var best = 0
    for (index, number) in numbers.enumerated() {
      let isBetter =
        function == .argmin
        ? number.value < numbers[best].value : number.value > numbers[best].value
      if isBetter { best = index }
    }
    return options.countsFromZero ? best : best + 1
  }

  private func diagonal(of matrix: MathMatrix) -> MathMatrix {
    guard matrix.isVector else {
      let entries = (0..<min(matrix.rows, matrix.columns)).map { matrix[$0, $0] }
      return MathMatrix(rows: entries.count, columns: 1, entries: entries)
    }
    var result = MathMatrix.unit(matrix.entries.count)
    for (index, entry) in matrix.entries.enumerated() {
      result.entries[index * matrix.entries.count + index] = entry
    }
    return result
  }

  private func norm(
    _ function: MatrixFunction, of matrix: MathMatrix
  ) throws(EvaluationProblem) -> Approximation {
    let magnitudes = matrix.map { magnitude(.scalar($0)) }
    func greatest(_ numbers: [Approximation]) -> Approximation {
      numbers.max { $0.value < $1.value } ?? Approximation(0)
    }
    let isInduced = options.usesOtherMatrixFunctions && !matrix.isVector
    switch function {
    case .norm1 where isInduced: return greatest(magnitudes.transposed.rowSums)
    case .maximumNorm where isInduced: return greatest(magnitudes.rowSums)
    case .norm where isInduced, .norm2 where isInduced:
      guard let norm = matrix.spectralNorm else { throw .shapes }
      return Approximation(norm)
    case .norm1: return magnitudes.entries.reduce(Approximation(0), +)
    case .maximumNorm: return greatest(magnitudes.entries)
    default: return matrix.frobeniusNorm
    }
  }

  // MARK: Matrices of others

  /// A matrix of its entries, or of vectors and matrices as blocks.
  ///
  /// - Parameters:
  ///   - values: the values of its operands, row by row.
  ///   - root: its node.
  /// - Returns: the matrix; of two vectors in angles their inner product.
  /// - Throws: `shapes` where the blocks do not fit.
  func matrix(of values: [MathValue], at root: Int) throws(EvaluationProblem) -> MathValue {
    guard case .matrix(let rows, let columns, let form) = formula.nodes[root].kind else {
      throw .shapes
    }
    let blocks = values.map { value in
      switch value {
      case .scalar(let number): MathMatrix(rows: 1, columns: 1, entries: [number])
      case .matrix(let matrix): matrix
      }
    }
    let isOfNumbers = blocks.allSatisfy { $0.entries.count == 1 }
    let isRow = form != .environment && form != .stack && options.readsListsAsRows
    if options.readsColumnsAsBinomials, form == .environment, rows == 2, columns == 1, isOfNumbers {
      let (n, k) = (blocks[0].entries[0], blocks[1].entries[0])
      guard n.value >= k.value else { throw .shapes }
      return .scalar(try combine(n, with: k, by: .binomial))
    }
    if isOfNumbers {
      let shape = isRow ? (Int(columns), Int(rows)) : (Int(rows), Int(columns))
      return .matrix(
        MathMatrix(rows: shape.0, columns: shape.1, entries: blocks.map { $0.entries[0] }))
    }
    if form == .angles, blocks.count == 2, let dot = blocks[0].dot(blocks[1]) {
      return .scalar(dot)
    }
    if form == .environment { return .matrix(try grid(blocks, columns: Int(columns))) }
    let isStackOfRows = options.readsListsAsRows && form == .stack || holdsLists(root)
    if isStackOfRows, blocks.allSatisfy({ $0.isVector }) {
      return .matrix(try stack(blocks.map { $0.columns == 1 ? $0.transposed : $0 }))
    }
    return .matrix(try stack(blocks.map { $0.rows == 1 ? $0.transposed : $0 }))
  }

  /// Whether all entries of a list are lists themselves.
  private func holdsLists(_ root: Int) -> Bool {
    formula[root].operands.allSatisfy { operand in
      if case .matrix(_, _, .list) = operand.kind { true } else { false }
    }
  }

  private func grid(
    _ blocks: [MathMatrix], columns: Int
  ) throws(EvaluationProblem) -> MathMatrix {
    var rows: [MathMatrix] = []
    for start in stride(from: 0, to: blocks.count, by: columns) {
      let row = blocks[start..<start + columns].map(\.transposed)
      rows.append(try stack(row).transposed)
    }
    return try stack(rows)
  }

  private func stack(_ blocks: [MathMatrix]) throws(EvaluationProblem) -> MathMatrix {
    guard let first = blocks.first, blocks.allSatisfy({ $0.columns == first.columns }) else {
      throw .shapes
    }
    return MathMatrix(
      rows: blocks.reduce(0) { $0 + $1.rows }, columns: first.columns,
      entries: blocks.flatMap(\.entries))
  }
}
