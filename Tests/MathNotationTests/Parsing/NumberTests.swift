import Testing

/// How numbers are written: separators, exponents, percent, other bases, digits that go on.
@Suite struct NumberTests {
  @Test(
    arguments: [
      ("7", "7"),
      ("0.25", "0.25"),
      (".5", "0.5"),
      ("1,250", "1250"),
      ("2,5", "2.5"),
      ("2{,}03", "2.03"),
      ("1{,}000", "1000"),
      (#"1\,000\,000"#, "1000000"),
      ("10 000", "10000"),
      ("1.234,56", "1234.56"),
      ("10.000.000", "10000000"),
      ("1.2e-3", "0.0012"),
      ("1.5E3", "1500"),
      (#"1\mathrm{e}{-3}"#, "0.001"),
      (#"1\text{e-}3"#, "0.001"),
      ("0x1F", "31"),
      ("0b101", "5"),
      ("1011_2", "11"),
      (#"0.333\ldots + 1"#, "(+ 0.333… 1)"),
      ("½ + ¼", "(+ 0.5 0.25)"),
      (#"25\%"#, "(% 25)"),
      ("25%", "(% 25)"),
      (#"12^\circ"#, "(° 12)"),
      ("12°", "(° 12)"),
      (#"\textbf{0.56}"#, "0.56"),
      (#"1.5 \times 10^{-3}"#, "(× 1.5 (^ 10 (neg 3)))"),
      ("1{,}250 + 1", "(+ 1250 1)"),
      ("0.40", "0.4"),
      (#"1\,234.5"#, "1234.5"),
      ("12e2", "1200"),
      ("1e400", "inf"),
      ("1e{-}3", "0.001"),
      (#"1\,618{,}6"#, "1618.6"),
      (#"1\,234\,567,89"#, "1234567.89"),
      (#"3.141\,592\,65"#, "3.14159265"),
      (#"3{,}141\,592"#, "3.141592"),
      ("2,50,000", "250000"),
      ("1{,}20{,}00{,}000", "12000000"),
      ("7{,}500{,}25", "7500.25"),
      ("7,500,25", "7500.25"),
      ("1'250.5", "1250.5"),
      ("1’250’000", "1250000"),
      ("1\u{202F}250,5", "1250.5"),
      ("1~250", "1250"),
      (#"1\ 250 + 2\;500"#, "(+ 1250 2500)"),
      (#"1{\,}250"#, "1250"),
      (#"1010\,1100_2"#, "172"),
      ("1010 1100_2", "172"),
      (#"5\text{A}_{16}"#, "90"),
      (#"\text{2F}_{16}"#, "47"),
      (#"\text{C}3_{16}"#, "195"),
      ("FF_{16} + 1F_16", "(+ 255 31)"),
      ("F_{16}", "F_16"),
      ("12 : 18", "(/ 12 18)"),
    ] as [(String, String)])
  func aNumberIsReadAsWritten(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      (#"0.1\overline{6}"#, "a repeating decimal"),
      (#"0.\bar{3}"#, "a repeating decimal"),
      ("3½", "unknown command"),
      ("2.5_3", "notation that is not understood"),
      ("1 2", "numbers side by side"),
      ("7_1", "a number with an index"),
      ("8_{40}", "a number with an index"),
      ("1 2500", "numbers side by side"),
      (#"1010\,1200"#, "numbers side by side"),
      ("1 : 2 : 3", "a ratio"),
      ("12:30", "a ratio"),
      ("1001|0111|1010", "notation that is not understood"),
      ("1011_x", "a number with an index"),
    ] as [(String, String)])
  func whatIsNoNumberIsNotRead(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }
}
