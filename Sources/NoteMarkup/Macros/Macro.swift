/// A command that the author defines: what stands for a call of it.
struct Macro: Hashable, Sendable {
  /// A piece of what stands for a call.
  enum Piece: Hashable, Sendable {
    case text([UInt8])
    /// The argument of this index, from 0.
    case argument(Int)
  }

  /// The most arguments that TeX lets a macro have.
  static let maximumArguments = 9

  let pieces: [Piece]
  /// How many arguments a call has.
  let arguments: Int
  /// What the first argument is where a call gives none in brackets; nil where it cannot do so.
  let optional: [UInt8]?
  /// How often the body has each argument.
  private let uses: [Int]

  /// Reads the body of a macro, where `#1` stands for the first argument.
  ///
  /// - Parameters:
  ///   - body: what stands for a call.
  ///   - arguments: how many arguments it has; nil for as many as the body speaks of.
  ///   - optional: what the first argument is where it is not given.
  init(_ body: some Sequence<UInt8>, arguments: Int? = nil, optional: [UInt8]? = nil) {
    var pieces: [Piece] = []
    var text: [UInt8] = []
    var uses = [Int](repeating: 0, count: Self.maximumArguments)
    var isMark = false
    for byte in body {
      if isMark, byte &- UInt8(ascii: "1") < 9 {
        text.removeLast()
        if !text.isEmpty { pieces.append(.text(text)) }
        text = []
        let index = Int(byte - UInt8(ascii: "1"))
        pieces.append(.argument(index))
        uses[index] += 1
        isMark = false
      } else {
        text.append(byte)
        isMark = byte == UInt8(ascii: "#")
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    self.pieces = pieces
    self.arguments = arguments ?? (uses.lastIndex { $0 > 0 }.map { $0 + 1 } ?? 0)
    self.optional = optional
    self.uses = uses
  }

  /// Whether the body has an argument more than once.
  func repeats(_ argument: Int) -> Bool { uses[argument] > 1 }
}
