import SourceText

/// Reads the head of a request (RFC 9112) from a stream, however that is torn.
///
/// It is strict: lines end with CR and LF, names touch their colons, no line goes on in the next, and nothing
/// stands there that two readers could take for two things. No body is read.
struct HTTPRequestReader {
  private var buffer: [UInt8] = []
  /// Where the end of the head was not found before.
  private var searched = 0

  /// The longest head, in bytes.
  static let maximumLength = 1 << 14
  /// How many fields a head has at most.
  static let maximumFields = 64

  private static let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]

  /// Takes what the stream had next.
  mutating func append(_ bytes: [UInt8]) { buffer += bytes }

  /// The request with what has come behind its head; nil until more has come.
  ///
  /// - Throws: what is wrong with it, as soon as that is known.
  mutating func next() throws(HTTPProblem) -> (request: HTTPRequest, rest: [UInt8])? {
    var place = searched
    while place + 4 <= buffer.count, !buffer[place...].starts(with: Self.end) { place += 1 }
    guard place + 4 <= buffer.count else {
      searched = place
      if buffer.count > Self.maximumLength { throw .headTooLarge }
      return nil
    }
    if place > Self.maximumLength { throw .headTooLarge }
    return (try Self.request(buffer[..<place]), Array(buffer[(place + 4)...]))
  }

  private static func request(_ head: ArraySlice<UInt8>) throws(HTTPProblem) -> HTTPRequest {
    var lines = try lines(of: head)[...]
    guard let first = lines.popFirst() else { throw .malformed }
    let (method, path) = try start(first)
    if lines.count > maximumFields { throw .headTooLarge }
    var headers = HTTPHeaders()
    for line in lines { headers.append(try field(line)) }
    if headers.has("transfer-encoding") { throw .hasBody }
    if headers.has("content-length") {
      guard let length = headers["content-length"] else { throw .malformed }
      if length != "0" { throw .hasBody }
    }
    return HTTPRequest(method: method, path: path, headers: headers)
  }

  /// The lines of a head, each without its end.
  private static func lines(of head: ArraySlice<UInt8>) throws(HTTPProblem) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    for line in head.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let isLast = line.endIndex == head.endIndex
      guard isLast || line.last == 0x0D else { throw .malformed }
      let text = isLast ? line : line.dropLast()
      guard text.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw .malformed }
      lines.append(text)
    }
    return lines
  }

  /// The method and the path of the first line.
  private static func start(_ line: ArraySlice<UInt8>) throws(HTTPProblem) -> (String, String) {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte),
      parts[1].first == UInt8(ascii: "/"), parts[1].allSatisfy({ 0x21...0x7E ~= $0 })
    else { throw .malformed }
    let version = String(decoding: parts[2], as: UTF8.self)
    guard version.hasPrefix("HTTP/") else { throw .malformed }
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else { throw .unknownVersion }
    let path = parts[1].prefix { $0 != UInt8(ascii: "?") }
    return (String(decoding: parts[0], as: UTF8.self), String(decoding: path, as: UTF8.self))
  }

  private static func field(_ line: ArraySlice<UInt8>) throws(HTTPProblem) -> HTTPHeaders.Field {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isTokenByte)
    else { throw .malformed }
    var value = line[(colon + 1)...].drop(while: \.isBlank)
    while value.last?.isBlank == true { value = value.dropLast() }
    return HTTPHeaders.Field(
      name: String(decoding: line[..<colon].map(\.lowercasedASCII), as: UTF8.self),
      value: String(decoding: value, as: UTF8.self))
  }

  /// Whether a byte may stand in a name.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || marks.contains(byte)
  }

  private static let marks = Set("!#$%&'*+-.^_`|~".utf8)
}
