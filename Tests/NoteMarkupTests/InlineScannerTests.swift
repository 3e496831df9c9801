import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct InlineScannerTests {
  @Test(arguments: [
    Expectation("$1 + 1 = 2$", ["1 + 1 = 2"]),
    Expectation("a $x$, $y$ and $z$.", ["x", "y", "z"]),
    Expectation("It costs $5 and then $6 more.", []),
    Expectation("It costs $5, or $6, or $7.", []),
    Expectation("5$ and 6$", []),
    Expectation("$ x$ and $y $", []),
    Expectation("$2 + 2 = 5 $ and $ x = 1 $ and $ 3 < 4$.", ["2 + 2 = 5 ", " x = 1 ", " 3 < 4"]),
    Expectation("$5 = 5 dollars or $ 6", []),
    Expectation("5 $ = 4 €, 3 $", []),
    Expectation("$x$1 and $y$", ["y"]),
    Expectation("$20,000 and then $x$", ["x"]),
    Expectation(#"\$2 + 2 = 5\$"#, []),
    Expectation(#"\\$x$"#, ["x"]),
    Expectation(#"$a \$ b$"#, [#"a \$ b"#]),
    Expectation(#"$\text{cost in $} + 1$"#, [#"\text{cost in $} + 1"#]),
    Expectation(#"$x = 1 \text{ if $y$}$ and $z$"#, [#"x = 1 \text{ if $y$}"#, "z"]),
    Expectation(#"$\text{open$ and $y$"#, [#"\text{open"#, "y"]),
    Expectation("$a$$b$", ["a", "b"]),
    Expectation("$x$$$y$$", ["x", "y"]),
    Expectation("$$$ and $$$", []),
    Expectation("$a\nb$ and $c\n$", ["a\nb"]),
    Expectation("Größe 😀: $ä$", ["ä"]),
    Expectation("**$x$** ==$y$== _$z$_ [$t$](u)", ["x", "y", "z", "t"]),
  ])
  func dollarsFollowTheRuleOfPandocAndObsidian(_ expectation: Expectation) {
    #expect(Note(expectation.note).contents == expectation.found)
  }

  @Test(arguments: [
    Expectation(#"\(x + 1\) and \[y\]"#, ["x + 1", "y"]),
    Expectation(#"\( x \)"#, [" x "]),
    Expectation(#"\\(x\\) and \(y"#, ["x"]),
    Expectation(#"\\(x\) and \\[2pt]"#, []),
    Expectation(#"\\[x\\]"#, ["x"]),
    Expectation("{math}`a` and `b`", ["a"]),
    Expectation(#"\[a \\[2pt] b\]"#, [#"a \\[2pt] b"#]),
    Expectation("$`a_1`$ and $`b$", ["a_1", "`b"]),
    Expectation("<div>\n$x$\n\\[y\\]\n</div>\n\n$z$", ["x", "y", "z"]),
    Expectation("<td>$$\nx\n$$</td>\n</table>\n$y$", ["\nx\n", "y"]),
  ])
  func otherDelimitersAreMathToo(_ expectation: Expectation) {
    #expect(Note(expectation.note).contents == expectation.found)
  }

  @Test(arguments: [
    "`$x$`", "``$x$ ` $y$``", "`$x\n$y$`", "`$$`", "`` ` $x$ ``", "```\n$x$\n```", "    $x$",
    "~~~ md\n$x$\n~~~", "<!-- $x$ -->", "a <!-- $x$ --> b", "a <!-- $x\n$y$ --> b", "%%$x$%%",
    "%%\n\n$x$\n\n$$y$$\n\n%%", "%%\n```\n%%", "[[a $x$]]", "![[a$x$.png|300]]",
    "[a](https://b.c/?$x$)", "<code>$x$</code>", "<script>\n$x$\n</script>",
    "<div>\n<code>$x$</code>\n</div>", "[a]: /$x$",
    "---\na: $x$\n---",
    "$$$$", "\\$x$",
  ])
  func mathInOtherNotationIsNotMath(_ text: String) {
    let note = Note(text)
    #expect(note.contents == [])
    #expect(note.diagnostics == [])
  }

  @Test(arguments: [
    Expectation("`a $x$", ["x"]),
    Expectation("``a` $x$", ["x"]),
    Expectation(#"\`$x$\`"#, ["x"]),
    Expectation("<!-- a $x$", ["x"]),
    Expectation("b <!-- a $x$", ["x"]),
    Expectation("100%% $x$", ["x"]),
    Expectation("[[a $x$", ["x"]),
    Expectation("[a](b $x$)", ["x"]),
    Expectation("[^1]: $x$", ["x"]),
    Expectation("<b>$x$</b>", ["x"]),
    Expectation("a < b $x$ > c", ["x"]),
    Expectation("a $x `$` b$", ["x `$` b"]),
  ])
  func whatIsNotClosedHidesNothing(_ expectation: Expectation) {
    let expected = expectation.note.hasPrefix("<!--") ? [] : expectation.found
    #expect(Note(expectation.note).contents == expected)
  }

  @Test(arguments: [
    ("Binary numbers", true), ("8 bits", true), ("in base 2", true), ("in BASE-2.", true),
    ("base 20", false), ("bit", false), ("subbinary", false), ("`bits`", false), ("$bits$", false),
    ("```\nbinary\n```", false), ("", false), ("base", false),
  ])
  func proseAboutBinaryNumbersIsNoticed(_ text: String, _ isBinary: Bool) {
    #expect(Note(text).mentionsBinaryNumbers == isBinary)
  }
}
