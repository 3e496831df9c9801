import Foundation
import Testing

@testable import Rendering

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    body(&json)
    return json.bytes
  }

  private func text(_ body: (inout JSONWriter) -> Void) -> String {
    String(decoding: written(body), as: UTF8.self)
  }

  @Test func keysKeepTheirOrder() {
    let result = text { json in
      json.object { json in
        json.field("z", 1)
        json.field("a", "b")
        json.key("list")
        json.array { json in
          json.value(true)
          json.null()
          json.object { _ in }
          json.array { _ in }
        }
        json.field("m", String?.none)
      }
    }
    #expect(result == #"{"z": 1, "a": "b", "list": [true, null, {}, []], "m": null}"#)
  }

  @Test func linesStandOneBelowTheOther() {
    let result = text { json in
      json.object { json in
        json.key("list")
        json.array(.lines) { json in
          json.array { $0.value(1) }
          json.array { $0.value(2) }
        }
        json.key("none")
        json.array(.lines) { _ in }
      }
    }
    #expect(result == "{\"list\": [\n  [1],\n  [2]\n], \"none\": []}")
  }

  @Test(arguments: [
    "", "plain", "\"quoted\" \\back/slash", "\u{0}\u{1}\u{1F}\u{7F}\t\r\n\u{8}",
    "é, 漢字, 👩‍👩‍👧, \u{2028}",
    "\u{FFFD}", String(decoding: [0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80], as: UTF8.self),
  ])
  func foundationReadsTheSameText(_ original: String) throws {
    let bytes = written { json in
      json.object { $0.field(original, original) }
    }
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String]
    #expect(object?[original].map { Array($0.utf8) } == Array(original.utf8))
  }

  @Test func foundationReadsEveryScalarAndNoneIsAControl() throws {
    for value in UInt32(0)..<0x2100 {
      let original = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
      let bytes = written { json in json.array { $0.value(original) } }
      let array = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String]
      #expect(array?.first?.unicodeScalars.elementsEqual(original.unicodeScalars) == true)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.unicodeScalars.contains(where: PrintableText.isControl))
    }
  }

  @Test(arguments: [
    0.0, -0.0, 1, 0.1, 1e-05, 1e16, 1.5e300, Double.leastNonzeroMagnitude, .greatestFiniteMagnitude,
    -0.019049118258278114,
  ])
  func numbersReadBackAsTheSame(_ number: Double) throws {
    let bytes = written { json in json.array { $0.value(number) } }
    #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [Double])
    // Foundation's own reader is off by one unit in the last place for some numbers.
    #expect(Double(String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)) == number)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNoNumberIsNull(_ number: Double) {
    #expect(text { json in json.array { $0.value(number) } } == "[null]")
  }
}
