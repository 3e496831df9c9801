import Foundation
import Testing

@testable import Rendering

@Suite struct ValuesReportTests {
  private let report = ValuesReport(networks: [
    .init(name: nil, values: [("w_1", 0.15), ("dE_total/dw_1", -1e-05)]),
    .init(name: "second \"one\"", values: [("x", .infinity)]),
  ])

  @Test func jsonKeepsTheOrderAndThePrecision() throws {
    #expect(
      String(decoding: report.json, as: UTF8.self) == #"""
        {"version": 1, "networks": [{"name": null, "values": {
          "w_1": 0.15,
          "dE_total/dw_1": -1e-05
        }}, {"name": "second \"one\"", "values": {
          "x": null
        }}]}

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

        """)
  }
}
