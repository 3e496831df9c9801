"""Writes the notes of `right/`, whose numbers are computed with numpy, and not by the project.

A template holds Python expressions between << and >>: `<<z1, 3>>` is `z1` with three decimals; a vector becomes a
list, or a column with `col`, and a matrix a `pmatrix`.
"""
import re, sys
import numpy as np
from pathlib import Path

HERE = Path(__file__).parent
sigmoid = lambda z: 1 / (1 + np.exp(-z))
softmax = lambda z: np.exp(z) / np.exp(z).sum(axis=0)


def number(x, d):
    text = f"{x:.{d}f}"
    return text[1:] if float(text) == 0 and text.startswith("-") else text


def spell(x, d=4, shape=None, env="bmatrix"):
    x = np.asarray(x, float)
    if x.ndim == 0 or x.size == 1:
        return number(x.reshape(-1)[0], d)
    if shape is None:
        shape = "list" if x.ndim == 1 else "matrix"
    if shape == "list":
        return "[" + ", ".join(number(v, d) for v in x.reshape(-1)) + "]"
    if shape == "col":
        x = x.reshape(-1, 1)
    rows = x.reshape(-1, 1) if x.ndim == 1 else x
    body = r" \\ ".join(" & ".join(number(v, d) for v in row) for row in rows)
    return rf"\begin{{{env}}} {body} \end{{{env}}}"


def fill(template, names):
    def value(match):
        return eval("spell(" + match[1] + ")", {**globals(), **names})

    return re.sub(r"<<(.*?)>>", value, template)


def write(name, setup, template):
    names = {}
    exec(setup, {**globals()}, names)
    (HERE / "right" / f"{name}.md").write_text(fill(template.lstrip("\n"), names))


TWO_LAYERS = """
W1 = np.array([[0.5, -0.2], [0.3, 0.4]]); b1 = np.array([0.15, -0.15]); x = np.array([1.0, 2.0])
W2 = np.array([[0.7, -0.9]]); b2 = np.array([0.1]); y = np.array([1.0])
z1 = W1 @ x + b1; a1 = sigmoid(z1); z2 = W2 @ a1 + b2; a2 = sigmoid(z2)
L = -(y * np.log(a2) + (1 - y) * np.log(1 - a2))
dz2 = a2 - y; dW2 = np.outer(dz2, a1); db2 = dz2
da1 = W2.T @ dz2; dz1 = da1 * a1 * (1 - a1); dW1 = np.outer(dz1, x); db1 = dz1
"""
NETWORK = """
```nn network
inputs: {x_1: 1, x_2: 2}
layers:
  - {name: hidden, dense: 2, activation: logistic, weights: [[0.5, -0.2], [0.3, 0.4]], bias: [0.15, -0.15]}
  - {name: out, dense: 1, activation: logistic, weights: [[0.7, -0.9]], bias: [0.1]}
targets: [1]
loss: binary cross entropy
learning_rate: 0.5
```
"""

write("01-ng", TWO_LAYERS, f"""
# One example through a small classifier
{NETWORK}
## Forward

We take $x = [1, 2]^T$ and the label $y = 1$. Layer one first:

$$z^{{[1]}} = W^{{[1]}} x + b^{{[1]}} = <<W1, 1>> <<x, 0, 'col'>> + <<b1, 2, 'col'>> = <<z1, 2, 'col'>>$$

- $z^{{[1]}}_1 = <<z1[0], 2>>$ and $z^{{[1]}}_2 = <<z1[1], 2>>$
- $a^{{[1]}} = \\sigma(z^{{[1]}}) = <<a1, 4, 'col'>>$

Then layer two:

$$z^{{[2]}} = W^{{[2]}} a^{{[1]}} + b^{{[2]}} = <<z2, 4>>, \\qquad \\hat{{y}} = a^{{[2]}} = <<a2, 4>>$$

The cost is $J = -\\ln \\hat{{y}} = <<L, 4>>$.

## Backward

1. $dz^{{[2]}} = a^{{[2]}} - y = <<dz2, 4>>$
2. $dW^{{[2]}} = dz^{{[2]}} a^{{[1]T}} = <<dW2[0], 4>>$ and $db^{{[2]}} = dz^{{[2]}} = <<db2, 4>>$
3. $dz^{{[1]}} = W^{{[2]T}} dz^{{[2]}} \\odot a^{{[1]}} \\odot (1 - a^{{[1]}}) = <<dz1, 4, 'col'>>$
4. $dW^{{[1]}} = dz^{{[1]}} x^T = <<dW1, 4>>$
5. $db^{{[1]}} = <<db1, 4, 'col'>>$

With $\\alpha = 0.5$ the first layer becomes

$$W^{{[1]}} - \\alpha\\, dW^{{[1]}} = <<W1 - 0.5 * dW1, 4>>$$
""")

