import NoteMarkup
import Platform
import SourceText

/// What the front matter of a note says to Nabla.
///
/// The rest of the front matter is for others, and need not be YAML that can be read.
struct NoteSettings {
  private(set) var digits = LessonRequest.defaultDigits
  /// The lessons that the note names, in order.
  private(set) var lessons: [LessonReference] = []
  /// How the note spells the quantities of networks that have no notation of their own.
  private(set) var notation: WrittenNotation?
  /// What makes drawings of networks where their directives do not say it.
  private(set) var diagramForm = DiagramRequest.Form.svg
  /// How solutions and answers are folded.
  private(set) var foldStyle: FoldStyle?
  private(set) var diagnostics: [Diagnostic] = []

  private static let digitsKey = Array("digits:".utf8)
  private static let notationKey = Array("notation:".utf8)
  private static let lessonKey = Array("lesson:".utf8)
  private static let diagramKey = Array("diagram:".utf8)
  private static let foldKey = Array("fold:".utf8)

  /// Reads the keys that stand at the very left of the front matter.
  ///
  /// Complexity: O(length of the front matter).
  init(reading note: Note) {
    guard let range = note.frontMatter else { return }
    let first = note.lineTable.lineIndex(of: range.lowerBound)
    let last = note.lineTable.lineIndex(of: max(range.lowerBound, range.upperBound - 1))
    for index in first...last {
      let line = note.lineTable.range(ofLine: index)
      if note.bytes[line].starts(with: Self.digitsKey) {
        readDigits(line, of: note)
      } else if note.bytes[line].starts(with: Self.lessonKey) {
        readLessons(Self.entry(from: index, to: last, of: note), of: note)
      } else if note.bytes[line].starts(with: Self.notationKey) {
        readNotation(Self.entry(from: index, to: last, of: note), of: note)
      } else if note.bytes[line].starts(with: Self.diagramKey) {
        diagramForm = Self.word(behind: Self.diagramKey, in: line, of: note) ?? diagramForm
      } else if note.bytes[line].starts(with: Self.foldKey) {
        foldStyle = Self.word(behind: Self.foldKey, in: line, of: note) ?? foldStyle
      }
    }
  }

  /// What the word behind a key stands for; nil for any other value, which is for other programs.
  private static func word<Meaning: RawRepresentable<String>>(
    behind key: [UInt8], in line: ByteRange, of note: Note
  ) -> Meaning? {
    Meaning(rawValue: value(behind: key, in: line, of: note))
  }

  /// What stands in a line behind a key, without a comment.
  private static func value(behind key: [UInt8], in line: ByteRange, of note: Note) -> String {
    String(decoding: note.bytes[line.dropFirst(key.count)], as: UTF8.self)
      .prefix { $0 != "#" }.filter { !$0.isWhitespace }
  }

  private mutating func readDigits(_ line: ByteRange, of note: Note) {
    let text = Self.value(behind: Self.digitsKey, in: line, of: note)
    if let number = Int(written: text), LessonRequest.possibleDigits.contains(number) {
      digits = number
    } else {
      let problem = ValueProblem.badDigits(text)
      let end = line.lowerBound + Self.digitsKey.count
      diagnostics.append(problem.diagnostic(at: line.lowerBound..<end))
    }
  }

  /// A key with its value: its line, and those after it that begin further right, or with the hyphen of a
  /// list, up to the dashes that end the front matter.
  private static func entry(from first: Int, to last: Int, of note: Note) -> ByteRange {
    let start = note.lineTable.lineStarts[first]
    var next = first + 1
    while next < last {
      let line = note.lineTable.range(ofLine: next)
      guard let byte = note.bytes[line].first else { break }
      guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") else { break }
      next += 1
    }
    return start..<max(start, note.lineTable.range(ofLine: next - 1).upperBound)
  }

  /// Reads a notation as a directive has it.
  private mutating func readNotation(_ entry: ByteRange, of note: Note) {
    let body = DirectiveBody(SlicedText(slices: [entry], of: note.bytes))
    for (problem, range) in body.problems {
      diagnostics.append(problem.diagnostic(at: body.text.noteRange(range)))
    }
    guard case .map(let entries)? = body.root?.content, let field = entries.first else { return }
    let written = WrittenNotation(field)
    for (problem, range) in written.problems {
      diagnostics.append(problem.diagnostic(at: body.text.noteRange(range)))
    }
    notation = written
  }

  /// Reads one path, or a list of them; what is neither is for others.
  private mutating func readLessons(_ entry: ByteRange, of note: Note) {
    let body = DirectiveBody(SlicedText(slices: [entry], of: note.bytes))
    for (problem, range) in body.problems {
      var diagnostic = problem.diagnostic(at: body.text.noteRange(range))
      diagnostic.severity = .warning
      diagnostics.append(diagnostic)
    }
    guard case .map(let entries)? = body.root?.content, let value = entries.first?.value else {
      return
    }
    let nodes = if case .list(let nodes) = value.content { nodes } else { [value] }
    for node in nodes where node.kind == .text {
      lessons.append(
        LessonReference(path: node.text ?? "", range: body.text.noteRange(node.range)))
    }
  }
}
