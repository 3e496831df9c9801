import SourceText
import Testing

@testable import MathNotation

/// A formula whose macros were expanded: what is read stands elsewhere than it was written.
@Suite struct PlaceMapTests {
  /// Expands `\half`, and `\sq{…}` to a product of its argument with itself, and `\neg{…}` to what
  /// is subtracted from nought.
  static func expanded(_ latex: String) -> ExpandedText {
    let bytes = Array(latex.utf8)
    var text = ExpandedText(of: bytes)
    var position = 0
    while position < bytes.count {
      let rest = bytes[position...]
      if rest.starts(with: "\\half".utf8) {
        text.append("\\frac{1}{2}", for: position..<position + 5)
        position += 5
      } else if let length = ["\\sq{".utf8.count].first(where: { _ in
        rest.starts(with: "\\sq{".utf8)
      }),
        let close = rest.firstIndex(of: UInt8(ascii: "}"))
      {
        let call = position..<close + 1
        text.append("(", for: call)
        text.append(position + length..<close)
        text.append(")\\cdot(", for: call)
        text.append(position + length..<close)
        text.append(")", for: call)
        position = close + 1
      } else if rest.starts(with: "\\minus{".utf8),
        let close = rest.firstIndex(of: UInt8(ascii: "}"))
      {
        let call = position..<close + 1
        text.append("(0 - ", for: call)
        text.append(position + 7..<close)
        text.append(")", for: call)
        position = close + 1
      } else {
        text.append(position..<position + 1)
        position += 1
      }
    }
    return text
  }

  static func read(_ latex: String) -> TreeText {
    let names = NameTable()
    return TreeText(formula: FormulaParser.parse(expanded(latex), names: names), names: names)
  }

  @Test(arguments: [
    ("\\half + 0.25 = 0.75", "(+ (/ 1 2) 0.25) = 0.75"), ("\\sq{3} = 9", "(· 3 3) = 9"),
    ("2\\half = 2.5", "(mixedNumber 2 (/ 1 2)) = 2.5"), ("\\minus{x + 1} = 2", "(+ (- 0 x) 1) = 2"),
    ("1 + 1 = 2", "(+ 1 1) = 2"),
  ])
  func whatIsExpandedIsRead(latex: String, chain: String) {
    #expect(Self.read(latex).chains == [chain])
  }

  @Test(
    arguments: [
      // The literals, with their places and whether an edit may change them there.
      ("\\half + 0.25", [("\\half", false), ("\\half", false), ("0.25", true)]),
      ("\\minus{3} + 4", [("\\minus{3}", false), ("3", true), ("4", true)]),
      ("\\sq{3} + 4", [("3", false), ("3", false), ("4", true)]),
      ("1 + 2", [("1", true), ("2", true)]),
    ] as [(String, [(String, Bool)])])
  func aTokenKnowsItsPlaceApartFromItsText(latex: String, expected: [(String, Bool)]) {
    let formula = Self.read(latex).formula
    let bytes = Array(latex.utf8)
    let numbers = formula.nodes.indices.filter { index in
      if case .number = formula.nodes[index].kind { true } else { false }
    }
    #expect(numbers.count == expected.count)
    for (node, (place, isEditable)) in zip(numbers, expected) {
      let range = formula.place(of: formula.nodes[node].mark)
      #expect(String(decoding: bytes[range], as: UTF8.self) == place)
      #expect(formula.isEditable(at: node) == isEditable)
    }
  }

  @Test func everyTokenOfAnExpansionLiesInTheFormulaAsWritten() {
    let latex = "\\sq{\\alpha + 1} - \\half = \\minus{x}"
    let text = Self.expanded(latex)
    text.bytes.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytes)
      lexer.tokenize()
      for token in lexer.tokens.dropLast() {
        let place = text.places.place(of: token.range)
        #expect(!place.isEmpty && place.upperBound <= latex.utf8.count)
      }
    }
  }

  @Test func anEditAtItsPlaceIsWhatIsReadThen() throws {
    let latex = "\\minus{3} + 4 = 1"
    let formula = Self.read(latex).formula
    let node = try #require(formula.nodes.indices.first { formula.isEditable(at: $0) })
    let edit = TextEdit(range: formula.place(of: formula.nodes[node].mark), replacement: "5")
    let edited = String(decoding: Array(latex.utf8).applying([edit]), as: UTF8.self)
    #expect(edited == "\\minus{5} + 4 = 1")
    #expect(Self.read(edited).chains == ["(+ (- 0 5) 4) = 1"])
  }

  @Test func aRangeOverPiecesHasTheLeastPlaceThatHoldsThem() throws {
    let formula = Self.read("1 + \\minus{3} = \\half").formula
    let chain = try #require(formula.chains.first)
    #expect(chain.sides.map { formula.place(of: $0.range) } == [0..<13, 16..<21])
    #expect(formula.place(of: chain.links[0].range) == 14..<15)
  }

  @Test func aCommandEndsWhereItsPieceDoes() {
    var text = ExpandedText(of: Array("\\a x".utf8))
    text.append("\\alpha", for: 0..<3)
    text.append(3..<4)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "\\alpha x")
    #expect(text.places.place(of: 7..<8) == 3..<4)
    #expect(text.places.isEditable(7..<8) && !text.places.isEditable(0..<6))
  }

  @Test func whatIsReadAsWrittenHasNoMap() {
    let map = PlaceMap()
    #expect(map.isIdentity && map.place(of: 3..<7) == 3..<7 && map.isEditable(3..<7))
  }
}
