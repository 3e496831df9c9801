import Pages
import Testing

@Suite struct ShortStyleTests {
  @Test(arguments: [
    ("a > b, c {\n  width: calc(1rem - 2px);\n}\n", "a>b,c{width: calc(1rem - 2px)}"),
    ("/* words; */ .a .b { color: red; }", " .a .b{color: red}"),
    ("a::before { content: \" ; \" attr(b) \" \"; }", "a::before{content: \" ; \" attr(b) \" \"}"),
    ("@media (max-width: 30rem) { .a { top: 0; } }", "@media (max-width: 30rem){.a{top: 0}}"),
  ])
  func whatPartsNothingIsLeftOut(sheet: String, short: String) {
    #expect(ShortStyle(sheet).text.trimmingPrefix(" ") == short.trimmingPrefix(" "))
  }
}
