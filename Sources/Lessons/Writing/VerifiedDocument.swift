import Binding
import NoteMarkup
import Verification

/// A document all of whose claims the checker verifies.
///
/// A formula that would not be verified as written is written otherwise: with more or fewer
/// decimals, then without its equation, then without its value.
struct VerifiedDocument {
  /// The networks and declarations that the formulas are about.
  let context: NoteBindings
  private let draft: ResultWriter
  /// Whether it stands in a result region, where nothing is taken for another situation.
  private let isResult: Bool
  private let forms: [FormulaForm]
  /// For each formula that is not in the first form the index of its form.
  private var chosen: [Int: Int] = [:]
  /// The formulas in the forms that are chosen.
  private var texts: [String]

  /// Writes a document, and its formulas as often as it takes.
  ///
  /// - Parameters:
  ///   - decimals: the number of decimals that is asked for.
  ///   - context: the networks and declarations that the formulas are about.
  ///   - blanks: what is left out of the document once it is verified.
  ///   - isResult: whether it is to stand in a result region.
  ///   - write: writes the document.
  /// - Returns: the document in Markdown.
  /// - Complexity: a check of the document, and one of the formulas that are not settled for each
  ///   form that one of them needs.
  static func text(
    decimals: Int, context: NoteBindings, blanks: Blanks? = nil, isResult: Bool = false,
    write: (inout ResultWriter) -> Void
  ) -> String {
    var draft = ResultWriter(decimals: decimals)
    write(&draft)
    var document = VerifiedDocument(draft, context: context, isResult: isResult)
    var open: [Int]?
    while true {
      let failures = document.failures(among: open)
      let isChanged = document.choose(otherwise: failures)
      if !isChanged, open == nil { break }
      // Once all are settled, the whole document is looked at again.
      open = isChanged ? failures.keys.sorted() : nil
    }
    if let blanks {
      for index in document.texts.indices { document.write(index, blanks: blanks) }
    }
    return draft.document(document.texts).text
  }

  private init(_ draft: ResultWriter, context: NoteBindings, isResult: Bool) {
    self.draft = draft
    self.isResult = isResult
    self.context = context
    let forms = FormulaForm.all(decimals: draft.decimals)
    self.forms = forms
    texts = draft.formulas.map { $0.text(forms[0]) }
  }

  /// Writes a formula in the form that is chosen for it.
  private mutating func write(_ index: Int, blanks: Blanks? = nil) {
    var form = forms[chosen[index] ?? 0]
    form.blanks = blanks
    texts[index] = draft.formulas[index].text(form)
  }

  /// Takes the next form for each formula that fails; false if none has one left.
  private mutating func choose(otherwise failures: [Int: Bool]) -> Bool {
    var isChanged = false
    for (formula, isUnread) in failures {
      let current = chosen[formula] ?? 0
      var next = current + 1
      if isUnread {
        // Other decimals do not make a formula readable.
        let detail = forms[current].detail
        next = forms[current...].firstIndex { $0.detail != detail } ?? forms.count
      }
      if next < forms.count {
        chosen[formula] = next
        write(formula)
        isChanged = true
      }
    }
    return isChanged
  }

  /// The formulas with claims that are not verified, and whether one of them cannot be read.
  private func failures(among open: [Int]?) -> [Int: Bool] {
    let (content, places) = open.map(part) ?? draft.document(texts)
    let text = isResult ? ResultRegionText.text(content) : content
    let start = isResult ? ResultRegionText.contentStart(in: text, of: content) : 0
    let starts = places.map { $0 + start }
    let numbers = open ?? Array(texts.indices)
    let note = Note(parsing: Array(text.utf8))
    let report = NoteChecker.check(
      note, bindings: NoteBindings(), imported: context, findsMistakes: false)
    let number = Dictionary(zip(starts, numbers), uniquingKeysWith: { first, _ in first })
    var failures: [Int: Bool] = [:]
    for claim in report.claims where claim.verdict != .verified {
      guard let formula = number[note.formulas[claim.formula].range.lowerBound] else { continue }
      failures[formula] = failures[formula] ?? false || claim.verdict == .unread
    }
    return failures
  }

  /// Some of the formulas alone.
  private func part(_ open: [Int]) -> (text: String, starts: [Int]) {
    var text = ""
    var starts: [Int] = []
    for formula in open {
      starts.append(text.utf8.count)
      text += texts[formula] + "\n\n"
    }
    return (text, starts)
  }
}
