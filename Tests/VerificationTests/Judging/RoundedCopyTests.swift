import TestSupport
import Testing
import Verification

/// Right sides that copy the left one and show some of its parts as rounded numbers.
struct RoundedCopyTests {
  @Test(arguments: [
    #"6.1 + \log_{10}(24/1.2) = 6.1 + 1.3"#,
    #"3 \cdot \frac{1}{3} + 2 \cdot \frac{2}{3} \approx 3 \cdot 0.33 + 2 \cdot 0.67"#,
    #"\frac{12}{\sqrt{30}} \approx \frac{12}{5.48}"#,
    #"500 \cdot e^{-0.4 \cdot 5} = 500 \cdot 0.135"#,
    #"40 - 25 \cdot \sin(0.3) = 40 - 25 \cdot 0.296"#,
  ])
  func numbersThatShowTheirPartsAreRight(chain: String) {
    #expect(check("$\(chain)$").claims.map(\.verdict) == [.verified])
  }

  @Test(arguments: [
    #"1 - 1 \times \sin^2(6.25) \approx 1 - 0.018"#,
    #"0.02 + 0.0005 \times \left(\frac{10}{67}\right)^{1.5} = 0.02 + 0.0005 \times 0.054"#,
    #"78 - (3.785)(5.2) - (0.116)(79) = 78 - 19.642 - 9.164"#,
    #"6.1 + \log_{10}(24/1.2) = 6.1 + 1.4"#,
    #"1000 + 3 \cdot 0.125 \approx 1000 + 0.735"#,
  ])
  func oneWrongNumberAmongThemIsFound(chain: String) {
    #expect(check("$\(chain)$").claims.map(\.verdict) == [.wrong])
  }

  @Test(arguments: [
    #"0.5 \cdot 0.4 + 0.1 = 0.25 + 0.05"#,
    #"2 \cdot 8 + 1 = 3 \cdot 5 + 2"#,
    #"\frac{6}{4} = \frac{3}{2}"#,
  ])
  func equalSidesThatGoAnotherWayAreRight(chain: String) {
    #expect(check("$\(chain)$").claims.map(\.verdict) == [.verified])
  }
}
