"""Writes the notes of `right/` and `plain/`, whose numbers are computed with numpy, and not by the project.

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


def write(name, setup, template, folder="right"):
    names = dict(globals())
    exec(setup, names)
    (HERE / folder / f"{name}.md").write_text(fill(template.lstrip("\n"), names))


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

GERMAN = """
W1 = np.array([[0.3, -0.1], [-0.4, 0.2], [0.6, 0.5]]); b1 = np.array([0.1, 0.2, -0.3]); x = np.array([1.5, -0.5])
W2 = np.array([[0.2, 0.7, -0.5], [0.4, -0.3, 0.1]]); b2 = np.array([0.05, -0.05]); y = np.array([1.0, 0.0])
z1 = W1 @ x + b1; a1 = np.maximum(0, z1); z2 = W2 @ a1 + b2; a2 = sigmoid(z2)
d2 = (a2 - y) * a2 * (1 - a2); dW2 = np.outer(d2, a1); d1 = (W2.T @ d2) * (z1 > 0); dW1 = np.outer(d1, x)
E = 0.5 * ((y - a2) ** 2).sum()
"""
THREE_BY_TWO = """
```nn network
inputs: {x_1: 1.5, x_2: -0.5}
layers:
  - {dense: 3, activation: relu, weights: [[0.3, -0.1], [-0.4, 0.2], [0.6, 0.5]], bias: [0.1, 0.2, -0.3]}
  - {dense: 2, activation: logistic, weights: [[0.2, 0.7, -0.5], [0.4, -0.3, 0.1]], bias: [0.05, -0.05]}
targets: [1, 0]
loss: half squared error
learning_rate: 0.1
```
"""

write("13-ng-auf-deutsch", GERMAN, f"""
# Drei verborgene Einheiten
{THREE_BY_TWO}
Die Eingabe ist $x = [1.5, -0.5]^T$, das Ziel $y = [1, 0]^T$.

| Schritt | Rechnung |
|---|---|
| verborgen | $z^{{[1]}} = W^{{[1]}} x + b^{{[1]}} = <<z1, 2>>^T$ |
| gleichgerichtet | $a^{{[1]}} = \\max(0, z^{{[1]}}) = <<a1, 2>>^T$ |
| Ausgabe | $z^{{[2]}} = W^{{[2]}} a^{{[1]}} + b^{{[2]}} = <<z2, 3>>^T$ |
| Sigmoid | $a^{{[2]}} = \\sigma(z^{{[2]}}) = <<a2, 4>>^T$ |

Der Fehler beträgt $J = \\frac{{1}}{{2}} \\| y - a^{{[2]}} \\|^2 = <<E, 4>>$.

> Rückwärts: $dz^{{[2]}} = (a^{{[2]}} - y) \\odot a^{{[2]}} \\odot (1 - a^{{[2]}}) = <<d2, 4>>^T$, und damit
>
> $$dW^{{[2]}} = dz^{{[2]}} (a^{{[1]}})^T = <<dW2, 4>>$$
>
> $$dW^{{[1]}} = dz^{{[1]}} x^T = <<dW1, 4>>$$
""")

CLASSES = """
x = np.array([0.5, -1.0]); W = np.array([[0.2, 0.4], [-0.3, 0.1], [0.5, -0.6]]); b = np.array([0.1, 0.0, -0.1])
z = W @ x + b; p = softmax(z); y = np.array([0.0, 0.0, 1.0]); L = -np.log(p[2]); d = p - y; dW = np.outer(d, x)
"""

write("14-softmax-zh", CLASSES, """
# 三个类别

```nn network
inputs: {x_1: 0.5, x_2: -1}
layers:
  - {dense: 3, activation: softmax, weights: [[0.2, 0.4], [-0.3, 0.1], [0.5, -0.6]], bias: [0.1, 0, -0.1]}
targets: [0, 0, 1]
loss: cross entropy
learning_rate: 1
```

净输入为

$$z^{[1]} = W^{[1]} x + b^{[1]} = <<W, 1>> <<x, 1, 'col'>> + <<b, 1, 'col'>> = <<z, 2, 'col'>>$$

概率为 $\\hat{y} = \\operatorname{softmax}(z^{[1]}) = <<p, 4>>$，损失为 $L = -\\ln \\hat{y}_3 = <<L, 4>>$。

梯度为 $dz^{[1]} = \\hat{y} - y = <<d, 4>>$，于是

$$dW^{[1]} = dz^{[1]} x^T = <<dW, 4>>, \\qquad db^{[1]} = <<d, 4>>$$
""")

STEP = TWO_LAYERS + """
V1 = W1 - 0.5 * dW1; c1 = b1 - 0.5 * db1; V2 = W2 - 0.5 * dW2; c2 = b2 - 0.5 * db2
"""

write("15-un-pas-de-gradient", STEP, f"""
# Un pas de descente
{NETWORK}
Les quantités de l'aller :

$$
\\begin{{aligned}}
z^{{[1]}} &= W^{{[1]}} x + b^{{[1]}} = <<z1, 2>>^T \\\\
a^{{[1]}} &= \\sigma(z^{{[1]}}) = <<a1, 4>>^T \\\\
z^{{[2]}} &= W^{{[2]}} a^{{[1]}} + b^{{[2]}} = <<z2, 4>> \\\\
a^{{[2]}} &= \\sigma(z^{{[2]}}) = <<a2, 4>>
\\end{{aligned}}
$$

Le retour, avec $dz^{{[2]}} = a^{{[2]}} - y = <<dz2, 4>>$ :

$$
\\begin{{aligned}}
dW^{{[2]}} &= dz^{{[2]}} a^{{[1]T}} = <<dW2[0], 4>> \\\\
da^{{[1]}} &= W^{{[2]T}} dz^{{[2]}} = <<da1, 4>>^T \\\\
dz^{{[1]}} &= da^{{[1]}} \\odot a^{{[1]}} \\odot (1 - a^{{[1]}}) = <<dz1, 4>>^T \\\\
dW^{{[1]}} &= dz^{{[1]}} x^T = <<dW1, 4>>
\\end{{aligned}}
$$

Les paramètres deviennent

- $W^{{[1]}} - \\alpha\\, dW^{{[1]}} = <<V1, 4>>$
- $b^{{[1]}} - \\alpha\\, db^{{[1]}} = <<c1, 4>>^T$
- $W^{{[2]}} - \\alpha\\, dW^{{[2]}} = <<V2[0], 4>>$
- $b^{{[2]}} - \\alpha\\, db^{{[2]}} = <<c2, 4>>$
""")

QUADRATIC = """
x = np.array([0.9, 0.1]); w2 = np.array([[1.2, -0.7], [-0.4, 0.8]]); b2 = np.array([0.1, -0.2])
w3 = np.array([[0.6, -1.1]]); b3 = np.array([0.3]); z2 = w2 @ x + b2; a2 = sigmoid(z2); z3 = w3 @ a2 + b3
a3 = sigmoid(z3); y = np.array([0.0]); C = 0.5 * ((y - a3) ** 2).sum(); s3 = a3 * (1 - a3); d3 = (a3 - y) * s3
s2 = a2 * (1 - a2); d2 = (w3.T @ d3) * s2; g3 = np.outer(d3, a2); g2 = np.outer(d2, x)
"""
QUADRATIC_NETWORK = """
```nn network
inputs: {x_1: 0.9, x_2: 0.1}
layers:
  - {dense: 2, activation: logistic, weights: [[1.2, -0.7], [-0.4, 0.8]], bias: [0.1, -0.2]}
  - {dense: 1, activation: logistic, weights: [[0.6, -1.1]], bias: [0.3]}
targets: [0]
loss: half squared error
learning_rate: 2
notation: nielsen
```
"""

write("16-nielsen-en-castellano", QUADRATIC, f"""
# Las cuatro ecuaciones
{QUADRATIC_NETWORK}
| magnitud | valor |
|---|---|
| $z^2_1 = w^2_{{11}} a^1_1 + w^2_{{12}} a^1_2 + b^2_1$ | $= <<z2[0], 2>>$ |
| $z^2_2 = w^2_{{21}} a^1_1 + w^2_{{22}} a^1_2 + b^2_2$ | $= <<z2[1], 2>>$ |
| $a^2 = \\sigma(z^2)$ | $= <<a2, 4>>$ |
| $z^3 = w^3 a^2 + b^3$ | $= <<z3, 4>>$ |
| $a^3 = \\sigma(z^3)$ | $= <<a3, 4>>$ |

