import Platform

/// Entries of vectors and matrices that have a name.
extension Evaluator {
  /// What `x_2`, `A_{12}`, `A_{2,:}` or `A_{1:2,1:2}` means where only `x` or `A` has a meaning.
  ///
  /// - Returns: the entry, row or block; `nil` where the name is none of a list.
  /// - Throws: `shapes` of an entry 0 where entries count from 1.
  mutating func entry(named name: Name) throws(EvaluationProblem) -> MathValue? {
    guard symbols.hasLists, names.derivative(name) == nil else { return nil }
    let parts = names.parts(name)
    var places: [EntryPlaces] = []
    for index in parts.indices.reversed() {
      guard places.count < 2, let place = EntryPlaces(index) else { break }
      places.insert(place, at: 0)
    }
    while !places.isEmpty {
      var list = parts
      list.indices.removeLast(places.count)
      if let matrix = matrix(named: names.intern(list)) {
        return try named(places, of: matrix)
      }
      places.removeFirst()
    }
    return nil
  }

  /// What `x[2]` means where only `x` has a meaning: an entry of a list, or a number times what is in brackets.
  mutating func bracketed(_ name: Name) throws(EvaluationProblem) -> MathValue? {
    guard names.derivative(name) == nil else { return nil }
    var parts = names.parts(name)
    guard let mark = parts.marks.last?.text, mark.hasPrefix("["), mark.hasSuffix("]") else {
      return nil
    }
    parts.marks.removeLast()
    guard case .value(let base)? = lookUp(names.intern(parts)) else { return nil }
    let index = String(mark.dropFirst().dropLast())
    switch base {
    case .matrix(let matrix):
      let places = index.split(separator: ",").compactMap { EntryPlaces(String($0)) }
      guard !places.isEmpty, places.count == index.count(where: { $0 == "," }) + 1 else {
        return nil
      }
      return try named(places, of: matrix)
    case .scalar(let number):
      guard let factor = Double(index) else {
        return try combine(
          base, with: try symbol(names.intern(plain: index)), by: .multiply(.implicit))
      }
      return .scalar(number * Approximation(factor))
    }
  }

  /// The transpose that `A'` may be where only `A` has a meaning; others mean another A by it, so that it convicts
  /// nothing.
  mutating func transposedByPrime(_ name: Name) -> MathValue? {
    guard symbols.hasLists, names.derivative(name) == nil,
      let (base, primes) = names.withoutPrimes(name), primes == 1, let matrix = matrix(named: base)
    else { return nil }
    leanOnDefinition()
    return .matrix(matrix.transposed)
  }

  private mutating func matrix(named name: Name) -> MathMatrix? {
    guard case .value(.matrix(let matrix))? = lookUp(name) else { return nil }
    return matrix
  }

  /// What stands at places that a name tells.
  ///
  /// - Throws: `shapes` of an entry 0 where entries count from 1.
  private mutating func named(
    _ places: [EntryPlaces], of matrix: MathMatrix
  ) throws(EvaluationProblem) -> MathValue? {
    noteEntry()
    if !options.countsFromZero, places.contains(where: \.namesZero) { throw .shapes }
    return entry(at: places, of: matrix)
  }

  private func entry(at places: [EntryPlaces], of matrix: MathMatrix) -> MathValue? {
    let first = options.countsFromZero ? 0 : 1
    if places.count == 1 {
      if matrix.isVector {
        guard let range = places[0].range(in: matrix.entries.count, from: first) else { return nil }
        let entries = Array(matrix.entries[range])
        if places[0].isSingle { return .scalar(entries[0]) }
        return .matrix(MathMatrix(rows: entries.count, columns: 1, entries: entries))
      }
      // `A_{12}` is in row 1 and column 2.
      if let pair = places[0].digits { return entry(at: pair, of: matrix) }
      return entry(at: [places[0], .all], of: matrix)
    }
    guard let rows = places[0].range(in: matrix.rows, from: first),
      let columns = places[1].range(in: matrix.columns, from: first)
    else { return nil }
    let entries = rows.flatMap { row in columns.map { matrix[row, $0] } }
    if places.allSatisfy(\.isSingle) { return .scalar(entries[0]) }
    return .matrix(MathMatrix(rows: rows.count, columns: columns.count, entries: entries))
  }

  // MARK: Ranges of indices

  /// Over how many entries an index runs in an expression: those of the lists whose names have it.
  ///
  /// - Returns: their number; `nil` where no list has it, or lists of several lengths.
  mutating func entryCount(of index: Name, under root: Int) -> Int? {
    guard symbols.hasLists else { return nil }
    let variable = names.key(index)
    var counts: Set<Int> = []
    for node in formula[root].indices {
      guard case .symbol(let name) = formula.nodes[node].kind, names.derivative(name) == nil else {
        continue
      }
      var list = names.parts(name)
      list.split(at: variable)
      guard let place = list.indices.firstIndex(of: variable) else { continue }
      let number = list.indices.count
      list.indices = []
      guard let matrix = matrix(named: names.intern(list)) else { continue }
      switch (number, place) {
      case (1, _): counts.insert(matrix.isVector ? matrix.entries.count : matrix.rows)
      case (2, 0): counts.insert(matrix.rows)
      case (2, _): counts.insert(matrix.columns)
      default: return nil
      }
    }
    return counts.count == 1 ? counts.first : nil
  }
}

/// What one index of an entry says: a place, all places, or some that follow each other.
private enum EntryPlaces {
  case one(Int)
  case all
  case some(ClosedRange<Int>)

  init?(_ index: String) {
    if index == ":" {
      self = .all
      return
    }
    let bounds = index.split(separator: ":", omittingEmptySubsequences: false).map {
      Int(written: $0)
    }
    switch (bounds.first ?? nil, bounds.last ?? nil) {
    case (let place?, _) where bounds.count == 1: self = .one(place)
    case (let first?, let last?) where bounds.count == 2 && first <= last:
      self = .some(first...last)
    default: return nil
    }
  }

  var isSingle: Bool { if case .one = self { true } else { false } }

  /// Both digits of a place of two digits.
  var digits: [EntryPlaces]? {
    guard case .one(let number) = self, (10...99).contains(number) else { return nil }
    return [.one(number / 10), .one(number % 10)]
  }

  /// Whether a place 0 is named.
  var namesZero: Bool {
    switch self {
    case .one(let place): place == 0
    case .all: false
    case .some(let places): places.lowerBound == 0
    }
  }

  /// The places, counted from 0; `nil` where there are none such.
  func range(in count: Int, from first: Int) -> Range<Int>? {
    switch self {
    case .all: return 0..<count
    case .one(let place):
      guard place >= first, place < count + first else { return nil }
      return place - first..<place - first + 1
    case .some(let places):
      // Who counts from 0 leaves the end of a range out, and who counts from 1 does not.
      let (lower, upper) = (places.lowerBound - first, places.upperBound)
      guard lower >= 0, lower < upper, upper <= count else { return nil }
      return lower..<upper
    }
  }
}
