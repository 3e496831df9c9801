extension Feature {
  /// What can be asked, by the name of the method.
  static let table: [String: Feature] = [
    "textDocument/diagnostic": Feature(answer: DiagnosticPull.answer),
    "textDocument/codeAction": Feature(isUrgent: true, answer: CodeActionList.answer),
    "codeAction/resolve": Feature(isUrgent: true, answer: FixAll.resolve),
    "textDocument/hover": Feature(answer: Hover.answer),
    "textDocument/inlayHint": Feature(answer: InlayHintList.answer),
    "textDocument/completion": Feature(answer: CompletionList.answer),
    "textDocument/documentSymbol": Feature(answer: SymbolList.answer),
    "textDocument/codeLens": Feature(answer: CodeLensList.answer),
    "textDocument/foldingRange": Feature(answer: FoldingList.answer),
  ]
}
