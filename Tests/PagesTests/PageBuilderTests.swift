import Testing

@testable import Pages

@Suite struct PageBuilderTests {
  @Test(arguments: [
    ("# A *b*\n\n# A b", "<h1 id=\"a-b\">A <em>b</em></h1><h1 id=\"a-b-1\">A b</h1>"),
    ("a ==b== ~~c~~ x==y", "<p>a <mark>b</mark> <del>c</del> x==y</p>"),
    (
      "- [ ] a\n- [x] b",
      "<ul><li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"to do\">☐</span> a</li>"
        + "<li class=\"task done\"><span class=\"box\" role=\"img\" aria-label=\"done\">☑</span> b</li></ul>"
    ),
    ("[[#A b|c]] [[other]]", "<p><a href=\"#a-b\">c</a> <span class=\"wikilink\">other</span></p>"),
    ("a ^name", "<p>a <span id=\"^name\"></span></p>"),
    ("a<!-- b -->\n\n%%c%%\n\n<!-- d -->", "<p>a</p>"),
    (
      "> [!tip]- T *t*\n> b",
      "<details class=\"callout good\"><summary class=\"title\"> T <em>t</em></summary><p>b</p></details>"
    ),
    (
      "|a|b|\n|--|:-:|\n|`c`|d\\|e|",
      "<div class=\"table narrow\"><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"center\">b</th></tr>"
        + "</thead><tbody><tr><td data-label=\"a\"><code>c</code></td><td class=\"center\" data-label=\"b\">d|e</td></tr></tbody></table></div>"
    ),
    (
      "a[^1]\n\n[^1]: *b*",
      "<p>a<sup class=\"footnote\" id=\"nabla-ref-1\"><a href=\"#nabla-note-1\" aria-label=\"Footnote 1\">1</a></sup></p>"
        + "<section class=\"footnotes\" aria-label=\"Footnotes\"><ol><li id=\"nabla-note-1\" value=\"1\"> <em>b</em> "
        + "<a href=\"#nabla-ref-1\" aria-label=\"Back to the text\">↩</a></li></ol></section>"
    ),
    (
      "`[^1] $x$ [[a]]`\n\n    $y$",
      "<p><code>[^1] $x$ [[a]]</code></p><pre><code>$y$\n</code></pre>"
    ),
  ])
  func markdownBecomesHTML(markdown: String, html: String) {
    #expect(PageText.blocks(of: markdown) == html)
  }

  @Test(arguments: [
    ("<b onclick=x style=y title=z>a</b>", "<p><b title=\"z\">a</b></p>"),
    ("<script>alert(1)</script>", ""), ("a <script>b</script> c", "<p>a  c</p>"),
    ("<iframe src=x></iframe>", ""), ("Array<T>", "<p>Array&lt;T&gt;</p>"),
    ("<b>a", "<p><b>a</b></p>"),
    ("a</main></body>", "<p>a&lt;/main&gt;&lt;/body&gt;</p>"),
    ("[a](javascript:alert)", "<p><span class=\"unsafe\">a</span></p>"),
    ("<a href=\"java\nscript:b\">a</a>", "<p><a>a</a></p>"),
    ("[a](<JaVaScRiPt:b>)", "<p><span class=\"unsafe\">a</span></p>"),
    ("<a href=\" &#106;avascript:b\">a</a>", "<p><a>a</a></p>"),
    (
      "![a](http://b/c.png)", "<p><a href=\"http://b/c.png\" class=\"missing\">[picture: a]</a></p>"
    ),
    ("![a](data:text/html,b)", "<p><span class=\"missing\">[picture: a]</span></p>"),
    ("<img src=a onerror=b>", "<a href=\"a\" class=\"missing\">[picture: a]</a>"),
    ("\u{10FFFE}0\u{10FFFF} $x$", "<p>\u{FFFD}0\u{FFFD} <math><mi>x</mi></math></p>"),
    ("[a](\"onclick=b)", "<p><a href=\"&quot;onclick=b\">a</a></p>"),
    (
      "<details><summary>a</summary>\n\n*b*\n\n</details>\n\nc",
      "<details><summary>a</summary><p><em>b</em></p></details><p>c</p>"
    ),
  ])
  func htmlOfNotesIsCleaned(markdown: String, html: String) {
    #expect(PageText.blocks(of: markdown) == html)
  }

  @Test func whatIsWrongIsToldInPlaceWithWhatWasMeant() {
    let html = PageText.blocks(of: "So $1/3 = 0.34$ and $1+1=2$.")
    #expect(html.contains("<mn class=\"mistake\">0.34</mn>"))
    #expect(
      html.contains("<a id=\"nabla-mark-1\" href=\"#nabla-remark-1\" class=\"verdict wrong\""))
    #expect(html.contains("Meant: <math><mn>0.33</mn></math>"))
    #expect(html.contains("aria-label=\"verified\">✓</span>"))
  }

  @Test func numbersTellWhichQuantityTheyAre() {
    let html = PageText.blocks(
      of: """
        ```nn network
        inputs: {x: 1.5}
        parameters: {w_1: 0.8, b: -0.2}
        layers:
          - activation: tanh
            units: {o: w_1 x + b}
        targets: {o: 0.5}
        loss: half squared error
        ```

        $net_o = w_1 x + b = 0.8 \\cdot 1.5 - 0.2 = 1$ and $out_o = 0.761594156$.
        """)
    for (key, digits) in [
      ("0:w_1\" data-f=\"d1", "0.8"), ("0:x\" data-f=\"d1", "1.5"),
      ("0:b\" data-f=\"d1\" data-n", "0.2"),
      ("0:net_o\" data-f=\"d0", "1"), ("0:out_o\" data-f=\"d9", "0.761594156"),
    ] {
      let mark =
        key.hasSuffix("data-n")
        ? "data-q=\"\(key)>\(digits)</mn>" : "data-q=\"\(key)\">\(digits)</mn>"
      #expect(html.contains("<mn \(mark)"), "\(key)")
    }
  }

  @Test(arguments: [
    String(repeating: "> ", count: 5_000) + "a", String(repeating: "*a **a ", count: 5_000),
    String(repeating: "<b>", count: 20_000) + "a", String(repeating: "[", count: 20_000) + "a",
    String(repeating: "- ", count: 2_000) + "a", String(repeating: "==a ", count: 20_000),
    (0..<500).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
  ])
  func deepNestingIsFlattened(markdown: String) {
    #expect(PageText.blocks(of: markdown).contains("a"))
  }
}
