import NeuralNet
import SourceText
import Testing

@testable import Lessons

@Suite struct LineChangesTests {
  private static func text(_ lines: [Int]) -> [UInt8] {
    Array(lines.map { "line \($0)\n" }.joined().utf8)
  }

  private static func edits(_ old: [Int], _ new: [Int]) -> [TextEdit] {
    LineChanges.edits(from: text(old), to: text(new))
  }

  @Test(arguments: 0..<40)
  func theEditsMakeOneTextOfTheOther(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = seed % 2 == 0 ? 20 : 900
    let old = (0..<count).map { _ in Int.random(in: 0..<2 * count, using: &generator) }
    var new = old
    for _ in 0..<(1 + count / 10) {
      let place = Int.random(in: 0...new.count, using: &generator)
      let isShort = place + 4 > new.count
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: new.insert(Int.random(in: 0..<2 * count, using: &generator), at: place)
      case 1 where !isShort: new.removeSubrange(place..<place + 3)
      default: new.shuffle(using: &generator)
      }
    }
    #expect(Self.text(old).applying(Self.edits(old, new)) == Self.text(new))
  }

  @Test func linesThatBothHaveAreLeftAlone() {
    let old = Array(0..<3000)
    let new = old.filter { $0 % 100 != 7 }.flatMap { $0 % 500 == 0 ? [$0, -$0 - 1] : [$0] }
    let edits = Self.edits(old, new)
    #expect(edits.count == 36)
    #expect(Self.text(old).applying(edits) == Self.text(new))
  }

  @Test func longPartsWithoutALineInCommonAreReplacedAsAWhole() {
    #expect(Self.edits(Array(0..<20_000), Array(20_000..<40_000)).count == 1)
  }
}
