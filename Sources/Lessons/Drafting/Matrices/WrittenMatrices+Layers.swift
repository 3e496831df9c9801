import MathNotation
import Platform

extension WrittenMatrices {
  /// The matrices, vectors or numbers whose names begin alike, by the numbers of their layers.
  typealias Family = (head: String, members: [Int: WrittenMatrix])

  /// The number of the layer that stands above a name or, alone, below it.
  func layer(of name: Name) -> Int? {
    let parts = names.parts(name)
    if parts.marks.count == 1, parts.indices.isEmpty {
      return Int(written: parts.marks[0].text.filter(\.isNumber))
    }
    return parts.marks.isEmpty && parts.indices.count == 1 ? Int(written: parts.indices[0]) : nil
  }

  /// What the layers have of each kind, in the order of the note.
  var families: [Family] {
    var families: [Family] = []
    for name in order {
      guard let layer = layer(of: name), let matrix = matrices[name] else { continue }
      let head = names.parts(name).head
      if let index = families.firstIndex(where: { $0.head == head }) {
        if families[index].members[layer] == nil { families[index].members[layer] = matrix }
      } else {
        families.append((head, [layer: matrix]))
      }
    }
    return families
  }

  /// The vectors that a network may read: those whose names tell no layer behind the first one, and the numbers whose
  /// names are those of entries.
  var inputs: [(name: Name, entries: [Double], place: Int)] {
    var inputs: [(name: Name, entries: [Double], place: Int)] = []
    for name in order {
      guard let matrix = matrices[name], matrix.isVector, layer(of: name) ?? 0 == 0 else {
        continue
      }
      inputs.append((name, matrix.entries, matrix.place))
    }
    for family in families where family.members.values.allSatisfy(\.isNumber) {
      let count = family.members.count
      let numbers = (1...count).compactMap { family.members[$0]?.entries.first }
      guard count > 1, numbers.count == count, let place = family.members[1]?.place else {
        continue
      }
      inputs.append((names.intern(NameParts(head: family.head)), numbers, place))
    }
    return inputs.sorted { $0.place < $1.place }
  }

  /// The matrices that may hold the inputs of several samples, in rows or in columns: one sample behind the other.
  var batches: [(inputs: (name: Name, entries: [Double], place: Int), samples: Int)] {
    order.flatMap { name in
      guard let matrix = matrices[name], !matrix.isVector, layer(of: name) ?? 0 == 0 else {
        return [(inputs: (name: Name, entries: [Double], place: Int), samples: Int)]()
      }
      return [false, true].map { isExchanged in
        let samples = matrix.rows(exchanged: isExchanged)
        return ((name, Array(samples.joined()), matrix.place), samples.count)
      }.filter { $0.1 <= Self.mostSamples }
    }
  }

  /// Notes with more samples are not written by hand.
  private static let mostSamples = 50
}
