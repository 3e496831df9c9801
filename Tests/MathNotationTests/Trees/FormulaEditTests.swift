import Testing

@testable import MathNotation

/// A formula with one side or sign replaced is what parsing the edited text gives.
@Suite struct FormulaEditTests {
  private static func parse(_ text: String, _ names: NameTable) -> ParsedFormula {
    FormulaParser.parse(Array(text.utf8), names: names)
  }

  /// Whether two formulas have the same nodes, numbers and chains at the same places.
  private static func expectSame(
    _ edited: ParsedFormula, as parsed: ParsedFormula, names: NameTable, _ comment: Comment
  ) {
    #expect(
      TreeText(formula: edited, names: names).chains
        == TreeText(formula: parsed, names: names).chains,
      comment)
    #expect(edited.nodes.map(\.range) == parsed.nodes.map(\.range), comment)
    #expect(edited.nodes.map(\.mark) == parsed.nodes.map(\.mark), comment)
    #expect(edited.nodes.map(\.first) == parsed.nodes.map(\.first), comment)
    #expect(edited.chains[0].sides.map(\.range) == parsed.chains[0].sides.map(\.range), comment)
    #expect(edited.chains[0].sides.map(\.root) == parsed.chains[0].sides.map(\.root), comment)
    #expect(
      edited.chains[0].sides.map(\.features) == parsed.chains[0].sides.map(\.features), comment)
    #expect(edited.chains[0].links.map(\.range) == parsed.chains[0].links.map(\.range), comment)
    #expect(
      edited.chains[0].links.map(\.relation) == parsed.chains[0].links.map(\.relation), comment)
    #expect(edited.chains[0].modulus == parsed.chains[0].modulus, comment)
  }

  @Test(arguments: [
    ["a + 1 ", " 2x ", " 0.25"], ["1", "2", "3", "4"], ["\\frac{a}{b} ", " \\sqrt{c + 1}"],
    ["17 ", " 3 \\pmod{7}"],
  ])
  func aReplacedSideIsAsIfParsed(sides: [String]) throws {
    for (index, side) in sides.enumerated() {
      for new in ["5", "b^2 - 3 \\cdot 0.5 ", "(1, 2)"] where !side.contains("pmod") {
        let names = NameTable()
        let old = Self.parse(sides.joined(separator: "="), names)
        var edited = sides
        edited[index] = new
        let part = Self.parse(new + (index < sides.count - 1 ? "=" : ""), names)
        let shift = new.utf8.count - side.utf8.count
        let start = sides[..<index].map { $0.utf8.count + 1 }.reduce(0, +)
        // A side that begins behind blanks cannot be replaced with them.
        guard old.chains[0].sides[index].range.lowerBound == start else { continue }
        let result = try #require(old.replacing(side: index, by: part, shift: shift))
        Self.expectSame(
          result, as: Self.parse(edited.joined(separator: "="), names), names: names,
          "side \(index) of \(sides) by \(new)")
      }
    }
  }

  @Test(arguments: [
    ("a < b < 3", "<", "\\ge", Relation.greaterOrEqual), ("1 + 1 = 2 = 3", "=", "<", .less),
  ])
  func aReplacedSignIsAsIfParsed(text: String, sign: String, new: String, relation: Relation) throws
  {
    let names = NameTable()
    let old = Self.parse(text, names)
    for (index, link) in old.chains[0].links.enumerated() {
      let bytes = Array(text.utf8)
      let edited =
        bytes[..<link.range.lowerBound] + Array(new.utf8) + bytes[link.range.upperBound...]
      let result = old.replacing(
        relationOf: index, by: relation, shift: new.utf8.count - sign.utf8.count)
      let parsed = FormulaParser.parse(Array(edited), names: names)
      #expect(result.nodes.map(\.range) == parsed.nodes.map(\.range))
      #expect(result.chains[0].sides.map(\.range) == parsed.chains[0].sides.map(\.range))
      #expect(result.chains[0].links.map(\.relation) == parsed.chains[0].links.map(\.relation))
    }
  }

  @Test func whatWasNotReadIsNotReplaced() throws {
    let names = NameTable()
    let part = Self.parse("5", names)
    let unread = Self.parse("a + = 3", names)
    #expect(unread.replacing(side: 0, by: part, shift: 0) == nil)
    let whole = Self.parse("a = 3", names)
    #expect(whole.replacing(side: 0, by: Self.parse("5 +", names), shift: 2) == nil)
  }
}
