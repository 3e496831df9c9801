"""Writes example.json: every value and derivative of the 2-2-2 example, by complex steps.

It shares nothing with the engine: the network is written out as plain functions, and dA/dB is
the imaginary part of A where B was given an imaginary part of 1e-30.
Run it as: python3 example.py > example.json
"""
import cmath
import json

GIVEN = {
    "w_1": 0.15, "w_2": 0.20, "w_3": 0.25, "w_4": 0.30, "w_5": 0.40, "w_6": 0.45, "w_7": 0.50,
    "w_8": 0.55, "b_1": 0.35, "b_2": 0.60, "i_1": 0.05, "i_2": 0.10,
    "target_o_1": 0.01, "target_o_2": 0.99,
}
RATE = 0.5
WEIGHTS = ["w_%d" % k for k in range(1, 9)]
STEP = 1e-30


def logistic(z):
    return 1 / (1 + cmath.exp(-z))


EQUATIONS = {
    "net_h_1": lambda v: v["w_1"] * v["i_1"] + v["w_2"] * v["i_2"] + v["b_1"],
    "out_h_1": lambda v: logistic(v["net_h_1"]),
    "net_h_2": lambda v: v["w_3"] * v["i_1"] + v["w_4"] * v["i_2"] + v["b_1"],
    "out_h_2": lambda v: logistic(v["net_h_2"]),
    "net_o_1": lambda v: v["w_5"] * v["out_h_1"] + v["w_6"] * v["out_h_2"] + v["b_2"],
    "out_o_1": lambda v: logistic(v["net_o_1"]),
    "net_o_2": lambda v: v["w_7"] * v["out_h_1"] + v["w_8"] * v["out_h_2"] + v["b_2"],
    "out_o_2": lambda v: logistic(v["net_o_2"]),
    "E_o_1": lambda v: (v["target_o_1"] - v["out_o_1"]) ** 2 / 2,
    "E_o_2": lambda v: (v["target_o_2"] - v["out_o_2"]) ** 2 / 2,
    "E_total": lambda v: v["E_o_1"] + v["E_o_2"],
}


def run(given, nudged=None):
    values = {}
    for name in list(given) + list(EQUATIONS):
        value = given[name] if name in given else EQUATIONS[name](values)
        values[name] = complex(value) + (STEP * 1j if name == nudged else 0)
    return values


def main():
    values = {name: value.real for name, value in run(GIVEN).items()}
    result = dict(values)
    result["learning_rate"] = RATE
    for b in values:
        nudged = run(GIVEN, b)
        for a in EQUATIONS:
            if a != b and nudged[a].imag != 0:
                result["d%s/d%s" % (a, b)] = nudged[a].imag / STEP
    for name in list(WEIGHTS) + ["b_1", "b_2"]:
        slope = result["dE_total/d" + name] if name in WEIGHTS else 0
        result[name + "^+"] = GIVEN[name] - RATE * slope

    errors = {}
    given = dict(GIVEN)
    for step in range(10001):
        if step in (0, 1, 9999, 10000):
            errors[str(step)] = run(given)["E_total"].real
        slopes = {w: run(given, w)["E_total"].imag / STEP for w in WEIGHTS}
        for w in WEIGHTS:
            given[w] -= RATE * slopes[w]
    print(json.dumps({"values": result, "errorAfter": errors}, indent=1))


main()
