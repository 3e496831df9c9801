/// Reads what a client says over a WebSocket (RFC 6455), however the stream is torn.
struct WebSocketReader {
  /// What a client says.
  enum Message: Equatable {
    case text(String)
    /// A question whether the server is there, which is answered with the same bytes.
    case ping([UInt8])
    case pong
    case close
  }

  /// The longest message that is read, in bytes.
  private let maximumLength: Int
  private var buffer: [UInt8] = []
  /// The parts of a message of which more is to come.
  private var parts: [UInt8]?

  /// - Parameter maximumLength: the longest message that is read, in bytes.
  init(maximumLength: Int) { self.maximumLength = maximumLength }

  /// Takes what the stream had next.
  mutating func append(_ bytes: [UInt8]) { buffer += bytes }

  /// The next message; nil until more has come.
  ///
  /// - Throws: why the connection has to end; nothing is read behind that.
  mutating func next() throws(WebSocketProblem) -> Message? {
    while let frame = try nextFrame() {
      if let message = try take(frame) { return message }
    }
    return nil
  }

  // MARK: Frames

  private struct Frame {
    let opcode: WebSocketFrame.Opcode
    let isFinal: Bool
    let payload: [UInt8]
  }

  private mutating func nextFrame() throws(WebSocketProblem) -> Frame? {
    guard buffer.count >= 2 else { return nil }
    let (first, second) = (buffer[0], buffer[1])
    // No extension was agreed upon, and clients mask all that they send.
    guard first & 0x70 == 0, second & 0x80 != 0,
      let opcode = WebSocketFrame.Opcode(rawValue: first & 0x0F)
    else { throw .brokenRule }
    let isFinal = first & 0x80 != 0
    let width = Self.widthOfLength(second & 0x7F)
    if opcode.isControl, !isFinal || width > 0 { throw .brokenRule }
    guard buffer.count >= 2 + width else { return nil }
    let length = try length(second & 0x7F, width)
    guard length + (opcode.isControl ? 0 : parts?.count ?? 0) <= maximumLength else {
      throw .tooLarge
    }
    let start = 2 + width + 4
    guard buffer.count >= start + length else { return nil }
    let mask = buffer[(start - 4)..<start]
    let payload = buffer[start..<start + length].enumerated().map { offset, byte in
      byte ^ mask[mask.startIndex + offset % 4]
    }
    buffer.removeFirst(start + length)
    return Frame(opcode: opcode, isFinal: isFinal, payload: payload)
  }

  /// How many bytes tell the length, beside the seven bits that begin it.
  private static func widthOfLength(_ short: UInt8) -> Int {
    short < 126 ? 0 : short == 126 ? 2 : 8
  }

  /// The length of a payload, which has to be told as shortly as it can be.
  private func length(_ short: UInt8, _ width: Int) throws(WebSocketProblem) -> Int {
    if width == 0 { return Int(clamping: short) }
    let length = buffer[2..<2 + width].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    guard length > (width == 2 ? 125 : 0xFFFF), length >> 63 == 0 else { throw .brokenRule }
    return Int(clamping: length)
  }

  // MARK: Messages

  /// Takes a frame; nil if it ends no message.
  private mutating func take(_ frame: Frame) throws(WebSocketProblem) -> Message? {
    switch frame.opcode {
    case .ping: return .ping(frame.payload)
    case .pong: return .pong
    case .close:
      try Self.check(closing: frame.payload)
      return .close
    case .binary: throw .notText
    case .text: if parts != nil { throw .brokenRule }
    case .continuation: if parts == nil { throw .brokenRule }
    }
    parts = (parts ?? []) + frame.payload
    guard frame.isFinal else { return nil }
    defer { parts = nil }
    guard let text = String(validating: parts ?? [], as: UTF8.self) else { throw .invalidText }
    return .text(text)
  }

  /// Looks at why the client ends the connection: a number that may be sent, and words.
  private static func check(closing payload: [UInt8]) throws(WebSocketProblem) {
    guard !payload.isEmpty else { return }
    guard payload.count >= 2 else { throw .brokenRule }
    let code = payload.prefix(2).reduce(0 as UInt16) { $0 << 8 | UInt16($1) }
    let isKnown = 1000...1003 ~= code || 1007...1014 ~= code || 3000...4999 ~= code
    guard isKnown else { throw .brokenRule }
    guard String(validating: payload.dropFirst(2), as: UTF8.self) != nil else { throw .invalidText }
  }
}

/// Why a WebSocket has to end.
package enum WebSocketProblem: Error, Hashable, Sendable {
  /// A frame breaks the rules of RFC 6455.
  case brokenRule
  /// A message of bytes, where only text is understood.
  case notText
  /// A message, or words, that are not UTF-8.
  case invalidText
  /// A message longer than any that is read.
  case tooLarge

  /// The code that tells the client.
  var closeCode: WebSocketCloseCode {
    switch self {
    case .brokenRule: .protocolError
    case .notText: .unsupportedData
    case .invalidText: .invalidText
    case .tooLarge: .tooLarge
    }
  }
}
