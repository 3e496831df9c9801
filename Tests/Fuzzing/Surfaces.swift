package import Binding
import Lessons
import NeuralNet
import NoteMarkup
import Rendering
import SourceText
import Verification

/// What reads a note, each way with the laws that must hold for any bytes.
package struct Surfaces {
  /// The laws that did not hold, in words.
  package private(set) var brokenLaws: [String] = []
  let bytes: [UInt8]
  /// What another note binds for the one that is read.
  private let imported: NoteBindings

  /// A way to read a note.
  private enum Way: CaseIterable {
    case check, fix, marks, results, solve, grade, explain, step, measure, notebook, laTeX, page,
      server
  }

  /// What a choice picks from: quick ways come up more often than slow ones.
  private static let ways: [Way] =
    Way.allCases + [.check, .check, .check, .check, .fix, .fix, .results]

  /// How many choices there are; larger ones pick variants.
  package static let count = ways.count

  /// Bounds that keep one note well under a tenth of a second.
  ///
  /// Trainings end by their steps, not by the clock, so that running twice gives the same.
  static let limits: EngineLimits = {
    var limits = EngineLimits()
    limits.parameters = 30
    limits.steps = 20
    limits.seconds = 60
    limits.examples = 20
    return limits
  }()

  /// Reads a note in one of the ways of the command line.
  ///
  /// - Parameters:
  ///   - bytes: the note.
  ///   - choice: picks the way, and a variant of it.
  ///   - imported: what another note binds for it, in some of the variants.
  package init(reading bytes: [UInt8], choice: Int, with imported: NoteBindings) {
    self.bytes = bytes
    self.imported = imported
    let variant = choice / Self.count
    switch Self.ways[choice % Self.count] {
    case .check: check(variant)
    case .fix: fix(variant)
    case .marks: run(marks: true)
    case .results: run(marks: false)
    case .solve: solve(variant)
    case .grade: grade(variant)
    case .explain: explain()
    case .step: step(variant)
    case .measure: measure()
    case .notebook: readNotebook(variant)
    case .laTeX: readFile(bytes, kind: .latex)
    case .page: showPage(variant)
    case .server: talk(variant)
    }
  }

  // MARK: Checking

  private mutating func check(_ variant: Int) {
    let checked = checked(bytes, variant)
    let report = checked.report
    let ranges =
      report.claims.map(\.range) + report.mistakes.map(\.range)
      + report.diagnostics.map(\.range) + report.mistakes.compactMap(\.fix?.range)
    require(ranges.allSatisfy { isWithin($0, bytes) }, "what is found lies in the note")
    let reports: [any CheckReport] = [
      JSONReport(), SARIFReport(version: "0", isStrict: true, showsUnread: true),
      TextReport(style: TextStyle(), isForSeveral: false, showsUnread: true),
      GitHubReport(isStrict: true, showsUnread: true), JUnitReport(isStrict: true),
    ]
    let number = variant % reports.count
    let part = reports[number].part(of: checked)
    require(Self.isPlain(part), "no control character reaches a report")
    guard number < 2, !part.isEmpty else { return }
    let text =
      Array(reports[number].opening.utf8) + part + reports[number].closing(Tally(checked)).utf8
    require(JSONGrammar.matches(text), "a report in JSON is JSON")
  }

  private mutating func fix(_ variant: Int) {
    let plan = FixPlan(checked(bytes, variant).report, takesSuggested: true)
    let mended = bytes.applying(plan.edits)
    var (old, new) = (0, 0)
    for edit in plan.edits {
      require(edit.range.lowerBound >= old && isWithin(edit.range, bytes), "fixes are in order")
      let kept = bytes[old..<max(old, edit.range.lowerBound)]
      require(mended[new...].starts(with: kept), "a fix changes nothing but its token")
      new += kept.count + edit.replacement.utf8.count
      old = edit.range.upperBound
    }
    require(mended[min(new, mended.count)...] == bytes[old...], "a fix changes nothing behind it")
    guard !plan.edits.isEmpty else { return }
    _ = UnifiedDiff(path: "note.md", bytes: bytes, edits: plan.edits).text
    _ = checked(mended, variant)
  }

  /// A note that is checked: every third with what another one binds, every other with explanations.
  private mutating func checked(_ bytes: [UInt8], _ variant: Int = 1) -> CheckedNote {
    let note = Note(parsing: bytes)
    require(note.bytes == bytes, "a note keeps its bytes")
    let report = NoteChecker.check(
      note, bindings: bindings(of: note),
      imported: variant.isMultiple(of: 3) ? imported : NoteBindings(),
      explains: variant.isMultiple(of: 2))
    return CheckedNote(path: "note.md", bytes: bytes, lineTable: note.lineTable, report: report)
  }

  func bindings(of note: Note) -> NoteBindings {
    NoteBindings(reading: note, limits: Self.limits)
  }

  private mutating func measure() {
    var measurement = Measurement()
    measurement.measure(Note(parsing: bytes), seed: 1, limit: 1) {
      NoteBindings(reading: $0, limits: Self.limits)
    }
  }

  // MARK: Lessons

  private mutating func run(marks: Bool) {
    var options = LessonRun.Options(marks: marks)
    options.limits = Self.limits
    let note = Note(parsing: bytes)
    let first = LessonRun(note, options: options)
    for drawing in first.drawings { _ = OwnedDrawing.bytes(drawing.content) }
    let stripped = Strip(note).bytes
    require(
      first.diagnostics.allSatisfy { isWithin($0.range, bytes) }, "what is said lies in the note")
    if first.bytes != bytes {
      let again = Note(parsing: first.bytes)
      require(Strip(again).bytes == stripped, "what was run is stripped to the note")
      require(LessonRun(again, options: options).bytes == first.bytes, "twice is once")
    }
    if stripped != bytes {
      require(Strip(Note(parsing: stripped)).bytes == stripped, "stripping twice is once")
    }
  }

  private mutating func solve(_ variant: Int) {
    let note = Note(parsing: bytes)
    let bindings = bindings(of: note)
    // The document is many times as long as the note.
    let document = try? Solution(bindings).markdown
    if let document, variant.isMultiple(of: 4) { _ = checked(Array(document.utf8)) }
  }

  /// Marks the worksheet of the note, filled with numbers.
  private mutating func grade(_ variant: Int) {
    let note = Note(parsing: bytes)
    let bindings = bindings(of: note)
    let answers = [
      "0.5", "-1e308", "0", "0.00000000000000000000000001", "99999999999999999999", "x",
    ]
    // Every seventh sheet is the note itself, in which anything may be answered.
    guard variant % 7 < answers.count else { return mark(note, by: note, bindings) }
    guard
      let sheet = try? Worksheet(
        bindings, of: nil, digits: nil, blanks: Blanks(fade: variant % 4 + 1)
      )
      .markdown
    else { return }
    let filled = sheet.replacing("\\boxed{?}", with: answers[variant % 7])
    mark(Note(parsing: Array(filled.utf8)), by: note, bindings)
  }

  private mutating func mark(_ sheet: Note, by lesson: Note, _ bindings: NoteBindings) {
    guard let grade = try? Grade(sheet, bindings: bindings) else { return }
    let report = GradeReport(grade: grade, path: "sheet.md", lineTable: sheet.lineTable)
    require(Self.isPlain(report.text), "no control character reaches marks")
    require(JSONGrammar.matches(report.json), "marks in JSON are JSON")
    let copy = MarkedSheet(sheet, grade, givesHints: false)
    require(copy.bytes.count > sheet.bytes.count, "a marked copy has all of the sheet")
  }

  /// What stands on the note's first line is asked for.
  private mutating func explain() {
    let subject = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let bindings = bindings(of: Note(parsing: bytes))
    _ = Explanation(subject, in: bindings).text
    for network in bindings.networks {
      _ = network.values.allQuantities()
      _ = network.values.allDerivatives()
    }
  }

  /// The keys of the terminal that the note's last bytes are.
  private mutating func step(_ variant: Int) {
    let bindings = bindings(of: Note(parsing: bytes))
    _ = PlainSteps(bindings.networks, decimals: bindings.digits).text
    guard var state = StepperState(bindings.networks, decimals: bindings.digits) else { return }
    let keys: [StepperKey] = [
      .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .tab, .backTab, .enter, .escape,
      .backspace,
    ]
    for byte in bytes.suffix(12) {
      let index = Int(byte)
      state.handle(
        index < keys.count ? keys[index] : .character(Character(Unicode.Scalar(byte))))
    }
    let screen = StepperScreen(
      state, title: "note.md", width: 80 + variant % 3 * 40, height: 24, marksHighlights: true)
    for line in screen.lines {
      let text = line.map(\.text).joined()
      require(Self.isPlain(Array(text.utf8)), "no control character reaches a screen")
    }
  }

  // MARK: Laws

  /// Whether a text neither steers a terminal nor turns the direction of writing.
  static func isPlain(_ text: [UInt8]) -> Bool {
    if text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return true }
    return !String(decoding: text, as: UTF8.self).unicodeScalars.contains {
      PrintableText.isControl($0) && !["\n", "\r", "\t"].contains($0)
    }
  }

  func isWithin(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= bytes.count
  }

  mutating func require(_ holds: Bool, _ law: String) {
    if !holds { brokenLaws.append(law) }
  }
}
