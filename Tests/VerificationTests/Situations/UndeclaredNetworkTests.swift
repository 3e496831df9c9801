import Binding
import SourceText
import Testing

@testable import Verification

/// A note that speaks of a network that nothing declares is told so, and no other note is.
@Suite struct UndeclaredNetworkTests {
  private func places(_ note: String, imported: NoteBindings = NoteBindings()) -> [String] {
    let bytes = Array(note.utf8)
    return check(note, imported: imported).diagnostics.filter { $0.id == .undeclaredNetwork }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    (#"$out_{h_1}=0.593269292$"#, #"out_{h_1}"#),
    (#"$\text{out}_{h1} = 0.59$"#, #"\text{out}_{h1}"#),
    (#"Así $net_{h_1} = w_1 i_1 + w_2 i_2 + b_1 = 0.3775$."#, #"net_{h_1}"#),
    (
      #"$\frac{\partial E_{total}}{\partial w_5} = 0.0821$"#,
      #"\frac{\partial E_{total}}{\partial w_5}"#
    ),
    (#"$\partial E/\partial w_5 = 0.0821$"#, #"\partial E/\partial w_5"#),
    (#"$w_5^+ = w_5 - \eta \frac{\partial E_{total}}{\partial w_5} = 0.3589$"#, #"w_5^+"#),
    (
      #"$\frac{\partial L}{\partial w} = \frac{\partial L}{\partial a}\frac{\partial a}{\partial z}\frac{\partial z}{\partial w} = 0.3$"#,
      #"\frac{\partial L}{\partial w}"#
    ),
    (#"$z^{[1]} = W^{[1]} x + b^{[1]} = 3$"#, #"z^{[1]}"#),
    (#"$z^{(2)} = w^{(2)} a^{(1)} + b = 3$"#, #"w^{(2)}"#),
    (#"$z_1 = w_1 x + b_1 = 0.5$ 次に $h = \tanh(z_2) = 0.9$"#, #"z_1"#),
    (#"$target_{o_1} = 0.01$, $E_{total} = 0.298$"#, #"target_{o_1}"#),
  ])
  func aNetworkIsKnownByItsNamesAndEquations(_ note: String, place: String) {
    #expect(places(note) == [place])
  }

  @Test(arguments: [
    #"$V_{out} = 5$ and $V_{in} = 3$"#, #"$E_{total} = E_k + E_p = 12$"#, #"$y = m x + b = 4$"#,
    #"$y = c_1 y_1 + c_2 y_2 + y_p = 3$"#, #"$\frac{\partial f}{\partial x_1} = 2$"#,
    #"$x^{(1)} = 0.5 y^{(0)} = 2$"#,
    #"$\frac{dy}{dx} = \frac{dy}{du} \cdot \frac{du}{dv} \cdot \frac{dv}{dx} = 6$"#,
    #"$\frac{dy}{dw} = \frac{dy}{du} \cdot \frac{du}{dv} \cdot \frac{dv}{dw} = 6 q$"#,
    #"$\frac{dA}{db} = \frac{dA}{dh} \frac{dh}{db} = 2 k$"#,
    #"$w_1 r_1 + w_2 r_2 = 0.08$"#,
    #"$w_5 = 0.4$"#, #"$\lim x_0^+ = 3$"#, #"$\sigma(x) = 2$"#, #"$\sigma_1 = 2$, $net = 5$"#,
    #"$1 + 1 = 2$"#, "Words.",
    // Nothing is left unread for it.
    #"$net_{h_1} = 0.15 \cdot 0.05 + 0.37 = 0.3775$"#,
  ])
  func otherNotesAreNotTold(_ note: String) { #expect(places(note) == []) }

  @Test func aNetworkThatIsKnownIsNotMissed() {
    let note = "$out_{h_1} = 0.593269992$ and $out_{q_1} = f(w_1) = 3$"
    #expect(!places(note).isEmpty)
    #expect(places(note, imported: SampleNetwork.bindings).isEmpty)
  }
}
