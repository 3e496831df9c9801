import ArgumentParser

/// What must hold of the paths on a command line.
enum InputPaths {
  static func validate(_ paths: [String], with lesson: String?) throws {
    let all = paths + [lesson].compactMap(\.self)
    if all.contains("") { throw ValidationError("A path is empty.") }
    if all.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
  }
}
