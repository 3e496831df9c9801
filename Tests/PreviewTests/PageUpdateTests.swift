import Pages
import Platform
import SourceText
import Testing

@testable import Preview

@Suite struct PageUpdateTests {
  private func page(_ texts: [String], data: String? = nil) -> PreviewedPage {
    var document = PageDocument(
      title: "T", main: [.group(texts.map { .element("p", text: $0) })])
    document.data = [("nabla-data", data)]
    return PreviewedPage(document)
  }

  /// What a client is told, a block by its place or by its words.
  private func blocks(from old: [String], to new: [String]) throws -> [String] {
    let message = PageUpdate.message(from: page(old), to: (page(new), 2), problems: [])
    let json = try JSONValue(parsing: message)
    return try #require(json["blocks"]?.array).map { block in
      block.number.map { "\(Int(saturating: $0))" }
        ?? block.string?.split(separator: /<[^>]*>/).joined() ?? "?"
    }
  }

  @Test(arguments: [
    ("a b c", "a b c", "0 1 2"), ("a b c", "a x b c", "0 x 1 2"), ("a b c", "a c", "0 2"),
    ("a b c", "x", "x"), ("", "a b", "a b"), ("a b", "", ""), ("a a b", "a b", "0 2"),
    ("a a b", "a a a b", "0 1 a 2"), ("a b c", "c a b", "2 0 1"), ("a b a", "b a", "1 2"),
  ])
  func whatAWindowHasIsToldByItsPlace(old: String, new: String, told: String) throws {
    let words = [old, new, told].map { $0.split(separator: " ").map(String.init) }
    #expect(try blocks(from: words[0], to: words[1]) == words[2])
  }

  @Test func dataIsSentWhereItHasChangedAlone() throws {
    func message(_ old: PreviewedPage?, _ new: PreviewedPage) throws -> JSONValue {
      try JSONValue(parsing: PageUpdate.message(from: old, to: (new, 3), problems: []))
    }
    let (one, two, none) = (page(["a"], data: "1"), page(["a"], data: "2"), page(["a"]))
    #expect(try message(one, one)["data"] == nil)
    #expect(try message(one, two)["data"]?.string == "2")
    #expect(try message(one, none)["data"]?.isNull == true)
    #expect(try message(nil, one)["data"]?.string == "1")
    #expect(try message(nil, one)["version"]?.number == 3)
  }

  @Test func problemsAreToldWithoutAPage() throws {
    let problem = PreviewProblem(place: "a.md:1:2", message: "bad \"thing\"")
    let json = try JSONValue(
      parsing: PageUpdate.message(from: nil, to: nil, problems: [problem]))
    #expect(json["blocks"] == nil)
    #expect(json["problems"]?.array?.first?["message"]?.string == "bad \"thing\"")
  }

  @Test func aPageIsServedWithItsVersionAndWithoutAPolicyOfItsOwn() {
    let html = String(decoding: page(["a"]).html(version: 7), as: UTF8.self)
    #expect(html.contains("<main data-version=\"7\"><div class=\"block\"><p>a</p></div></main>"))
    #expect(!html.contains("Content-Security-Policy"))
    let policy = page(["a"]).policy(connecting: ["ws://127.0.0.1:1/x/"])
    #expect(policy.hasPrefix("default-src 'none';"))
    #expect(policy.contains("; connect-src ws://127.0.0.1:1/x/; frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
  }
}
