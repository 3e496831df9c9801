import MathNotation
import NeuralNet

/// Spelling patterns by the heads of names.
struct PatternTable: Sendable {
  private(set) var byHead: [String: [SpellingPattern]] = [:]

  /// The patterns of a head, in the order in which their meanings count.
  subscript(head: String) -> [SpellingPattern] { byHead[head] ?? [] }

  /// Adds the forms of a head.
  ///
  /// - Parameters:
  ///   - head: as a name's canonical key has it.
  ///   - forms: indices and marks as in a key, such as `_u^[l]`.
  ///   - subject: what they mean.
  ///   - isSure: whether all of them can hardly mean anything else; marks in brackets say so by themselves.
  mutating func add(
    _ head: String, _ forms: [String], means subject: PatternSubject, isSure: Bool = false
  ) {
    byHead[head, default: []] += forms.map { form in
      SpellingPattern(
        NameParts(key: head + form), means: subject,
        isSure: isSure || form.contains("[") || form.contains("(") || form.contains("<"))
    }
  }

  mutating func add(_ pattern: SpellingPattern) {
    byHead[pattern.head, default: []].append(pattern)
  }
}

extension PatternTable {
  /// What a notation spells otherwise; the common patterns of its heads do not hold beside it.
  init(_ notation: Notation) {
    for pattern in notation.patterns { add(pattern) }
    let own = Set(byHead.keys)
    let standards = [Notation(), Notation.layerForm]
    for key in NotationKey.allCases {
      guard let subject = key.subject, let head = key.head,
        !standards.contains(where: { $0[keyPath: head] == notation[keyPath: head] }),
        let parts = SymbolSpelling.parts(of: notation[keyPath: head]), parts.indices.isEmpty,
        !own.contains(parts.head)
      else { continue }
      addUnits([parts.head], means: subject)
      let capital = parts.head.uppercased()
      if subject.part.isOfLayers, parts.head.count == 1, capital != parts.head,
        !own.contains(capital)
      {
        addBatches([capital], means: subject.part, subject.aspect)
      }
    }
  }

  /// What notes write most, as long as nothing is said: in Ng's, Nielsen's and Goodfellow's manner, as far
  /// as these agree.
  static let common: PatternTable = {
    var table = PatternTable()
    table.addUnits(["z", "net"], means: PatternSubject(.netInputs))
    table.addUnits(["a", "h", "out"], means: PatternSubject(.outputs))
    table.addUnits(["delta"], means: PatternSubject(.netInputs, .delta))
    table.addUnits(["dz"], means: PatternSubject(.netInputs, .gradient))
    table.addUnits(["da"], means: PatternSubject(.outputs, .gradient))
    table.addBatches(["Z"], means: .netInputs)
    table.addBatches(["A", "H"], means: .outputs)
    table.addBatches(["dZ"], means: .netInputs, .gradient)
    table.addBatches(["dA"], means: .outputs, .gradient)
    table.addWeights(["W", "w", "Theta"])
    table.addBiases(["b"])
    table.addBiasesAsWeights(["W", "w", "Theta", "theta"])
    table.addLettersOfLayers()
    table.addEnds()
    for head in ["L", "J", "E", "C", "Loss", "loss", "ell"] {
      table.add(head, ["", "_total"], means: PatternSubject(.error))
    }
    return table
  }()

  /// The forms of what each unit of a layer has one of.
  private static let unitForms = [
    "^[l]", "^(l)", "_u^[l]", "_u^(l)", "_l_u", "_l", "_u", "^[l]^(s)", "_u^[l]^(s)", "_l^(s)",
    "_l_u^(s)", "_u^(s)", "^(s)", "", "_t", "_t_u", "^<t>", "_u^<t>", "^(t)", "_u^(t)", "^[t]",
    "_u^[t]", "^[l]^<t>", "_u^[l]^<t>",
  ]

  /// Those of what no layer has of its own, as targets.
  private static let endForms = unitForms.filter { !$0.contains("l") }

  mutating func addUnits(_ heads: [String], means subject: PatternSubject) {
    let forms = subject.part.isOfLayers ? Self.unitForms : Self.endForms
    for head in heads {
      add(head, forms, means: subject)
      if subject.part.isOfLayers { addBare(head, ["^l", "_u^l"], means: subject) }
    }
  }

  /// Adds forms whose superscript is a layer's number without brackets; some count the inputs as the first layer.
  private mutating func addBare(_ head: String, _ forms: [String], means subject: PatternSubject) {
    for offset in [0, 1] {
      var subject = subject
      subject.layerOffset = offset
      for form in forms { add(head, [form], means: subject, isSure: form.contains("_u")) }
    }
  }

  /// Capital letters: a column for each sample.
  private mutating func addBatches(
    _ heads: [String], means part: PatternSubject.Part, _ aspect: PatternSubject.Aspect = .value
  ) {
    for head in heads {
      let subject = PatternSubject(part, aspect, isOfAllSamples: true)
      add(head, ["^[l]", "^(l)", "_l", "", "^[l]^<t>", "^<t>"], means: subject)
      addBare(head, ["^l"], means: subject)
    }
  }

