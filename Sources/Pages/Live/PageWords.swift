import Lessons
import NeuralNet

/// The words of the panels of networks, all in this file.
enum PageWords {
  static func network(_ label: String?) -> String { label.map { "Network \($0)" } ?? "The network" }
  static let inputs = "Inputs"
  static let parameters = "Parameters"
  static let targets = "Targets"
  static let learningRate = "Learning rate"

  static func solution(_ count: Int) -> String {
    count == 1 ? "Worked solution in 1 step" : "Worked solution in \(count) steps"
  }

  /// What the training of a note does beside plain steps down the gradient.
  static func waysOfTraining(_ plans: [TrainingPlan]) -> [String] {
    var ways: [String] = []
    for plan in plans {
      switch plan.optimizer {
      case .gradientDescent: break
      case .momentum: ways.append("goes on with momentum")
      case .adam: ways.append("scales each step as Adam does")
      }
      if plan.penalty != nil { ways.append("adds a penalty to the error") }
      if plan.clipping != nil { ways.append("clips the gradient") }
    }
    return ways.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What an update of the page leaves out of a training.
  static func plainSteps(_ ways: [String]) -> String {
    "An update here is a plain step down the gradient of the error. The training below "
      + ways.joined(separator: ", and ") + ", which an update here does not."
  }

  /// Why a network has no panel.
  static let tooLarge =
    "This network has too many numbers to be shown one by one on a page, with fields and steps. "
    + "nabla solve --of works single parameters out."

  static func phase(_ phase: SteppedNetwork.Phase) -> String {
    switch phase {
    case .forward: "Forward pass"
    case .error: "Error"
    case .backward: "Backward pass"
    case .update: "Update"
    }
  }

  static func exercise(_ count: Int) -> String {
    count == 1 ? "Exercise: 1 number to find" : "Exercise: up to \(count) numbers to find"
  }

  static func instruction(_ digits: Int, hasUpdate: Bool) -> String {
    "Work each number out, to \(LessonWords.precision(digits, hasUpdate: hasUpdate)), and go on with what you have "
      + "found. Round only where you write a number down."
  }
}