El coste es $C = \\frac{{1}}{{2}} \\| y - a^3 \\|^2 = <<C, 4>>$. El error de la salida es

$$\\delta^3 = (a^3 - y) \\odot a^3 \\odot (1 - a^3) = <<d3, 4>>$$

y el de la capa oculta

$$\\delta^2 = (w^3)^T \\delta^3 \\odot a^2 \\odot (1 - a^2) = <<d2, 4, 'col', 'pmatrix'>>$$

Por tanto $\\frac{{\\partial C}}{{\\partial w^3_{{11}}}} = a^2_1 \\delta^3_1 = <<g3[0][0], 4>>$ y
$\\frac{{\\partial C}}{{\\partial b^2_2}} = \\delta^2_2 = <<d2[1], 4>>$.
""")

write("17-nielsen-in-a-list", QUADRATIC, f"""
# Backwards, one unit at a time
{QUADRATIC_NETWORK}
1. Feed forward.
   - $z^2 = <<z2, 2>>^T$, so $a^2 = <<a2, 4>>^T$.
   - $z^3_1 = 0.6 \\cdot <<a2[0], 4>> - 1.1 \\cdot <<a2[1], 4>> + 0.3 = <<z3, 4>>$, so $a^3_1 = <<a3, 4>>$.
2. Output error.
   - $\\delta^L_1 = (<<a3, 4>> - 0) \\cdot <<a3, 4>> \\cdot (1 - <<a3, 4>>) = <<d3, 4>>$
3. Backpropagate.
   - $\\delta^2_1 = w^3_{{11}} \\delta^3_1 a^2_1 (1 - a^2_1) = 0.6 \\cdot <<d3, 4>> \\cdot <<(a2 * (1 - a2))[0], 4>> = <<d2[0], 4>>$
   - $\\delta^2_2 = w^3_{{12}} \\delta^3_1 a^2_2 (1 - a^2_2) = <<d2[1], 4>>$
4. Gradients.
   - $\\frac{{\\partial C}}{{\\partial w^2}} = \\delta^2 (a^1)^T = <<g2, 4>>$
   - $\\frac{{\\partial C}}{{\\partial w^3}} = \\delta^3 (a^2)^T = <<g3[0], 4>>$
""")

XOR = """
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1.0]]); W = np.ones((2, 2)); c = np.array([0, -1.0]); w = np.array([1, -2.0])
Z = X @ W + c; H = np.maximum(0, Z); o = H @ w
"""

write("18-goodfellow-xor", XOR, """
# Exclusive or

All four inputs stand in the rows of $X$.

```nn network
layers:
  - {dense: 2, activation: relu, weights: [[1, 1], [1, 1]], bias: [0, -1]}
  - {dense: 1, activation: linear, weights: [[1, -2]], bias: [0]}
samples:
  - {inputs: [0, 0], targets: [0]}
  - {inputs: [0, 1], targets: [1]}
  - {inputs: [1, 0], targets: [1]}
  - {inputs: [1, 1], targets: [0]}
loss: mean squared error
```

The first step is

$$X W^{(1)} = <<X, 0>> <<W, 0>> = <<X @ W, 0>>$$

Then the bias is added to each row:

$$X W^{(1)} + b^{(1)} = <<Z, 0>>$$

and rectified:

$$H^{(1)} = \\max(0, X W^{(1)} + b^{(1)}) = <<H, 0>>$$

At last $\\hat{y} = H^{(1)} w^{(2)} = <<o, 0, 'col'>>$, which is $<<H, 0>> <<w, 0, 'col'>> = <<o, 0, 'col'>>$.

Squashed, the outputs are $\\tanh(\\hat{y}) = \\tanh(<<o, 0>>) = <<np.tanh(o), 4>>$.
""")

write("19-goodfellow-in-italiano", CLASSES, """
# Verosimiglianza di una classe

```nn network
inputs: {x_1: 0.5, x_2: -1}
layers:
  - {dense: 3, activation: softmax, weights: [[0.2, 0.4], [-0.3, 0.1], [0.5, -0.6]], bias: [0.1, 0, -0.1]}
targets: [0, 0, 1]
loss: cross entropy
notation: goodfellow
```

$$\\boldsymbol{a}^{(1)} = \\boldsymbol{W}^{(1)} \\boldsymbol{x} + \\boldsymbol{b}^{(1)} = <<z, 2, 'col'>>$$

$$\\hat{\\boldsymbol{y}} = \\text{softmax}(\\boldsymbol{a}^{(1)}) = <<p, 4, 'col'>>$$

La somma degli esponenziali è $e^{<<z[0], 2>>} + e^{<<z[1], 2>>} + e^{<<z[2], 2>>} = <<np.exp(z).sum(), 4>>$, e quindi
$\\hat{y}_1 = <<p[0], 4>>$.

La perdita è $J = -\\log <<p[2], 4>> = <<L, 4>>$, e

$$\\nabla_{\\boldsymbol{a}^{(1)}} J = \\hat{\\boldsymbol{y}} - \\boldsymbol{y} = <<d, 4, 'col'>>$$

$$\\nabla_{\\boldsymbol{W}^{(1)}} J = <<dW, 4>>$$
""")

REGRESSION = """
x = np.array([0.4, -0.8]); W1 = np.array([[0.5, 0.3], [-0.2, 0.6]]); b1 = np.array([0.1, -0.1])
W2 = np.array([[0.7, -0.4], [0.2, 0.9]]); b2 = np.array([0.0, 0.2]); t = np.array([0.5, -0.5])
a1 = W1 @ x + b1; z1 = np.tanh(a1); y = W2 @ z1 + b2; E = 0.5 * ((y - t) ** 2).sum(); d2 = y - t
d1 = (1 - z1 ** 2) * (W2.T @ d2); g2 = np.outer(d2, z1); g1 = np.outer(d1, x)
"""
REGRESSION_NETWORK = """
```nn network
inputs: {x_1: 0.4, x_2: -0.8}
layers:
  - {dense: 2, activation: tanh, weights: [[0.5, 0.3], [-0.2, 0.6]], bias: [0.1, -0.1]}
  - {dense: 2, activation: linear, weights: [[0.7, -0.4], [0.2, 0.9]], bias: [0, 0.2]}
targets: [0.5, -0.5]
loss: half squared error
notation: bishop
```
"""

write("20-bishop-regression", REGRESSION, f"""
# Sums of squares
{REGRESSION_NETWORK}
The activations of the hidden units are

$$a_1^{{(1)}} = \\sum_{{i=1}}^{{2}} w_{{1i}}^{{(1)}} x_i + b_1^{{(1)}} = <<a1[0], 2>>, \\qquad a_2^{{(1)}} = \\sum_{{i=1}}^{{2}} w_{{2i}}^{{(1)}} x_i + b_2^{{(1)}} = <<a1[1], 2>>$$

with $z_1^{{(1)}} = \\tanh(<<a1[0], 2>>) = <<z1[0], 4>>$ and $z_2^{{(1)}} = \\tanh(<<a1[1], 2>>) = <<z1[1], 4>>$. The outputs are

$$y_1 = w_{{11}}^{{(2)}} z_1^{{(1)}} + w_{{12}}^{{(2)}} z_2^{{(1)}} + b_1^{{(2)}} = <<y[0], 4>>, \\qquad y_2 = <<y[1], 4>>$$

The error is $E = \\frac{{1}}{{2}} \\sum_{{k=1}}^{{2}} (y_k - t_k)^2 = <<E, 4>>$. Going back,

$$\\delta_1^{{(2)}} = y_1 - t_1 = <<d2[0], 4>>, \\qquad \\delta_2^{{(2)}} = y_2 - t_2 = <<d2[1], 4>>$$

