import Binding
import NeuralNet
import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct NastyBodyTests {
  static func ids(_ body: String) -> [String] {
    Fixture.bindings("network", body).diagnostics.map(\.id.rawValue)
  }

  @Test(arguments: [
    String(repeating: "[", count: 10_000),
    "a: " + String(repeating: "{a: ", count: 10_000),
    String(repeating: "- ", count: 10_000) + "a",
    String(repeating: "? ", count: 10_000) + "a",
    (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    (0..<900).map { _ in "[ # ]\n" }.joined(),
    (0..<9000).map { _ in "[ # ]]]]]\n" }.joined(),
    String(repeating: "[", count: 51) + String(repeating: "]", count: 51),
  ])
  func deepNestingIsRefused(body: String) {
    let ids = Self.ids(body)
    #expect(ids == ["nesting-too-deep"] || ids == ["invalid-yaml"])
  }

  @Test func nestingWithinTheBoundIsRead() {
    let ids = Self.ids(String(repeating: "[", count: 48) + String(repeating: "]", count: 48))
    #expect(ids == ["wrong-kind"])
  }

  @Test func aliasesCannotBlowUp() {
    var body = "a: &a [x, x]\n"
    for (one, next) in zip("abcdefghijklmnopqrstuvw", "bcdefghijklmnopqrstuvwx") {
      body += "\(next): &\(next) {? [*\(one), *\(one)] : [*\(one), *\(one)]}\n"
    }
    #expect(Self.ids(body) == ["yaml-anchor"])
  }

  /// YAML takes an ampersand for an anchor directly behind a quoted key, too.
  @Test(arguments: [
    #"{"a":&x [1, 2], "b": *x}"#, #"{"a":&x [*x]}"#, #"{'a':&x {"b":&y 1}}"#, "{[a]:&x 1, b: *x}",
    "a: *x", "- *x", "!t &x a: *x", "a: ! &x [*x, *x]",
  ])
  func neitherAnchorsNorAliasesAreRead(body: String) {
    #expect(Self.ids(body) == ["yaml-anchor"])
  }

  @Test(arguments: [
    "(", "((((", "-", "x^", "x/", "*",
  ])
  func deepEquationsAreRefused(piece: String) {
    for count in [150, 10_000] {
      let equation = String(repeating: piece, count: count) + "x"
      let body = "inputs: {x: 1}\nlayers:\n  - units:\n      o: '\(equation)'\n"
      let ids = Self.ids(body)
      #expect(piece == "-" ? ids.isEmpty : ids == ["bad-equation"])
    }
  }

  @Test func longQuotientsAreRefused() {
    let equation = "x" + String(repeating: " / x", count: 20_000)
    #expect(
      Self.ids("inputs: {x: 1}\nlayers: [{units: {o: \(equation)}}]") == ["bad-equation"])
  }

  @Test func aLargeBodyIsRefused() {
    #expect(Self.ids("# " + String(repeating: "x", count: 1 << 20)) == ["body-too-long"])
  }

  @Test func aLargeNetworkIsRead() {
    let count = 10_000
    let parameters = (0..<count).map { "w_\($0): 0.5" }.joined(separator: ", ")
    let units = (0..<count).map { "u_\($0): w_\($0) x" }.joined(separator: ", ")
    let body = "inputs: {x: 1}\nparameters: {\(parameters)}\nlayers: [{units: {\(units)}}]"
    let bindings = Fixture.bindings("network", body)
    #expect(bindings.diagnostics == [])
    #expect(bindings.networks.first?.network.units.count == count)
  }

  @Test func manyProblemsAreCutShort() {
    let parameters = (0..<20_000).map { "w_\($0): é" }.joined(separator: ", ")
    let ids = Self.ids("inputs: {x: 1}\nparameters: {\(parameters)}")
    #expect(ids.count == 101)
    #expect(ids.contains("too-many-problems"))
  }

  @Test func invalidUTF8IsToldWithItsPlace() throws {
    let note = Note(parsing: Array("```nn network\ninputs: ".utf8) + [0xFF] + Array("\n```\n".utf8))
    let diagnostic = try #require(NoteBindings(reading: note).diagnostics.first)
    #expect(diagnostic.id == .invalidYAML)
    #expect(note.bytes[diagnostic.range].elementsEqual([0xFF]))
  }

  @Test(arguments: [
    "é: 1\nparameters: {ü: x}", "inputs: {'é': 1, b: q}", "\u{1F600}: {a: 1}\u{2028}b: c",
    "a: \u{7}", "\u{FEFF}inputs: {x: q}", "inputs: {x: 1}\u{85}layers: z",
  ])
  func placesOutsideASCIIAreExact(body: String) {
    for told in Told.all(in: Note(directive: "network", body: body)) {
      if told.id == "not-a-number" { #expect(told.covered == "x" || told.covered == "q") }
      #expect(!told.covered.contains("\u{FFFD}"))
    }
  }

  @Test(arguments: [
    ("> - > ", "> - > ", "> "), ("- a\n\n  ", "  ", ""), ("1. ", "   ", ""),
    ("- a\n\t- b\n\n\t\t", "\t\t", ""), ("-\t", "\t", ""), ("> ", ">", ""), ("   ", "", ""),
    ("- > - ", "  >   ", ""),
  ])
  func placesWithinContainersAreExact(first: String, other: String, last: String) throws {
    for lineEnd in ["\n", "\r\n"] {
      let body = "inputs: {x: 1}\nlayers:\n  - units:\n      o: x + w_9\nnote: 1"
      let lines = ["```nn network"] + body.split(separator: "\n").map(String.init) + ["```"]
      let prefix = String(other.map { $0 == "-" ? " " : $0 })
      let text = first + lines.joined(separator: lineEnd + prefix) + lineEnd + last + "after"
      let note = Note(text)
      try #require(note.directives.count == 1, "\(text.debugDescription)")
      #expect(
        Told.all(in: note).map { "\($0.id) \($0.covered)" }
          == ["unknown-name w_9", "unknown-key note"], "\(text.debugDescription)")
    }
  }

  @Test func anUnclosedDirectiveIsReadToItsEnd() {
    let note = Note("```nn network\n\(Fixture.small)")
    #expect(NoteBindings(reading: note).networks.count == 1)
  }

  @Test func aDirectiveWithoutANameIsTold() {
    #expect(
      Told.all(in: Note("```nn\n```\n")).map(\.id) == ["missing-directive-name"])
  }

  @Test func aLabelStandsForOneNetwork() {
    let block = "```nn network a\n\(Fixture.small)\n```\n\n"
    let bindings = NoteBindings(reading: Note(block + block))
    #expect(bindings.networks.count == 1)
    #expect(bindings.diagnostics.map(\.id.rawValue) == ["repeated-label"])
  }

  /// Bytes changed at random never crash the reader, and every diagnostic lies in the note.
  @Test(arguments: 0..<40)
  func mutationsAreHarmless(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = Array("[]{}:,-&*!|>'\"%@`?# \t\n\r()+/^=_.e0123456789xw\\é\u{2028}".utf8)
    for _ in 0..<50 {
      var body = Array(ExampleNetwork.body.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<body.count, using: &random)
        let byte = pieces[Int.random(in: 0..<pieces.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: body.remove(at: place)
        case 1: body.insert(byte, at: place)
        case 2: body[place] = byte
        default:
          let end = min(body.count, place + Int.random(in: 0...30, using: &random))
          body.insert(contentsOf: body[place..<end], at: Int.random(in: 0...place, using: &random))
        }
      }
      let note = Note(parsing: Array("```nn network\n".utf8) + body + Array("\n```\n".utf8))
      let bindings = NoteBindings(reading: note)
      for diagnostic in bindings.diagnostics {
        #expect(diagnostic.range.lowerBound >= 0 && diagnostic.range.upperBound <= note.bytes.count)
        #expect(!diagnostic.message.isEmpty)
      }
    }
  }
}
