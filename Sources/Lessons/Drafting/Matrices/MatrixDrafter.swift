import Binding
import MathNotation
import NeuralNet
import NoteMarkup
import Verification

/// Drafts a network in layer form from the weights that a note writes out as matrices: `W^{[1]}`, `W^{[2]}` and so on,
/// whose shapes go together.
///
/// What is input, weight and bias, and what each layer applies, is told by the numbers that the note shows: of all
/// readings of its matrices the one holds of whose values the note shows most.
struct MatrixDrafter {
  let written: WrittenMatrices
  let shown: ShownNumbers
  let plain: DraftNames
  private let statements: NoteStatements
  /// The words for activations that the note has.
  private let named: [Activation]

  /// Each layer is tried with these.
  private static let activations: [Activation] = [.linear, .relu, .logistic, .tanh, .softmax]
  /// So many passes are followed at once.
  private static let width = 12

  /// Whether a superscript without brackets is the number of a layer.
  private let hasBareLayers: Bool

  /// Reads a note.
  ///
  /// - Complexity: O(n) in the size of the note.
  init(of note: Note) {
    let heads = LayerSuperscripts.heads(in: note)
    hasBareLayers = !heads.isEmpty
    statements = NoteStatements(of: note, only: StatementSelection(), layered: heads)
    written = WrittenMatrices(of: note, names: statements.names)
    shown = ShownNumbers(of: note, vectors: written.vectors)
    plain = DraftNames(names: statements.names)
    let text = String(decoding: note.bytes, as: UTF8.self).lowercased()
    named = Self.activations.filter { activation in
      let words = activation == .logistic ? ["sigm", "σ"] : [activation.word]
      return words.contains { text.contains($0) }
    }
  }

  /// The draft, or what is missing for one.
  func draft() -> Result<NetworkDraft, NetworkDrafter.Lack> {
    let sequences = weights
    if sequences.isEmpty { return .failure(.weights) }
    var lack = NetworkDrafter.Lack.inputs
    var best: (reading: LayerReading, pass: LayerPass, score: Int)?
    for sequence in sequences {
      let functions = LayerFunctions(of: statements, layer: sequence.layer)
      for reading in readings(of: sequence) {
        if lack == .inputs { lack = .results }
        let pass = pass(through: reading, functions)
        let score = pass.score - reading.cost
        guard pass.isTold, score > max(reading.layers.count, best?.score ?? 0) else { continue }
        best = (reading, pass, score)
      }
    }
    guard let best else { return .failure(lack) }
    return .success(draft(best.reading, best.pass))
  }

  // MARK: Activations

  /// The activations of which the note tells most.
  private func pass(through reading: LayerReading, _ functions: LayerFunctions) -> LayerPass {
    var passes = [
      LayerPass(
        reading: reading.inputs.entries, of: reading.samples, isStrict: !reading.isNumbered)
    ]
    for (index, layer) in reading.layers.enumerated() {
      let isLast = index == reading.layers.count - 1
      var next: [LayerPass] = []
      for pass in passes {
        let netInputs = layer.netInputs(of: pass.outputs)
        for activation in Self.activations {
          // A layer of one unit has nothing to choose among.
          if activation == .softmax, !isLast || layer.weights.count == 1 { continue }
          let isTold = functions.activations[layer.number] == activation
          // Of what the last layer applies a word tells nothing, as others apply it, too.
          let hint = isTold ? LayerPass.certain : !isLast && named.contains(activation) ? 1 : 0
          next.append(pass.going(on: netInputs, applying: activation, hint: hint, shown: shown))
        }
      }
      // Sorting keeps no order of its own.
      let sorted = next.enumerated().sorted {
        ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
      }
      passes = sorted.prefix(Self.width).map(\.element)
    }
    return passes[0]
  }

  // MARK: Draft

  private func draft(_ reading: LayerReading, _ pass: LayerPass) -> NetworkDraft {
    var draft = NetworkDraft()
    let names = plain.names
    let word = plain.plain(reading.inputs.name)
    let samples = reading.inputs.entries.parts(reading.samples).map { entries in
      entries.enumerated().map { index, value in
        NetworkDraft.Given(
          name: entries.count == 1 ? word : "\(word)_\(index + 1)", value: value,
          places: [reading.inputs.place])
      }
    }
    draft.inputs = samples[0]
    if reading.samples > 1 { draft.samples = samples.map { (inputs: $0, targets: []) } }
    draft.dense = zip(reading.layers, pass.activations).map { layer, activation in
      var dense = NetworkDraft.DenseLayer(activation: activation)
      (dense.weights, dense.biases) = (layer.weights, layer.biases)
      return dense
    }
    let search = LossSearch(drafter: self, pass: pass, used: reading.heads)
    if let found = search.found {
      (draft.loss, draft.denseTargets) = (found.loss, found.targets)
      draft.averagesSamples = found.isMean
      let latex = plain.latex(found.name)
      if !["y", "t", "target"].contains(latex) { draft.notation.append(("target", latex)) }
      if let total = name(of: found.error) { draft.notation.append(("total", plain.latex(total))) }
    }
    let rate = written.order.first { LossSearch.rateKeys.contains(names.key($0)) }
    if let rate, let number = written.matrices[rate]?.entries.first {
      draft.learningRate = NetworkDraft.Given(name: "learning_rate", value: number, places: [])
      if LossSearch.rateKeys.allSatisfy({ statements.mentions[names.intern(plain: $0)] != nil }) {
        draft.notation.append(("learning_rate", plain.latex(rate)))
      }
    }
    if hasBareLayers { draft.preset = .nielsen }
    return draft
  }

  /// The name that the note gives the error where it shows it.
  private func name(of error: Double) -> Name? {
    statements.statements.lazy.compactMap { statement -> Name? in
      let isShown = statement.numbers.contains { $0.isLong && $0.displays(error) }
      return isShown && !statement.isGiven ? statement.names.first : nil
    }.first { plain.names.derivative($0) == nil && plain.names.parts($0).marks.isEmpty }
  }
}
