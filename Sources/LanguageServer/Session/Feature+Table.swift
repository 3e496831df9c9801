extension Feature {
  /// What can be asked, by the name of the method.
  static let table: [String: Feature] = [
    "textDocument/diagnostic": Feature { request throws(ResponseError) in
      DiagnosticPull.answer(to: request)
    }
  ]
}
