import ArgumentParser
import Binding

/// The options that raise what a note may ask of the engine.
struct BoundOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many parameters a network may have.", valueName: "number"))
  var maxParameters = EngineLimits().parameters

  @Option(help: ArgumentHelp("How many steps a training may take.", valueName: "number"))
  var maxSteps = EngineLimits().steps

  @Option(help: ArgumentHelp("How long a training may take.", valueName: "seconds"))
  var maxSeconds = EngineLimits().seconds

  /// The bounds as the engine has them.
  var limits: EngineLimits {
    var limits = EngineLimits()
    limits.parameters = maxParameters
    limits.steps = maxSteps
    limits.seconds = maxSeconds
    return limits
  }

  func validate() throws {
    guard maxParameters > 0, maxSteps > 0, maxSeconds > 0 else {
      throw ValidationError("A bound has to be greater than 0.")
    }
  }
}
