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
  private let forms: [FormulaForm]
  /// For each formula that is not in the first form the index of its form.
  private var chosen: [Int: Int] = [:]

  /// Writes a document as often as it takes.
  ///
  /// - Parameters:
  ///   - decimals: the number of decimals that is asked for.
  ///   - context: the networks and declarations that the formulas are about.
  ///   - blanks: what is left out of the document once it is verified.
  ///   - write: writes the document, each time the same formulas in the same order.
  /// - Returns: the document in Markdown.
  /// - Complexity: a check of the document, and one of the formulas that are not settled for each
  ///   form that one of them needs.
  static func text(
    decimals: Int, context: NoteBindings, blanks: Blanks? = nil,
    write: (inout ResultWriter) -> Void
  ) -> String {
    var document = VerifiedDocument(context: context, decimals: decimals)
    var writer = document.written(write)
    var open: [Int]?
    while true {
      let failures = document.failures(in: writer, among: open)
      let isChanged = document.choose(otherwise: failures)
      if !isChanged, open == nil {
        return blanks == nil ? writer.text : document.written(write, blanks: blanks).text
      }
      writer = document.written(write)
      // Once all are settled, the whole document is looked at again.
      open = isChanged ? failures.keys.sorted() : nil
    }
  }

  private init(context: NoteBindings, decimals: Int) {
    self.context = context
    forms = FormulaForm.all(decimals: decimals)
  }

  private func written(
    _ write: (inout ResultWriter) -> Void, blanks: Blanks? = nil
  ) -> ResultWriter {
    let form = { (index: Int) in
      var form = forms[index]
      form.blanks = blanks
      return form
    }
    var writer = ResultWriter(forms: chosen.mapValues(form), standard: form(0))
    write(&writer)
    return writer
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
        isChanged = true
      }
    }
    return isChanged
  }

  /// The formulas with claims that are not verified, and whether one of them cannot be read.
  private func failures(in writer: ResultWriter, among open: [Int]?) -> [Int: Bool] {
    var text = Array(writer.text.utf8)
    var numbers = Array(writer.formulas.indices)
    var starts = writer.formulas.map(\.lowerBound)
    if let open {
      var part: [UInt8] = []
      starts = []
      for formula in open {
        starts.append(part.count)
        part += text[writer.formulas[formula]] + Array("\n\n".utf8)
      }
      numbers = open
      text = part
    }
    let note = Note(parsing: text)
    let report = NoteChecker.check(note, bindings: NoteBindings(), imported: context)
    let number = Dictionary(zip(starts, numbers), uniquingKeysWith: { first, _ in first })
    var failures: [Int: Bool] = [:]
    for claim in report.claims where claim.verdict != .verified {
      guard let formula = number[note.formulas[claim.formula].range.lowerBound] else { continue }
      failures[formula] = failures[formula] ?? false || claim.verdict == .unread
    }
    return failures
  }
}
