import Binding
import MathNotation
import SourceText

/// Whether a note that knows of no network seems to be about one: told by how its unread names are spelled and
/// what stands between them, in whatever language it is written.
struct UndeclaredNetwork {
  /// Something that notes about networks have, and others seldom.
  struct Evidence: OptionSet, Hashable {
    let rawValue: UInt16

    /// A net input or an output of a unit with a name: `net_{h_1}`.
    static let unitValue = Evidence(rawValue: 1 << 0)
    /// A net input or an output of a unit with a number, or a target: `out_1`.
    static let numberedValue = Evidence(rawValue: 1 << 1)
    /// The total error, as the usual notation has it.
    static let totalError = Evidence(rawValue: 1 << 2)
    /// A parameter after its update: `w_5^+`.
    static let update = Evidence(rawValue: 1 << 3)
    /// Derivatives by a parameter with an index.
    static let gradient = Evidence(rawValue: 1 << 4)
    /// Derivatives, each by what the next one derives, down to a parameter.
    static let chainRule = Evidence(rawValue: 1 << 5)
    /// Weights times what they weigh, and a bias.
    static let weightedSum = Evidence(rawValue: 1 << 6)
    /// A function that activates units, of something without a value.
    static let activation = Evidence(rawValue: 1 << 7)
    /// A letter of a layer: `a^{[1]}`.
    static let layer = Evidence(rawValue: 1 << 8)
    /// Two letters of layers.
    static let layers = Evidence(rawValue: 1 << 9)

    /// What is enough alone.
    private static let strong: Evidence = [.unitValue, .gradient, .chainRule, .layers]

    /// Whether it is enough: one that is so alone, or two of the others.
    var isEnough: Bool { !isDisjoint(with: Self.strong) || rawValue.nonzeroBitCount > 1 }
  }

  private var evidence: Evidence = []
  /// The letters that have the number of a layer in brackets, or in parentheses, where others have that of
  /// an iteration or a sample.
  private var layered: (bracketed: Set<String>, parenthesized: Set<String>) = ([], [])
  /// What each name tells, as far as it was looked at.
  private var told: [Name: Evidence] = [:]
  /// The first name that tells something, in bytes of the note.
  private var place: ByteRange?
  /// Whether a claim was not read for want of a name that tells something.
  private var isMissed = false

  /// Where the note speaks of a network, if it seems to be about one, and leaves claims unread for it.
  ///
  /// - Parameter isUnread: whether no claim of the note was read.
  /// - Returns: the first name or equation that tells of it.
  func place(where isUnread: Bool) -> ByteRange? {
    evidence.isEnough && (isMissed || isUnread) ? place : nil
  }

  /// Takes what a chain tells of which a name has no value.
  ///
  /// - Parameters:
  ///   - result: what was found out about the chain.
  ///   - context: the chain.
  ///   - source: the text of its formula.
  /// - Complexity: O(nodes), until there is enough.
  mutating func note(_ result: ChainResult, in context: ChainContext, of source: SlicedText) {
    guard !(isMissed && evidence.isEnough) else { return }
    let isUnread = result.links.contains { $0?.unknown != nil }
    guard isUnread || result.definition != nil else { return }
    let names = result.symbols.names
    var found: Evidence = []
    for node in context.nodes {
      let told = evidence(of: context.formula[node], names)
      if !told.isEmpty, place == nil {
        place = source.noteRange(context.formula.nodes[node].range)
      }
      found.formUnion(told)
    }
    for side in context.chain.sides {
      guard let root = side.root else { continue }
      found.formUnion(Self.evidence(of: context.formula[root], names))
    }
    guard !found.isEmpty else { return }
    place = place ?? source.noteRange(context.side(0).range)
    evidence.formUnion(found)
    if isUnread { isMissed = true }
  }

  // MARK: Names

  /// What a node tells: a name, or a function of something.
  private mutating func evidence(of node: Subtree, _ names: NameTable) -> Evidence {
    let isUnknown = node.right.map { $0.name != nil } ?? false
    switch node.kind {
    case .call(.logistic), .call(.relu), .call(.softplus), .call(.selu), .call(.tanh):
      return isUnknown ? .activation : []
    case .apply(let name, count: 1) where names.key(name) == NetworkHeads.activation:
      return isUnknown ? .activation : []
    default: return node.name.map { evidence(of: $0, names) } ?? []
    }
  }

