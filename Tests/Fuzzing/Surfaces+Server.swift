import SourceText

/// Notes in an editor.
extension Surfaces {
  /// Tells the server of the note, and asks it what the note's last bytes decide.
  mutating func talk(_ variant: Int) {
    let server = ServerTalk.shared
    let text = String(decoding: bytes, as: UTF8.self)
    // A server that was told to stop says nothing any more.
    let stops = text.contains("exit") || text.contains("shutdown")
    if variant.isMultiple(of: 4), !stops { server.send(bytes) }
    let said = server.talk(about: text, deciding: bytes.suffix(30))
    require(Self.areMessages(said), "a server says messages alone, in JSON")
  }

  /// Whether bytes are messages of the protocol, one after the other.
  private static func areMessages(_ said: [UInt8]) -> Bool {
    let field = Array("Content-Length: ".utf8)
    var rest = said[...]
    while !rest.isEmpty {
      guard rest.starts(with: field) else { return false }
      let digits = rest.dropFirst(field.count).prefix(while: \.isASCIIDigit)
      guard let length = Int(String(decoding: digits, as: UTF8.self)) else { return false }
      rest = rest.dropFirst(field.count + digits.count + 4)
      guard rest.count >= length, JSONGrammar.matches(Array(rest.prefix(length))) else {
        return false
      }
      rest = rest.dropFirst(length)
    }
    return true
  }
}
