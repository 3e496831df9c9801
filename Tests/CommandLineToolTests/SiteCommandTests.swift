import TestSupport
import Testing

@Suite struct SiteCommandTests {
  private static func page(_ scratch: Scratch, _ path: String) throws -> String {
    String(decoding: try scratch.data(of: path), as: UTF8.self)
  }

  @Test func linksBetweenNotesLeadFromPageToPage() throws {
    let scratch = try Scratch()
    try scratch.write("# Start\n\n[one](01-one.md)\n", to: "notes/README.md")
    try scratch.write(
      "# One\n\n[two](sub/02-two.md#part) [[02-two#Part|w]] [up](README.md)\n",
      to: "notes/01-one.md")
    try scratch.write("# Two\n\n## Part\n\n[one](../01-one.md)\n", to: "notes/sub/02-two.md")
    let result = try Program.run(["site", "notes", "-o", "site"], in: scratch.url)
    #expect(result.errors == "")
    #expect(result.status == 0)
    let one = try Self.page(scratch, "site/01-one.html")
    for address in ["sub/02-two.html#part", "index.html", "sub/02-two.html"] {
      #expect(one.contains("href=\"\(address)\""), "\(address)")
    }
    let two = try Self.page(scratch, "site/sub/02-two.html")
    #expect(two.contains("href=\"../01-one.html\""))
    #expect(two.contains("<link rel=\"stylesheet\" href=\"../nabla.css\">"))
    let index = try Self.page(scratch, "site/index.html")
    #expect(index.contains("<h1 id=\"start\">Start</h1>"))
    #expect(index.contains("<li><a href=\"sub/02-two.html\">Two</a></li>"))
    #expect(index.contains("\"address\": \"01-one.html\""))
  }

  @Test func aLinkThatLeadsToNothingIsTold() throws {
    let scratch = try Scratch()
    try scratch.write(
      "[a](b.md) [c](#d) [e](https://example.com) [f](#here)\n\n# Here\n", to: "notes/a.md")
    let result = try Program.run(["site", "notes", "-o", "site"], in: scratch.url)
    #expect(result.status == 1)
    #expect(result.errors.contains("the link to b.md leads to nothing"))
    #expect(result.errors.contains("the link to #d leads to nothing"))
    #expect(!result.errors.contains("example.com") && !result.errors.contains("#here"))
    #expect(try Self.page(scratch, "site/index.html").contains("<h1 id=\"contents\">Contents</h1>"))
  }

  @Test func whatIsNoFolderMakesNoSite() throws {
    let scratch = try Scratch()
    #expect(try Program.run(["site", "none", "-o", "site"], in: scratch.url).status == 2)
  }
}