  /// What a name tells.
  private mutating func evidence(of name: Name, _ names: NameTable) -> Evidence {
    if let known = told[name] { return known }
    var found: Evidence = []
    if let (numerator, denominator) = names.derivative(name) {
      found = evidence(of: numerator, names).union(evidence(of: denominator, names))
      let parts = names.parts(denominator)
      if NetworkHeads.weights.contains(parts.head), !parts.indices.isEmpty,
        NetworkHeads.errors.contains(names.parts(numerator).head)
      {
        found.insert(.gradient)
      }
    } else {
      found = evidence(of: names.parts(name))
    }
    told[name] = found
    return found
  }

  private mutating func evidence(of parts: NameParts) -> Evidence {
    var found: Evidence = []
    if NetworkHeads.values.contains(parts.head), let index = parts.indices.first {
      found.insert(index.first?.isLetter == true ? .unitValue : .numberedValue)
    } else if parts.head == NetworkHeads.target, !parts.indices.isEmpty {
      found.insert(.numberedValue)
    } else if parts == NetworkHeads.totalError {
      found.insert(.totalError)
    }
    if NetworkHeads.weights.contains(parts.head), !parts.indices.isEmpty,
      parts.marks.contains(where: { $0.text == "+" })
    {
      found.insert(.update)
    }
    if NetworkHeads.ofLayers.contains(parts.head) { found.formUnion(layerEvidence(of: parts)) }
    return found
  }

  private mutating func layerEvidence(of parts: NameParts) -> Evidence {
    let heads = NetworkHeads.weights
    for mark in parts.marks where mark.text.utf8.count == 3 {
      switch mark.text.first {
      case "[":
        layered.bracketed.insert(parts.head)
        return layered.bracketed.count > 1 ? .layers : .layer
      case "(" where parts.head != NetworkHeads.bias:
        layered.parenthesized.insert(parts.head)
        let isOfBoth =
          !layered.parenthesized.isDisjoint(with: heads)
          && !layered.parenthesized.isSubset(of: heads)
        return isOfBoth ? .layers : []
      default: continue
      }
    }
    return []
  }

  // MARK: Equations

  /// What the sides of an equation tell by their form.
  private static func evidence(of side: Subtree, _ names: NameTable) -> Evidence {
    var found: Evidence = []
    if isWeightedSum(side.summands, names) { found.insert(.weightedSum) }
    if isChainRule(side.factors, names) { found.insert(.chainRule) }
    return found
  }

  /// Whether terms are weights times what they weigh, and a bias.
  private static func isWeightedSum(_ terms: [Subtree], _ names: NameTable) -> Bool {
    guard terms.count > 1 else { return false }
    func isNamed(_ term: Subtree, _ heads: Set<String>) -> Bool {
      term.name.map { names.derivative($0) == nil && heads.contains(names.parts($0).head) } ?? false
    }
    return terms.contains { isNamed($0, [NetworkHeads.bias]) }
      && terms.contains { term in
        let factors = term.factors
        return factors.count == 2 && factors.contains { isNamed($0, NetworkHeads.weights) }
      }
  }

  /// Whether factors are derivatives, each by what the next one derives: of an error by a parameter.
  ///
  /// A parameter with an index may derive anything; letters alone say nothing, as any function may be one of w.
  private static func isChainRule(_ factors: [Subtree], _ names: NameTable) -> Bool {
    guard factors.count > 1 else { return false }
    var (first, last): (Name?, Name?)
    for factor in factors {
      guard let (numerator, denominator) = factor.name.flatMap({ names.derivative($0) }),
        last == nil || last == numerator
      else { return false }
      first = first ?? numerator
      last = denominator
    }
    guard let first, let last, names.derivative(last) == nil else { return false }
    let parameter = names.parts(last)
    let isOfError =
      names.derivative(first) == nil && NetworkHeads.errors.contains(names.parts(first).head)
    return NetworkHeads.weights.union([NetworkHeads.bias]).contains(parameter.head)
      && (isOfError || !parameter.indices.isEmpty)
  }
}