$$\\delta_1^{{(1)}} = \\left(1 - (z_1^{{(1)}})^2\\right) \\sum_{{k=1}}^{{2}} w_{{k1}}^{{(2)}} \\delta_k^{{(2)}} = <<d1[0], 4>>, \\qquad \\delta_2^{{(1)}} = <<d1[1], 4>>$$

$$\\frac{{\\partial E}}{{\\partial w_{{21}}^{{(1)}}}} = \\delta_2^{{(1)}} x_1 = <<g1[1][0], 4>>, \\qquad \\frac{{\\partial E}}{{\\partial w_{{12}}^{{(2)}}}} = \\delta_1^{{(2)}} z_2^{{(1)}} = <<g2[0][1], 4>>$$
""")

write("21-bishop-em-portugues", REGRESSION, f"""
# Uma tabela
{REGRESSION_NETWORK}
| unidade | ativação | saída | sinal |
|---|---|---|---|
| 1 | $a_1^{{(1)}} = <<a1[0], 2>>$ | $z_1^{{(1)}} = <<z1[0], 4>>$ | $\\delta_1^{{(1)}} = <<d1[0], 4>>$ |
| 2 | $a_2^{{(1)}} = <<a1[1], 2>>$ | $z_2^{{(1)}} = <<z1[1], 4>>$ | $\\delta_2^{{(1)}} = <<d1[1], 4>>$ |

Na saída temos $y_1 = <<y[0], 4>>$ e $y_2 = <<y[1], 4>>$, com erros
$\\delta_1^{{(2)}} = <<y[0], 4>> - 0.5 = <<d2[0], 4>>$ e $\\delta_2^{{(2)}} = <<y[1], 4>> + 0.5 = <<d2[1], 4>>$.

Logo $\\frac{{\\partial E}}{{\\partial w_{{11}}^{{(2)}}}} = \\delta_1^{{(2)}} z_1^{{(1)}} = <<g2[0][0], 4>>$
e $\\frac{{\\partial E}}{{\\partial w_{{22}}^{{(1)}}}} = \\delta_2^{{(1)}} x_2 = <<g1[1][1], 4>>$.
""")

ROW_CLASSES = """
X = np.array([[1.0, -1.0], [0.5, 2.0]]); W = np.array([[0.2, -0.3], [0.4, 0.1]]); b = np.array([0.1, -0.1])
Z = X @ W + b; H = sigmoid(Z); V = np.array([[0.6, -0.2], [-0.5, 0.3]]); c = np.array([0.0, 0.2]); U = H @ V + c
P = np.exp(U) / np.exp(U).sum(axis=1, keepdims=True); Y = np.array([[1.0, 0.0], [0.0, 1.0]]); D = P - Y
"""

write("22-zeilenvektoren", ROW_CLASSES, """
# Ein Stapel in Zeilen

```nn network
layers:
  - {dense: 2, activation: logistic, weights: [[0.2, 0.4], [-0.3, 0.1]], bias: [0.1, -0.1]}
  - {dense: 2, activation: softmax, weights: [[0.6, -0.5], [-0.2, 0.3]], bias: [0, 0.2]}
samples:
  - {inputs: [1, -1], targets: [1, 0]}
  - {inputs: [0.5, 2], targets: [0, 1]}
loss: cross entropy
```

Vorwärts:

$$Z^{(1)} = X W^{(1)} + b^{(1)} = <<X, 1>> <<W, 1>> + <<b, 1>> = <<Z, 2>>$$

$$H^{(1)} = \\sigma(Z^{(1)}) = <<H, 4>>$$

$$Z^{(2)} = H^{(1)} W^{(2)} + b^{(2)} = <<U, 4>>$$

Zeile für Zeile ist $\\hat{Y} = \\operatorname{softmax}(Z^{(2)}) = <<P, 4>>$, und die Abweichung

$$\\hat{Y} - Y = <<D, 4>>$$
""")

ROW_BACK = """
X = np.array([[1.0, 2.0], [0.0, -1.0]]); W = np.array([[0.3], [-0.2]]); b = 0.1; Z = X @ W + b; A = np.tanh(Z)
Y = np.array([[1.0], [0.0]]); D = (A - Y) * (1 - A ** 2); G = X.T @ D; V = W - 0.5 * G
"""

write("23-row-vectors-backwards", ROW_BACK, """
# A single unit, two examples in rows

```nn network
layers:
  - {dense: 1, activation: tanh, weights: [[0.3, -0.2]], bias: [0.1]}
samples:
  - {inputs: [1, 2], targets: [1]}
  - {inputs: [0, -1], targets: [0]}
loss: half squared error
learning_rate: 0.5
```

- $Z = X W + b = <<X, 0>> <<W, 1>> + 0.1 = <<Z, 1>>$
- $A = \\tanh(Z) = <<A, 4>>$
- $dZ = (A - Y) \\odot (1 - A \\odot A) = <<D, 4>>$
- $dW = X^\\top dZ = <<X.T, 0>> <<D, 4>> = <<G, 4>>$
- $W - 0.5\\, dW = <<W, 1>> - 0.5 <<G, 4>> = <<V, 4>>$
""")

RECURRENT = """
U = np.array([[0.5], [-0.3]]); V = np.array([[0.2, 0.1], [-0.4, 0.3]]); c = np.array([0.1, 0.0]); h = [np.zeros(2)]
xs = [1.0, -2.0, 0.5]
for x in xs: h.append(np.tanh(U[:, 0] * x + V @ h[-1] + c))
w = np.array([0.7, -0.6]); o = [w @ s + 0.05 for s in h[1:]]
"""

write("24-recurrent", RECURRENT, """
# Two units that remember

```nn network
inputs: {x: [1, -2, 0.5]}
parameters: {u_1: 0.5, u_2: -0.3, v_11: 0.2, v_12: 0.1, v_21: -0.4, v_22: 0.3, c: 0.1, w_1: 0.7, w_2: -0.6, d: 0.05}
layers:
  - activation: tanh
    units: {h_1: "u_1 x + v_11 h_1[t-1] + v_12 h_2[t-1] + c", h_2: "u_2 x + v_21 h_1[t-1] + v_22 h_2[t-1]"}
  - units: {o: w_1 h_1 + w_2 h_2 + d}
targets: {o: [0, 0, 0]}
```

In the first step $h_1^{[1]} = \\tanh(0.5 \\cdot 1 + 0.1) = <<h[1][0], 4>>$ and $h_2^{[1]} = \\tanh(-0.3) = <<h[1][1], 4>>$.
In the second,

$$h_1^{[2]} = \\tanh(0.5 \\cdot (-2) + 0.2 \\cdot <<h[1][0], 4>> + 0.1 \\cdot (<<h[1][1], 4>>) + 0.1) = <<h[2][0], 4>>$$

$$h_2^{[2]} = \\tanh(0.6 - 0.4 \\cdot <<h[1][0], 4>> + 0.3 \\cdot (<<h[1][1], 4>>)) = <<h[2][1], 4>>$$

and in the third $h_1^{[3]} = <<h[3][0], 4>>$, $h_2^{[3]} = <<h[3][1], 4>>$. The outputs are $o^{[1]} = <<o[0], 4>>$,
$o^{[2]} = 0.7 \\cdot (<<h[2][0], 4>>) - 0.6 \\cdot <<h[2][1], 4>> + 0.05 = <<o[1], 4>>$ and $o^{[3]} = <<o[2], 4>>$.
""")

CELL = """
W = np.array([[0.5, 0.1], [-0.3, 0.1], [0.8, 0.1], [0.6, 0.1]]); b = np.array([0.0, 1.0, 0.0, 0.0]); h = 0.0; c = 0.0
s = []
for x in [1.0, -0.5]:
    n = W @ np.array([x, h]) + b; i, f, o = sigmoid(n[0]), sigmoid(n[1]), sigmoid(n[3]); g = np.tanh(n[2])
    c = f * c + i * g; h = o * np.tanh(c); s.append((i, f, g, o, c, h))
