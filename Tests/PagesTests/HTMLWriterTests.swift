import Testing

@testable import Pages

@Suite struct HTMLWriterTests {
  @Test(arguments: [
    (HTMLNode.text("a < b & \"c\" > d"), "a &lt; b &amp; \"c\" &gt; d"),
    (
      .element("a", ["href": "\"><script>", "title": nil]),
      "<a href=\"&quot;&gt;&lt;script&gt;\"></a>"
    ),
    (.element("br"), "<br>"),
    // It would take in all that stands behind it.
    (.element("mspace", ["width": "1em"]), "<mspace width=\"1em\"/>"),
    (.element("details", ["open": ""], text: "x"), "<details open>x</details>"),
    (.text("\u{0}\u{85}\u{10FFFF}\r"), "\u{FFFD}\u{FFFD}\u{FFFD}\n"),
    (.text("\u{202E}0.5\u{200F}\u{2067}\u{FEFF}"), "\u{FFFD}0.5\u{200F}\u{2067}\u{FEFF}"),
    (
      .data(id: "d", json: "{\"a\": \"</script><!--&\"}"),
      "<script type=\"application/json\" id=\"d\">{\"a\": \"\\u003c/script\\u003e\\u003c!--\\u0026\"}</script>"
    ),
  ])
  func nothingInANodeBreaksOut(node: HTMLNode, html: String) {
    var writer = HTMLWriter()
    writer.write(node)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == html)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func theHashIsThatOfTheStandard(text: String, hash: String) {
    let hex = SHA256.hash(of: text.utf8).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    #expect(hex.joined() == hash)
  }
}
