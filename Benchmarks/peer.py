"""Trains the benchmark's perceptrons with numpy and, where it is installed, with PyTorch, on one
thread: OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python3 peer.py"""

import time

import numpy as np


def median(runs, body):
    times = []
    for _ in range(runs):
        start = time.process_time()
        body()
        times.append(time.process_time() - start)
    return sorted(times)[runs // 2] * 1e3


def make(inputs, hidden, samples):
    random = np.random.default_rng(1)
    x = random.random((samples, inputs))
    t = np.eye(10)[np.arange(samples) % 10]
    v = random.standard_normal((inputs, hidden)) * 0.1
    w = random.standard_normal((hidden, 10)) * 0.1
    return x, t, v, np.zeros(hidden), w, np.zeros(10)


def epoch(x, t, v, p, w, q, batch, rate=0.1):
    for start in range(0, len(x), batch):
        a, aim = x[start : start + batch], t[start : start + batch]
        h = 1 / (1 + np.exp(-(a @ v + p)))
        z = h @ w + q
        z -= z.max(axis=1, keepdims=True)
        y = np.exp(z)
        y /= y.sum(axis=1, keepdims=True)
        d = (y - aim) / len(a)
        e = (d @ w.T) * h * (1 - h)
        w -= rate * (h.T @ d)
        q -= rate * d.sum(axis=0)
        v -= rate * (a.T @ e)
        p -= rate * e.sum(axis=0)


def torch_epoch(torch, model, x, t, batch):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for start in range(0, len(x), batch):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(x[start : start + batch]), t[start : start + batch])
        loss.backward()
        optimizer.step()


def repeat(times, body, *arguments):
    for _ in range(times):
        body(*arguments)


EPOCHS = 20
for inputs, hidden, batch, samples, runs in [(64, 32, 32, 1797, 11), (784, 128, 64, 1280, 3)]:
    data = make(inputs, hidden, samples)
    name = f"{inputs}-{hidden}-10, batch {batch}, {EPOCHS} epochs"
    print(f"{name:34} numpy {median(runs, lambda: repeat(EPOCHS, epoch, *data, batch)):9.3f} ms")
    try:
        import torch
    except ImportError:
        continue
    torch.set_num_threads(1)
    model = torch.nn.Sequential(
        torch.nn.Linear(inputs, hidden), torch.nn.Sigmoid(), torch.nn.Linear(hidden, 10)
    ).double()
    x, t = torch.tensor(data[0]), torch.tensor(data[1])
    body = lambda: repeat(EPOCHS, torch_epoch, torch, model, x, t, batch)
    print(f"{name:34} torch {median(runs, body):9.3f} ms")
