import Binding
import NoteMarkup
import SourceText
import Verification

/// The marks after formulas, and the footnotes that say why a formula is wrong.
struct Marks {
  private let note: Note
  private let lines: LineEnds
  private let hasFootnotes: Bool
  private var edits: [TextEdit] = []
  private var reasons: [String] = []

  /// A note with marks, new ones in place of those that it has; nil if its footnotes were changed
  /// by hand.
  static func marked(
    _ bytes: [UInt8], footnotes: Bool, options: LessonRun.Options
  ) -> (bytes: [UInt8], lacksNetwork: Bool)? {
    let force = options.force
    let original = Note(parsing: bytes)
    let edited = OwnedText(in: original).regions.contains { $0.isFootnotes && !$0.isIntact }
    if edited, !force { return nil }
    let bare = withoutMarks(original, force: force)
    let note = Note(parsing: bare)
    var marks = Marks(note: note, hasFootnotes: footnotes)
    let bindings = NoteBindings(reading: note, limits: options.limits, files: options.files)
    let report = NoteChecker.check(note, bindings: bindings)
    marks.add(report)
    marks.addFootnotes()
    return (bare.applying(marks.edits), report.lacksNetwork)
  }

  private static func withoutMarks(_ note: Note, force: Bool) -> [UInt8] {
    let owned = OwnedText(in: note)
    var removal = Removal(note)
    for region in owned.regions where region.isFootnotes && (region.isIntact || force) {
      removal.add(region)
    }
    for mark in owned.marks { removal.add(mark) }
    return note.bytes.applying(removal.edits)
  }

  private init(note: Note, hasFootnotes: Bool) {
    self.note = note
    self.hasFootnotes = hasFootnotes
    lines = LineEnds(note)
  }

  private mutating func add(_ report: NoteReport) {
    let claims = Dictionary(grouping: report.claims.indices) { report.claims[$0].formula }
    let mistakes = MistakesByClaim(report)
    for (index, formula) in note.formulas.enumerated() where !formula.isGenerated {
      guard let own = claims[index],
        let verdict = Self.verdict(own.map { report.claims[$0].verdict }),
        let place = place(after: formula, own.map { report.claims[$0].range.upperBound }.max())
      else { continue }
      var footnote: Int?
      if verdict == .wrong, hasFootnotes {
        reasons.append(reason(own, report, mistakes))
        footnote = reasons.count
      }
      let mark = VerdictMark.text(verdict, footnote: footnote)
      edits.append(
        TextEdit(range: place.offset..<place.offset, replacement: place.before + mark))
    }
  }

  /// The gravest verdict on the claims that were read; nil if none was.
  private static func verdict(_ verdicts: [Verdict]) -> Verdict? {
    [.wrong, .rounding, .verified].first { verdicts.contains($0) }
  }

  /// Where the mark of a formula goes, and what stands before it: behind the closing dollars, or the result in the
  /// text behind them, or on a line of its own behind a fence.
  private func place(after formula: Formula, _ claims: Int?) -> (offset: Int, before: String)? {
    let end = max(formula.range.upperBound, claims ?? 0)
    guard formula.style == .fenced else { return (end, "") }
    let tail = note.bytes[min(formula.content.upperBound, end)..<end]
    guard tail.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }) else {
      return nil
    }
    let prefix = lines.containerPrefix(of: formula.range.lowerBound)
    return (end, lines.lineEnd(at: end) + String(decoding: prefix, as: UTF8.self))
  }

  /// Why the claims of a formula are wrong; they come in the order of the note.
  private func reason(
    _ claims: [Int], _ report: NoteReport, _ mistakes: MistakesByClaim
  ) -> String {
    var reasons = mistakes.concerning(claims).map { report.mistakes[$0].message }
    for claim in claims where report.claims[claim].verdict == .wrong {
      if let message = report.claims[claim].message?.text, !mistakes.explain(claim) {
        reasons.append(message)
      }
    }
    return reasons.withoutRepetitions.joined(separator: "; ")
  }

  private mutating func addFootnotes() {
    guard !reasons.isEmpty else { return }
    let notes = reasons.enumerated().map { "[^nn-\($0 + 1)]: \(Self.code($1))" }
    let end = note.bytes.count
    let lineEnd = lines.lineEnd(at: max(0, end - 1))
    let text = ResultRegionText.text(
      notes.joined(separator: "\n"), lineEnd: lineEnd, word: ResultRegionText.footnotes)
    let endsLine = note.bytes.last == 0x0A || note.bytes.last == 0x0D
    edits.append(
      TextEdit(range: end..<end, replacement: endsLine ? text + lineEnd : lineEnd + text))
  }

  /// Words as a code span, so that no sign in them means anything in Markdown.
  private static func code(_ words: String) -> String {
    let line = words.split { $0.isNewline }.joined(separator: " ")
    var fence = "`"
    while line.contains(fence) { fence += "`" }
    let isNear = line.hasPrefix("`") || line.hasSuffix("`")
    return isNear ? "\(fence) \(line) \(fence)" : fence + line + fence
  }
}
