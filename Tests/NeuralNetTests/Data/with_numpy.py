"""Writes with_numpy.json: batches of dense layers, LSTM and GRU, forward and back, with numpy.

It shares nothing with the engine: everything is matrices, samples are rows, and the way back is
written out by hand. The numbers are named as Quantity.plainKey names them.
Run it as: python3 with_numpy.py > with_numpy.json (numpy 2.4.6)
"""
import json
import math

import numpy as np

erf = np.vectorize(math.erf)


def logistic(z):
    return 1 / (1 + np.exp(-z))


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# Each activation with its slope from z and y.
ACTIVATIONS = {
    "linear": (lambda z: z, lambda z, y: np.ones_like(z)),
    "logistic": (logistic, lambda z, y: y * (1 - y)),
    "tanh": (np.tanh, lambda z, y: 1 - y * y),
    "relu": (lambda z: np.maximum(z, 0), lambda z, y: (z > 0).astype(float)),
    "gelu": (
        lambda z: z * (1 + erf(z / np.sqrt(2))) / 2,
        lambda z, y: (1 + erf(z / np.sqrt(2))) / 2 + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi),
    ),
    "silu": (lambda z: z * logistic(z), lambda z, y: logistic(z) * (1 + z * (1 - logistic(z)))),
    "hard sigmoid": (
        lambda z: np.clip(z / 6 + 0.5, 0, 1), lambda z, y: np.where(np.abs(z) < 3, 1 / 6, 0)),
}

# Each loss of a sample with its derivative by y.
LOSSES = {
    "half squared error": (lambda t, y: (t - y) ** 2 / 2, lambda t, y: y - t),
    "mean squared error": (
        lambda t, y: (t - y) ** 2 / t.shape[1], lambda t, y: 2 * (y - t) / t.shape[1]),
    "binary cross entropy": (
        lambda t, y: -(t * np.log(y) + (1 - t) * np.log(1 - y)) / t.shape[1],
        lambda t, y: ((1 - t) / (1 - y) - t / y) / t.shape[1],
    ),
    "cross entropy": (lambda t, y: -t * np.log(y), lambda t, y: -t / y),
    "kullback leibler": (lambda t, y: t * np.log(t / y), lambda t, y: -t / y),
    "hinge": (lambda t, y: np.maximum(0, 1 - t * y), lambda t, y: np.where(t * y < 1, -t, 0)),
    "huber": (
        lambda t, y: np.where(np.abs(t - y) <= 1, (t - y) ** 2 / 2, np.abs(t - y) - 0.5),
        lambda t, y: np.clip(y - t, -1, 1),
    ),
}


def activate(name, z):
    return softmax(z) if name == "softmax" else ACTIVATIONS[name][0](z)


def delta(name, z, y, by_output):
    """dE/dz of rows from dE/dy."""
    if name == "softmax":
        return y * (by_output - (y * by_output).sum(axis=1, keepdims=True))
    return by_output * ACTIVATIONS[name][1](z, y)


class Numbers(dict):
    """Numbers by plain keys."""

    def rows(self, key, rows, step=None):
        """One number for each sample (row) and unit (column)."""
        for s, row in enumerate(rows):
            for u, value in enumerate(row):
                at = "" if step is None else "[%d]" % step
                self[key % (u + 1) + at + "(%d)" % (s + 1)] = float(value)

    def matrix(self, key, rows):
        for u, row in enumerate(rows):
            for j, value in enumerate(row):
                self[key % (u + 1, j + 1)] = float(value)

    def vector(self, key, values):
        for u, value in enumerate(values):
            self[key % (u + 1)] = float(value)


def targets(random, loss, shape):
    if loss in ("cross entropy", "kullback leibler"):
        t = random.uniform(0.1, 1, shape)
        return t / t.sum(axis=-1, keepdims=True)
    if loss == "hinge":
        return np.sign(random.uniform(-1, 1, shape))
    return random.uniform(0.1, 0.9, shape)


