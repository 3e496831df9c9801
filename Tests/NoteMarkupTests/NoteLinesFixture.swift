import SourceText

@testable import NoteMarkup

/// Gives `body` the lines of a text, which are there only while it runs.
func withLines<Result>(of text: String, _ body: (NoteLines) -> Result) -> Result {
  let bytes = Array(text.utf8)
  return bytes.withUnsafeBufferPointer { bytes in
    LineTable(Array(bytes)).lineStarts.withUnsafeBufferPointer { starts in
      body(NoteLines(bytes: bytes, starts: starts))
    }
  }
}
