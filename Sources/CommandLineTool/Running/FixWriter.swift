import Rendering
import SourceText
import Verification
import Workspace

/// Shows the fixes of `nabla fix` as a diff, or applies them.
struct FixWriter {
  /// Whether they are applied.
  let writes: Bool
  /// Whether those are among them that are only suggested.
  let takesSuggested: Bool

  /// Shows or applies the fixes of a note, and tells what is left.
  func take(_ product: FixWork.Product) -> ExitStatus {
    var status = product.status
    if status == .unreadable {
      Trouble(product.name, "a directive cannot be read; nabla check tells more").tell()
    }
    if product.lacksNetwork { Trouble.undeclaredNetwork(product.name).tell() }
    if writes {
      status.worsen(to: mend(product))
    } else {
      let diff = UnifiedDiff(
        path: product.name.text, bytes: product.bytes, edits: product.plan.edits)
      Output.standard.show(diff.text)
    }
    if !takesSuggested, !product.plan.suggested.isEmpty {
      tellSuggested(product)
      status.worsen(to: .mistakes)
    }
    let left = product.plan.left
    if left > 0 {
      let count = left == 1 ? "a mistake has" : "\(left) mistakes have"
      Trouble.warning(product.name, "\(count) no fix; nabla check tells more").tell()
      status.worsen(to: .mistakes)
    }
    return status
  }

  /// Says which fixes were left out since they are only suggested.
  private func tellSuggested(_ product: FixWork.Product) {
    for mistake in product.plan.suggested {
      guard let fix = mistake.fix else { continue }
      let line = product.lineTable.location(of: fix.range.lowerBound).line
      let edit = "\(mistake.token) → \(fix.replacement)"
      Trouble.warning(
        product.name, "line \(line): \(edit) is only suggested: \(mistake.message)"
      ).tell()
    }
    let count = product.plan.suggested.count
    let fixes = count == 1 ? "this fix" : "these \(count) fixes"
    Trouble.warning(product.name, "nabla fix --suggested takes \(fixes), too").tell()
  }

  private func mend(_ product: FixWork.Product) -> ExitStatus {
    let mended = product.bytes.applying(product.plan.edits)
    do throws(Trouble) {
      try Destination.source(product.path, read: product.bytes).write(mended)
    } catch {
      error.tell()
      return .unreadable
    }
    if !product.path.isStandardInput, mended != product.bytes {
      let plan = product.plan
      var done: [String] = []
      if plan.mended > 0 { done.append("mended \(Tally.counted(plan.mended, "mistake"))") }
      if plan.removed > 0 { done.append("removed \(Tally.counted(plan.removed, "comment"))") }
      let words = done.joined(separator: ", ")
      Output.standard.write("\(PrintableText.line(product.name.text)): \(words)\n")
    }
    return .well
  }
}
