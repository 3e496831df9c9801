extension NetworkPicture {
  /// Lights the ways from some nodes and lines to the error, and leaves all else pale.
  ///
  /// Where the ways end at several outputs, what leads to one of them alone is a branch of its own.
  ///
  /// - Parameters:
  ///   - starts: the nodes at which ways begin.
  ///   - litLines: the lines by which ways begin.
  ///   - ends: the outputs, in order.
  /// Complexity: O(nodes · lines).
  mutating func light(from starts: [Int], lines litLines: [Int], ends: [Int]) {
    let onward = closure(of: Set(starts + litLines.map { lines[$0].target })) {
      $0.source
    } to: {
      $0.target
    }
    // What leads to no error is on no way.
    let goals = ends + nodes.indices.filter { nodes[$0].kind == .error }
    let reached = onward.intersection(
      closure(of: Set(goals)) {
        $0.target
      } to: {
        $0.source
      })
    let litEnds = ends.filter(reached.contains)
    let reachable = litEnds.map { end in
      closure(of: [end]) {
        $0.target
      } to: {
        $0.source
      }
    }
    func light(of node: Int) -> Light {
      let ways = reachable.indices.filter { reachable[$0].contains(node) }
      return ways.count == 1 && litEnds.count > 1 ? .branch(ways[0]) : .lit
    }
    for node in nodes.indices {
      nodes[node].light = reached.contains(node) ? light(of: node) : .pale
    }
    let isStart = Set(litLines)
    for line in lines.indices {
      let (source, target) = (lines[line].source, lines[line].target)
      let isLit =
        reached.contains(target) && (isStart.contains(line) || reached.contains(source))
      // What leads to the error is of the branch that it comes from.
      lines[line].light =
        isLit ? light(of: nodes[target].kind == .error ? source : target) : .pale
    }
  }

  /// All nodes that lines lead to from some.
  private func closure(
    of nodes: Set<Int>, from start: (Line) -> Int, to end: (Line) -> Int
  ) -> Set<Int> {
    var found = nodes
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for line in lines where found.contains(start(line)) {
        if found.insert(end(line)).inserted { isGrowing = true }
      }
    }
    return found
  }
}
