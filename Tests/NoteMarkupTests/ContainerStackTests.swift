import SourceText
import Testing

@testable import NoteMarkup

@Suite struct ContainerStackTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let note: String
    /// The markers of the first line, by their offsets: quotes, and list items.
    var quotes: [Int] = []
    var items: [Int] = []
    /// What is left of each line inside of all containers; nil where the line is not in them.
    let content: [String?]

    var testDescription: String { note.debugDescription }
  }

  @Test(arguments: [
    Case(note: "> a\n>b\nc", quotes: [0], content: ["a", "b", nil]),
    Case(note: "- a\n  b\n c\n\n    d", items: [0], content: ["a", "b", nil, "", "  d"]),
    Case(note: "10. a\n    b\n   c", items: [0], content: ["a", "b", nil]),
    Case(note: "-\ta\n\tb\n  c", items: [0], content: ["a", "b", nil]),
    Case(note: "-     code\n      b", items: [0], content: ["    code", "    b"]),
    Case(note: "-\n  a", items: [0], content: ["", "a"]),
    Case(note: "> - a\n>   b\n> c", quotes: [0], items: [2], content: ["a", "b", nil]),
    Case(note: "- > a\n  > b\n  c", quotes: [2], items: [0], content: ["a", "b", nil]),
  ])
  func aLineGoesOnInItsContainersByMarkersAndIndentation(_ sample: Case) {
    withLines(of: sample.note) { lines in
      var stack = ContainerStack(note: lines)
      for start in (sample.quotes + sample.items).sorted() {
        stack.push(isQuote: sample.quotes.contains(start), line: 0, start: start)
      }
      #expect(stack.quotes == sample.quotes.count)
      let content = (0..<lines.count).map { line in
        stack.enter(line).map {
          String(decoding: lines.bytes[$0.offset..<lines.end(of: line)], as: UTF8.self)
        }
      }
      #expect(content == sample.content)
    }
  }

  @Test func whatIsPoppedNoLongerCounts() {
    withLines(of: "> - a\n> b") { lines in
      var stack = ContainerStack(note: lines)
      stack.push(isQuote: true, line: 0, start: 0)
      stack.push(isQuote: false, line: 0, start: 2)
      #expect(stack.enter(1) == nil)
      stack.pop()
      #expect(stack.enter(1)?.offset == 8)
      stack.pop()
      #expect(stack.quotes == 0)
      #expect(stack.enter(1)?.offset == 6)
    }
  }

  @Test func aTabIsTakenApartIntoColumns() {
    withLines(of: " \ta") { lines in
      var cursor = ColumnCursor(offset: 0)
      #expect(cursor.skipBlanks(limit: 2, in: lines, to: 3) == 2)
      #expect((cursor.offset, cursor.column) == (1, 2), "in the tab still")
      var rest = cursor
      #expect(rest.skipBlanks(limit: 8, in: lines, to: 3) == 2)
      #expect((rest.offset, rest.column) == (2, 4))
      cursor.finishTab()
      #expect(cursor.offset == 2)
    }
  }
}
