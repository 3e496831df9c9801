import Rendering
import SourceText

/// Shows the fixes of `nabla fix` as a diff, or applies them.
struct FixWriter {
  /// Whether they are applied.
  let writes: Bool

  /// Shows or applies the fixes of a note, and tells what is left.
  func take(_ product: FixWork.Product) -> ExitStatus {
    var status = product.status
    if status == .unreadable {
      Trouble(product.path, "a directive cannot be read; nabla check tells more").tell()
    }
    if writes {
      status.worsen(to: mend(product))
    } else {
      let diff = UnifiedDiff(
        path: product.path.text, bytes: product.bytes, edits: product.plan.edits)
      Output.standard.show(diff.text)
    }
    let left = product.plan.left
    if left > 0 {
      let count = left == 1 ? "a mistake has" : "\(left) mistakes have"
      Trouble.warning(product.path, "\(count) no fix; nabla check tells more").tell()
      status.worsen(to: .mistakes)
    }
    return status
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
      let count = product.plan.mended == 1 ? "1 mistake" : "\(product.plan.mended) mistakes"
      Output.standard.write("\(PrintableText.line(product.path.text)): mended \(count)\n")
    }
    return .well
  }
}
