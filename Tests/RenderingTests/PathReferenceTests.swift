import Testing

@testable import Rendering

@Suite struct PathReferenceTests {
  @Test(arguments: [
    ("notes/a.md", "notes/a.md"), ("./a.md", "a.md"), (".//./a.md", "a.md"),
    ("../a.md", "../a.md"), ("my notes/ä.md", "my%20notes/%C3%A4.md"),
    ("/notes/a.md", "file:///notes/a.md"), ("a#b?c%d:e", "a%23b%3Fc%25d%3Ae"), ("-", "-"),
    ("a-b_c.~d", "a-b_c.~d"), ("./", "./"),
  ])
  func aPathIsAReferenceOfRFC3986(_ path: String, _ uri: String) {
    #expect(PathReference.uri(of: path) == uri)
  }
}
