import Binding
import Lessons
import NoteMarkup
import Rendering
import SourceText
import Verification
import Workspace

/// The request `textDocument/hover`: what stands at a place, and how it came by its verdict.
enum Hover {
  /// What is told of a place, as JSON; `null` where there is nothing to tell.
  static func answer(to request: FeatureRequest) throws(ResponseError) -> [UInt8] {
    let checked = try request.checked
    let offset = try request.offset(in: checked)
    let found =
      claim(at: offset, in: checked) ?? value(at: offset, in: checked)
      ?? directive(at: offset, in: checked)
    guard let found, let place = checked.place(of: found.range) else {
      return JSONWriter.text { $0.null() }
    }
    let isMarkdown = request.client.showsMarkdown
    return JSONWriter.text { json in
      json.object { json in
        json.field("contents") { json in
          json.field("kind", isMarkdown ? "markdown" : "plaintext")
          json.field("value", found.text.text(isMarkdown: isMarkdown))
        }
        json.key("range")
        place.range.write(to: &json)
      }
    }
  }

  private typealias Found = (text: HoverText, range: ByteRange)

  // MARK: Claims

  /// The narrowest claim with an offset: its verdict, the sides in full, the situation, and the equation of
  /// the quantity that it is about.
  private static func claim(at offset: Int, in checked: CheckedSnapshot) -> Found? {
    let report = checked.report
    let candidates = report.claims.indices.filter {
      let range = report.claims[$0].range
      return range.lowerBound <= offset && offset <= range.upperBound
    }
    guard
      let index = candidates.min(by: {
        report.claims[$0].range.count < report.claims[$1].range.count
      })
    else { return nil }
    let claim = report.claims[index]
    var text = HoverText()
    text.add(claim.verdict.rawValue, told(of: index, in: report))
    if report.reasonings.indices.contains(index) { text.lines += report.reasonings[index].lines }
    if let quantity = claim.quantity {
      text.code = explanation(of: quantity, at: offset, in: checked)
    }
    return (text, claim.range)
  }

  /// What is said of a claim: by the mistake that it is wrong by, or by itself.
  private static func told(of index: Int, in report: NoteReport) -> String? {
    let claim = report.claims[index]
    let mistake = report.mistakes.first { $0.claims.contains(index) }
    return mistake?.message ?? claim.message?.text ?? claim.reason
  }

  // MARK: Values and directives

  private static func value(at offset: Int, in checked: CheckedSnapshot) -> Found? {
    let file = checked.loaded.file
    guard
      let value = file.note.inlineValues.first(where: {
        let range = file.place(of: $0.range)
        return range.contains(offset)
      })
    else { return nil }
    let name = String(decoding: file.note.bytes[value.quantity], as: UTF8.self)
    guard let text = explanation(of: name, at: offset, in: checked) else { return nil }
    return (HoverText(code: text), file.place(of: value.range))
  }

  /// The key of a directive, or the directive itself.
  private static func directive(at offset: Int, in checked: CheckedSnapshot) -> Found? {
    let file = checked.loaded.file
    guard file.isVerbatim,
      let directive = file.note.directives.first(where: { $0.range.contains(offset) }),
      let name = DirectiveName(
        rawValue: String(decoding: file.note.bytes[directive.name], as: UTF8.self))
    else { return nil }
    if directive.name.contains(offset) || directive.name.upperBound == offset {
      return (HoverText(lines: [name.summary]), directive.name)
    }
    let word = DirectiveText.word(at: offset, in: file.note.bytes)
    guard
      let key = name.keyDescriptions.first(where: {
        $0.name.utf8.elementsEqual(file.note.bytes[word])
      })
    else { return nil }
    return (
      HoverText(lines: ["\(key.name): \(key.summary)", "for example \(key.name): \(key.example)"]),
      word
    )
  }

  /// What a quantity is, its equation and the numbers; nil where no network has it.
  private static func explanation(
    of quantity: String, at offset: Int, in checked: CheckedSnapshot
  ) -> String? {
    let explanation = Explanation(quantity, in: checked.bindings(at: offset))
    return explanation.isFound ? explanation.text : nil
  }
}
