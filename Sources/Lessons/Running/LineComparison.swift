import SourceText

/// Which lines of two texts have no counterpart in the other one.
struct LineComparison {
  /// For each line of the old text whether it was removed.
  private var removed: [Bool]
  /// For each line of the new text whether it was inserted.
  private var inserted: [Bool]
  /// The lines as numbers that are the same for the same lines.
  private let old: [Int]
  private let new: [Int]

  /// How many lines are compared one by one at most, for which the time grows with the square.
  private static let mostCompared = 400

  init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    self.old = old.map(number)
    self.new = new.map(number)
    removed = Array(repeating: false, count: old.count)
    inserted = Array(repeating: false, count: new.count)
    compare(old.indices, new.indices, isPart: false)
  }

  /// The lines that were removed from the old text, and those that were inserted into the new one.
  var changes: (removed: [Bool], inserted: [Bool]) { (removed, inserted) }

  /// Compares parts of both texts without the lines that they begin and end with alike.
  private mutating func compare(_ old: Range<Int>, _ new: Range<Int>, isPart: Bool) {
    let start = zip(self.old[old], self.new[new]).prefix { $0 == $1 }.count
    let (left, right) = (old.dropFirst(start), new.dropFirst(start))
    let end = zip(self.old[left].reversed(), self.new[right].reversed()).prefix { $0 == $1 }.count
    let (a, b) = (left.dropLast(end), right.dropLast(end))
    if a.isEmpty || b.isEmpty || isPart && a.count + b.count > Self.mostCompared {
      for line in a { removed[line] = true }
      for line in b { inserted[line] = true }
    } else if a.count + b.count > Self.mostCompared {
      compareBetweenAnchors(a, b)
    } else {
      compareLineByLine(a, b)
    }
  }

  private mutating func compareBetweenAnchors(_ a: Range<Int>, _ b: Range<Int>) {
    var (i, j) = (a.lowerBound, b.lowerBound)
    for anchor in anchors(a, b) {
      compare(i..<anchor.old, j..<anchor.new, isPart: true)
      (i, j) = (anchor.old + 1, anchor.new + 1)
    }
    compare(i..<a.upperBound, j..<b.upperBound, isPart: true)
  }

  private mutating func compareLineByLine(_ a: Range<Int>, _ b: Range<Int>) {
    for change in Array(new[b]).difference(from: Array(old[a])) {
      switch change {
      case .remove(let offset, _, _): removed[a.lowerBound + offset] = true
      case .insert(let offset, _, _): inserted[b.lowerBound + offset] = true
      }
    }
  }

  /// The longest row of lines, in the order of both texts, that both have once.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
    let places = { (lines: [Int], range: Range<Int>) in
      Dictionary(range.map { (lines[$0], $0) }) { _, _ in -1 }
    }
    let (first, second) = (places(old, a), places(new, b))
    let pairs = a.compactMap { line -> (old: Int, new: Int)? in
      guard first[old[line]] == line, let other = second[old[line]], other >= 0 else { return nil }
      return (line, other)
    }
    // Patience: for each length the row that ends first, and what comes before each pair.
    var ends: [Int] = []
    var previous = Array(repeating: -1, count: pairs.count)
    for index in pairs.indices {
      let length = ends.partitioningIndex { pairs[$0].new >= pairs[index].new }
      if length > 0 { previous[index] = ends[length - 1] }
      if length < ends.count { ends[length] = index } else { ends.append(index) }
    }
    var row: [(old: Int, new: Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      row.append(pairs[index])
      index = previous[index]
    }
    return row.reversed()
  }
}
