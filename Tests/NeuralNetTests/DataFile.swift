import Foundation
import TestSupport

/// Reads JSON from the folder `Data` beside the tests.
enum DataFile {
  static func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: TestData.bytes("\(name).json"))
  }

  /// With all keys as they are written.
  static func decodeAsWritten<Value: Decodable>(
    _ type: Value.Type, from name: String
  ) throws -> Value {
    try JSONDecoder().decode(type, from: TestData.bytes("\(name).json"))
  }
}
