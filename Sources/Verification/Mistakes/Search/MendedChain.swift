/// A chain as the edits made so far leave it, with what was found out about it.
struct MendedChain {
  let text: ChainText
  let context: ChainContext
  let result: ChainResult

  /// The links that are still wrong, in order.
  var wrongLinks: [Int] {
    result.links.indices.filter { result.links[$0]?.outcome == .wrong }
  }

  /// What a side comes to, as far as a link beside it was judged.
  func value(ofSide side: Int) -> SideValue? {
    let links = result.links
    if side < links.count, let value = links[side]?.left { return value }
    return side > 0 ? links[side - 1]?.right : nil
  }
}