"""

write("25-lstm", CELL, """
# A cell by hand

```nn network
inputs: {x: [1, -0.5]}
parameters: {wi: 0.5, wf: -0.3, wg: 0.8, wo: 0.6, r: 0.1, b: 1}
layers:
  - activation: logistic
    units: {i: "wi x + r h[t-1]", f: "wf x + r h[t-1] + b", o: "wo x + r h[t-1]"}
  - activation: tanh
    units: {g: "wg x + r h[t-1]"}
  - units: {c: "f * c[t-1] + i * g"}
  - units: {h: "o * tanh(c)"}
```

At $t = 1$ the gates are $i^{[1]} = \\sigma(0.5) = <<s[0][0], 4>>$, $f^{[1]} = \\sigma(0.7) = <<s[0][1], 4>>$ and
$o^{[1]} = \\sigma(0.6) = <<s[0][3], 4>>$; the candidate is $g^{[1]} = \\tanh(0.8) = <<s[0][2], 4>>$. Hence

$$c^{[1]} = f^{[1]} \\cdot 0 + i^{[1]} g^{[1]} = <<s[0][0], 4>> \\cdot <<s[0][2], 4>> = <<s[0][4], 4>>$$

$$h^{[1]} = o^{[1]} \\tanh(c^{[1]}) = <<s[0][5], 4>>$$

At $t = 2$: $i^{[2]} = \\sigma(-0.25 + 0.1 h^{[1]}) = <<s[1][0], 4>>$, $f^{[2]} = <<s[1][1], 4>>$, $g^{[2]} = <<s[1][2], 4>>$ and

$$c^{[2]} = f^{[2]} c^{[1]} + i^{[2]} g^{[2]} = <<s[1][4], 4>>, \\qquad h^{[2]} = o^{[2]} \\tanh(c^{[2]}) = <<s[1][5], 4>>$$
""")

ATTENTION = """
X = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]); WQ = np.array([[0.5, 0.2], [0.1, 0.4]])
WK = np.array([[0.3, 0.6], [0.7, 0.1]]); WV = np.array([[1.0, 0.0], [0.0, 2.0]])
Q, K, V = X @ WQ, X @ WK, X @ WV; S = Q @ K.T
R = np.round(S / np.sqrt(2), 4); A = np.round(np.exp(R) / np.exp(R).sum(axis=1, keepdims=True), 4); O = A @ V
"""

write("26-chu-y-vi", ATTENTION, """
# Cơ chế chú ý

Cho $X = <<X, 0>>$, $W_Q = <<WQ, 1>>$, $W_K = <<WK, 1>>$, $W_V = <<WV, 0>>$, và $d = 2$. Ta tính

$$X W_Q = <<Q, 1>>, \\qquad X W_K = <<K, 1>>, \\qquad X W_V = <<V, 0>>$$

Điểm số, với $Q = <<Q, 1>>$ và $K = <<K, 1>>$:

$$Q K^\\top = <<Q, 1>> <<K.T, 1>> = <<S, 2>>$$

$$\\frac{1}{\\sqrt{2}} <<S, 2>> = <<R, 4>>$$

Trọng số của hàng thứ nhất là $\\operatorname{softmax}(<<R[0], 4>>) = <<A[0], 4>>$; cả ba hàng:

$$\\operatorname{softmax}\\left(<<R, 4>>\\right) = <<A, 4>>$$

Kết quả:

$$<<A, 4>> <<V, 0>> = <<O, 3>>$$
""")

CONVOLUTION = """
X = np.array([[1, 2, 0, 1], [0, 1, 3, 2], [2, 1, 0, 1], [1, 0, 2, 3.0]]); K = np.array([[0.5, -1.0], [0.25, 0.75]])
Y = np.array([[(X[i:i+2, j:j+2] * K).sum() for j in range(3)] for i in range(3)]); R = np.maximum(0, Y)
P = np.array([[R[i:i+2, j:j+2].max() for j in range(2)] for i in range(2)]); m = Y.mean()
"""

write("27-convolution-et-pooling", CONVOLUTION, """
# Une convolution à la main

Soit $X = <<X, 0>>$ et le noyau $K = <<K, 2>>$, avec le biais $b = 0.1$. La première fenêtre donne
$\\sum_{i=1}^{2} \\sum_{j=1}^{2} K_{ij} X_{ij} = 0.5 \\cdot 1 - 1 \\cdot 2 + 0.25 \\cdot 0 + 0.75 \\cdot 1 = <<Y[0][0], 2>>$, et la deuxième
$\\sum_{i=1}^{2} \\sum_{j=1}^{2} K_{ij} X_{i,j+1} = <<Y[0][1], 2>>$. Produit terme à terme de la fenêtre en bas à droite :
$X_{3:4,3:4} \\odot K = <<X[2:, 2:] * K, 2>>$, dont la somme est $<<Y[2][2], 2>> = 0 - 1 + 0.5 + 2.25$.

En tout, et après redressement,

$$\\max\\left(0, <<Y, 2>>\\right) = <<R, 2>>$$

Le pooling prend le maximum de chaque fenêtre : $\\max <<R[:2, :2], 2>> = <<P[0][0], 2>>$ et
$\\max(<<R[0][1], 2>>, <<R[0][2], 2>>, <<R[1][1], 2>>, <<R[1][2], 2>>) = <<P[0][1], 2>>$. La moyenne serait
$\\frac{1}{4} (<<R[0][0], 2>> + <<R[0][1], 2>> + <<R[1][0], 2>> + <<R[1][1], 2>>) = <<R[:2, :2].mean(), 3>>$.
""")

NORMALIZED = """
x = np.array([2.0, 4.0, 5.0, 9.0]); mu = x.mean(); v = x.var(); n = (x - mu) / np.sqrt(v); y = 1.5 * n - 0.5
"""

write("28-batch-normalisation-ru", NORMALIZED, """
# Нормализация пакета

Пусть $x = <<x, 0>>$, $\\gamma = 1.5$ и $\\beta = -0.5$. Среднее $\\mu = \\frac{1}{4} \\sum_{i=1}^{4} x_i = <<mu, 0>>$, а дисперсия

$$\\frac{1}{4} \\sum_{i=1}^{4} (x_i - 5)^2 = \\frac{9 + 1 + 0 + 16}{4} = <<v, 1>>$$

Тогда

$$\\hat{x} = \\frac{x - 5}{\\sqrt{6.5}} = <<n, 4>>$$

и по отдельности $\\hat{x}_1 = \\frac{2 - 5}{\\sqrt{6.5}} = <<n[0], 4>>$. Наконец

$$y = \\gamma \\hat{x} + \\beta = <<y, 3>>$$
""")

NORMS = """
w = np.array([0.6, -0.8, 1.2]); v = np.array([1.0, 2.0, -2.0]); A = np.array([[2.0, 1.0], [1.0, 3.0]])
dot = w @ v; cos = dot / np.linalg.norm(w) / np.linalg.norm(v); inv = np.linalg.inv(A); b = np.array([1.0, -1.0])
"""

write("29-norms", NORMS, """
# Lengths, angles and small systems

With $w = <<w, 1>>$, $v = <<v, 0>>$ and $\\lambda = 0.01$:

* $\\|w\\|_1 = <<np.abs(w).sum(), 1>>$ and $\\|w\\|_\\infty = <<np.abs(w).max(), 1>>$
* $\\|w\\|_2 = \\sqrt{0.36 + 0.64 + 1.44} = <<np.linalg.norm(w), 4>>$
* $\\lambda \\|w\\|_2^2 = 0.01 \\cdot 2.44 = 0.0244$
* $w \\cdot v = 0.6 - 1.6 - 2.4 = <<dot, 1>>$
* $\\frac{w \\cdot v}{\\|w\\| \\|v\\|} = \\frac{-3.4}{3 \\sqrt{2.44}} = <<cos, 4>>$
* $w v^\\top = <<np.outer(w, v), 1>>$

Let $A = <<A, 0>>$ and $b = <<b, 0>>$.

