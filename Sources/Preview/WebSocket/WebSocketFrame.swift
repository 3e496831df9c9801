/// A frame as a server sends it: whole, and without a mask (RFC 6455, section 5.2).
enum WebSocketFrame {
  /// What a frame is.
  enum Opcode: UInt8 {
    case continuation = 0
    case text = 1
    case binary = 2
    case close = 8
    case ping = 9
    case pong = 10

    /// Whether it may stand between the frames of a message.
    var isControl: Bool { rawValue & 8 != 0 }
  }

  /// The longest payload of a frame that may stand between others.
  static let maximumControlLength = 125

  /// A message in UTF-8.
  static func text(_ payload: [UInt8]) -> [UInt8] { frame(.text, payload) }

  /// The question whether the other side is still there.
  static let ping = frame(.ping, [])

  /// The answer to such a question, with what came with it.
  static func pong(_ payload: [UInt8]) -> [UInt8] { frame(.pong, payload) }

  /// The end, with its reason.
  static func close(_ code: WebSocketCloseCode) -> [UInt8] {
    frame(
      .close, [code.rawValue >> 8, code.rawValue].map(UInt8.init(truncatingIfNeeded:)))
  }

  private static func frame(_ opcode: Opcode, _ payload: [UInt8]) -> [UInt8] {
    let count = payload.count
    let width = count <= maximumControlLength ? 0 : count <= 0xFFFF ? 2 : 8
    let short = width == 0 ? count : width == 2 ? 126 : 127
    let length = (0..<width).map { UInt8(truncatingIfNeeded: count >> (8 * (width - 1 - $0))) }
    return [0x80 | opcode.rawValue, UInt8(truncatingIfNeeded: short)] + length + payload
  }
}

/// Why a WebSocket ends (RFC 6455, section 7.4.1).
package enum WebSocketCloseCode: UInt16, Sendable {
  case normal = 1000
  case goingAway = 1001
  case protocolError = 1002
  case unsupportedData = 1003
  case invalidText = 1007
  case tooLarge = 1009
}
