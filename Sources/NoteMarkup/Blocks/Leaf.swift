/// A block that holds text and no other blocks.
struct Leaf {
  let node: BlockNode
  /// The offset of its first byte, past the markers of its containers.
  let start: Int
  let firstLine: Int
  /// Can be one too far where a container closed the block.
  let lastLine: Int
}