def dense(seed, sizes, activations, loss, reduction, samples):
    random = np.random.default_rng(seed)
    draw = lambda *shape: random.uniform(-1, 1, shape)
    weights = [draw(m, n) for n, m in zip(sizes, sizes[1:])]
    biases = [draw(m) for m in sizes[1:]]
    x = draw(samples, sizes[0])
    t = targets(random, loss, (samples, sizes[-1]))
    numbers, outputs, inputs = Numbers(), [x], []
    for l, name in enumerate(activations):
        inputs.append(outputs[-1] @ weights[l].T + biases[l])
        outputs.append(activate(name, inputs[-1]))
        numbers.rows("net_%d,%%d" % (l + 1), inputs[-1])
        numbers.rows("out_%d,%%d" % (l + 1), outputs[-1])
    share = 1 / samples if reduction == "mean" else 1
    errors, slope = LOSSES[loss]
    numbers["E_total"] = float(errors(t, outputs[-1]).sum() * share)
    by_output = slope(t, outputs[-1]) * share
    for l in reversed(range(len(activations))):
        d = delta(activations[l], inputs[l], outputs[l + 1], by_output)
        numbers.rows("dE_total/dout_%d,%%d" % (l + 1), by_output)
        numbers.rows("dE_total/dnet_%d,%%d" % (l + 1), d)
        numbers.matrix("dE_total/dw_%d,%%d,%%d" % (l + 1), d.T @ outputs[l])
        numbers.vector("dE_total/db_%d,%%d" % (l + 1), d.sum(axis=0))
        by_output = d @ weights[l]
    return {
        "cell": None, "activations": activations, "loss": loss, "reduction": reduction,
        "weights": [w.tolist() for w in weights], "biases": [b.tolist() for b in biases],
        "inputs": [x.tolist()], "targets": [t.tolist()], "numbers": numbers}


GATES = {"lstm": "ifgo", "gru": "rzn"}


