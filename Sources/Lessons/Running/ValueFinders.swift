import Binding
import NeuralNet

/// Finds what names in prose are worth, for the models of a note.
struct ValueFinders {
  /// A value, and how it is spelled where no format is asked for.
  struct Found {
    let value: Double
    let text: String
  }

  /// Nothing has that name.
  struct Problem: Error {
    /// The nearest name.
    let nearest: String?
    /// Whether only parameters have values, since the network has no inputs of its own.
    let isParameterOnly: Bool
  }

  private var quantities: [Int: QuantityFinder] = [:]
  private var parameters: [Int: ParameterFinder] = [:]

  /// The value of a quantity of a model, or only of a parameter where the model has no inputs of its own.
  ///
  /// - Parameters:
  ///   - name: what the author calls it.
  ///   - model: the index of the model in ``NoteBindings/models``.
  ///   - bindings: what the note binds.
  ///   - training: the last training of the model above.
  /// - Returns: the value.
  /// - Throws: that nothing has that name.
  mutating func value(
    named name: String, of model: Int, in bindings: NoteBindings,
    after training: TrainedModels.Training?
  ) throws(Problem) -> Found {
    let declared = bindings.models[model]
    guard let network = declared.network else {
      let finder = parameters[model] ?? ParameterFinder(declared)
      parameters[model] = finder
      guard let index = finder.index(name) else {
        throw Problem(nearest: finder.nearest(to: name), isParameterOnly: true)
      }
      let value = (training?.trained ?? declared.model).parameters[index]
      return Found(
        value: value,
        text: NumberSpelling.text(value, decimals: bindings.digits, in: .unicode))
    }
    let finder = quantities[network] ?? QuantityFinder(bindings.networks[network])
    quantities[network] = finder
    let bound = training?.network ?? bindings.networks[network]
    guard let quantity = finder.quantity(name), let value = bound.values[quantity] else {
      throw Problem(nearest: finder.nearest(to: name), isParameterOnly: false)
    }
    return Found(
      value: value,
      text: Speller(bound).number(
        value, of: quantity, in: .unicode, decimals: bindings.digits))
  }
}
