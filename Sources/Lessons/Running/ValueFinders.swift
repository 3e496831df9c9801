import Binding
import NeuralNet

/// Finds what names in prose are worth, for the models of a note and of its lessons.
struct ValueFinders {
  /// A model whose quantities are named.
  struct Subject {
    /// Which one it is among all.
    struct Key: Hashable {
      /// The index of the lesson in ``NoteBindings/lent``; nil for a model of the note itself.
      let lesson: Int?
      /// The index in ``NoteBindings/models`` of that lesson or note.
      let model: Int
    }

    let key: Key
    /// What the lesson or the note binds.
    let bindings: NoteBindings
    /// The last training of the model above.
    let training: TrainedModels.Training?
  }

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

  private var quantities: [Subject.Key: QuantityFinder] = [:]
  private var parameters: [Subject.Key: ParameterFinder] = [:]

  /// The value of a quantity of a model, or only of a parameter where the model has no inputs of its own.
  ///
  /// - Parameters:
  ///   - name: what the author calls it.
  ///   - subject: the model.
  ///   - decimals: how many decimals a value has that nothing else is said of.
  /// - Returns: the value.
  /// - Throws: that nothing has that name.
  mutating func value(
    named name: String, of subject: Subject, decimals: Int
  ) throws(Problem) -> Found {
    let bindings = subject.bindings
    let declared = bindings.models[subject.key.model]
    guard let network = declared.network else {
      let finder = parameters[subject.key] ?? ParameterFinder(declared)
      parameters[subject.key] = finder
      guard let index = finder.index(name) else {
        throw Problem(nearest: finder.nearest(to: name), isParameterOnly: true)
      }
      let value = (subject.training?.trained ?? declared.model).parameters[index]
      return Found(
        value: value,
        text: NumberSpelling.text(value, decimals: decimals, in: .unicode))
    }
    let finder = quantities[subject.key] ?? QuantityFinder(bindings.networks[network])
    quantities[subject.key] = finder
    let bound = subject.training?.network ?? bindings.networks[network]
    guard let quantity = finder.quantity(name), let value = bound.values[quantity] else {
      throw Problem(nearest: finder.nearest(to: name), isParameterOnly: false)
    }
    return Found(
      value: value,
      text: Speller(bound).number(
        value, of: quantity, in: .unicode, decimals: decimals))
  }
}
