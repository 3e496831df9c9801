import Binding
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
  private let bytes: [UInt8]

  /// How many ways there are to read a note.
  package static let count = 9

  /// Bounds that keep one note well under a tenth of a second.
  ///
  /// Trainings end by their steps, not by the clock, so that running twice gives the same.
  private static let limits: EngineLimits = {
    var limits = EngineLimits()
    limits.parameters = 60
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
  package init(reading bytes: [UInt8], choice: Int) {
    self.bytes = bytes
    let variant = choice / Self.count
    switch choice % Self.count {
    case 0: check(variant)
    case 1: fix()
    case 2: run(marks: true)
    case 3: run(marks: false)
    case 4: solve(variant)
    case 5: grade(variant)
    case 6: explain()
    case 7: step(variant)
    default: measure()
    }
  }

  // MARK: Checking

  private mutating func check(_ variant: Int) {
    let checked = checked(bytes)
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
    require(!part.contains { Self.isControl($0) }, "no control character reaches a report")
    guard number < 2, !part.isEmpty else { return }
    let text =
      Array(reports[number].opening.utf8) + part + reports[number].closing(Tally(checked)).utf8
    require(JSONGrammar.matches(text), "a report in JSON is JSON")
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D || byte == 0x7F
  }

  private mutating func fix() {
    let plan = FixPlan(checked(bytes).report)
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
    _ = checked(mended)
  }

  private mutating func checked(_ bytes: [UInt8]) -> CheckedNote {
    let note = Note(parsing: bytes)
    require(note.bytes == bytes, "a note keeps its bytes")
    let report = NoteChecker.check(note, bindings: bindings(of: note))
    return CheckedNote(path: "note.md", bytes: bytes, lineTable: note.lineTable, report: report)
  }

  private func bindings(of note: Note) -> NoteBindings {
    NoteBindings(reading: note, limits: Self.limits)
  }

  private mutating func measure() {
    var measurement = Measurement()
    measurement.measure(Note(parsing: bytes), imported: NoteBindings(), seed: 1, limit: 3) {
      NoteBindings(reading: $0, limits: Self.limits)
    }
  }

  // MARK: Lessons

  private mutating func run(marks: Bool) {
    var options = LessonRun.Options(marks: marks)
    options.limits = Self.limits
    let note = Note(parsing: bytes)
    let first = LessonRun(note, options: options)
    for drawing in first.drawings { _ = PlotDrawing(drawing.plot).svg }
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
    let document = try? Solution(note, bindings: bindings).markdown
    if let document, variant.isMultiple(of: 4) { _ = checked(Array(document.utf8)) }
  }

  /// Marks the worksheet of the note, filled with numbers.
  private mutating func grade(_ variant: Int) {
    let note = Note(parsing: bytes)
    let bindings = bindings(of: note)
    let answers = [
      "0.5", "-1e308", "0", "0.00000000000000000000000001", "99999999999999999999", "x",
    ]
    guard
      let sheet = try? Worksheet(note, bindings: bindings, of: nil, digits: nil, blanks: .results)
        .markdown
    else { return }
    let filled = sheet.replacing("\\boxed{?}", with: answers[variant % answers.count])
    let read = Note(parsing: Array(filled.utf8))
    guard let grade = try? Grade(read, lesson: note, bindings: bindings) else { return }
    let report = GradeReport(grade: grade, path: "sheet.md", lineTable: read.lineTable)
    _ = report.text
    require(JSONGrammar.matches(report.json), "marks in JSON are JSON")
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
    _ = StepperScreen(
      state, title: "note.md", width: 80 + variant % 3 * 40, height: 24, marksHighlights: true)
  }

  // MARK: Laws

  private func isWithin(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= bytes.count
  }

  private mutating func require(_ holds: Bool, _ law: String) {
    if !holds { brokenLaws.append(law) }
  }
}
