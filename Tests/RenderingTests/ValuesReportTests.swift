import Foundation
import Testing

@testable import Rendering

@Suite struct ValuesReportTests {
  private let report = ValuesReport(networks: [
    .init(name: nil, values: [("w_1", 0.15), ("dE_total/dw_1", -1e-05)]),
    .init(
      name: "second \"one\"", number: 2, values: [("x", .infinity)],
      layers: [
        .init(key: "W^[1]", numbers: [1, 0.5, -2, 3], columns: 2),
        .init(key: "b^[1]", numbers: [1, .nan], columns: nil),
      ]),
    .init(name: nil, number: 3, trainedInLine: 7, values: [("w", 1)]),
  ])

  @Test func jsonKeepsTheOrderAndThePrecision() throws {
    #expect(
      String(decoding: report.json, as: UTF8.self) == #"""
        {"version": 1, "networks": [{"name": null, "values": {
          "w_1": 0.15,
          "dE_total/dw_1": -1e-05
        }, "layers": {}}, {"name": "second \"one\"", "values": {
          "x": null
        }, "layers": {
          "W^[1]": [[1.0, 0.5], [-2.0, 3.0]],
          "b^[1]": [1.0, null]
        }}, {"name": null, "trainedInLine": 7, "values": {
          "w": 1.0
        }, "layers": {}}]}

        """#)
    #expect(try JSONSerialization.jsonObject(with: Data(report.json)) is [String: Any])
  }

  @Test func textIsAligned() {
    #expect(
      String(decoding: report.text, as: UTF8.self) == """
        network 1
        w_1             0.15
        dE_total/dw_1  -1e-05

        network second "one"
        x   no value

        network 3, trained in line 7
        w   1.0

        """)
  }
}
