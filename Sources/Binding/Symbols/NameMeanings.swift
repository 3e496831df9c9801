import MathNotation
import NeuralNet
import SourceText

/// What names mean in a network by the way in which they are spelled, found out when they are first met.
///
/// It does not depend on the numbers of the network, so that all its situations share it.
final class NameMeanings {
  private let bound: BoundNetwork
  private let names: NameTable
  private lazy var layers = LayerTable(bound.network)
  private lazy var finder = MeaningFinder(bound, layers)
  private lazy var own = PatternTable(bound.notation)
  private lazy var stepPatterns = PatternTable(scalarsOf: layers)
  private var known = NameMap<SpelledMeanings?>()
  private var entries: [LayerQuantity: LayerEntries?] = [:]
  private var forms = WrittenForms()
  private lazy var places = LayerPlaces(layers)

  init(of bound: BoundNetwork, names: NameTable) {
    self.bound = bound
    self.names = names
    for word in PatternTable.words { names.markWord(word) }
    for pattern in bound.notation.patterns where pattern.head.utf8.allSatisfy(\.isASCIILetter) {
      names.markWord(pattern.head)
    }
    for head in bound.notation.superscriptedHeads { names.markSuperscripts(of: head) }
  }

  /// What a name may mean; nil if nothing.
  ///
  /// - Parameters:
  ///   - name: a name that is not declared.
  ///   - quantity: the quantity that a declared name means.
  /// - Returns: the meanings, the likeliest first.
  /// - Complexity: O(1), but for the first look at a name.
  func meanings(
    of name: Name, declared quantity: (Name) -> Quantity?
  ) -> SpelledMeanings? {
    if let found = known[name] { return found }
    let found = find(name, quantity)
    known[name] = .some(found)
    return found
  }

  /// What a vector or matrix is made of.
  func entries(of quantity: LayerQuantity) -> LayerEntries? {
    if let found = entries[quantity] { return found }
    let found = layers.entries(of: quantity)
    entries[quantity] = .some(found)
    return found
  }

  private func find(_ name: Name, _ quantity: (Name) -> Quantity?) -> SpelledMeanings? {
    if let (numerator, denominator) = names.derivative(name) {
      return derivative(of: numerator, by: denominator, quantity)
    }
    let parts = names.parts(name).readAsSpelled
    let spelled = own[parts.head]
    let patterns = spelled.isEmpty ? PatternTable.common[parts.head] : spelled
    let isOfSteps = bound.network.isUnrolled
    guard !patterns.isEmpty || isOfSteps else { return nil }
    let all = patterns + (isOfSteps ? stepPatterns[parts.head] : [])
    var found: [(meaning: NameMeaning, isOfStep: Bool)] = []
    var isSure = false
    for pattern in all {
      for match in pattern.matches(parts) {
        if finder.noteLayer(of: pattern.subject, in: match) { known = NameMap() }
        let meanings = finder.meanings(of: pattern.subject, in: match).filter(hasValue)
        guard !meanings.isEmpty else { continue }
        forms.note(pattern, parts)
        if pattern.isSure || finder.isSure(pattern.subject, in: match) { isSure = true }
        let isOfStep = match.values[.step] != nil
        let isNew = meanings.contains { new in !found.contains { $0.meaning == new } }
        if isNew { found += meanings.map { ($0, isOfStep) } }
      }
    }
    guard !found.isEmpty else { return nil }
    // In a sequence an index is the step rather than the layer.
    let ordered = found.filter(\.isOfStep) + found.filter { !$0.isOfStep }
    return SpelledMeanings(meanings: ordered.map(\.meaning), isSure: isSure)
  }

  /// How the note would name a quantity, by the names that were met so far; nil where they do not tell.
  func writtenName(of quantity: Quantity) -> Name? {
    guard bound.notation.patterns.isEmpty else { return nil }
    return forms.parts(of: quantity, at: places, layers).map { names.intern($0.marked([])) }
  }

  /// The names that the note has for vectors of layers, as far as it has named any.
  var writtenVectors: [Name] {
    guard layers.layers.count <= Self.mostAlike else { return [] }
    return forms.vectors(ofLayers: layers.layers.count).map { names.intern($0.marked([])) }
  }

  // MARK: Names alike

  /// The most layers, units or steps whose names are compared.
  private static let mostAlike = 8

