package import MathNotation
package import NeuralNet

/// Names that nobody declares, and that mean something by the way in which they are spelled.
extension NetworkSymbols {
  /// What a name may mean that is none of the declared ones; nil if nothing.
  ///
  /// - Complexity: O(1), but for the first look at a name.
  package func spelledMeanings(of name: Name) -> SpelledMeanings? {
    spelled.meanings(of: name) { declaredQuantity($0) }
  }

  /// A quantity's name as the note has spelled such ones so far; nil where it has not.
  package func writtenName(of quantity: Quantity) -> Name? {
    guard case .derivative(let of, let by) = quantity.kind else {
      return spelled.writtenName(of: quantity)
    }
    if let whole = spelled.writtenName(of: quantity) { return whole }
    let written = [of, by].map { spelled.writtenName(of: $0) }
    guard written.contains(where: { $0 != nil }), let numerator = written[0] ?? name(of: of),
      let denominator = written[1] ?? name(of: by)
    else { return nil }
    return names.derivative(of: numerator, by: denominator)
  }

  /// The names that the note has for vectors of layers, as far as it has named any.
  package var writtenVectors: [Name] { spelled.writtenVectors }

  /// Whether a name means a quantity, a vector or a matrix of the network for sure.
  package func knows(_ name: Name) -> Bool {
    declaredValue(name) != nil || spelledMeanings(of: name)?.isSure == true
  }

  /// Whether a name means a matrix of weights.
  package func isMatrixOfWeights(_ name: Name) -> Bool {
    guard case .layer(let quantity)? = spelledMeanings(of: name)?.meanings.first?.subject else {
      return false
    }
    if case .gradient = quantity.aspect { return false }
    return quantity.isOfWeights
  }

  /// Whether a name means something that the network computes.
  package func isComputed(_ name: Name) -> Bool {
    if let quantity = declaredQuantity(name) { return !quantity.isGiven }
    guard let meaning = spelledMeanings(of: name)?.meanings.first else { return false }
    switch meaning.subject {
    case .quantity(let quantity): return !quantity.isGiven
    case .layer(let quantity):
      let first = spelled.entries(of: quantity)?.quantities.first
      return first.map { !$0.isGiven } ?? false
    }
  }

  /// The names of what a vector or matrix is made of that a name means, row by row; nil where it means none, or one
  /// of more entries than a note writes out.
  package func entryNames(of name: Name) -> (rows: Int, columns: Int, names: [Name])? {
    guard case .layer(let layer)? = spelledMeanings(of: name)?.meanings.first?.subject,
      let entries = spelled.entries(of: layer), entries.entries.count <= Self.mostWritten,
      entries.quantities.count == entries.entries.count
    else { return nil }
    let names = entries.quantities.compactMap { self.name(of: $0) }
    return names.count == entries.entries.count ? (entries.rows, entries.columns, names) : nil
  }

  /// The most entries of a matrix that a note writes out.
  private static let mostWritten = 64

  /// What a name is stated to be when it is said to be some number: of several quantities that it may mean the one
  /// whose value is nearest to that.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - number: the number.
  /// - Returns: the quantity with its number, which has the other sign where error signals have; `nil` where the name
  ///   means no quantity.
  package func carried(_ name: Name, stating number: Double) -> Situation.Carried? {
    if let quantity = declaredQuantity(name) { return Situation.Carried(quantity, number) }
    let meant = spelledMeanings(of: name)?.meanings.compactMap {
      meaning -> (Situation.Carried, Double)? in
      guard case .quantity(let quantity) = meaning.subject, let value = bound.values[quantity]
      else {
        return nil
      }
      return (
        Situation.Carried(quantity, number / meaning.factor),
        abs(value * meaning.factor - number)
      )
    }
    return meant?.min { $0.1 < $1.1 }?.0
  }

  /// The quantity that a name means for sure by its spelling.
  func spelledQuantity(_ name: Name) -> Quantity? {
    guard let found = spelledMeanings(of: name), found.isSure else { return nil }
    return found.meanings.first?.quantity
  }

  /// What a meaning comes to; nil where it has no value.
  ///
  /// - Complexity: O(1), but for the first look at a vector or matrix.
  package func value(of meaning: NameMeaning, as choice: NameChoice) -> MathValue? {
    switch meaning.subject {
    case .quantity(let quantity):
      return bound.values[quantity].map { .scalar(Approximation($0 * meaning.factor)) }
    case .layer(let quantity):
      guard var matrix = matrix(of: quantity) else { return nil }
      if quantity.isOfWeights ? choice.transposesWeights : choice.transposesSamples {
        matrix = matrix.transposed
      }
      if meaning.factor != 1 {
        matrix.entries = matrix.entries.map { Approximation($0.value * meaning.factor) }
      }
      return .matrix(matrix)
    }
  }

  private func matrix(of quantity: LayerQuantity) -> MathMatrix? {
    if let known = matrices[quantity] { return known }
    let entries = spelled.entries(of: quantity)
    let matrix = entries.flatMap { entries in
      bound.values.numbers(of: entries).map { numbers in
        MathMatrix(
          rows: entries.rows, columns: entries.columns, entries: numbers.map { Approximation($0) })
      }
    }
    matrices[quantity] = .some(matrix)
    return matrix
  }
}

extension LayerQuantity {
  /// Whether it has a row for each unit and a column for each source.
  fileprivate var isOfWeights: Bool {
    switch kind {
    case .weights, .recurrentWeights: true
    default: false
    }
  }
}