def gated(seed, cell, sizes, output, loss, reduction, samples, steps, last):
    """x_t, the cells and their outputs; targets at each step, or at the last one alone."""
    inputs, cells, outputs = sizes
    random = np.random.default_rng(seed)
    draw = lambda *shape: random.uniform(-1, 1, shape)
    gates = GATES[cell]
    W = {g: draw(cells, inputs) for g in gates}
    R = {g: draw(cells, cells) for g in gates}
    b = {g: draw(cells) for g in gates}
    V, d = draw(outputs, cells), draw(outputs)
    x = draw(steps, samples, inputs)
    t = targets(random, loss, (1 if last else steps, samples, outputs))
    numbers = Numbers()
    h, c = np.zeros((samples, cells)), np.zeros((samples, cells))
    tape = []
    errors, slope = LOSSES[loss]
    share = 1 / samples if reduction == "mean" else 1
    total = 0
    for step in range(steps):
        now = {"h0": h, "c0": c, "x": x[step]}
        for g in gates:
            back = now["r"] * h if g == "n" else h
            z = x[step] @ W[g].T + back @ R[g].T + b[g]
            now[g] = np.tanh(z) if g in "gn" else logistic(z)
            numbers.rows("net_%s,%%d" % g, z, step + 1)
            numbers.rows("out_%s,%%d" % g, now[g], step + 1)
        if cell == "lstm":
            c = now["f"] * c + now["i"] * now["g"]
            numbers.rows("out_c,%d", c, step + 1)
            h = now["o"] * np.tanh(c)
        else:
            h = now["z"] * h + (1 - now["z"]) * now["n"]
        numbers.rows("out_1,%d", h, step + 1)
        now["zy"] = h @ V.T + d
        now["y"] = activate(output, now["zy"])
        numbers.rows("out_2,%d", now["y"], step + 1)
        now.update(h=h, c=c)
        now["t"] = t[-1] if last and step == steps - 1 else None if last else t[step]
        if now["t"] is not None:
            total += errors(now["t"], now["y"]).sum() * share
        tape.append(now)
    numbers["E_total"] = float(total)
    dW, dR, db = ({g: np.zeros_like(m[g]) for g in gates} for m in (W, R, b))
    dV, dd = np.zeros_like(V), np.zeros_like(d)
    dh, dc = np.zeros((samples, cells)), np.zeros((samples, cells))
    for step in reversed(range(steps)):
        now = tape[step]
        if now["t"] is not None:
            dy = delta(output, now["zy"], now["y"], slope(now["t"], now["y"]) * share)
            numbers.rows("dE_total/dnet_2,%d", dy, step + 1)
            dV += dy.T @ now["h"]
            dd += dy.sum(axis=0)
            dh = dh + dy @ V
        if step < steps - 1 or not last or now["t"] is not None:
            numbers.rows("dE_total/dout_1,%d", dh, step + 1)
        deltas = {}
        if cell == "lstm":
            tc = np.tanh(now["c"])
            deltas["o"] = dh * tc * now["o"] * (1 - now["o"])
            dc = dc + dh * now["o"] * (1 - tc ** 2)
            numbers.rows("dE_total/dout_c,%d", dc, step + 1)
            deltas["f"] = dc * now["c0"] * now["f"] * (1 - now["f"])
            deltas["i"] = dc * now["g"] * now["i"] * (1 - now["i"])
            deltas["g"] = dc * now["i"] * (1 - now["g"] ** 2)
            dc = dc * now["f"]
            dh = sum(deltas[g] @ R[g] for g in gates)
        else:
            deltas["n"] = dh * (1 - now["z"]) * (1 - now["n"] ** 2)
            deltas["z"] = dh * (now["h0"] - now["n"]) * now["z"] * (1 - now["z"])
            inner = deltas["n"] @ R["n"]
            deltas["r"] = inner * now["h0"] * now["r"] * (1 - now["r"])
            dh = dh * now["z"] + inner * now["r"] + deltas["z"] @ R["z"] + deltas["r"] @ R["r"]
        for g in gates:
            numbers.rows("dE_total/dnet_%s,%%d" % g, deltas[g], step + 1)
            dW[g] += deltas[g].T @ now["x"]
            dR[g] += deltas[g].T @ (now["r"] * now["h0"] if g == "n" else now["h0"])
            db[g] += deltas[g].sum(axis=0)
    for g in gates:
        numbers.matrix("dE_total/dw_%s,%%d,%%d" % g, dW[g])
        numbers.matrix("dE_total/dr_%s,%%d,%%d" % g, dR[g])
        numbers.vector("dE_total/db_%s,%%d" % g, db[g])
    numbers.matrix("dE_total/dw_2,%d,%d", dV)
    numbers.vector("dE_total/db_2,%d", dd)
    stack = lambda m: np.concatenate([m[g] for g in gates]).tolist()
    return {
        "cell": cell, "activations": [output], "loss": loss, "reduction": reduction,
        "weights": [stack(W), stack(R), V.tolist()], "biases": [stack(b), d.tolist()],
        "inputs": x.tolist(), "targets": t.tolist(), "numbers": numbers}


CASES = [
    dense(1, [2, 3, 2], ["tanh", "linear"], "half squared error", "sum", 3),
    dense(2, [3, 2, 3], ["logistic", "softmax"], "cross entropy", "mean", 4),
    dense(3, [2, 3, 2], ["gelu", "softmax"], "kullback leibler", "sum", 2),
    dense(4, [2, 2, 3, 1], ["silu", "hard sigmoid", "logistic"], "binary cross entropy", "mean", 3),
    dense(5, [3, 3, 2], ["relu", "linear"], "huber", "mean", 3),
    dense(6, [2, 3, 2], ["gelu", "tanh"], "hinge", "sum", 4),
    dense(7, [2, 3, 3, 2], ["softmax", "silu", "linear"], "mean squared error", "mean", 2),
    gated(11, "lstm", (1, 1, 1), "linear", "half squared error", "sum", 2, 3, False),
    gated(12, "lstm", (2, 3, 2), "softmax", "cross entropy", "mean", 3, 4, True),
    gated(13, "lstm", (2, 2, 1), "logistic", "binary cross entropy", "mean", 2, 3, False),
    gated(14, "gru", (1, 1, 1), "linear", "half squared error", "sum", 2, 3, False),
    gated(15, "gru", (2, 3, 2), "softmax", "cross entropy", "mean", 3, 4, True),
    gated(16, "gru", (2, 2, 1), "tanh", "huber", "sum", 2, 3, False),
]

print(json.dumps(CASES, indent=0, separators=(",", ":")))
