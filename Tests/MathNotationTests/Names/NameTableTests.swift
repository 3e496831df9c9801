import Testing

@testable import MathNotation

/// Names: their keys and parts, and what a note knows of them.
@Suite struct NameTableTests {
  @Test(
    arguments: [
      ("w1", "w", ["1"], []), ("w_1", "w", ["1"], []), ("h1_w2", "h", ["1", "w", "2"], []),
      ("net_h_1", "net", ["h", "1"], []), ("w_5^+", "w", ["5"], ["+"]), ("x", "x", [], []),
      ("a_1(2)", "a", ["1"], ["(2)"]), ("h_1[2]", "h", ["1"], ["[2]"]),
      ("h_1[2](3)", "h", ["1"], ["[2]", "(3)"]), ("h_1(3)[2]", "h", ["1"], ["[2]", "(3)"]),
      ("E_total", "E", ["total"], []), ("12", "12", [], []),
      ("w_1,2", "w", ["1", "2"], []),
    ] as [(String, String, [String], [String])])
  func aPlainSpellingHasItsParts(plain: String, head: String, indices: [String], marks: [String]) {
    let parts = NameParts(plain: plain)
    #expect(parts.head == head)
    #expect(parts.indices == indices)
    #expect(parts.marks.map(\.text) == marks)
  }

  @Test(arguments: ["w_5^+", "net_h_1", "x", "h_1^[2]", "w_l_u_j^(2)", "a^'^+"])
  func aKeyIsMadeOfItsParts(key: String) {
    #expect(String(decoding: NameParts(key: key).key, as: UTF8.self) == key)
  }

  @Test(arguments: [("h12", ["h", "12"]), ("12h3", ["12", "h", "3"]), ("", []), ("abc", ["abc"])])
  func aWordPartsIntoRuns(word: String, runs: [String]) {
    #expect(NameParts.runs(of: word[...]) == runs)
  }

  @Test func aNameHasOneIdentity() {
    let names = NameTable()
    let count = names.count
    let name = names.intern(plain: "w_1")
    #expect(names.intern(plain: "w1") == name && names.intern(key: Array("w_1".utf8)) == name)
    #expect(names.intern(plain: "w_2") != name)
    #expect(names.count == count + 2 && names.key(name) == "w_1")
    #expect(names.key(names.e) == "e" && names.key(names.pi) == "pi")
  }

  @Test func aDerivativeKnowsWhatItIsOf() throws {
    let names = NameTable()
    let (error, weight) = (names.intern(plain: "E_total"), names.intern(plain: "w_5"))
    let derivative = names.derivative(of: error, by: weight)
    #expect(names.key(derivative) == "dE_total/dw_5")
    let parts = try #require(names.derivative(derivative))
    #expect(parts.of == error && parts.by == weight)
    #expect(names.derivative(error) == nil)
    #expect(names.derivative(of: error, by: weight) == derivative)
  }

  @Test(arguments: [
    ("out_o", "out_o_1"), ("o", "o_1"), ("dE_o/dout_o", "dE_o_1/dout_o_1"), ("w_5", "w_5"),
    ("a^(o)", "a^(1)"), ("out_h", "out_h"),
  ])
  func anIndexTakesItsValue(key: String, expected: String) {
    let names = NameTable()
    var name = names.intern(key: Array(key.utf8))
    if key.contains("/") {
      name = names.derivative(of: names.intern(plain: "E_o"), by: names.intern(plain: "out_o"))
    }
    let result = names.substituting(names.intern(plain: "o"), by: ["o", "1"], in: name)
    #expect(names.key(result) == expected)
  }

  @Test(arguments: [
    ("[t]", "3", "[3]"), ("[t-1]", "3", "[2]"), ("(t)", "3", "(3)"), ("+", "3", "+"),
  ])
  func aMarkTakesTheValueOfItsVariable(mark: String, value: String, expected: String) {
    #expect(NameParts.Mark(mark).substituting("t", by: value).text == expected)
  }

  @Test func whatIsKnownIsReadAsOneWord() {
    let names = NameTable()
    let cost = names.intern(plain: "ab_1")
    #expect(!names.isKnown(cost))
    names.markKnown(cost)
    names.markFunction(names.intern(plain: "g"))
    #expect(names.isKnown(cost) && names.isFunction(names.intern(plain: "g")))
    #expect(!names.isFunction(cost))
    #expect(TreeText("ab", known: ["ab_1"]).chains == ["ab"])
    #expect(TreeText("ab").chains == ["(* a b)"])
  }

  @Test func aKeyIsBuiltPieceByPiece() {
    var key = NameKey()
    key.appendHead("w".utf8)
    key.beginSubscript()
    key.appendIndex("i".utf8)
    key.appendIndex("+".utf8, isJoined: true)
    key.appendIndex("1".utf8, isJoined: true)
    key.appendMark("+")
    #expect(String(decoding: key.bytes, as: UTF8.self) == "w_i+1^+")
    key.reset()
    #expect(key.bytes.isEmpty)
  }
}