* $\\det A = 2 \\cdot 3 - 1 \\cdot 1 = 5$ and $\\operatorname{tr} A = 5$
* $A^{-1} = \\frac{1}{5} \\begin{bmatrix} 3 & -1 \\\\ -1 & 2 \\end{bmatrix} = <<inv, 1>>$
* $A^{-1} b = <<inv @ b, 1>>$
* $\\|A\\|_F = \\sqrt{4 + 1 + 1 + 9} = <<np.linalg.norm(A), 4>>$
* $b^\\top A b = <<b @ A @ b, 0>>$
""")

write("30-brackets", TWO_LAYERS, f"""
# As the code has it
{NETWORK}
The names are those of the arrays.

$$z[1] = W[1] x + b[1] = <<z1, 2>>$$

$$a[1] = \\sigma(z[1]) = <<a1, 4>>$$

$$z[2] = W[2] a[1] + b[2] = <<z2, 4>>, \\qquad a[2] = \\sigma(z[2]) = <<a2, 4>>$$

Then $dz[2] = a[2] - y = <<dz2, 4>>$, and

$$dW[2] = dz[2] a[1]^T = <<dW2[0], 4>>$$

$$dW[1] = <<dz1, 4, 'col'>> <<x, 0>> = <<dW1, 4>>$$

$$db[1] = <<db1, 4>>$$
""")

SECOND = TWO_LAYERS + """
u = np.array([2.0, -1.0]); v1 = W1 @ u + b1; h1 = sigmoid(v1); v2 = W2 @ h1 + b2; h2 = sigmoid(v2)
"""

write("31-a-second-input", SECOND, f"""
# The same weights, another input
{NETWORK}
## First

$z^{{[1]}} = W^{{[1]}} x + b^{{[1]}} = <<z1, 3>>^T$ and $a^{{[1]}} = \\sigma(z^{{[1]}}) = <<a1, 4>>^T$.

## Second

Now the input is $x = [2, -1]^T$. Then

$$z^{{[1]}} = W^{{[1]}} x + b^{{[1]}} = <<v1, 4>>^T$$

$$a^{{[1]}} = \\sigma(z^{{[1]}}) = <<h1, 4>>^T$$

$$z^{{[2]}} = W^{{[2]}} a^{{[1]}} + b^{{[2]}} = <<v2, 4>>, \\qquad \\hat{{y}} = <<h2, 4>>$$
""")

OTHER = """
W1 = np.array([[1.0, -1.0], [0.5, 0.25]]); b1 = np.array([0.15, -0.15]); x = np.array([1.0, 2.0])
z1 = W1 @ x + b1; a1 = sigmoid(z1)
"""

write("32-andere-gewichte", OTHER, f"""
# Was wäre wenn
{NETWORK}
Wir ersetzen die Gewichte der ersten Schicht: $W^{{[1]}} = \\begin{{bmatrix}} 1 & -1 \\\\ 0.5 & 0.25 \\end{{bmatrix}}$.

- $z^{{[1]}} = W^{{[1]}} x + b^{{[1]}} = <<z1, 4>>^T$
- $a^{{[1]}} = \\sigma(z^{{[1]}}) = <<a1, 4>>^T$
""")


# Manners of writing for which nothing is said in `notation`, and whose letters mean something else elsewhere.

write("33-bishop-without-a-preset", TWO_LAYERS, f"""
# Activations and hidden units as in the pattern recognition book
{NETWORK}
The *activations* $a_j$ are the weighted sums, and the *hidden units* $z_j$ what the sigmoid makes of them.

$$a_1 = 0.5 \\cdot 1 - 0.2 \\cdot 2 + 0.15 = <<z1[0], 2>>, \\qquad a_2 = 0.3 \\cdot 1 + 0.4 \\cdot 2 - 0.15 = <<z1[1], 2>>$$

$$z_1 = \\sigma(a_1) = <<a1[0], 4>>, \\qquad z_2 = \\sigma(a_2) = <<a1[1], 4>>$$

The output unit has the activation $0.7 z_1 - 0.9 z_2 + 0.1 = <<z2, 4>>$, so that

$$y_1 = \\sigma(<<z2, 4>>) = <<a2, 4>>$$

With the target $t_1 = 1$ we get $\\delta_1 = y_1 - t_1 = <<dz2, 4>>$ at the output. A hidden unit has

$$\\delta_j = z_j (1 - z_j) \\sum_k w_{{kj}} \\delta_k$$

that is $<<a1[0], 4>> \\cdot (1 - <<a1[0], 4>>) \\cdot 0.7 \\cdot (<<dz2, 4>>) = <<dz1[0], 4>>$ for the first one.
""", "plain")

BATCH = """
W1 = np.array([[0.5, -0.2], [0.3, 0.4]]); b1 = np.array([0.15, -0.15])
W2 = np.array([[0.7, -0.9]]); b2 = np.array([0.1])
X = np.array([[1.0, 2.0], [2.0, -1.0], [0.5, 0.2]]); Y = np.array([[1.0], [0.0], [1.0]])
Z1 = X @ W1.T + b1; H = np.maximum(Z1, 0); O = H @ W2.T + b2; P = sigmoid(O)
n = 3; dO = (P - Y) / n; gW2 = dO.T @ H; gb2 = dO.sum(axis=0)
dZ1 = (dO @ W2) * (Z1 > 0); gW1 = dZ1.T @ X; gb1 = dZ1.sum(axis=0)
L = -(Y * np.log(P) + (1 - Y) * np.log(1 - P)).mean()
"""
BATCHED = """
```nn network
layers:
  - {dense: 2, activation: relu, weights: [[0.5, -0.2], [0.3, 0.4]], bias: [0.15, -0.15]}
  - {dense: 1, activation: logistic, weights: [[0.7, -0.9]], bias: [0.1]}
samples:
  - {inputs: [1, 2], targets: [1]}
  - {inputs: [2, -1], targets: [0]}
  - {inputs: [0.5, 0.2], targets: [1]}
loss: binary cross entropy
learning_rate: 0.5
```
"""

write("35-pytorch", BATCH, f"""
# `nn.Linear(2, 2)` and `nn.Linear(2, 1)` on a batch of three
{BATCHED}
`nn.Linear` keeps its weight as (out_features, in_features) and computes $x W^T + b$ for a batch with a row a sample:

$$X W_1^T + b_1 = <<X, 1>> <<W1.T, 1>> + \\begin{{bmatrix}} 0.15 & -0.15 \\end{{bmatrix}} = <<Z1, 2>>$$

$$H = \\operatorname{{ReLU}}(X W_1^T + b_1) = <<H, 2>>$$

$$\\hat{{Y}} = \\sigma(H W_2^T + b_2) = \\sigma\\left(<<O, 4>>\\right) = <<P, 4>>$$

`BCELoss` takes the mean: $L = <<L, 4>>$. After `loss.backward()`:

- `fc2.weight.grad` is $\\nabla_{{W_2}} L = \\frac{{1}}{{3}} (\\hat{{Y}} - Y)^T H = <<gW2, 4>>$
- `fc2.bias.grad` is $\\nabla_{{b_2}} L = <<gb2, 4>>$
- `fc1.weight.grad` is $\\nabla_{{W_1}} L = <<gW1, 4>>$
- `fc1.bias.grad` is $\\nabla_{{b_1}} L = <<gb1, 4>>$
""", "plain")

write("36-keras", BATCH, f"""
# Kernels with a column a unit
{BATCHED}
Keras holds a *kernel* of shape (input_dim, units) and computes `activation(dot(input, kernel) + bias)`:

$$K_1 = <<W1.T, 1>>, \\qquad K_2 = <<W2.T, 1>>$$

$$Z_1 = X K_1 + b_1 = <<Z1, 2>>$$

$$A_1 = \\max(0, Z_1) = <<H, 2>>$$

$$Z_2 = A_1 K_2 + b_2 = <<O, 4>>, \\qquad \\hat{{Y}} = <<P, 4>>$$

The gradients have the shapes of the kernels: with $dZ_2 = \\frac{{1}}{{3}} (\\hat{{Y}} - Y) = <<dO, 4>>$

