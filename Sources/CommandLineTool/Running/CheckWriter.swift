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
  private let destination: Destination
  /// What goes to a file, which is written at the end.
  private var pending: [UInt8] = []

  init(
    _ report: any CheckReport, isStrict: Bool, minimum: Double?, baseline: KnownMistakes,
    to destination: Destination
  ) {
    self.destination = destination
    self.report = report
    self.isStrict = isStrict
    self.minimum = minimum
    self.baseline = baseline
    write(Array(report.opening.utf8))
  }

  private mutating func write(_ bytes: [UInt8]) {
    if destination.isShown { Output.standard.write(bytes) } else { pending += bytes }
  }

  /// Writes the part about a note.
  mutating func take(_ product: CheckWork.Product) -> ExitStatus {
    tally += product.tally
    baseline.take(product)
    if !product.part.isEmpty {
      if !isFirst { write(Array(report.separator.utf8)) }
      isFirst = false
      write(product.part)
    }
    return product.status
  }

  /// Writes the end of the report, and the baseline.
  ///
  /// Trouble with a note outweighs mistakes: the mistakes may be incomplete.
  ///
  /// - Throws: `Trouble` if its file cannot be written.
  mutating func finish() throws(Trouble) -> ExitStatus {
    write(Array(report.closing(tally).utf8))
    if !destination.isShown { try destination.write(pending) }
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
