import Testing

@testable import Binding

/// Numbers in comma-separated values, and what is wrong with a file, with its line.
@Suite struct CSVTableTests {
  private static func table(_ text: String, maximumRows: Int = 100) throws(CSVProblem) -> CSVTable {
    try CSVTable(Array(text.utf8), maximumRows: maximumRows)
  }

  @Test(
    arguments: [
      ("x,y\n1,2\n", [[1, 2]]), ("x,y\n1,2\n3,4", [[1, 2], [3, 4]]),
      ("x,y\r\n1,2\r\n", [[1, 2]]), ("\u{FEFF}x,y\n1,2", [[1, 2]]),
      (" x , \"y\" \n 1 , \"2\" ", [[1, 2]]), ("y,x\n2,1", [[1, 2]]),
      ("x,note,y\n1,\"a, \"\"b\"\"\",2", [[1, 2]]),
      ("x,note,y\n1,\"a\nb\",2\n3,c,4", [[1, 2], [3, 4]]),
      ("x,y\n\n1,2\n   \n3,4\n", [[1, 2], [3, 4]]), ("x,y\n1/2,-1e-1", [[0.5, -0.1]]),
    ] as [(String, [[Double]])])
  func numbersAreReadByTheirColumns(text: String, rows: [[Double]]) throws {
    #expect(try Self.table(text).numbers(of: ["x", "y"]) == rows)
  }

  @Test(
    arguments: [
      ("", .empty), ("x,y\n", .empty), ("x,x\n1,2", .repeatedColumn("x")),
      ("x,y\n1", .width(line: 2, expected: 2, found: 1)),
      ("x,y\n1,2\n\n3,4,5", .width(line: 4, expected: 2, found: 3)),
      ("x,y\n1,\"2", .openQuote(line: 2)), ("x,z\n1,2", .unknownColumn("y", known: ["x", "z"])),
      ("x,y\n1,", .hole(line: 2, column: "y")),
      ("x,y\n1,b", .notANumber("b", line: 2, column: "y")),
      ("x,y\n1,inf", .notFinite("inf", line: 2, column: "y")),
      ("x,note,y\n1,\"a\nb\",2\n3,c,d", .notANumber("d", line: 4, column: "y")),
      ("x,y\n1,2\n3,4\n5,6", .tooLong(limit: 2)),
    ] as [(String, CSVProblem)])
  func aProblemIsToldWithItsLine(text: String, problem: CSVProblem) {
    #expect(throws: problem) {
      _ = try Self.table(text, maximumRows: 2).numbers(of: ["x", "y"])
    }
  }

  @Test func bytesThatAreNoTextAreTold() {
    #expect(throws: CSVProblem.notUTF8) { try CSVTable([0x78, 0xFF], maximumRows: 1) }
  }
}
