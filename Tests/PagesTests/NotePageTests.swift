import NoteMarkup
import TestSupport
import Testing

@testable import Pages

@Suite struct NotePageTests {
  private static func html(_ note: String) -> String {
    let page = NotePage(Note(parsing: Array(note.utf8)), options: NotePage.Options(title: "file"))
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "---\ntitle: \"A </title>\"\nlang: de\n---\n# B", "<html lang=\"de\">",
      "<title>A &lt;/title&gt;</title>"
    ),
    ("# *B*", "<html lang=\"en\">", "<title>B</title>"),
    ("text", "<html lang=\"en\">", "<title>file</title>"),
    ("---\nlang: \"><script>\"\n---\n", "<html lang=\"en\">", "<title>file</title>"),
  ])
  func aPageHasATitleAndALanguage(note: String, html: String, title: String) {
    let page = Self.html(note)
    #expect(page.hasPrefix("<!DOCTYPE html>\n\(html)"))
    #expect(page.contains(title))
  }

  @Test func aPageOfASiteRefersToTheFilesThatPagesShare() {
    let note = Note(
      """
      ```nn network
      inputs: {x: 2}
      parameters: {w: 3}
      layers: [{units: {o: w x}}]
      ```
      """)
    var options = NotePage.Options(title: "file")
    options.shared = "../"
    let page = String(decoding: NotePage(note, options: options).bytes, as: UTF8.self)
    for part in [
      "href=\"../nabla.css\"", "<script src=\"../nabla.js\"></script>", "script-src 'self'",
    ] { #expect(page.contains(part), "\(part)") }
    #expect(!page.contains("<style") && !page.contains("sha256"))
    #expect(NotePage.sharedFiles.map(\.name) == ["nabla.css", "nabla.js", "nabla-math.woff2"])
  }

  @Test func valuesInProseStandInThePlaceOfTheirCode() {
    let page = Self.html(
      """
      ```nn network
      inputs: {x: 2}
      parameters: {w: 3}
      layers: [{units: {o: w x}}]
      ```

      It is `nn out_o %.1f`, and `nn nothing`. <!--nn:verified-->✓<!--nn:/-->
      """)
    #expect(
      page.contains(
        "It is <data value=\"6.0\" data-q=\"0:out_o\" data-f=\"d1\">6.0</data>, and <code>nn nothing</code>."
      ))
    #expect(!page.contains("</code>. ✓"))
  }

  @Test func aPageTellsHowMuchOfItWasChecked() {
    #expect(
      Self.html("$1+1=2$ $2+2=5$").contains(
        "2 claims of this page checked: ✓ 1 verified, ✗ 1 wrong."))
    #expect(!Self.html("text").contains("checked"))
  }
}
