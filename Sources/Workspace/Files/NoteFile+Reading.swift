package import NoteMarkup

extension NoteFile {
  /// Reads the note in a file, or on standard input.
  ///
  /// - Parameters:
  ///   - path: where the bytes are.
  ///   - name: the path that says of which kind it is; the same if nothing is said.
  /// - Throws: `Trouble` if that cannot be done, or the name says that it is no note.
  package init(reading path: FilePath, named name: FilePath? = nil) throws(Trouble) {
    do throws(FileProblem) {
      let kind = try FileKind(of: name ?? path)
      self.init(try FileReading.readNote(path), kind: kind)
    } catch {
      throw Trouble(path, error.message)
    }
  }
}

extension Note {
  /// Reads a note in Markdown, to write it anew with more or less in it.
  ///
  /// - Throws: `Trouble` if that cannot be done, or the file is of another kind.
  package init(readingMarkdown path: FilePath) throws(Trouble) {
    let file = try NoteFile(reading: path)
    guard file.kind.isMarkdown else {
      throw Trouble(
        path,
        "results and marks can be written into Markdown alone; let a note in Markdown have the directives, and "
          + "give it to check and fix by --with")
    }
    self = file.note
  }
}

extension FileKind {
  /// The kind that the name of a file says: without an ending, and with that of plain text, it is Markdown.
  ///
  /// - Throws: `FileProblem.unknownKind` if it has another ending.
  package init(of path: FilePath) throws(FileProblem) {
    if let kind = FileKind(ofFile: path.name) {
      self = kind
    } else if let ending = FileKind.ending(ofFile: path.name), !Self.plainEndings.contains(ending) {
      throw .unknownKind(ending)
    } else {
      self = .markdown
    }
  }

  /// The endings of text that is read as Markdown where it is named, and not looked for in folders.
  private static let plainEndings: Set<String> = ["txt", "text"]
}
