import Foundation
import TestSupport
import Testing

/// Conversions to whole numbers in the sources: those of doubles end the program where the number is
/// infinite or too large, and sums of what has no bound do, so that none may stand there but those of
/// `Int+Saturating.swift`.
@Suite struct ConversionTests {
  /// The labels of conversions that never end the program, or that read text.
  private static let safeLabels: Set = [
    "saturating", "whole", "written", "exponent", "clamping", "bitPattern", "truncatingIfNeeded",
    "ascii", "bigEndian",
  ]

  /// The names of what is a whole number already, or a text: the last one of what is converted.
  ///
  /// A name that somewhere stands for a double does not belong here, such as `value` and `number`.
  private static let wholeNames: Set = [
    // Places in texts and trees.
    "start", "end", "first", "markStart", "markEnd", "lowerBound", "upperBound", "position",
    "comma",
    "previousEnd", "slot", "base", "shift", "nodeShift", "distance", "node", "oldRoot",
    // Indices and counts.
    "index", "id", "count", "rows", "columns", "rawValue", "literal", "numerator", "denominator",
    "formula", "formulaIndex", "chain", "chainIndex", "newValue", "decimals", "radix", "x", "y",
    // Bytes, digits and scalars.
    "byte", "digit", "raw", "length", "carry", "divisor", "multiplier", "rest", "asciiValue",
    "wholeNumberValue", "bytes",
    // Numbers of the system.
    "TIOCGWINSZ", "POLLIN", "POLLOUT", "IPPROTO_TCP", "SHUT_WR", "SA_RESTART",
    "_SC_NPROCESSORS_ONLN", "ws_col", "ws_row", "st_size",
  ]

  /// What is converted otherwise, word for word.
  private static let wholeTexts: Set = [
    "UInt8(ascii: \"<\")", "self.word(index + 1)", "scalar.value", "random.next() >> 63",
    "letters.firstIndex(of: name) ?? 0", "(logarithm == .two ? Function.log2 : .log10).rawValue",
    "byte(at: end) - 0x30", "cmark_node_get_start_line(pointer)", "slots[slot]", "word[0]",
    "cmark_node_get_start_column(pointer)", "cmark_node_get_heading_level(pointer)",
    "cmark_node_get_end_line(pointer)", "rest % 10", "source % 64", "other % 64",
    "$0.magnitude", "byte - 0x30", "letter - UInt8(ascii: \"a\")", "bit % 32", "next & 0x3F",
    "byte & (0x7F >> UInt8(length))", "limbs[index]", "limbs[i + j]", "a[index]",
    "index < a.count ? a[index] : 0", "index < b.count ? b[index] : 0", "rest / UInt64(divisor)",
    "lines[min(max(line, 0), lines.count - 1)]",
    "newRoot - oldRoot", "greek.count + index", "byte & 0x7F", "byte & 15", "byte >> 4",
    "sysconf(Int32(_SC_NPROCESSORS_ONLN))", "max(0, min(length, 399))", "unit >> shift & 15",
    "text(index + 1)",
    "vsnprintf(buffer.baseAddress, buffer.count, format, $0)", "mark.line", "mark.column",
    "parser.problem_offset", "$1",
    "table.insert(\"e\", Entry(key: \"e\"))", "table.insert(\"pi\", Entry(key: \"pi\"))",
    "cmark_node_get_list_start(pointer)", "digits.dropFirst(), radix: 16", "digits",
    "String(decoding: utf8[index + 1...index + 2], as: UTF8.self), radix: 16",
    "String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16",
    "String(decoding: number, as: UTF8.self)", "byte - UInt8(ascii: \"1\")", "time.tv_sec",
    "time.tv_nsec",
    "table.insert(\"T\", Entry(key: \"T\"))", "String(decoding: text, as: UTF8.self), radix: 2",
  ]

  private static func isSafe(_ argument: String) -> Bool {
    if let label = argument.wholeMatch(of: /([a-zA-Z]+):.*/.dotMatchesNewlines())?.1 {
      return safeLabels.contains(String(label))
    }
    // Digits of other bases than ten make numbers without a sign, which only doubles are made of.
    if argument.hasPrefix("digits, radix:") || wholeTexts.contains(argument) { return true }
    let plain = argument.replacing(/\[[^\[\]]*\]/, with: "").replacing(#/ \?\? 0$| - 1$/#, with: "")
    // Of a sum or a product all parts are whole.
    return plain.split(separator: /\ [-+*]\ /).allSatisfy { part in
      guard part.wholeMatch(of: /[\w.$]+/) != nil, let last = part.split(separator: ".").last else {
        return false
      }
      return wholeNames.contains(String(last))
    }
  }

  /// What is converted to a whole number in a source text, each with its line.
  private static func conversions(in text: String) -> [(line: Int, argument: String)] {
    var found: [(Int, String)] = []
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = Substring(bytes)
      // Most lines are passed by without the slower look.
      guard line.utf8.contains(UInt8(ascii: "I")),
        !line.drop(while: \.isWhitespace).hasPrefix("//")
      else { continue }
      for match in line.matches(of: /\bU?Int(?:8|16|32|64)?(?:\.init)?\(/) {
        var depth = 1
        let argument = line[match.range.upperBound...].prefix {
          depth += $0 == "(" ? 1 : $0 == ")" ? -1 : 0
          return depth > 0
        }
        found.append((index + 1, String(argument)))
      }
    }
    return found
  }

  private static let folder = TestData.package.appendingPathComponent("Sources")
  private static let sources: [String] = {
    let paths = FileManager.default.enumerator(atPath: folder.path)
    return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
  }()

  @Test func sourcesConvertNoDoubleThatMayNotFit() throws {
    #expect(Self.sources.count > 300)
    for path in Self.sources where path != "Platform/Int+Saturating.swift" {
      let text = try String(contentsOf: Self.folder.appendingPathComponent(path), encoding: .utf8)
      for (line, argument) in Self.conversions(in: text) {
        #expect(
          Self.isSafe(argument), "\(path):\(line): is \(argument) whole, whatever a note says?")
      }
    }
  }

  @Test(arguments: [
    "Int(value)", "Int(x.rounded())", "Int(log10(value))", "Int(literal.value)", "Int32(a * b)",
    "Int8(number)", "Int(text)", "Int(exactly: value)", "Int(name, radix: 10)",
    "UInt64(value.magnitude)", "Int(literals[Int(index)].value)", "Int.init(value)",
    "Int(index + value)",
  ])
  func aConversionOfADoubleIsFound(text: String) {
    #expect(Self.conversions(in: text).contains { !Self.isSafe($0.argument) })
  }

  @Test(arguments: [
    "Int(saturating: value)", "Int(index)", "Int(nodes[root - 1].first)",
    "Int32(literals.count - 1)",
    "UInt64(digits, radix: 16)", "Int(rows * columns)", "// Int(value) is not code",
  ])
  func aConversionOfAWholeNumberPasses(text: String) {
    #expect(Self.conversions(in: text).allSatisfy { Self.isSafe($0.argument) })
  }
}