$$dK_2 = A_1^T dZ_2 = <<gW2.T, 4>>$$

$$dZ_1 = (dZ_2 K_2^T) \\odot \\operatorname{{ReLU}}'(Z_1) = <<dZ1, 4>>$$

$$dK_1 = X^T dZ_1 = <<gW1.T, 4>>$$
""", "plain")

write("37-in-words", TWO_LAYERS, f"""
# Said in words
{NETWORK}
The net input of the first hidden neuron is $0.5 \\cdot 1 + (-0.2) \\cdot 2 + 0.15 = <<z1[0], 2>>$:

$$\\text{{net}}_{{h1}} = <<z1[0], 2>>, \\quad \\text{{net}}_{{h2}} = 0.3 \\cdot 1 + 0.4 \\cdot 2 - 0.15 = <<z1[1], 2>>$$

$$\\text{{output}}_{{h1}} = \\frac{{1}}{{1 + e^{{-\\text{{net}}_{{h1}}}}}} = \\frac{{1}}{{1 + e^{{-<<z1[0], 2>>}}}} = <<a1[0], 4>>$$

$$\\text{{output}}_{{h2}} = \\text{{sigmoid}}(\\text{{net}}_{{h2}}) = <<a1[1], 4>>$$

The output neuron: $\\text{{net}}_o = 0.7 \\cdot <<a1[0], 4>> - 0.9 \\cdot <<a1[1], 4>> + 0.1 = <<z2, 4>>$ and
$\\text{{prediction}} = \\text{{sigmoid}}(<<z2, 4>>) = <<a2, 4>>$. Loss: $\\text{{loss}} = -\\ln(\\text{{prediction}}) = <<L, 4>>$.

$$\\text{{error}}_o = \\text{{prediction}} - \\text{{target}} = <<a2, 4>> - 1 = <<dz2, 4>>$$

$$\\text{{gradient of }} w_5 = \\text{{error}}_o \\cdot \\text{{output}}_{{h1}} = <<dz2, 4>> \\cdot <<a1[0], 4>> = <<dW2[0][0], 4>>$$
""", "plain")

write("38-capas-sin-corchetes", TWO_LAYERS, f"""
# El número de la capa arriba, sin corchetes
{NETWORK}
Los pesos son $w_{{11}}^1 = 0.5$, $w_{{12}}^1 = -0.2$, $w_{{21}}^1 = 0.3$, $w_{{22}}^1 = 0.4$ y los sesgos $b_1^1 = 0.15$, $b_2^1 = -0.15$.

$$z_1^1 = w_{{11}}^1 x_1 + w_{{12}}^1 x_2 + b_1^1 = 0.5 \\cdot 1 - 0.2 \\cdot 2 + 0.15 = <<z1[0], 2>>$$

$$z_2^1 = w_{{21}}^1 x_1 + w_{{22}}^1 x_2 + b_2^1 = <<z1[1], 2>>$$

$$a_1^1 = \\sigma(z_1^1) = <<a1[0], 4>>, \\qquad a_2^1 = \\sigma(z_2^1) = <<a1[1], 4>>$$

$$z_1^2 = w_{{11}}^2 a_1^1 + w_{{12}}^2 a_2^1 + b_1^2 = 0.7 \\cdot <<a1[0], 4>> - 0.9 \\cdot <<a1[1], 4>> + 0.1 = <<z2, 4>>$$

$$a_1^2 = \\sigma(z_1^2) = <<a2, 4>>, \\qquad \\delta_1^2 = a_1^2 - y = <<dz2, 4>>$$

$$\\delta_1^1 = w_{{11}}^2 \\delta_1^2 a_1^1 (1 - a_1^1) = <<dz1[0], 4>>, \\qquad \\delta_2^1 = <<dz1[1], 4>>$$

$$\\frac{{\\partial C}}{{\\partial w_{{12}}^1}} = \\delta_1^1 x_2 = <<dW1[0][1], 4>>$$
""", "plain")

THREE_LAYERS = """

x=np.array([0.5,-0.3]); W1=np.array([[0.1,0.8],[-0.4,0.6]]); b1=np.array([0.2,-0.1])
W2=np.array([[0.3,-0.7],[0.5,0.2]]); b2=np.array([0.05,0.1]); W3=np.array([[0.9,-0.6]]); b3=np.array([0.15])
z1=W1@x+b1; a1=sigmoid(z1); z2=W2@a1+b2; a2=np.tanh(z2); z3=W3@a2+b3; a3=sigmoid(z3); y=np.array([1.0])
d3=(a3-y)*a3*(1-a3); d2=(W3.T@d3)*(1-a2**2); d1=(W2.T@d2)*a1*(1-a1)
"""
THREE = """
```nn network
inputs: {x_1: 0.5, x_2: -0.3}
layers:
  - {name: hidden, dense: 2, activation: logistic, weights: [[0.1, 0.8], [-0.4, 0.6]], bias: [0.2, -0.1]}
  - {name: second, dense: 2, activation: tanh, weights: [[0.3, -0.7], [0.5, 0.2]], bias: [0.05, 0.1]}
  - {name: out, dense: 1, activation: logistic, weights: [[0.9, -0.6]], bias: [0.15]}
targets: [1]
loss: half squared error
learning_rate: 0.5
```
"""
write("39-goodfellow-without-a-preset", THREE_LAYERS, f"""
# Forward in the book's manner
{THREE}
Layer one:

$$a^{{(1)}} = W^{{(1)}} x + b^{{(1)}} = <<z1, 4, 'col'>>$$

$$h^{{(1)}} = \\sigma(a^{{(1)}}) = <<a1, 4, 'col'>>$$

Layer two:

$$a^{{(2)}} = W^{{(2)}} h^{{(1)}} + b^{{(2)}} = <<z2, 4, 'col'>>$$

$$h^{{(2)}} = \\tanh(a^{{(2)}}) = <<a2, 4, 'col'>>$$

At last $a^{{(3)}} = <<z3, 4>>$ and $\\hat y = \\sigma(a^{{(3)}}) = <<a3, 4>>$. We have $a^{{(1)}}_1 = <<z1[0], 4>>$, $h^{{(1)}}_2 = <<a1[1], 4>>$.
""")

write("40-equations-before-numbers", THREE_LAYERS, f"""
# Forward in the book's manner, equations without numbers first
{THREE}
- $a^{{(1)}} = W^{{(1)}} x + b^{{(1)}}$
- $h^{{(1)}} = \\sigma(a^{{(1)}})$
- $a^{{(2)}} = W^{{(2)}} h^{{(1)}} + b^{{(2)}}$
- $h^{{(2)}} = \\tanh(a^{{(2)}})$

In numbers $a^{{(1)}} = <<z1, 3>>^T$, $h^{{(1)}} = <<a1, 3>>^T$, $a^{{(2)}} = <<z2, 3>>^T$, $h^{{(2)}} = <<a2, 3>>^T$.
""")

write("41-bishop-by-units", THREE_LAYERS, f"""
# Forward in Bishop's manner
{THREE}
$a_1^{{(1)}} = 0.1 \\cdot 0.5 + 0.8 \\cdot (-0.3) + 0.2 = <<z1[0], 4>>$ and $a_2^{{(1)}} = <<z1[1], 4>>$.

$z_1^{{(1)}} = \\sigma(a_1^{{(1)}}) = <<a1[0], 4>>$, $z_2^{{(1)}} = <<a1[1], 4>>$.

$a_1^{{(2)}} = <<z2[0], 4>>$, $z_1^{{(2)}} = \\tanh(a_1^{{(2)}}) = <<a2[0], 4>>$.
""")

write("42-bishop-in-vectors", THREE_LAYERS, f"""
# Forward in Bishop's manner
{THREE}
$$\\mathbf a^{{(1)}} = \\mathbf W^{{(1)}} \\mathbf x + \\mathbf b^{{(1)}} = <<z1, 4, 'col'>>$$

$$\\mathbf z^{{(1)}} = \\sigma(\\mathbf a^{{(1)}}) = <<a1, 4, 'col'>>$$

