import NoteMarkup
import Rendering
import SourceText
import Verification
import Workspace

/// The request `textDocument/inlayHint`: a mark behind each formula, and what a wrong number should be.
enum InlayHintList {
  /// The hints in a range, as JSON; none unless the user wants them.
  static func answer(to request: FeatureRequest) throws(ResponseError) -> [UInt8] {
    let wanted = request.settings.inlayHints
    guard wanted != .off else { return Array("[]".utf8) }
    let checked = try request.checked
    let range = try request.range(in: checked)
    let hints = hints(of: checked, in: range, withValues: wanted == .values)
    return JSONWriter.text { json in
      json.array { json in
        for hint in hints {
          guard let place = checked.place(of: hint.offset..<hint.offset) else { continue }
          json.object { json in
            json.key("position")
            place.range.start.write(to: &json)
            json.field("label", hint.label)
            json.field("paddingLeft", true)
            if let tip = hint.tip { json.field("tooltip", tip) }
          }
        }
      }
    }
  }

  private struct Hint {
    let offset: Int
    let label: String
    let tip: String?
  }

  private static func hints(
    of checked: CheckedSnapshot, in range: ByteRange, withValues: Bool
  ) -> [Hint] {
    let file = checked.loaded.file
    let claims = Dictionary(grouping: checked.report.claims, by: \.formula)
    return claims.keys.sorted().compactMap { index -> Hint? in
      guard file.note.formulas.indices.contains(index), let own = claims[index] else { return nil }
      let formula = file.note.formulas[index]
      let place = file.place(of: formula.range)
      guard !formula.isGenerated, place.overlaps(range) || range.contains(place.upperBound) else {
        return nil
      }
      guard
        let gravest = [Verdict.wrong, .rounding, .verified].first(where: { verdict in
          own.contains { $0.verdict == verdict }
        })
      else { return nil }
      let claim = own.first { $0.verdict == gravest }
      var label = sign(of: gravest)
      if withValues, gravest != .verified, let value = claim?.computed { label += " \(value)" }
      let end = max(place.upperBound, own.map(\.range.upperBound).max() ?? 0)
      return Hint(offset: end, label: label, tip: claim?.message?.text)
    }
  }

  private static func sign(of verdict: Verdict) -> String {
    switch verdict {
    case .wrong: "✗"
    case .rounding: "≈"
    default: "✓"
    }
  }
}
