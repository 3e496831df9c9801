import NeuralNet
import SourceText

/// Cuts a unit's equation into tokens.
struct EquationLexer {
  private let bytes: [UInt8]
  private let names: EquationNames
  private(set) var tokens: [EquationToken] = []
  /// The names that are not declared; each becomes a number, so that reading goes on.
  private(set) var unknownNames: [EquationError] = []
  private var position = 0

  init(_ text: String, names: EquationNames) {
    bytes = Array(text.utf8)
    self.names = names
  }

  /// - Throws: the first sign or number that has no meaning.
  mutating func run() throws(EquationError) {
    while position < bytes.count {
      let length = NumberScanner.length(in: bytes[position...])
      if bytes[position].isWhitespace {
        position += 1
      } else if length > 0 {
        try number(length)
      } else if bytes[position].beginsName || bytes[position] == UInt8(ascii: "_") {
        try word()
      } else {
        try sign()
      }
    }
    append(.end, 0)
  }

  private mutating func append(_ kind: EquationToken.Kind, _ length: Int) {
    tokens.append(EquationToken(kind: kind, range: position..<position + length))
    position += length
  }

  private mutating func number(_ length: Int) throws(EquationError) {
    let range = position..<position + length
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw EquationError(problem: .nonFiniteNumber(text), range: range)
    }
    append(.number(value), length)
  }

  private func wordLength() -> Int {
    var decoder = UTF8()
    var rest = bytes[position...].makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&rest), EquationNames.isNamePart(scalar) {
      length += UTF8.width(scalar)
    }
    return length
  }

  /// Names, or a sign outside ASCII.
  private mutating func word() throws(EquationError) {
    let length = wordLength()
    guard length > 0 else { return try sign() }
    let pieces = names.pieces(of: position..<position + length, in: bytes)
    if pieces.contains(where: { $0.quantity == nil }), let function = function(length) {
      return append(.function(function), length)
    }
    for piece in pieces {
      if let quantity = piece.quantity {
        append(.quantity(quantity), piece.range.count)
      } else {
        let name = String(decoding: bytes[piece.range], as: UTF8.self)
        unknownNames.append(
          EquationError(
            problem: .unknownName(name, known: names.declared), range: piece.range))
        append(.number(1), piece.range.count)
      }
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "[") {
      try timeStep()
    }
  }

  /// The function that a word names, if a parenthesis follows it.
  private func function(_ length: Int) -> EquationFunction? {
    let next = bytes[(position + length)...].first { !$0.isWhitespace }
    guard next == UInt8(ascii: "(") else { return nil }
    let word = String(decoding: bytes[position..<position + length], as: UTF8.self)
    return EquationFunction(rawValue: word.lowercased())
  }

  /// `[t-1]` after a name means the step before, `[t]` the same step.
  private mutating func timeStep() throws(EquationError) {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count - 1
    let text = String(
      decoding: bytes[position...end].filter { !$0.isWhitespace }, as: UTF8.self)
    let start = tokens.last?.range.lowerBound ?? position
    guard let last = tokens.last, case .quantity(var quantity) = last.kind,
      ["[t]", "[t-1]", "[t−1]"].contains(text), quantity.canBePrevious || text == "[t]"
    else {
      throw EquationError(
        problem: .badTimeStep(String(decoding: bytes[start...end], as: UTF8.self)),
        range: start..<end + 1)
    }
    position = end + 1
    guard text != "[t]" else { return }
    quantity.timeStep = -1
    tokens[tokens.count - 1] = EquationToken(kind: .quantity(quantity), range: start..<end + 1)
  }

  private mutating func sign() throws(EquationError) {
    let lead = bytes[position]
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let character = String(decoding: bytes[position...].prefix(width), as: UTF8.self)
    guard let kind = EquationToken.signs[character] else {
      throw EquationError(
        problem: .unexpected(character), range: position..<position + character.utf8.count)
    }
    append(kind, character.utf8.count)
  }
}