  /// Names like another one that differ from it in one number, or in the letter of what units have, and that mean
  /// something else.
  ///
  /// - Complexity: O(names) for a name of few numbers.
  func alike(to name: Name, declared quantity: (Name) -> Quantity?) -> [Name] {
    guard names.derivative(name) == nil else { return [] }
    let parts = names.parts(name)
    let last = min(
      Self.mostAlike,
      max(layers.layers.count, layers.stepCount, layers.layers.map(\.units.count).max() ?? 1))
    var found: [NameParts] = []
    // What a unit reads is told last.
    for place in parts.indices.indices.reversed() {
      for other in Self.numbers(insteadOf: parts.indices[place], through: last) {
        var changed = parts
        changed.indices[place] = other
        found.append(changed)
      }
    }
    for place in parts.marks.indices {
      let text = parts.marks[place].text
      let inner = SpellingPattern.Mark.parts(of: text).inner
      for other in Self.numbers(insteadOf: inner, through: last) {
        var changed = parts
        changed.marks[place] = NameParts.Mark(text.replacing(inner, with: other))
        found.append(changed)
      }
    }
    if forms.unitHeads.contains(parts.head) {
      for head in forms.unitHeads where head != parts.head {
        var changed = parts
        changed.head = head
        found.append(changed)
      }
    }
    let isSure = meanings(of: name, declared: quantity)?.isSure
    var meanings: Set<NameMeaning> = []
    return found.map(names.intern).filter { other in
      guard let meant = self.meanings(of: other, declared: quantity), meant.isSure == isSure else {
        return false
      }
      // Of a weight's two indices either may come first.
      return meanings.insert(meant.meanings[0]).inserted
    }
  }

  /// The numbers that may be meant by one in an index; of two digits one after the other.
  private static func numbers(insteadOf text: String, through last: Int) -> [String] {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy(\.isASCIIDigit) else { return [] }
    let digits = text.map { String($0) }
    return digits.indices.reversed().flatMap { place in
      (1...max(1, last)).map(String.init).filter { $0 != digits[place] }.map { other in
        var changed = digits
        changed[place] = other
        return changed.joined()
      }
    }
  }

  private func hasValue(_ meaning: NameMeaning) -> Bool {
    switch meaning.subject {
    case .quantity(let quantity): bound.values[quantity] != nil
    case .layer(let quantity):
      entries(of: quantity)?.quantities.first.map { bound.values[$0] != nil } ?? false
    }
  }

  // MARK: Derivatives

  /// The derivative of a scalar by another one, or by each entry of a vector or matrix.
  private func derivative(
    of numerator: Name, by denominator: Name, _ quantity: (Name) -> Quantity?
  ) -> SpelledMeanings? {
    guard let of = meanings(ofPart: numerator, quantity),
      let by = meanings(ofPart: denominator, quantity)
    else { return nil }
    var found: [NameMeaning] = []
    for scalar in of.meanings.lazy.compactMap(\.quantity) {
      for denominator in by.meanings {
        let meanings = finder.derivatives(of: scalar, by: denominator).filter(hasValue)
        if !found.contains(where: meanings.contains) { found += meanings }
      }
    }
    guard !found.isEmpty else { return nil }
    // That one is differentiated by the other says that both are of the network.
    return SpelledMeanings(meanings: found, isSure: of.isSure || by.isSure)
  }

  private func meanings(
    ofPart name: Name, _ quantity: (Name) -> Quantity?
  ) -> SpelledMeanings? {
    if let quantity = quantity(name) {
      return SpelledMeanings(meanings: [NameMeaning(subject: .quantity(quantity))], isSure: true)
    }
    return meanings(of: name, declared: quantity)
  }
}

extension NameParts {
  /// Words that say of a parameter that it is the one after an update, or before it.
  private static let updated: Set = ["new", "neu"]
  private static let before: Set = ["old", "alt"]

  /// The parts as patterns have them: an arrow above a letter only says that it is a vector, and a word of an update
  /// stands below as well as above.
  fileprivate var readAsSpelled: NameParts {
    var parts = self
    // `h_{t=2}` is `h_2`.
    parts.indices = parts.indices.map { index in
      index.lastIndex(of: "=").map { String(index[index.index(after: $0)...]) } ?? index
    }
    if let accented = NameAccents.parts(of: head), accented.accent == "vec" {
      parts.head = accented.base
    }
    if let last = indices.last, Self.updated.contains(last) {
      parts.indices.removeLast()
      parts = parts.marked([last])
    } else if let last = indices.last, Self.before.contains(last) {
      parts.indices.removeLast()
    }
    parts.marks.removeAll { Self.before.contains($0.text) }
    return parts
  }
}

extension PatternTable {
  /// The heads of several letters, which are no products of letters.
  static let words = common.byHead.keys.filter { head in
    head.utf8.count > 1 && head.utf8.allSatisfy { $0.isASCIILetter }
  }.sorted()

  /// The inputs and units of sequences, whose step stands below or above them: `h_2`, `h_1^{(2)}`.
  init(scalarsOf layers: LayerTable) {
    let units = layers.layers.flatMap(\.units)
    let kinds =
      layers.inputs.map { ($0, Quantity.Kind.input($0)) } + units.map { ($0, .output($0)) }
    for (name, kind) in kinds {
      let parts = NameParts(plain: name)
      let key = ([parts.head] + parts.indices).joined(separator: "_")
      for form in ["_t", "^(t)", "^<t>"] {
        add(
          SpellingPattern(
            NameParts(key: key + form), means: PatternSubject(.scalar(kind)), isSure: true))
      }
    }
  }
}
