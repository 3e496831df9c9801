import MathNotation

/// How the quantities of a network are spelled in a note, in LaTeX without indices.
///
/// The defaults are those of the classic worked example: `net_{h_1}`, `out_{h_1}`, `E_{o_1}`,
/// `E_{total}`, `target_{o_1}`.
package struct Notation: Hashable, Sendable {
  /// The head of a unit's total net input.
  package var netInput = "net"
  /// The head of a unit's output.
  package var output = "out"
  /// The head of a unit's own summand of the error.
  package var error = "E"
  /// The total error, with its indices.
  package var total = "E_{total}"
  /// The head of a unit's target.
  package var target = "target"
  /// The learning rate.
  package var learningRate = "\\alpha"

  /// The manner of writing that was asked for by name.
  package var preset: NotationPreset?
  /// How parts of layers are spelled, the way in which they are written before others in which they are read.
  private(set) var patterns: [SpellingPattern] = []

  /// The usual notation.
  package init() {}

  /// Spells a part of layers by a pattern: with a variable for the unit one scalar of them, without all.
  mutating func add(_ parts: NameParts, means subject: PatternSubject) {
    patterns += SpellingPattern.family(of: parts, means: subject)
  }

  /// Whether names may count the inputs as the first layer.
  var countsInputs: Bool { patterns.contains { $0.subject.layerOffset > 0 } }

  /// The heads of which a superscript without brackets is a layer, a step or a sample.
  var superscriptedHeads: Set<String> {
    Set(
      patterns.lazy.filter { pattern in pattern.marks.contains { $0.isBareVariable } }.map(\.head))
  }

  /// The notation that networks in layer form have unless the author says otherwise: z and a.
  static var layerForm: Notation {
    var notation = Notation()
    notation.netInput = "z"
    notation.output = "a"
    notation.target = "y"
    return notation
  }
}
