import MathNotation
import Testing

@testable import Verification

@Suite struct UnitsTests {
  /// The unit of the first side of a formula.
  private static func unit(_ latex: String) throws -> SideUnit {
    let text = Array(latex.utf8)
    let formula = FormulaParser.parse(text, names: NameTable())
    let root = try #require(formula.chains.first?.sides.first?.root)
    return formula.unit(at: root, text: text)
  }

  @Test(
    arguments: [
      ("cm", ["m": 1], 0.01), ("km/h", ["m": 1, "s": -1], 1 / 3.6),
      ("m/s^2", ["m": 1, "s": -2], 1),
      ("км/ч", ["m": 1, "s": -1], 1 / 3.6), ("мкс", ["s": 1], 1e-6), ("千克", ["g": 1], 1000),
      ("万元", ["元": 1], 10_000), ("hectares", ["m": 2], 1e4),
      ("m²", ["m": 2], 1), ("apples", ["apple": 1], 1), ("kg m^{-3}", ["g": 1, "m": -3], 1000),
      ("m/s^{-9223372036854775808}", ["m": 1, "s": 12], 1),
      ("m^{9223372036854775807} m^12", ["m": 12], 1),
    ] as [(String, [String: Int], Double)])
  func aTextIsAProductOfPowers(text: String, powers: [String: Int], factor: Double) {
    let unit = UnitMonomial(text)
    #expect(unit.powers == powers.mapValues { UnitExponent($0) })
    #expect(abs(unit.factor / factor - 1) < 1e-12)
  }

  @Test(arguments: [
    ("kB", true), ("Mbit", true), ("B", false), ("km", false),
  ])
  func onlyMultiplesOfBitsMayCountBy1024(text: String, countsBits: Bool) {
    #expect(UnitMonomial(text).countsBits == countsBits)
  }

  @Test(
    arguments: [
      ("\\sqrt{49\\,\\text{m}^2}", "m"), ("\\sqrt[3]{8\\,\\text{cm}^3}", "cm"),
      ("\\sqrt{(3\\,\\text{m})^2 + (4\\,\\text{m})^2}", "m"), ("5\\,\\mu\\text{s}", "µs"),
      ("5\\,\\mu m", "µm"), ("5\\,\\mathrm{\\mu s}", "µs"), ("5\\,\\Omega", "Ω"),
      ("5\\,\\text{k}\\Omega", "kΩ"), ("5\\,\\mathrm{k\\Omega}", "kΩ"), ("20\\,\\text{A}", "A"),
      ("\\frac{6\\,\\text{V}}{2\\,\\Omega}", "A"),
    ] as [(String, String)])
  func aSideHasTheUnitOfWhatIsWritten(latex: String, unit: String) throws {
    let expected = UnitMonomial(unit)
    guard case .unit(let found) = try Self.unit(latex) else {
      Issue.record("no unit")
      return
    }
    #expect(found.powers == expected.powers)
    #expect(abs(found.factor / expected.factor - 1) < 1e-12)
  }

  @Test(arguments: [("\\sqrt{3\\,\\text{m}}"), ("\\sqrt[3]{8\\,\\text{m}^2}")])
  func thereAreNoPartsOfPowers(latex: String) throws {
    #expect(try Self.unit(latex) == .mixed)
  }

  @Test(
    arguments: [
      ("ms", 1e-3), ("g", 1e-3), ("MeV", 1.602176634e-13), ("u", 1.66053906660e-27), ("B", nil),
      ("apples", nil),
    ] as [(String, Double?)])
  func someUnitsAreMultiplesOfThoseOfTheSI(text: String, factor: Double?) {
    let found = UnitMonomial(text).factorInSI
    #expect((found == nil) == (factor == nil))
    if let found, let factor { #expect(abs(found / factor - 1) < 1e-12) }
  }

  @Test func unitsMultiplyAndCancel() {
    let (metre, second) = (UnitMonomial("m"), UnitMonomial("s"))
    #expect((metre * second.power(-1)).powers == ["m": 1, "s": -1])
    #expect((metre * metre.power(-1)).powers.isEmpty)
    #expect(metre.power(2).hasSameDimension(as: UnitMonomial("cm^2")))
    #expect(!metre.hasSameDimension(as: second))
  }

  @Test(arguments: [
    "5\\,\\text{m} + 3\\,\\text{m}", "5\\,\\text{m}", "-5\\,\\text{m}", "2 \\cdot 5\\,\\text{m}",
    "\\frac{10\\,\\text{m}}{2}", "5\\,\\text{m} + 3",
  ])
  func aSideHasTheUnitOfItsParts(latex: String) throws {
    #expect(try Self.unit(latex) == .unit(UnitMonomial("m")))
  }

  @Test(
    arguments: [
      ("5 + 3", .none), ("x", .none), ("\\sqrt{4}", .none),
      ("5\\,\\text{m} + 3\\,\\text{s}", .mixed), ("\\sqrt{5\\,\\text{m}}", .mixed),
      ("(5\\,\\text{m})^2", .unit(UnitMonomial("m^2"))),
      ("\\frac{10\\,\\text{m}}{2\\,\\text{s}}", .unit(UnitMonomial("m/s"))),
    ] as [(String, SideUnit)])
  func unitsThatDoNotCombineAreMixed(latex: String, unit: SideUnit) throws {
    #expect(try Self.unit(latex) == unit)
  }
}
