import Testing
import Workspace

@testable import LanguageServer

@Suite struct DocumentURITests {
  @Test(arguments: [
    ("file:///a/b.md", "/a/b.md"), ("file:///a%20b/%C3%A9.md", "/a b/é.md"),
    ("file://localhost/a.md", "/a.md"), ("FILE:///a", "/a"), ("file:///100%", "/100%"),
    ("file:///a%2Gb", "/a%2Gb"),
  ])
  func filesHaveAPath(_ uri: String, _ path: String) {
    #expect(DocumentURI.path(of: uri) == FilePath(path))
  }

  @Test(arguments: ["untitled:Untitled-1", "https://a.org/b.md", "file://", "", "file:///a%00b"])
  func othersHaveNone(_ uri: String) { #expect(DocumentURI.path(of: uri) == nil) }

  @Test(arguments: ["/a/b.md", "/a b/é.md", "/a#b?c%", "/Ω/x:y"])
  func pathsSurvive(_ path: String) {
    #expect(DocumentURI.path(of: DocumentURI.uri(of: FilePath(path))) == FilePath(path))
  }
}