$$\\mathbf a^{{(2)}} = \\mathbf W^{{(2)}} \\mathbf z^{{(1)}} + \\mathbf b^{{(2)}} = <<z2, 4, 'col'>>$$

$$\\mathbf z^{{(2)}} = \\tanh(\\mathbf a^{{(2)}}) = <<a2, 4, 'col'>>$$
""")

write("43-letters-of-ones-own", THREE_LAYERS, f"""
# Forward in letters of my own
{THREE}
$$u^{{(1)}} = W^{{(1)}} x + b^{{(1)}} = <<z1, 4, 'col'>>$$

$$v^{{(1)}} = \\sigma(u^{{(1)}}) = <<a1, 4, 'col'>>$$

$$u^{{(2)}} = W^{{(2)}} v^{{(1)}} + b^{{(2)}} = <<z2, 4, 'col'>>$$

$$v^{{(2)}} = \\tanh(u^{{(2)}}) = <<a2, 4, 'col'>>$$

$$s_1 = W_1 x + b_1, \\quad o_1 = \\sigma(s_1)$$
""")

write("44-net-and-o", THREE_LAYERS, f"""
# net and o
{THREE}
$$\\text{{net}}_1 = W_1 x + b_1 = <<z1, 4, 'col'>>$$

$$o_1 = \\sigma(\\text{{net}}_1) = <<a1, 4, 'col'>>$$

$$\\text{{net}}_2 = W_2 o_1 + b_2 = <<z2, 4, 'col'>>$$

$$o_2 = \\tanh(\\text{{net}}_2) = <<a2, 4, 'col'>>$$
""")

ROWS_OF_SAMPLES = """
X=np.array([[0.5,-0.2],[0.1,0.9],[-0.7,0.3]]); W1=np.array([[0.4,-0.6],[0.3,0.8],[-0.5,0.2]]); b1=np.array([0.1,-0.2,0.05])
W2=np.array([[0.7,-0.3,0.6],[-0.4,0.9,0.2]]); b2=np.array([0.02,-0.08]); Y=np.array([[1.0,0.0],[0.0,1.0],[1.0,0.0]])
Z1=X@W1.T+b1; H=np.maximum(Z1,0); Z2=H@W2.T+b2; E=np.exp(Z2); P=E/E.sum(axis=1,keepdims=True)
L=-(Y*np.log(P)).sum()/3; D2=(P-Y)/3; dW2=D2.T@H; db2=D2.sum(axis=0); D1=(D2@W2)*(Z1>0); dW1=D1.T@X; db1=D1.sum(axis=0)
"""
ROWS_NETWORK = """
```nn network
samples:
  - {inputs: [0.5, -0.2], targets: [1, 0]}
  - {inputs: [0.1, 0.9], targets: [0, 1]}
  - {inputs: [-0.7, 0.3], targets: [1, 0]}
layers:
  - {name: fc1, dense: 3, activation: relu, weights: [[0.4, -0.6], [0.3, 0.8], [-0.5, 0.2]], bias: [0.1, -0.2, 0.05]}
  - {name: fc2, dense: 2, activation: softmax, weights: [[0.7, -0.3, 0.6], [-0.4, 0.9, 0.2]], bias: [0.02, -0.08]}
loss: cross entropy
learning_rate: 0.1
```
"""

write("45-pytorch-batch", ROWS_OF_SAMPLES, f"""
# A batch of three through two linear layers, as PyTorch has it
{ROWS_NETWORK}
Rows are samples: $X = <<X, 1>>$, $W_1 = <<W1, 1>>$, $b_1 = <<b1, 2>>$.

$$Z_1 = X W_1^T + b_1 = <<Z1, 2>>$$

$$H = \\text{{ReLU}}(Z_1) = <<H, 2>>$$

$$Z_2 = H W_2^T + b_2 = <<Z2, 4>>$$

$$P = \\text{{softmax}}(Z_2) = <<P, 4>>$$

The loss is $L = <<L, 4>>$.

$$\\frac{{\\partial L}}{{\\partial Z_2}} = \\frac{{1}}{{3}} (P - Y) = <<D2, 4>>$$

$$\\frac{{\\partial L}}{{\\partial W_2}} = \\left(\\frac{{\\partial L}}{{\\partial Z_2}}\\right)^T H = <<dW2, 4>>$$

$$\\frac{{\\partial L}}{{\\partial b_2}} = <<db2, 4>>$$

$$\\frac{{\\partial L}}{{\\partial W_1}} = <<dW1, 4>>, \\quad \\frac{{\\partial L}}{{\\partial b_1}} = <<db1, 4>>$$
""", "plain")

TARGET_LESS_OUTPUT = """
x=np.array([0.8,-0.4]); W1=np.array([[0.25,-0.5],[0.75,0.3]]); b1=np.array([0.1,-0.3]); W2=np.array([[0.6,-0.45]]); b2=np.array([0.2]); t=np.array([0.7])
n1=W1@x+b1; h=np.tanh(n1); n2=W2@h+b2; o=sigmoid(n2); E=0.5*(t-o)**2; d2=(t-o)*o*(1-o); d1=(W2.T@d2)*(1-h**2); W2n=W2+0.3*np.outer(d2,h); b2n=b2+0.3*d2; W1n=W1+0.3*np.outer(d1,x)
"""
SMALL = """
```nn network
inputs: {x_1: 0.8, x_2: -0.4}
layers:
  - {name: oculta, dense: 2, activation: tanh, weights: [[0.25, -0.5], [0.75, 0.3]], bias: [0.1, -0.3]}
  - {name: salida, dense: 1, activation: logistic, weights: [[0.6, -0.45]], bias: [0.2]}
targets: [0.7]
loss: half squared error
learning_rate: 0.3
```
"""

write("46-capas-con-nombres", TARGET_LESS_OUTPUT, f"""
# Una pasada hacia adelante y otra hacia atrás
{SMALL}
La capa oculta recibe $\\mathbf{{net}}_{{oculta}} = W_1 \\mathbf{{x}} + \\mathbf{{b}}_1 = (<<n1[0], 2>>,\\ <<n1[1], 2>>)^T$ y da

$$\\mathbf{{h}} = \\tanh(\\mathbf{{net}}_{{oculta}}) = (<<h[0], 4>>,\\ <<h[1], 4>>)^T.$$

La salida es $net_{{salida}} = W_2 \\mathbf{{h}} + b_2 = <<n2, 4>>$ y $o = \\sigma(net_{{salida}}) = <<o, 4>>$.

El error vale $E = \\frac{{1}}{{2}}(t - o)^2 = <<E, 4>>$.

Las señales: $\\delta_{{salida}} = (t - o)\\, o\\, (1 - o) = <<d2, 5>>$ y
$\\delta_{{oculta}} = W_2^T \\delta_{{salida}} \\odot (1 - \\mathbf{{h}} \\odot \\mathbf{{h}}) = (<<d1[0], 5>>,\\ <<d1[1], 5>>)^T$.

Con $\\eta = 0.3$: $W_2^{{nuevo}} = W_2 + \\eta\\, \\delta_{{salida}} \\mathbf{{h}}^T = (<<W2n[0][0], 4>>,\\ <<W2n[0][1], 4>>)$.
""", "plain")


write("47-andere-vorzeichen", TARGET_LESS_OUTPUT, f"""
# Die Deltaregel mit $t - o$
{SMALL}
$$\\mathbf{{z}}_1 = W_1 x + b_1 = <<n1, 2, 'col', 'pmatrix'>>, \\qquad \\mathbf{{a}}_1 = \\tanh(\\mathbf{{z}}_1) = <<h, 4, 'col', 'pmatrix'>>$$

$$z_2 = W_2 \\mathbf{{a}}_1 + b_2 = <<n2, 4>>, \\qquad a_2 = \\sigma(z_2) = <<o, 4>>$$

Die Fehlersignale sind

$$\\delta_2 = (t - a_2) \\cdot a_2 \\cdot (1 - a_2) = <<d2, 5>>$$

