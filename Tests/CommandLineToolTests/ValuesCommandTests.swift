import Foundation
import TestSupport
import Testing

@Suite struct ValuesCommandTests {
  @Test func everyQuantityHasItsValue() throws {
    let result = try Program.run(["values", "-", "--format", "json"], input: ExampleNetwork.lesson)
    #expect(result.status == 0)
    let object = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
    let network = try #require((object?["networks"] as? [[String: Any]])?.first)
    #expect(network["name"] is NSNull)
    let values = try #require(network["values"] as? [String: Double])
    #expect(abs((values["out_h_1"] ?? 0) - 0.5932699921071872) < 1e-15)
    #expect(values["learning_rate"] == 0.5)
    // The figures of the worked example, to the decimals that it shows.
    #expect(abs((values["dE_total/dw_5"] ?? 0) - 0.082167041) < 5e-10)
    #expect(abs((values["w_5^+"] ?? 0) - 0.35891648) < 5e-9)
    #expect(abs((values["dE_total/dout_h_1"] ?? 0) - 0.036350306) < 5e-10)
  }

  @Test func keysStandInTheOrderOfTheComputation() throws {
    let text = try Program.run(["values", "-"], input: ExampleNetwork.lesson).text
    let keys = text.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(keys.prefix(2) == ["w_1", "w_2"])
    let net = try #require(keys.firstIndex(of: "net_h_1"))
    let out = try #require(keys.firstIndex(of: "out_h_1"))
    let derivative = try #require(keys.firstIndex(of: "dE_total/dw_1"))
    #expect(net < out && out < derivative)
  }

  @Test(arguments: [
    ("", "no network is declared in it"), ("# prose only\n", "no network is declared in it"),
    ("```nn network\ninputs: {\n```\n", "no network that is declared in it can be run"),
  ])
  func withoutANetworkThereIsNothingToShow(_ note: String, _ message: String) throws {
    let result = try Program.run(["values", "-"], input: note)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message))
  }

  @Test func aMissingLessonIsAnError() throws {
    let result = try Program.run(["values", "no/such.md"])
    #expect(result.status == 2)
    #expect(result.errors == "nabla: error: no/such.md: no such file or directory\n")
  }
}
