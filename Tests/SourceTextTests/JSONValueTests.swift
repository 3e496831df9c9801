import SourceText
import Testing

@Suite struct JSONValueTests {
  private func value(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8))
  }

  @Test(arguments: [
    (#""""#, ""), (#""a b""#, "a b"), (#""é∂""#, "é∂"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""x\u00e9y""#, "xéy"), (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d!""#, "\u{FFFD}!"),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ude00""#, "\u{FFFD}"),
    (#""\ud83d\n""#, "\u{FFFD}\n"),
    (#""$\\frac{1}{2}$""#, "$\\frac{1}{2}$"),
  ])
  func stringsAreRead(_ json: String, _ text: String) throws {
    #expect(try value(json).string == text)
  }

  @Test(arguments: [
    ("0", 0.0), ("-0", 0), ("12", 12), ("-1.5", -1.5), ("1e3", 1000), ("2E-2", 0.02),
    ("9007199254740993", 9_007_199_254_740_992), ("1e999", .infinity),
  ])
  func numbersAreRead(_ json: String, _ number: Double) throws {
    #expect(try value(json).number == number)
  }

  @Test func membersAreFound() throws {
    let value = try value(#" {"a": [1, true, null], "b": {"c": "d"}, "b": false} "#)
    #expect(value["a"]?.array?.count == 3)
    #expect(value["a"]?.array?[0].number == 1)
    #expect(value["a"]?.array?[1].boolean == true)
    #expect(value["a"]?.array?[2].isNull == true)
    #expect(value["b"]?.boolean == false)
    #expect(value["c"] == nil && value["a"]?["b"] == nil)
  }

  @Test func valuesKnowTheirPlaces() throws {
    let text = #"{"source": ["a\n", 12]}"#
    let lines = try #require(try value(text)["source"]?.array)
    let bytes = Array(text.utf8)
    #expect(lines.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [#""a\n""#, "12"])
  }

  @Test(arguments: [
    ("", JSONProblem.Kind.endsEarly, 0), ("{", .endsEarly, 1), ("[1", .endsEarly, 2),
    (#"{"a" 1}"#, .unexpected, 5), ("[1,]", .unexpected, 3), ("[1 2]", .unexpected, 3),
    ("1 2", .goesOn, 2), ("nul", .endsEarly, 3), ("nule", .unexpected, 3), ("01", .goesOn, 1),
    ("-", .endsEarly, 1), ("1.", .endsEarly, 2), ("1.x", .badNumber, 2), (#""a"#, .endsEarly, 2),
    (#""\x""#, .badEscape, 1), (#""\u12g4""#, .badEscape, 3), ("\"a\nb\"", .controlCharacter, 2),
    ("{1: 2}", .unexpected, 1), ("'a'", .unexpected, 0),
  ])
  func whatIsNoJSONIsToldWithItsPlace(_ text: String, _ kind: JSONProblem.Kind, _ offset: Int) {
    let problem = #expect(throws: JSONProblem.self) { try value(text) }
    #expect(problem?.kind == kind && problem?.offset == offset)
  }

  @Test func nestingIsBounded() throws {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(try value(deep(200)).array?.count == 1)
    #expect(#expect(throws: JSONProblem.self) { try value(deep(100_000)) }?.kind == .tooDeep)
  }

  @Test func bytesThatAreNoTextBecomeReplacementCharacters() throws {
    #expect(try JSONValue(parsing: [0x22, 0xFF, 0x61, 0x22]).string == "\u{FFFD}a")
  }
}
