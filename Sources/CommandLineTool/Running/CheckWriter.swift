import Platform
import Rendering
import Workspace

/// Writes the report of `nabla check`, part by part, and says how it went.
struct CheckWriter {
  private let report: any CheckReport
  private let isStrict: Bool
  private let minimum: Double?
  private var baseline: KnownMistakes
  private var tally = Tally()
  private var isFirst = true

  init(
    _ report: any CheckReport, isStrict: Bool, minimum: Double?, baseline: KnownMistakes
  ) {
    self.report = report
    self.isStrict = isStrict
    self.minimum = minimum
    self.baseline = baseline
    Output.standard.write(report.opening)
  }

  /// Writes the part about a note.
  mutating func take(_ product: CheckWork.Product) -> ExitStatus {
    tally += product.tally
    baseline.take(product)
    if !product.part.isEmpty {
      if !isFirst { Output.standard.write(report.separator) }
      isFirst = false
      Output.standard.write(product.part)
    }
    return product.status
  }

  /// Writes the end of the report, and the baseline.
  ///
  /// Trouble with a note outweighs mistakes: the mistakes may be incomplete.
  func finish() -> ExitStatus {
    Output.standard.write(report.closing(tally))
    let status = baseline.finish()
    let isWrong = tally.isWrong || isStrict && tally.isWrongIfStrict
    return max(status, isCovered() && !isWrong ? .well : .mistakes)
  }

  /// Whether as much was read as the user asks for; says so if not.
  private func isCovered() -> Bool {
    guard let minimum, minimum > 0 else { return true }
    guard tally.read > 0 else {
      Trouble("nothing was read, but --min-coverage asks for claims").tell()
      return false
    }
    guard Double(tally.read) * 100 < minimum * Double(tally.counted) else { return true }
    let wanted = minimum == minimum.rounded() ? "\(Int(saturating: minimum))" : "\(minimum)"
    Trouble("coverage is \(tally.percentage) %, less than the \(wanted) % asked for").tell()
    return false
  }
}
