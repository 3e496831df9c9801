import SourceText

extension Chain {
  mutating func replace(side index: Int, by side: Side, shift: Int, nodeShift: Int) {
    let old = sides[index]
    sides[index].root = old.root.map { $0 + nodeShift }
    sides[index].range = side.range.moved(by: old.range.lowerBound)
    sides[index].features = side.features
    for later in (index + 1)..<max(sides.count, index + 1) {
      sides[later].root = sides[later].root.map { $0 + nodeShift }
    }
    modulus = modulus.map { $0 + nodeShift }
    guard index < links.count else { return }
    links[index].range = links[index].range.moved(by: shift)
    self.shift(behind: index, by: shift)
  }

  /// Moves what stands behind a link.
  mutating func shift(behind link: Int, by shift: Int) {
    for later in (link + 1)..<max(links.count, link + 1) {
      links[later].range = links[later].range.moved(by: shift)
    }
    for later in (link + 1)..<max(sides.count, link + 1) {
      sides[later].range = sides[later].range.moved(by: shift)
    }
  }
}
