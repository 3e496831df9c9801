import Foundation
import TestSupport
import Testing

@testable import Verification

@Suite struct DoubtsPageTests {
  @Test func thePageIsWhatTheCodeDoes() throws {
    let path = "Sources/nabla/Nabla.docc/Doubts.md"
    try Golden.expect(Doubts.page, at: TestData.package.appendingPathComponent(path))
  }
}