write("02-goodfellow", TWO_LAYERS, f"""
# The same net, with superscripts in round brackets
{NETWORK}
$$\\mathbf{{z}}^{{(1)}} = \\mathbf{{W}}^{{(1)}} \\mathbf{{x}} + \\mathbf{{b}}^{{(1)}} = <<z1, 2>>^\\top$$

$$\\mathbf{{h}}^{{(1)}} = \\sigma(\\mathbf{{z}}^{{(1)}}) = <<a1, 4>>^\\top$$

$$\\hat{{y}} = \\sigma\\left(\\mathbf{{W}}^{{(2)}} \\mathbf{{h}}^{{(1)}} + b^{{(2)}}\\right) = \\sigma(<<z2, 4>>) = <<a2, 4>>$$

Going back, the gradient with respect to the last net input is $\\hat{{y}} - y = <<dz2, 4>>$, and so

$$\\nabla_{{\\mathbf{{W}}^{{(2)}}}} J = <<dW2[0], 4>>, \\qquad \\nabla_{{\\mathbf{{h}}^{{(1)}}}} J = <<da1, 4>>^\\top$$

$$\\nabla_{{\\mathbf{{W}}^{{(1)}}}} J = <<dW1, 4>>$$

$$\\frac{{\\partial J}}{{\\partial \\mathbf{{b}}^{{(1)}}}} = <<db1, 4>>^\\top, \\qquad \\frac{{\\partial J}}{{\\partial W^{{(1)}}_{{12}}}} = <<dW1[0][1], 4>>$$
""")

write("03-deltas", TWO_LAYERS, f"""
# Error signals
{NETWORK}
The signals are $\\delta^{{(2)}} = a^{{(2)}} - y = <<dz2, 4>>$ and

$$\\delta^{{(1)}} = (W^{{(2)}})^T \\delta^{{(2)}} \\odot a^{{(1)}} \\odot (1 - a^{{(1)}}) = <<dz1, 4, 'col', 'pmatrix'>>$$

One by one: $\\delta^{{(1)}}_1 = 0.7 \\cdot <<dz2, 4>> \\cdot <<a1[0], 4>> \\cdot (1 - <<a1[0], 4>>) = <<dz1[0], 4>>$ and
$\\delta_2^{{(1)}} = <<dz1[1], 4>>$.

So $\\frac{{\\partial L}}{{\\partial W^{{(1)}}}} = \\delta^{{(1)}} x^T = <<dW1, 4, None, 'pmatrix'>>$ and
$\\frac{{\\partial L}}{{\\partial b^{{(1)}}}} = \\delta^{{(1)}}$.
""")

ROWS = """
X = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]); W = np.array([[0.2, -0.1, 0.4], [0.6, 0.3, -0.5]])
b = np.array([0.1, 0.0, -0.2]); Z = X @ W + b; A = np.tanh(Z); V = np.array([[1.0], [-1.0], [0.5]])
c = np.array([0.05]); O = A @ V + c
"""

write("04-row-vectors", ROWS, """
# A batch, one example a row

```nn network
layers:
  - {dense: 3, activation: tanh, weights: [[0.2, 0.6], [-0.1, 0.3], [0.4, -0.5]], bias: [0.1, 0, -0.2]}
  - {dense: 1, activation: linear, weights: [[1, -1, 0.5]], bias: [0.05]}
samples:
  - {inputs: [1, 0], targets: [1]}
  - {inputs: [0, 1], targets: [0]}
  - {inputs: [1, 1], targets: [1]}
loss: half squared error
```

$$Z^{(1)} = X W^{(1)} + b^{(1)} = <<Z, 1>>$$

$$A^{(1)} = \\tanh(Z^{(1)}) = <<A, 4>>$$

$$\\hat{Y} = A^{(1)} W^{(2)} + b^{(2)} = <<O, 4>>$$

The second example alone has $z^{(1)} = <<Z[1], 1>>$.
""")

STEPS = """
h = [0.0]
for x in [1.0, -0.5, 2.0]: h.append(np.tanh(0.6 * x + 0.3 * h[-1]))
"""

write("05-steps", STEPS, """
# A state that is carried on

```nn network
inputs: {x: [1, -0.5, 2]}
parameters: {u: 0.6, v: 0.3}
layers:
  - activation: tanh
    units: {h: "u x + v h[t-1]"}
```

We begin with $h_0 = 0$. Then

- $h_1 = \\tanh(u x_1 + v h_0) = \\tanh(0.6) = <<h[1], 4>>$
- $h_2 = \\tanh(u x_2 + v h_1) = \\tanh(-0.3 + 0.3 \\cdot <<h[1], 4>>) = <<h[2], 4>>$
- $h_3 = \\tanh(u x_3 + v h_2) = <<h[3], 4>>$
""")

