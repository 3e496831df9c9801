package import NeuralNet
package import NoteMarkup

/// What a directive asks to be computed and shown after it.
package struct LessonRequest: Sendable {
  /// What is shown.
  package enum Subject: Sendable {
    /// The names and numbers of a `define` directive.
    case define([Declaration])
    /// A result of a network, given by its index in ``NoteBindings/networks``.
    case result(NetworkResult, network: Int)
    /// What the engine is to run.
    case engine(EngineRequest)
    /// A drawing of numbers.
    case plot(PlotRequest)
    /// A question to the reader.
    case question(QuestionRequest)
  }

  /// Whether a result is shown as a table, as worked equations, or as both.
  package enum Show: String, Hashable, Sendable, CaseIterable {
    case table
    case equations
    case both

    /// Whether there is a table.
    package var hasTable: Bool { self != .equations }
    /// Whether there are equations.
    package var hasEquations: Bool { self != .table }
  }

  /// Whether a result is shown with the vectors and matrices of layers, or unit by unit.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case matrices
    case scalars
  }

  /// A quantity, and the number that it should have.
  package struct Expectation: Hashable, Sendable {
    /// What is expected of.
    package let quantity: Quantity
    /// The number that it should have.
    package let value: Double
    /// The number as the author wrote it.
    package let text: String
  }

  /// The directive that asks.
  package let directive: Directive
  /// What is shown.
  package let subject: Subject
  /// The index in ``NoteBindings/networks`` of the network whose notation it has; nil if there is none.
  package let network: Int?
  /// The number of decimals, from the directive or from the front matter.
  package let digits: Int
  /// Whether it is shown as a table, as equations or as both.
  package let show: Show
  /// Whether it is shown with matrices or with scalars; as the network is declared where nothing is said.
  package var form: Form?

  /// The number of decimals where nothing is said.
  package static let defaultDigits = 9
  /// The numbers of decimals that may be asked for.
  package static let possibleDigits = 0...15
}

/// A result of a network that is computed scalar by scalar.
package enum NetworkResult: Sendable {
  /// The forward pass.
  case forward
  /// The errors of the units and the total error.
  case error
  /// Derivatives.
  case gradient([Quantity])
  /// One update of parameters, by their names.
  case update([String])
  /// Quantities with the numbers that the author expects.
  case expect([LessonRequest.Expectation])
  /// A drawing of the network.
  case diagram(DiagramRequest)
  /// Quantities that the reader is to work out.
  case exercise([Quantity])
}
