import SourceText
import Testing

@testable import Verification

/// The numbers of a note are those that stand there, whatever was asked for before.
@Suite struct NumberWindowTests {
  private func numbers(of window: NumberWindow, in range: ByteRange) -> [Int] {
    var starts: [Int] = []
    window.forEach(in: range) { starts.append($0.start) }
    return starts
  }

  @Test(arguments: [40, 700])
  func numbersAreFoundInAnyOrder(reach: Int) {
    let bytes = Array((0..<4000).map { "\($0) and 0.\($0)\n" }.joined().utf8)
    let window = NumberWindow(of: bytes)
    let lines = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    // Now and then of what stands further up, or far behind.
    let indices = (0..<lines.count - 200).flatMap { [$0, max(0, $0 - 9), $0, $0 * 7 % 3000] }
    for start in stride(from: 0, to: indices.count, by: 3).map({ lines[indices[$0]] }) {
      let range = start..<start + reach
      #expect(numbers(of: window, in: range) == numbers(of: NumberWindow(of: bytes), in: range))
    }
  }
}
