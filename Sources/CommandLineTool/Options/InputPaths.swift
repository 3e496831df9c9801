import ArgumentParser

/// What must hold of the paths on a command line.
enum InputPaths {
  static func validate(_ paths: [String]) throws {
    if paths.contains("") { throw ValidationError("A path is empty.") }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
  }
}
