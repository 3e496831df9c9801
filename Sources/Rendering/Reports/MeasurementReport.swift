package import Verification

/// How well the checker does on known mistakes, as a table or as JSON.
package struct MeasurementReport: Sendable {
  /// What was put in and what was found of it.
  package let measurement: Measurement
  /// What the mistakes were drawn with; the same seed draws the same ones.
  package let seed: UInt64

  /// Reports on one measurement.
  package init(measurement: Measurement, seed: UInt64) {
    self.measurement = measurement
    self.seed = seed
  }

  private var rows: [(name: String, tally: Measurement.Tally)] {
    measurement.tallies.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) }
      + [("all", measurement.total)]
  }

  /// As a table with a row for each kind: how many mistakes were put in, how many are hidden by
  /// the note's own rounding, and of the others how many were found, and named and mended right; for
  /// how many another place was accused, and how many the safe fixes damage, or all of them.
  package var text: [UInt8] {
    let heads = [
      "kind", "injected", "hidden", "found", "mended", "misplaced", "damaged", "suggested",
    ]
    var lines = [heads]
    for (name, tally) in rows {
      lines.append([
        name, "\(tally.injected)", "\(tally.hidden)", share(tally.found, of: tally.visible),
        share(tally.mended, of: tally.visible), "\(tally.misplaced)",
        "\(tally.damaged)", "\(tally.damagedBySuggested)",
      ])
    }
    let widths = heads.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let text = lines.map { cells in
      cells.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + blanks : blanks + cell
      }.joined(separator: "  ")
    }
    let rest =
      measurement.leftOut == 0
      ? "" : "\(measurement.leftOut) other mistakes were not put in; --limit tells how many are\n"
    return Array((text.joined(separator: "\n") + "\n" + rest).utf8)
  }

  /// `191 (96.0 %)`, rounded down so that a hundred per cent means all.
  private func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let tenths = part * 1000 / whole
    return "\(part) (\(tenths / 10).\(tenths % 10) %)"
  }

  /// As JSON, version 1.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("version", 1)
      json.field("seed", Int(truncatingIfNeeded: seed))
      json.key("kinds")
      json.object(.lines) { json in
        for (name, tally) in rows {
          json.key(name)
          json.object { json in
            json.field("injected", tally.injected)
            json.field("hidden", tally.hidden)
            json.field("found", tally.found)
            json.field("mended", tally.mended)
            json.field("misplaced", tally.misplaced)
            json.field("damaged", tally.damaged)
            json.field("damagedBySuggested", tally.damagedBySuggested)
          }
        }
      }
      json.field("leftOut", measurement.leftOut)
    }
    return json.bytes + "\n".utf8
  }
}
