package import NeuralNet

/// A network as a picture: what stands where, and what the lines between carry.
///
/// Places are counted in cells, to the right and downwards; how large a cell is, and how all looks, is
/// the drawing's business.
package struct NetworkPicture: Hashable, Sendable {
  /// A line of text beside a node, or a part of one along a line.
  package struct Caption: Hashable, Sendable {
    /// Its words; all of it, or what stands before the number.
    package var words: String
    /// A number, and what it is the value of.
    package var number: String?
    /// The quantity that the caption is about.
    package var quantity: Quantity?

    /// All of it.
    package var text: String { words + (number ?? "") }
  }

  /// A circle, or the dots for those that are left out.
  package struct Node: Hashable, Sendable {
    /// What a node stands for.
    package enum Kind: Hashable, Sendable {
      case input
      case unit
      case error
      /// Units or steps that are left out, since there are too many.
      case omission
    }

    /// What it stands for.
    package let kind: Kind
    /// Its name, without the step.
    package let name: String
    /// What is known of it: its value, its bias, its target, a line each.
    package let captions: [Caption]
    /// The input, or the output of the unit; nil of what is neither.
    package var quantity: Quantity?
    /// Its place in cells.
    package let place: Place
    /// How it is to be seen.
    package internal(set) var light = Light.plain
  }

  /// A line from one node to another.
  package struct Line: Hashable, Sendable {
    /// The node that is read, by its index.
    package let source: Int
    /// The node that reads it.
    package let target: Int
    /// The weights with their values.
    package let weights: [Caption]
    /// Whether what is read is of the step before.
    package let isRecurrent: Bool
    /// How it is to be seen.
    package internal(set) var light = Light.plain

    /// The weights with their values in a line; empty where there are none.
    package var label: String { weights.map(\.text).joined(separator: ", ") }
  }

  /// How a part is to be seen.
  package enum Light: Hashable, Sendable {
    /// As everything, where nothing is lit.
    case plain
    /// Beside what is lit.
    case pale
    /// On the way from what is asked for to the error.
    case lit
    /// On one of several such ways alone, by its number.
    case branch(Int)
  }

  /// A place in cells.
  package struct Place: Hashable, Sendable {
    /// To the right.
    package var x: Double
    /// Downwards.
    package var y: Double
  }

  /// What stands above a column, or below it where steps go to the right.
  package struct Heading: Hashable, Sendable {
    /// The lines of it.
    package let lines: [String]
    /// The middle of the column in cells.
    package let x: Double
  }

  /// What it is called.
  package let title: String
  /// What is to be seen, for those who do not see it.
  package let summary: String
  /// The columns.
  package let headings: [Heading]
  /// The nodes.
  package internal(set) var nodes: [Node]
  /// The lines between them.
  package internal(set) var lines: [Line]
  /// Whether time goes to the right and the layers upwards; else the layers go to the right.
  package let isUnrolled: Bool
}
