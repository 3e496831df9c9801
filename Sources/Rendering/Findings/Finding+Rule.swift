extension Finding {
  /// The stable name of what it breaks: of the kind of mistake, the verdict or the diagnostic.
  package var rule: String { SARIFRule.id(of: self) }
}
