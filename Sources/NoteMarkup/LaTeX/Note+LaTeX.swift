extension Note {
  /// Reads a LaTeX document; any bytes are one.
  ///
  /// Comments, verbatim text and the preamble are left alone, but for the macros that are defined there. A
  /// file without a preamble is a part of a document.
  ///
  /// Complexity: O(n).
  init(parsingLaTeX bytes: [UInt8]) {
    self.init(unread: bytes)
    let note = self
    bytes.withUnsafeBufferPointer { bytes in
      var reader = LaTeXReader(note, bytes)
      reader.read()
      self = reader.note
    }
    ignoreSections()
    readMacros(in: macroDefinitions)
  }
}
