import NeuralNet
import SourceText
import TestSupport
import Testing

@testable import NoteMarkup

@Suite struct SkeletonTests {
  @Test func nestingBeyondTheLimitIsTextWithAWarning() {
    for marker in [">", "- ", "1. "] {
      let note = Note(String(repeating: marker, count: 10_000) + " $x$\n\n$y$\n")
      #expect(note.contents == ["x", "y"])
      #expect(note.diagnostics.map(\.id.rawValue) == ["nesting-too-deep"])
    }
  }

  @Test func manyBlankLinesKeepTheLinesAfterThemInPlace() {
    let gap = String(repeating: "\n", count: 9)
    let note = Note("- $a$\(gap)  $b$\n\n```nn x\n\(gap)c: 1\(gap)```\(gap)# D\n$e$\(gap)")
    #expect(note.contents == ["a", "b", "e"])
    #expect(note.formulas[0].block == note.formulas[1].block)
    #expect(note.directives.map { $0.body(in: note).bytes.count } == [22])
    #expect(note.sections.map { note.text($0.title) } == ["", "D"])
  }

  @Test(arguments: [
    Expectation("<pre>\n$a$\n\ntext </pre>\n$b$", ["b"]),
    Expectation("<!-- a\n\n$b$ -->\n$c$", ["c"]),
    Expectation("<?a\n\n$b$ ?>\n\n$c$", ["c"]),
    Expectation("<![CDATA[\n\n$b$ ]]>\n\n$c$", ["c"]),
    Expectation("<details>\n\n$a$\n\n</details>", ["a"]),
    Expectation("```a`b\n$x$", ["x"]),
    Expectation("~~~a`b\n$x$", []),
    Expectation("***bold $x$***", ["x"]),
    Expectation("#tag $x$", ["x"]),
    Expectation("1986. $x$", ["x"]),
    Expectation("\t$x$\n\n1. a\n\n\t$y$", ["y"]),
    Expectation("!!! note\n\n    $x$\n\n$y$", ["x", "y"]),
    Expectation("!!! warning \"Title $x$\"\n\n    $y$\n\n        $z$\n", ["x", "y"]),
    Expectation("???+ tip inline\n    $x$\n\n    $y$", ["x", "y"]),
    Expectation("- a\n\n    !!! tip\n\n        $x$\n", ["x"]),
    Expectation("!!! note\n\n    $$\n    - 1\n    + 2\n    $$\n", ["\n- 1\n+ 2\n"]),
    Expectation("!!! note\n\n    ```math\n    x\n    ```\n", ["x\n"]),
    Expectation("!!!\n\n    $x$", []),
    Expectation("!!! what?\n\n    $x$", []),
    Expectation("??? \"Title\"\n\n    $x$", []),
    Expectation("Wow!!! note\n\n    $x$", []),
    Expectation("```\n!!! note\n\n    $x$\n```\n$y$", ["y"]),
  ])
  func blocksAreThoseOfTheWholeText(_ expectation: Expectation) {
    #expect(Note(expectation.note).contents == expectation.found)
  }

  @Test func randomNotesHaveTheBlocksThatLibcmarkSeesInThem() {
    let pieces = [
      "- ", "* ", "+ ", "1. ", "23) ", "> ", ">", "  ", "    ", "\t", "# ", "### ", "#", "a",
      "b c ", "_", "*",
      "***", "---", "===", "- - -", "_ _ _", "```", "~~~", "`", "`x`", "<div>", "</div>", "<b>",
      "<!--", "-->",
      "<?", "?>", "<pre>", "</pre>", "<![CDATA[", "]]>", "<!A", "&amp;", "\\", "$x$", "|", "1", ".",
      ")", "=",
    ]
    var random = SplitMix64(seed: 7)
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        for _ in 0..<Int.random(in: 0...5, using: &random) {
          text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
        text += Int.random(in: 0..<12, using: &random) == 0 ? "\n\n\n\n" : "\n"
      }
      #expect(blocksOfSkeleton(text) == blocks(text), "\(text)")
    }
  }

  private func blocks(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { list(BlockTree($0), SkeletonLineMap()) }
  }

  private func blocksOfSkeleton(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      LineTable(Array(bytes)).lineStarts.withUnsafeBufferPointer { starts in
        Skeleton.kinds.withUnsafeBufferPointer { kinds in
          let note = NoteLines(bytes: bytes, starts: starts)
          let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Skeleton.capacity(note))
          defer { output.deallocate() }
          let skeleton = Skeleton(of: note, masks: [], firstLine: 0, kinds: kinds, into: output)
          let tree = BlockTree(UnsafeBufferPointer(rebasing: output[..<skeleton.count]))
          return list(tree, skeleton.lineMap)
        }
      }
    }
  }

  /// The blocks of a tree, depth first: what each is, where it begins, and where a paragraph ends.
  private func list(_ tree: borrowing BlockTree, _ lineMap: SkeletonLineMap) -> [String] {
    var result: [String] = []
    var waiting = [tree.firstBlock].compactMap(\.self)
    while let node = waiting.popLast() {
      let level = node.kind == .heading ? node.headingLevel : 0
      let line = lineMap.noteLine(node.firstLine)
      let lastLine = node.kind == .paragraph ? lineMap.noteLine(node.lastLine + 1) - 1 : line
      result.append(
        "\(node.kind) \(level) \(node.hasInfo) \(line):\(node.firstByte) to \(lastLine)")
      waiting += [node.next, node.isContainer ? node.firstChild : nil].compactMap(\.self)
    }
    return result
  }
}
