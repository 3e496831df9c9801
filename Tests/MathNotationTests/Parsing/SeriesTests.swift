import Testing

/// Sums and products with an index.
@Suite struct SeriesTests {
  @Test(
    arguments: [
      (#"\sum_{k=1}^{4} k^2"#, [], "(sum k 1 4 (^ k 2))"),
      (#"\sum^{4}_{k=1} k"#, [], "(sum k 1 4 k)"),
      (#"\prod_{k=1}^n k"#, [], "(product k 1 n k)"),
      (#"\sum_o out_o"#, ["out_o_1"], "(sum over o out_o)"),
      (#"\sum_{i} x_i"#, [], "(sum over i x_i)"),
      (#"\sum_{k=1}^{3} 2k + 1"#, [], "(+ (sum k 1 3 (* 2 k)) 1)"),
      (#"\sum_{i=1}^{2} \sum_{j=1}^{3} i j"#, [], "(sum i 1 2 (sum j 1 3 (* i j)))"),
      ("∑_{k=1}^{2} k", [], "(sum k 1 2 k)"),
      (#"\sum_{i=0}^{n-1} x_i^2"#, [], "(sum i 0 (- n 1) (^ x_i 2))"),
      (#"\sum_{k=1}^3 |k|"#, [], "(sum k 1 3 (|| k))"),
      (#"\frac{1}{n} \sum_{i=1}^n x_i"#, [], "(* (/ 1 n) (sum i 1 n x_i))"),
      (#"\sum_{k=1}^{2} (k + 1)"#, [], "(sum k 1 2 (+ k 1))"),
    ] as [(String, [String], String)])
  func aSeriesTakesTheTermBehindIt(latex: String, known: [String], tree: String) {
    #expect(TreeText(latex, known: known).chains == [tree])
  }

  @Test(
    arguments: [
      (#"\sum x"#, "a sum without an index"),
      (#"\sum^{3} k"#, "a sum without an index"),
      (#"\sum_{k=1} k"#, "a sum without an upper bound"),
      (#"\sum_{k \in A} k"#, "a sum over a set"),
      (#"\sum_{1}^{2} k"#, "a sum over a set"),
      (#"\sum_{k=1}^{2}"#, "notation that is not understood"),
    ] as [(String, String)])
  func aSeriesWithoutBoundsIsNotRead(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }
}
