import Lessons

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
    count == 1 ? "Exercise: 1 number to find" : "Exercise: \(count) numbers to find"
  }

  static func instruction(_ digits: Int, hasUpdate: Bool) -> String {
    "Work each number out, to \(LessonWords.precision(digits, hasUpdate: hasUpdate)), and go on with what you have "
      + "found. Round only where you write a number down."
  }
}