  private static let parameterForms = ["^[l]", "^(l)", "_l", ""]

  private mutating func addParameters(
    _ head: String, _ part: PatternSubject.Part, entries: [String], bareEntry: String
  ) {
    let bare = ["^l", bareEntry]
    let forms = Self.parameterForms + entries
    let updates = forms.flatMap { form in ["+", "new", "neu"].map { "\(form)^\($0)" } }
    add(head, forms, means: PatternSubject(part))
    addBare(head, bare, means: PatternSubject(part))
    add(head, updates, means: PatternSubject(part, .updated))
    addBare(head, bare.map { $0 + "^+" }, means: PatternSubject(part, .updated))
    add("d" + head, forms, means: PatternSubject(part, .gradient))
    addBare("d" + head, bare, means: PatternSubject(part, .gradient))
  }

  private mutating func addWeights(_ heads: [String]) {
    for head in heads {
      addParameters(
        head, .weights, entries: ["_u_j^[l]", "_u_j^(l)", "_l_u_j", "_u_j"],
        bareEntry: "_u_j^l")
    }
    for (form, layer) in [
      ("_x_h", 1), ("_h_x", 1), ("_a_x", 1), ("_h_y", 2), ("_y_h", 2), ("_y_a", 2), ("_i_h", 1),
      ("_h_i", 1), ("_h_o", 2), ("_o_h", 2), ("_x", 1), ("_h", 1), ("_y", 2), ("_o", 2),
    ] {
      add("W", [form], means: PatternSubject(.weights, layer: layer), isSure: form.count > 2)
    }
    for form in ["_h_h", "_a_a", "_h", ""] {
      let subject = PatternSubject(.recurrentWeights, layer: 1)
      add("W", [form], means: subject, isSure: form.count > 2)
    }
    add("U", [""], means: PatternSubject(.recurrentWeights, layer: 1))
    add("U", [""], means: PatternSubject(.weights, layer: 1))
    add("V", [""], means: PatternSubject(.weights, layer: 2))
    add("U", ["^[l]", "^(l)"], means: PatternSubject(.recurrentWeights))
    add("U", ["^[l]^+", "^(l)^+"], means: PatternSubject(.recurrentWeights, .updated))
    add("dU", ["^[l]", "^(l)"], means: PatternSubject(.recurrentWeights, .gradient))
  }

  private mutating func addBiases(_ heads: [String]) {
    for head in heads {
      addParameters(
        head, .biases, entries: ["_u^[l]", "_u^(l)", "_l_u", "_u"], bareEntry: "_u^l")
    }
    // Capital letters, whose rows or columns are all alike.
    add("B", ["^[l]", "^(l)"], means: PatternSubject(.biases))
    for (form, layer) in [("_h", 1), ("_a", 1), ("_y", 2), ("_o", 2)] {
      add("b", [form], means: PatternSubject(.biases, layer: layer))
    }
  }

  /// Biases as the weights of a source 0 that is always 1, as in Andrew Ng's first course and in Bishop's book.
  private mutating func addBiasesAsWeights(_ heads: [String]) {
    for head in heads {
      add(head, ["_u_0^[l]", "_u_0^(l)"], means: PatternSubject(.biases))
    }
    add("theta", ["_u_j^[l]", "_u_j^(l)"], means: PatternSubject(.weights))
  }

  /// What the units of the last layer and of the one before have, by the letters of output and hidden units.
  private mutating func addLettersOfLayers() {
    for (letter, layer) in [("_o", -1), ("_h", -2)] {
      for head in ["z", "net"] {
        add(head, ["\(letter)_u"], means: PatternSubject(.netInputs, layer: layer))
      }
      for head in ["a", "out"] {
        add(head, ["\(letter)_u"], means: PatternSubject(.outputs, layer: layer))
      }
      add("delta", ["\(letter)_u"], means: PatternSubject(.netInputs, .delta, layer: layer))
    }
  }

  /// What goes in, what comes out, and what should.
  private mutating func addEnds() {
    let forms = ["_u", "", "^(s)", "_u^(s)", "_t", "_t_u", "^<t>", "_u^<t>", "^(t)", "^[t]"]
    add("x", forms, means: PatternSubject(.inputs))
    add("hat:y", forms, means: PatternSubject(.predictions), isSure: true)
    add("y", forms, means: PatternSubject(.targets))
    add("y", forms, means: PatternSubject(.predictions))
    add("y", ["_true", "_true_u", "_u_true"], means: PatternSubject(.targets), isSure: true)
    add("y", ["_pred", "_pred_u", "_u_pred"], means: PatternSubject(.predictions), isSure: true)
    add("target", ["_u"], means: PatternSubject(.targets))
    add("t", ["_u", ""], means: PatternSubject(.targets))
    add("o", ["_u", ""], means: PatternSubject(.predictions))
    for (head, part) in [
      ("X", PatternSubject.Part.inputs), ("Y", .targets), ("hat:Y", .predictions),
    ] {
      add(head, ["", "^<t>"], means: PatternSubject(part, isOfAllSamples: true))
    }
  }
}
