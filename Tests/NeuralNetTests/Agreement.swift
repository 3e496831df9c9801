/// Whether two numbers agree to a relative tolerance, or an absolute one near nought.
func agree(
  _ a: Double, _ b: Double, relative: Double = 1e-12, absolute: Double = 1e-14
) -> Bool {
  a == b || abs(a - b) <= max(absolute, relative * max(abs(a), abs(b)))
}
