import ArgumentParser

/// A part of a hundred, as users write it: `95` or `95%`.
struct Percentage: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    let digits = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
    guard let value = Double(digits), (0...100).contains(value) else { return nil }
    self.value = value
  }
}
