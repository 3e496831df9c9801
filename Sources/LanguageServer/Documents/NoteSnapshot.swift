import NoteMarkup
import SourceText
import Workspace

/// A note as it stands in the editor at one moment: what the worker works on while it is changed further.
///
/// A note is one document, or the Markdown cells of a notebook, each of which is a document of its own.
struct NoteSnapshot: Sendable {
  /// A document that is a part of the note.
  struct Part: Sendable {
    let uri: String
    /// The number that the client gave this state of the document.
    let version: Int
    let text: TextDocument
    /// Where it begins in the note, in bytes.
    let start: Int

    /// Where it ends in the note.
    var end: Int { start + text.bytes.count }
  }

  /// The document, or the notebook.
  let uri: String
  /// In the order of the note; at least one but for a notebook without Markdown.
  let parts: [Part]
  /// Goes up with each change of the note.
  let revision: Int
  /// Whether it was not changed since it was opened or saved.
  let isSaved: Bool
  /// Whether it is a notebook.
  let isNotebook: Bool

  /// The path of its file; nil where it has none.
  var path: FilePath? { DocumentURI.path(of: uri) }

  /// The note as it is read: its places are those of the document, or those of the cells one after the other
  /// with a blank line between two of them.
  var file: NoteFile {
    if isNotebook { return NoteFile(cells: parts.map(\.text.bytes)) }
    let kind = path.flatMap { FileKind(ofFile: $0.name) } ?? .markdown
    return NoteFile(parts.first?.text.bytes ?? [], kind: kind)
  }

  /// The note with edits in bytes of the file, each of which lies in one part.
  func applying(_ edits: [TextEdit]) -> NoteSnapshot {
    var start = 0
    let changed = parts.map { part in
      let own = edits.filter {
        part.start <= $0.range.lowerBound && $0.range.upperBound <= part.end
      }
      .map { edit in
        TextEdit(
          range: edit.range.lowerBound - part.start..<edit.range.upperBound - part.start,
          replacement: edit.replacement)
      }
      if start > 0 { start += NoteFile.cellSeparator.count }
      let text = TextDocument(part.text.bytes.applying(own))
      defer { start += text.bytes.count }
      return Part(uri: part.uri, version: part.version, text: text, start: start)
    }
    return NoteSnapshot(
      uri: uri, parts: changed, revision: revision, isSaved: isSaved, isNotebook: isNotebook)
  }

  /// The part with an offset of the note.
  func part(at offset: Int) -> Part? {
    let index = parts.partitioningIndex { $0.start > offset } - 1
    return parts.indices.contains(index) ? parts[index] : nil
  }

  /// The part that is a document.
  func part(of uri: String) -> Part? { parts.first { $0.uri == uri } }
}
