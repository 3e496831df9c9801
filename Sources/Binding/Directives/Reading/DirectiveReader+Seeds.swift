import Platform

extension DirectiveReader {
  /// How many seeds one directive takes at most.
  private static let maximumSeeds = 100

  /// Seeds, one by one or as the first and the last of them (`1..12`); nil after a diagnostic.
  mutating func readSeeds(_ entry: BodyNode.Entry) -> [UInt64]? {
    let seeds: [UInt64]?
    if entry.value.kind == .text, let text = entry.value.text, text.contains("..") {
      seeds = Self.seeds(from: text)
    } else {
      seeds = readNumbers(entry).flatMap { numbers in
        let whole = numbers.compactMap { Int(whole: $0) }.filter { $0 >= 0 }
        return whole.count == numbers.count ? whole.map(UInt64.init) : nil
      }
    }
    guard !hasErrors else { return nil }
    guard let seeds, !seeds.isEmpty, seeds.count <= Self.maximumSeeds else {
      report(.badSeeds(limit: Self.maximumSeeds), at: entry.value.range)
      return nil
    }
    return seeds
  }

  /// The seeds from one to another; nil where they are no whole numbers in order, or too many.
  private static func seeds(from text: String) -> [UInt64]? {
    let ends = text.split(separator: ".", omittingEmptySubsequences: true)
      .compactMap { Int(written: $0.filter { $0 != " " }) }
    guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1], ends[1] - ends[0] < maximumSeeds else {
      return nil
    }
    return (ends[0]...ends[1]).map(UInt64.init)
  }
}
