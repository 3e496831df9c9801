import Foundation
import Lessons
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PlotDrawingTests {
  private static func plot(
    _ layers: [Plot.Layer], x: Plot.Axis = .init("steps"), y: Plot.Axis = .init("error")
  ) -> Plot {
    Plot(title: "A <title> & more", x: x, y: y, layers: layers, summary: "What \"is\" seen")
  }

  private static let curve = (0...10).map { Plot.Point(x: Double($0), y: Double($0 * $0)) }

  /// The attributes and texts of a drawing, as an XML parser reads it.
  private final class Reader: NSObject, XMLParserDelegate {
    var texts: [String] = []
    var elements: [String: [[String: String]]] = [:]
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements[name, default: []].append(attributes)
      text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      if !trimmed.isEmpty { texts.append(trimmed) }
      text = ""
    }
  }

  private static func read(_ plot: Plot) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(PlotDrawing(plot).svg.utf8))
    parser.delegate = reader
    try #require(parser.parse())
    return reader
  }

  @Test func saysWhatItShows() throws {
    let reader = try Self.read(Self.plot([.line(name: "a", points: Self.curve)]))
    for text in ["A <title> & more", "What \"is\" seen", "steps", "error", "0", "10", "100"] {
      #expect(reader.texts.contains(text))
    }
    #expect(reader.elements["svg"]?.first?["role"] == "img")
    #expect(!reader.texts.contains("a"), "one series needs no legend")
  }

  @Test func severalSeriesHaveALegend() throws {
    let reader = try Self.read(
      Self.plot([
        .line(name: "first", points: Self.curve), .companion(name: "second", points: Self.curve),
        .markedLine(name: "third", points: Self.curve),
      ]))
    for name in ["first", "second", "third"] { #expect(reader.texts.contains(name)) }
    let strokes = (reader.elements["path"] ?? []).compactMap { $0["stroke"] }
    #expect(Set(strokes).count == 3, "the axes, a series with its companion, and another series")
  }

  @Test(
    arguments: [
      [], [.line(name: "", points: [])], [.line(name: "a", points: [.init(x: 1, y: 1)])],
      [.dots(name: "a", points: [.init(x: 3, y: -2)])],
      [.line(name: "a", points: [.init(x: 0, y: .nan), .init(x: 1, y: .infinity)])],
      [.line(name: "a", points: [.init(x: -1e300, y: 1e300), .init(x: 1e300, y: -1e300)])],
      [.line(name: "a", points: [.init(x: 1, y: 1e-300), .init(x: 2, y: 1.0000000001)])],
      [.bars(name: "a", bars: [.init(interval: 0...0, height: 0)])],
    ] as [[Plot.Layer]])
  func whateverTheValuesTheDrawingIsWellFormed(layers: [Plot.Layer]) throws {
    for scale in [Plot.Axis.Scale.linear, .logarithmic] {
      let plot = Self.plot(layers, x: .init("x", scale: scale), y: .init("y", scale: scale))
      let reader = try Self.read(plot)
      #expect(!PlotDrawing(plot).svg.contains("nan"))
      for path in reader.elements["path"] ?? [] {
        for number in (path["d"] ?? "").split(whereSeparator: { "ML Z".contains($0) }) {
          #expect(abs(try #require(Double(number))) <= 1000)
        }
      }
    }
  }

  @Test(arguments: [
    (0.0, 1.0, ["0", "0.2", "0.4", "0.6", "0.8", "1"]), (0.0, 10_000.0, ["0", "2000", "10000"]),
    (-0.003, 0.001, ["−0.003", "0"]), (0.0, 3e-7, ["5·10⁻⁸"]), (2e9, 3e9, ["2·10⁹"]),
  ])
  func ticksAreRoundNumbers(low: Double, high: Double, expected: [String]) throws {
    let points = [Plot.Point(x: 0, y: low), Plot.Point(x: 1, y: high)]
    let texts = try Self.read(Self.plot([.line(name: "a", points: points)])).texts
    for text in expected { #expect(texts.contains(text), "\(texts)") }
  }

  @Test func logarithmicAxesHavePowersOfTen() throws {
    let points = [Plot.Point(x: 0, y: 0.3), Plot.Point(x: 1, y: 4e-5), Plot.Point(x: 2, y: 0)]
    let plot = Self.plot([.line(name: "a", points: points)], y: .init("y", scale: .logarithmic))
    let texts = try Self.read(plot).texts
    for text in ["1", "0.1", "0.01", "0.001", "10⁻⁴", "10⁻⁵"] { #expect(texts.contains(text)) }
  }

  @Test func neighboursOfOneClassAreOneRectangle() throws {
    let field = Plot.Field(
      x: 0...1, y: 0...1, columns: 4, rows: 2, classes: [0, 0, 1, 1, 0, 0, 0, 0])
    let reader = try Self.read(Self.plot([.field(names: ["off", "on"], field: field)]))
    // The background, two and one in the rows, two in the legend.
    #expect(reader.elements["rect"]?.count == 6)
    #expect(reader.texts.contains("on"))
  }

  @Test func whatIsLessSureIsPaler() throws {
    let field = Plot.Field(
      x: 0...1, y: 0...1, columns: 4, rows: 1, classes: [0, 0, 1, 1], sureness: [3, 0, 0, 3])
    let svg = PlotDrawing(Self.plot([.field(names: ["off", "on"], field: field)])).svg
    #expect(svg.contains(#"opacity="0.07""#) && svg.contains(#"opacity="0.3""#))
  }

  /// WCAG 2.1: text needs 4.5 to 1 (1.4.3), graphics 3 to 1 (1.4.11).
  @Test(arguments: DrawingColor.all) func coloursStandOutFromTheirBackground(_ color: DrawingColor)
  {
    if color == .panel { return }
    let (own, panel) = (Palette.shades(of: color), Palette.shades(of: .panel))
    #expect(Self.contrast(own.light, panel.light) >= 4.5)
    #expect(Self.contrast(own.dark, panel.dark) >= 4.5)
  }

  /// What is light where the page is light is dark where it is dark, by the rules in the drawing itself.
  @Test func everyColourHasItsShadeOnDarkPages() throws {
    let many = (0..<8).map { Plot.Layer.line(name: "\($0)", points: Self.curve) }
    let svg = PlotDrawing(Self.plot(many)).svg
    let used = Set(svg.matches(of: /class="([^"]+)"/).flatMap { $0.output.1.split(separator: " ") })
    #expect(used.count >= 8)
    for name in used { #expect(svg.contains(".\(name){"), "\(name)") }
  }

  /// Drawings may stand in one page.
  @Test func drawingsShareNoIdentifiers() throws {
    let identifiers = { (plot: Plot) in
      Set(PlotDrawing(plot).svg.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) })
    }
    let one = identifiers(Self.plot([.line(name: "a", points: Self.curve)]))
    let other = identifiers(
      Plot(title: "Another", x: .init("x"), y: .init("y"), layers: [], summary: "Another one"))
    #expect(one.count == 2 && one.isDisjoint(with: other))
  }

  private static func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Relative luminance as WCAG 2.1 defines it.
  private static func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift in
      let part = Double(number >> shift & 0xFF) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test func aDrawingIsKnownAgain() {
    let bytes = OwnedDrawing.bytes(.plot(Self.plot([.line(name: "a", points: Self.curve)])))
    #expect(OwnedDrawing.isIntact(bytes))
    let edited = String(decoding: bytes, as: UTF8.self).replacing("steps", with: "stops")
    #expect(!OwnedDrawing.isIntact(Array(edited.utf8)))
    #expect(!OwnedDrawing.isIntact(Array("<svg/>".utf8)))
    #expect(!OwnedDrawing.isIntact([]))
  }
}
