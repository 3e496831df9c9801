import Testing

@testable import Workspace

/// Patterns of paths, as `.gitignore` has them.
@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*.md", "/w/a.md", true), ("*.md", "/w/b/a.md", true), ("*.md", "/v/a.md", false),
    ("a.md", "/w/b/a.md", true), ("/a.md", "/w/b/a.md", false), ("/a.md", "/w/a.md", true),
    ("b/a.md", "/w/b/a.md", true), ("b/a.md", "/w/c/b/a.md", false),
    ("**/b/a.md", "/w/c/b/a.md", true), ("b/**", "/w/b/c/a.md", true), ("b/**", "/w/b", false),
    ("**", "/w/a.md", true), ("**", "/w/b/a.md", true), ("**", "/v/a.md", false),
    ("b/**/a.md", "/w/b/a.md", true), ("b/**/a.md", "/w/b/c/d/a.md", true),
    ("b", "/w/b/c/a.md", true), ("b/", "/w/b/c/a.md", true), ("b/", "/w/b", false),
    ("?.md", "/w/é.md", false), ("?.md", "/w/e.md", true), ("[a-c].md", "/w/b.md", true),
    ("[!a-c].md", "/w/b.md", false), ("[!a-c].md", "/w/d.md", true),
    ("a*c*.md", "/w/abcd.md", true),
    ("a*c", "/w/ab", false), ("*", "/w/a", true), ("*/a", "/w/b/a", true), ("*/a", "/w/a", false),
    ("./a.md", "/w/a.md", true), ("\\*.md", "/w/a.md", false), ("\\*.md", "/w/*.md", true),
    ("a**b", "/w/axxb", true), ("*.md", "/w", false), ("[", "/w/[", true),
  ])
  func aPatternMatches(text: String, path: String, isMatch: Bool) throws {
    let pattern = try #require(PathPattern(text, in: AbsolutePath(FilePath("/w"))))
    #expect(pattern.matches(AbsolutePath(FilePath(path)), isFolder: false) == isMatch)
  }

  @Test func aFolderIsMatchedAsOne() throws {
    let pattern = try #require(PathPattern("b/", in: AbsolutePath(FilePath("/w"))))
    #expect(pattern.matches(AbsolutePath(FilePath("/w/b")), isFolder: true))
  }

  @Test func theTimeIsBounded() throws {
    let pattern = try #require(
      PathPattern(String(repeating: "a*", count: 60) + "b", in: AbsolutePath(FilePath("/"))))
    let name = String(repeating: "a", count: 200)
    #expect(!pattern.matches(AbsolutePath(FilePath("/" + name)), isFolder: false))
  }
}
