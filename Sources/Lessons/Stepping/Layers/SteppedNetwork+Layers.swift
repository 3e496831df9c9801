import Binding
import NeuralNet

extension SteppedNetwork {
  /// What the steps of a layer do in words; nil for a step by itself.
  package func sentence(_ block: LayerBlock) -> String? {
    guard let layers else { return nil }
    switch block.kind {
    case .forward(let layer, _):
      return LessonWords.forward(layer: layer, activation: layers.activations[layer - 1].word)
    case .delta(let layer, _):
      if layer == layers.layers.upperBound {
        if layers.isDifference(layer) { return LessonWords.signalIsDifference }
        if !layers.activations[layer - 1].readsLayer { return LessonWords.signalOfLast }
      }
      return layers.activations[layer - 1].readsLayer
        ? LessonWords.signalOfWholeLayer : LessonWords.signalOfHidden
    case .gradient: return StepperWords.gradientOfLayer
    case .update: return StepReasons.update
    case .single: return nil
    }
  }

  /// The equations of a layer's steps with vectors and matrices; none for a step by itself.
  package func equations(_ block: LayerBlock, decimals: Int) -> [LayerEquation] {
    guard let layers else { return [] }
    return LayerEquations(self, layers, decimals: min(decimals, self.decimals))
      .equations(of: block.kind)
  }

  /// What a layer's steps lead to, and how many of them are known when a step is; nil for a step by itself.
  package func goal(of block: LayerBlock) -> String? {
    switch block.kind {
    case .forward: return symbol(.totalError)
    case .delta(let layer, let sample):
      let of = StepperWords.deltas(sample ?? 1, of: bound.network.samples.count)
      return "∂\(symbol(.totalError))/∂W[\(layer)]: \(of)"
    case .gradient(let layer): return "W[\(layer)]⁺"
    case .update: return StepperWords.newParameters
    case .single: return nil
    }
  }
}
