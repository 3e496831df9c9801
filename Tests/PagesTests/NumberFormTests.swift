import Binding
import Foundation
import Pages
import Platform
import TestSupport
import Testing

/// A page shows numbers as the program does; both are held to the same cases.
@Suite struct NumberFormTests {
  private struct Case: Decodable {
    let value: Double
    let form: String
    let text: String
  }

  @Test func theProgramShowsNumbersSo() throws {
    let cases = try JSONDecoder().decode([Case].self, from: TestData.bytes("cases.json"))
    for number in cases {
      let count = Int(number.form.dropFirst()) ?? 0
      let text =
        switch number.form.first {
        case "n": NumberSpelling.text(number.value, decimals: count, in: .unicode)
        case "d": number.value.printed(as: "%.*f", precision: count)
        default: NumberSpelling.exact(number.value, in: .unicode)
        }
      #expect(text == number.text, "\(number.value) as \(number.form)")
    }
  }

  @Test func pagesShowThemSo() throws {
    let lines = try PageScripts.lines(of: "show.js", input: TestData.text("cases.json"))
    #expect(lines == [])
  }

  @Test(arguments: [
    (NumberForm.exact, "x"), (.atMost(9), "n9"), (.decimals(4), "d4"), (.digits(3), "s3"),
    (.power(2), "e2"),
  ])
  func formsStandInAnAttribute(form: NumberForm, attribute: String) {
    #expect(form.attribute == attribute)
  }
}
