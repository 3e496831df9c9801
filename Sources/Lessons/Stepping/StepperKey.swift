/// What a reader presses while stepping.
package enum StepperKey: Hashable, Sendable {
  case left
  case right
  case up
  case down
  case pageUp
  case pageDown
  case home
  case end
  case tab
  case backTab
  case enter
  case escape
  case backspace
  /// Control-C.
  case interrupt
  /// Control-Z.
  case suspend
  case character(Character)
}
