import Testing

@testable import MathNotation

/// The tables of the lexer: commands, words, units.
@Suite struct TableTests {
  @Test func aByteTableFindsWhatWasPutIn() {
    var table = ByteTable<Int>(minimumCapacity: 1)
    for number in 0..<1000 { table.insert("key\(number)", number) }
    for number in 0..<1000 {
      #expect(table.index(of: "key\(number)").map { table[$0] } == number)
    }
    #expect(table.index(of: "key1000") == nil && table.index(of: "") == nil)
    var key: [UInt8] = []
    table.appendKey(at: 7, to: &key)
    #expect(String(decoding: key, as: UTF8.self) == "key7")
    table[7] = -7
    #expect(table.values[7] == -7)
  }

  @Test func everyLetterAndAccentHasItsCommand() throws {
    for (index, letter) in CommandTable.letters.enumerated() {
      #expect(LexerTests.tokens("\\" + letter) == ["letter \\" + letter])
      #expect(CommandTable.letter(letter) == .letter(UInt8(index)))
    }
    for accent in CommandTable.accents {
      #expect(LexerTests.tokens("\\" + accent) == ["accent \\" + accent])
    }
  }

  @Test(
    arguments: [
      ("km", 1000, ["m": 1]), ("m", 1, ["m": 1]), ("ms", 1e-3, ["s": 1]), ("kg", 1e3, ["g": 1]),
      ("h", 3600, ["s": 1]), ("kWh", 3.6e9, ["g": 1, "m": 2, "s": -2]), ("MB", 8e6, ["bit": 1]),
      ("KiB", 8192, ["bit": 1]), ("mL", 1e-6, ["m": 3]), ("min", 60, ["s": 1]),
      ("μs", 1e-6, ["s": 1]), ("meters", 1, ["m": 1]),
    ] as [(String, Double, [String: Int])])
  func aUnitIsAMultipleOfBaseUnits(word: String, factor: Double, powers: [String: Int]) throws {
    let unit = try #require(UnitTable.unit(word))
    #expect(abs(unit.factor / factor - 1) < 1e-12)
    #expect(unit.powers == powers)
  }

  @Test(arguments: ["", "apples", "kft", "xyz", "kmin", "dd"])
  func otherWordsAreNoUnits(word: String) {
    #expect(UnitTable.unit(word) == nil)
  }

  @Test(arguments: [
    ("and", true), ("Where x", true), ("otherwise,", true), ("", true), ("!", true),
    ("km", false), ("relu", false), ("total cost", false),
  ])
  func wordsOfTheSentenceAreKnown(words: String, isSentence: Bool) {
    #expect(SentenceWords.contains(words) == isSentence)
  }

  @Test func everyConstructAndProblemHasItsWords() {
    let words = UnsupportedNotation.allCases.map(\.summary)
    #expect(Set(words).count == words.count && !words.contains(""))
    #expect(ReadProblem.unsupported(.integral).summary == "an integral")
  }
}
