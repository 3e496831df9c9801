import Lessons

extension Plot {
  /// The series with their names, the regions of a field where no dots are of the same class.
  var legend: [LegendEntry] {
    var entries: [LegendEntry] = []
    for (index, layer) in layers.withSeriesNumbers {
      let kind: LegendEntry.Kind
      switch layer {
      case .line: kind = .line
      case .companion: kind = .companion
      case .dots: kind = .dots
      case .markedLine: kind = .markedLine
      case .bars: kind = .area
      case .field(let names, _):
        if layers.contains(where: \.isDots) { continue }
        entries += names.enumerated().map { number, name in
          LegendEntry(name: name, index: number, kind: .area)
        }
        continue
      }
      entries.append(LegendEntry(name: layer.name, index: index, kind: kind))
    }
    return entries
  }
}
