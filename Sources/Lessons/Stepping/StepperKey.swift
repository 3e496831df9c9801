/// What a reader presses while stepping.
package enum StepperKey: Hashable, Sendable {
  case left
  case right
  case home
  case end
  case enter
  case escape
  case backspace
  /// Control-C.
  case interrupt
  case character(Character)
}
