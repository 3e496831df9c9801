import ArgumentParser
import Lessons

extension QuantityList {
  /// Whether the options after `--of` and `--digits` make sense.
  static func validate(of names: [String]?, digits: Int?) throws {
    if let digits, !(3...15).contains(digits) {
      throw ValidationError("--digits is a number from 3 to 15.")
    }
    if names?.isEmpty == true { throw ValidationError("--of names nothing.") }
  }
}