UNITS = """
x = 2.0; z1 = 0.4 * x - 0.2; a1 = sigmoid(z1); z2 = 1.5 * a1 + 0.1; a2 = sigmoid(z2)
d2 = (a2 - 1) * a2 * (1 - a2); d1 = 1.5 * d2 * a1 * (1 - a1); L = 0.5 * (a2 - 1) ** 2
"""

write("06-units-by-numbers", UNITS, """
# A chain of two units

```nn network
inputs: {x: 2}
parameters: {w_1: 0.4, b_1: -0.2, w_2: 1.5, b_2: 0.1}
layers:
  - activation: logistic
    units: {1: w_1 x + b_1}
  - activation: logistic
    units: {2: w_2 a_1 + b_2}
targets: {2: 1}
notation: {net: z, out: a, total: L, target: y}
```

$z_1 = w_1 x + b_1 = 0.4 \\cdot 2 - 0.2 = <<z1, 1>>$, $a_1 = \\sigma(z_1) = <<a1, 4>>$

$z_2 = w_2 a_1 + b_2 = <<z2, 4>>$, $a_2 = <<a2, 4>>$, $L = \\frac{1}{2} (a_2 - 1)^2 = <<L, 4>>$

$\\delta_2 = (a_2 - y_2) a_2 (1 - a_2) = <<d2, 4>>$ and $\\delta_1 = w_2 \\delta_2 a_1 (1 - a_1) = <<d1, 4>>$
""")

PLAIN = NETWORK.replace("learning_rate: 0.5\n", "learning_rate: 0.5\nnotation: {}\n")

write("07-nielsen", TWO_LAYERS, f"""
# Superscripts without brackets, the inputs being layer one
{PLAIN.replace("{}", "nielsen")}
$$z^2 = w^2 a^1 + b^2 = <<z1, 2, 'col', 'pmatrix'>>, \\qquad a^2 = \\sigma(z^2) = <<a1, 4, 'col', 'pmatrix'>>$$

$$z^3_1 = w^3_{{11}} a^2_1 + w^3_{{12}} a^2_2 + b^3_1 = <<z2, 4>>, \\qquad a^3_1 = <<a2, 4>>$$

The error of the last layer is $\\delta^3 = a^3 - y = <<dz2, 4>>$, which is also $\\delta^L$. Going back,

$$\\delta^2 = (w^3)^T \\delta^3 \\odot \\sigma(z^2) \\odot (1 - \\sigma(z^2)) = <<dz1, 4, 'col', 'pmatrix'>>$$

$$\\frac{{\\partial C}}{{\\partial w^2_{{12}}}} = a^1_2 \\delta^2_1 = 2 \\cdot (<<dz1[0], 4>>) = <<dW1[0][1], 4>>, \\qquad \\frac{{\\partial C}}{{\\partial b^2_2}} = \\delta^2_2 = <<db1[1], 4>>$$
""")

write("08-nielsen-counting-weights", TWO_LAYERS, f"""
# The same manner, where the first layer with weights is layer one
{PLAIN.replace("{}", "nielsen")}
- $z^1 = w^1 x + b^1 = <<z1, 2>>$
- $a^1 = \\sigma(z^1) = <<a1, 4>>$
- $z^2 = w^2 a^1 + b^2 = <<z2, 4>>$
- $\\delta^2 = a^2 - y = <<dz2, 4>>$, and $\\delta^1 = <<dz1, 4>>$
""")

write("09-bishop", TWO_LAYERS, f"""
# Activations a, hidden units z
{PLAIN.replace("{}", "bishop")}
$$a_1^{{(1)}} = w_{{11}}^{{(1)}} x_1 + w_{{12}}^{{(1)}} x_2 + b_1^{{(1)}} = <<z1[0], 2>>, \\qquad a_2^{{(1)}} = <<z1[1], 2>>$$

$$z_1^{{(1)}} = \\sigma(a_1^{{(1)}}) = <<a1[0], 4>>, \\qquad z_2^{{(1)}} = \\sigma(a_2^{{(1)}}) = <<a1[1], 4>>$$

$$a_1^{{(2)}} = w_{{11}}^{{(2)}} z_1^{{(1)}} + w_{{12}}^{{(2)}} z_2^{{(1)}} + b_1^{{(2)}} = <<z2, 4>>, \\qquad y_1 = \\sigma(a_1^{{(2)}}) = <<a2, 4>>$$

With $t_1 = 1$ the error is $E = -\\ln y_1 = <<L, 4>>$ and $\\delta_1^{{(2)}} = y_1 - t_1 = <<dz2, 4>>$. Back in the hidden layer

$$\\delta_1^{{(1)}} = z_1^{{(1)}} (1 - z_1^{{(1)}}) w_{{11}}^{{(2)}} \\delta_1^{{(2)}} = <<dz1[0], 4>>, \\qquad \\delta_2^{{(1)}} = <<dz1[1], 4>>$$

so that $\\frac{{\\partial E}}{{\\partial w_{{12}}^{{(1)}}}} = \\delta_1^{{(1)}} x_2 = <<dW1[0][1], 4>>$.
""")

