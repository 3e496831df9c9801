import Foundation
import Testing

/// Reads JSON from the folder `Data` beside the tests.
enum DataFile {
  static func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
    let url = try #require(Bundle.module.url(forResource: "Data/\(name)", withExtension: "json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: url))
  }
}
