/// What a directive asks of the engine.
package enum EngineRequest: Sendable {
  /// The examples of a `data` directive, to be shown.
  case data(NamedDataset)
  case train(TrainRequest)
  case predict(PredictRequest)
  case initialize(InitializeRequest)
  case transfer(TransferRequest)
}
