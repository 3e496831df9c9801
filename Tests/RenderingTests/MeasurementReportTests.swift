import Binding
import NoteMarkup
import Rendering
import TestSupport
import Testing
import Verification

@Suite struct MeasurementReportTests {
  /// Two factors and their product, whose digits each are checked.
  private static let report: MeasurementReport = {
    var measurement = Measurement()
    measurement.measure(
      Note("So $0.25 \\cdot 0.75 = 0.1875$.\n"), seed: 3)
    return MeasurementReport(measurement: measurement, seed: 3)
  }()

  @Test func theTableIsAlignedAndEndsWithTheSum() throws {
    let lines = String(decoding: Self.report.text, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.first?.split(separator: " ").map(String.init)
        == ["kind", "injected", "hidden", "found", "mended", "misplaced", "damaged", "suggested"])
    #expect(Set(lines.map(\.count)).count == 1)
    let order = InjectedSlip.allCases.filter { Self.report.measurement.tallies[$0] != nil }
    #expect(lines.count == order.count + 2)
    for (line, kind) in zip(lines.dropFirst(), order) { #expect(line.hasPrefix(kind.rawValue)) }
    let last = try #require(lines.last)
    #expect(last.hasPrefix("all "))
    #expect(last.contains(" \(Self.report.measurement.total.injected) "))
  }

  @Test func sharesAreOfWhatCanBeSeen() throws {
    let total = Self.report.measurement.total
    let tenths = total.found * 1000 / total.visible
    let text = String(decoding: Self.report.text, as: UTF8.self)
    #expect(text.contains("\(total.found) (\(tenths / 10).\(tenths % 10) %)"))
  }

  @Test func theSameNumbersStandInJSON() {
    let text = String(decoding: Self.report.json, as: UTF8.self)
    let total = Self.report.measurement.total
    #expect(text.hasPrefix(#"{"version": 1, "seed": 3, "kinds": {"#))
    #expect(text.contains(#""all": {"injected": \#(total.injected), "hidden": \#(total.hidden), "#))
  }
}