write("10-goodfellow-preset", TWO_LAYERS, f"""
---
notation: goodfellow
---
# One notation for the whole note
{NETWORK}
$$a^{{(1)}} = W^{{(1)}} x + b^{{(1)}} = <<z1, 2>>^T, \\qquad h^{{(1)}} = \\sigma(a^{{(1)}}) = <<a1, 4>>^T$$

$$\\hat{{y}} = h^{{(2)}} = <<a2, 4>>, \\qquad h^{{(1)}}_2 = <<a1[1], 4>>$$

$$\\nabla_{{a^{{(1)}}}} J = \\nabla_{{h^{{(1)}}}} J \\odot h^{{(1)}} \\odot (1 - h^{{(1)}}) = <<dz1, 4>>^T$$

$$\\nabla_{{W^{{(1)}}}} J = <<dW1, 4>>$$
""")

write("11-own-patterns", TWO_LAYERS, f"""
# A notation of one's own
{PLAIN.replace("{}", "{net: 's^{[l]}', out: 'o^{[l]}', weights: 'V^{(l)}', delta: 'e^{(l)}', total: Q}")}
$$s^{{[1]}} = V^{{(1)}} x + b^{{(1)}} = <<z1, 2>>^T$$

$$o^{{[1]}}_1 = <<a1[0], 4>>, \\qquad o^{{[2]}} = <<a2, 4>>, \\qquad Q = <<L, 4>>$$

$$e^{{(2)}} = <<dz2, 4>>, \\qquad e^{{(1)}} = <<dz1, 4>>^T, \\qquad e^{{(1)}}_2 = <<dz1[1], 4>>$$
""")

BATCH = """
X = np.array([[1.0, 0.5], [2.0, -1.0]]); Y = np.array([[1.0, 0.0]]); m = 2
W1 = np.array([[0.5, -0.2], [0.3, 0.4]]); b1 = np.array([[0.15], [-0.15]]); W2 = np.array([[0.7, -0.9]])
b2 = 0.1; Z1 = W1 @ X + b1; A1 = np.tanh(Z1); Z2 = W2 @ A1 + b2; A2 = sigmoid(Z2)
J = -(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)).sum() / m
dZ2 = A2 - Y; dW2 = dZ2 @ A1.T / m; db2 = dZ2.sum() / m
dZ1 = W2.T @ dZ2 * (1 - A1 ** 2); dW1 = dZ1 @ X.T / m
"""

write("12-ng-batch", BATCH, """
# Two examples at once

```nn network
layers:
  - {dense: 2, activation: tanh, weights: [[0.5, -0.2], [0.3, 0.4]], bias: [0.15, -0.15]}
  - {dense: 1, activation: logistic, weights: [[0.7, -0.9]], bias: [0.1]}
samples:
  - {inputs: [1, 2], targets: [1]}
  - {inputs: [0.5, -1], targets: [0]}
loss: binary cross entropy
notation: ng
```

$$Z^{[1]} = W^{[1]} X + b^{[1]} = <<Z1, 2>>$$

$$A^{[1]} = \\tanh(Z^{[1]}) = <<A1, 4>>$$

$$A^{[2]} = \\sigma(W^{[2]} A^{[1]} + b^{[2]}) = <<A2, 4>>$$

The second example alone: $a^{[1](2)} = <<A1[:, 1], 4>>^T$, and its first unit $a^{[1](2)}_1 = <<A1[0][1], 4>>$.

Backward, $dZ^{[2]} = A^{[2]} - Y = <<dZ2, 4>>$, then

$$dW^{[2]} = \\frac{1}{2} dZ^{[2]} A^{[1]T} = <<dW2, 4>>, \\qquad db^{[2]} = <<db2, 4>>$$

$$dW^{[1]} = \\frac{1}{2} dZ^{[1]} X^T = <<dW1, 4>>$$
""")
