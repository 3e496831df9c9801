import Foundation
import TestSupport
import Testing

@testable import Verification

@Suite struct DoubtListTests {
  /// A doubt that is not in the list is never weighed, and nothing else would tell.
  @Test func eachDoubtThatHasAFileIsInTheList() throws {
    let folder = TestData.package.appendingPathComponent("Sources/Verification/Doubts")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var written: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: #/(?:struct|enum) (\w+): Doubt\b/#) {
        written.insert(String(match.1))
      }
    }
    #expect(written == Set(Doubts.all.map { String(describing: type(of: $0)) }))
  }
}