$$\\boldsymbol\\delta_1 = W_2^\\top \\delta_2 \\odot (1 - \\mathbf{{a}}_1^2) = <<d1, 5, 'col', 'pmatrix'>>$$

und die neuen Gewichte mit $\\eta = 0{{,}}3$

$$W_2 + \\eta\\, \\delta_2\\, \\mathbf{{a}}_1^\\top = <<W2n, 4, None, 'pmatrix'>>, \\qquad b_2 + \\eta\\,\\delta_2 = <<b2n, 4>>$$

$$W_1 + \\eta\\, \\boldsymbol\\delta_1\\, x^\\top = <<W1n, 4, None, 'pmatrix'>>$$
""", "plain")

GRU = """
x=np.array([0.5,-1.0]); h0=np.array([0.2,-0.1])
Wz=np.array([[0.3,-0.2],[0.1,0.4]]); Uz=np.array([[0.5,0.1],[-0.3,0.2]]); bz=np.array([0.1,0.0])
Wr=np.array([[-0.4,0.6],[0.2,0.1]]); Ur=np.array([[0.3,-0.5],[0.4,0.6]]); br=np.array([0.0,-0.1])
Wh=np.array([[0.7,0.2],[-0.1,0.5]]); Uh=np.array([[0.2,0.3],[0.6,-0.4]]); bh=np.array([0.05,0.1])
z=sigmoid(Wz@x+Uz@h0+bz); r=sigmoid(Wr@x+Ur@h0+br); g=np.tanh(Wh@x+Uh@(r*h0)+bh); h1=(1-z)*h0+z*g
"""

write("48-gru", GRU, f"""
# One step of a GRU, by hand

The input is $x_1 = <<x, 1>>^T$, the state before $h_0 = <<h0, 1>>^T$.

$$W_z = <<Wz, 1>>, \\quad U_z = <<Uz, 1>>, \\quad b_z = <<bz, 1, 'col'>>$$

$$W_r = <<Wr, 1>>, \\quad U_r = <<Ur, 1>>, \\quad b_r = <<br, 1, 'col'>>$$

$$W_h = <<Wh, 1>>, \\quad U_h = <<Uh, 1>>, \\quad b_h = <<bh, 2, 'col'>>$$

Then

$$z_1 = \\sigma(W_z x_1 + U_z h_0 + b_z) = \\sigma\\left(<<Wz@x+Uz@h0+bz, 2, 'col'>>\\right) = <<z, 4, 'col'>>$$

$$r_1 = \\sigma(W_r x_1 + U_r h_0 + b_r) = \\sigma\\left(<<Wr@x+Ur@h0+br, 2, 'col'>>\\right) = <<r, 4, 'col'>>$$

$$\\tilde h_1 = \\tanh(W_h x_1 + U_h (r_1 \\odot h_0) + b_h) = <<g, 4, 'col'>>$$

$$h_1 = (1 - z_1) \\odot h_0 + z_1 \\odot \\tilde h_1 = <<h1, 4, 'col'>>$$
""", "plain")

LSTM = """
x=np.array([0.5]); h0=np.array([0.1,-0.3]); c0=np.array([0.4,0.2])
Wf=np.array([[0.2,-0.1,0.6],[0.5,0.3,-0.4]]); bf=np.array([0.1,0.2]); Wi=np.array([[-0.3,0.4,0.1],[0.2,0.6,0.5]]); bi=np.array([0.0,-0.1])
Wc=np.array([[0.7,0.1,-0.2],[-0.5,0.2,0.9]]); bc=np.array([0.05,0.0]); Wo=np.array([[0.3,0.3,0.4],[0.1,-0.6,0.2]]); bo=np.array([-0.1,0.1])
v=np.concatenate([h0,x]); f=sigmoid(Wf@v+bf); i=sigmoid(Wi@v+bi); g=np.tanh(Wc@v+bc); o=sigmoid(Wo@v+bo); c=f*c0+i*g; h=o*np.tanh(c)
"""

write("49-lstm-zh", LSTM, f"""
# 手算一步 LSTM

$x_t = <<x, 1>>$，$h_{{t-1}} = <<h0, 1>>^T$，$c_{{t-1}} = <<c0, 1>>^T$。

$$W_f = <<Wf, 1>>,\\quad b_f = <<bf, 1, 'col'>>$$

$$f_t = \\sigma(W_f [h_{{t-1}}; x_t] + b_f) = \\sigma\\left(<<Wf, 1>> <<v, 1, 'col'>> + <<bf, 1, 'col'>>\\right) = \\sigma\\left(<<Wf@v+bf, 2, 'col'>>\\right) = <<f, 4, 'col'>>$$

$$i_t = \\sigma\\left(<<Wi, 1>> <<v, 1, 'col'>> + <<bi, 1, 'col'>>\\right) = <<i, 4, 'col'>>$$

$$\\tilde c_t = \\tanh\\left(<<Wc, 1>> <<v, 1, 'col'>> + <<bc, 2, 'col'>>\\right) = <<g, 4, 'col'>>$$

$$o_t = \\sigma\\left(<<Wo, 1>> <<v, 1, 'col'>> + <<bo, 1, 'col'>>\\right) = <<o, 4, 'col'>>$$

$$c_t = f_t \\odot c_{{t-1}} + i_t \\odot \\tilde c_t = <<c, 4, 'col'>>$$

$$h_t = o_t \\odot \\tanh(c_t) = <<h, 4, 'col'>>$$
""", "plain")

ATTENTION = """
Q=np.array([[1.0,0.5],[0.2,-0.3]]); K=np.array([[0.4,0.1],[-0.6,0.8],[0.3,0.3]]); V=np.array([[1.0,2.0],[0.0,-1.0],[0.5,0.5]])
S=Q@K.T/np.sqrt(2); A=np.exp(S)/np.exp(S).sum(axis=1,keepdims=True); O=A@V
"""

write("50-attention", ATTENTION, f"""
# Attention mit Zahlen

Gegeben sind $Q = <<Q, 1>>$, $K = <<K, 1>>$ und $V = <<V, 1>>$ mit $d_k = 2$.

$$S = \\frac{{Q K^\\top}}{{\\sqrt{{d_k}}}} = \\frac{{1}}{{\\sqrt{{2}}}} <<Q@K.T, 2>> = <<S, 4>>$$

$$A = \\text{{softmax}}(S) = <<A, 4>>$$

$$A V = <<O, 3>>$$

Die erste Zeile: $\\alpha_{{11}} = \\frac{{e^{{<<S[0][0], 4>>}}}}{{e^{{<<S[0][0], 4>>}} + e^{{<<S[0][1], 4>>}} + e^{{<<S[0][2], 4>>}}}} = <<A[0][0], 3>>$.
""", "plain")

UNITS = """
x=np.array([0.35,0.9]); W1=np.array([[0.1,0.8],[0.4,0.6]]); z1=W1@x; h=sigmoid(z1); w=np.array([[0.3,0.9]]); z2=w@h; o=sigmoid(z2)
"""
BY_UNITS = """
```nn network
inputs: {x_1: 0.35, x_2: 0.9}
parameters: {w_11: 0.1, w_12: 0.8, w_21: 0.4, w_22: 0.6, v_1: 0.3, v_2: 0.9}
layers:
  - activation: logistic
    units: {h_1: w_11 x_1 + w_12 x_2, h_2: w_21 x_1 + w_22 x_2}
  - activation: logistic
    units: {y: v_1 h_1 + v_2 h_2}
targets: {y: 0.5}
```
"""

write("51-units-and-net-inputs-by-number", UNITS, f"""
# Units
{BY_UNITS}
$a_1 = w_{{11}} x_1 + w_{{12}} x_2 = <<z1[0], 4>>$, $a_2 = w_{{21}} x_1 + w_{{22}} x_2 = <<z1[1], 4>>$.

$h_1 = \\sigma(a_1) = <<h[0], 4>>$ and $h_2 = \\sigma(a_2) = <<h[1], 4>>$.

$a_3 = v_1 h_1 + v_2 h_2 = <<z2, 4>>$, $y = \\sigma(a_3) = <<o, 4>>$.
""")
