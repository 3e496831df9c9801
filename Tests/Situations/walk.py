#!/usr/bin/env python3
"""Random networks walked through several situations, in notes of varied words, notations and layouts.

walk.py NABLA [--notes N] [--slips N] [--seed S] [--show N] [-v]
    checks N right notes, in which nothing may be accused, and N notes with one slip each
walk.py --write FILE [--notes N] [--seed S]
    writes N notes as lines of JSON, each with the place of a slip marked as ⟦right|slip⟧
"""
import json, math, os, random, re, subprocess, sys, tempfile

from words import WORDS

ACTIVATIONS = {
    'logistic': (lambda z: 1 / (1 + math.exp(-z)), lambda y, z: y * (1 - y)),
    'tanh': (math.tanh, lambda y, z: 1 - y * y),
    'relu': (lambda z: max(0.0, z), lambda y, z: 1.0 if z > 0 else 0.0),
    'linear': (lambda z: z, lambda y, z: 1.0),
}
# Around a number that may be misprinted, with an effect.
OPEN, CLOSE = '\ue000', '\ue001'


def plain(v):
    v = round(v, 12)
    return repr(int(v)) if v == int(v) else repr(v)


class Net:
    """One or two layers of units, in unit form or in layer form."""

    def __init__(self, rnd, label='', avoiding=None):
        self.label = label
        self.isLayers = rnd.random() < 0.35
        count = rnd.choice([1, 2, 2, 3])
        style = rnd.choice(['x', 'x', 'i'])
        self.inputs = [f'{style}_{k + 1}' for k in range(count)]
        if count == 1 and not self.isLayers and rnd.random() < 0.5: self.inputs = ['x']
        sizes = rnd.choice([[1], [1, 1], [2, 1], [2, 1], [2, 2]])
        acts = [rnd.choice(['logistic', 'logistic', 'tanh', 'relu', 'linear']) for _ in sizes]
        acts[-1] = rnd.choice(['logistic', 'linear', 'tanh'])
        self.acts = acts
        heads = (['h', 'o'] if label == '' else ['u', 'v'])[-len(sizes):]
        self.layers, self.eq, self.p = [], {}, {}
        self.notation = rnd.choice([{}, {}, {'net': 'z', 'out': 'a'}, {'net': 's', 'out': 'y', 'total': 'C', 'target': 't'}, {'total': 'L'}, {'net': 'z', 'out': 'a', 'total': 'J'}])
        if self.isLayers and 'out' not in self.notation: self.notation = dict(self.notation, net='z', out='a')
        w, b = ('w', 'b') if label == '' else ('c', 'd')
        below, n = self.inputs, 1
        for l, size in enumerate(sizes):
            if self.isLayers: units = [f'{l + 1},{k + 1}' for k in range(size)]
            else: units = [f'{heads[l]}_{k + 1}' for k in range(size)] if size > 1 else [heads[l]]
            for k, u in enumerate(units):
                ws = []
                for j, y in enumerate(below):
                    name = f'w_{{{l + 1},{k + 1},{j + 1}}}' if self.isLayers else f'{w}_{n}'
                    self.p[name] = self.number(rnd); ws.append((name, y)); n += 1
                bias = f'b_{{{l + 1},{k + 1}}}' if self.isLayers else f'{b}_{l + 1}'
                self.eq[u] = (ws, bias)
                if self.isLayers: self.p[bias] = self.number(rnd)
            if not self.isLayers: self.p[f'{b}_{l + 1}'] = self.number(rnd)
            self.layers.append(units); below = units
        self.x = {x: self.number(rnd) for x in self.inputs}
        self.t = {o: rnd.choice([0.0, 1.0, 0.5, round(rnd.uniform(0, 1), 2)]) for o in self.layers[-1]}
        self.rate = rnd.choice([0.5, 0.1, 0.05, 1.0, 0.25])
        self.frozen = [k for k in self.p if k[0] in 'bd'] if not self.isLayers and rnd.random() < 0.5 else []

    def number(self, rnd):
        return rnd.choice([round(rnd.uniform(-1, 1), 2), round(rnd.uniform(0.05, 0.95), 2), round(rnd.uniform(-2, 2), 1)]) or 0.3

    @property
    def units(self): return [u for layer in self.layers for u in layer]

    def activation(self, u): return next(a for layer, a in zip(self.layers, self.acts) if u in layer)

    def directive(self):
        pairs = lambda d: '{' + ', '.join(f'{k}: {plain(v)}' for k, v in d.items()) + '}'
        s = f'```nn network{" " + self.label if self.label else ""}\ninputs: {pairs(self.x)}\n'
        if self.isLayers:
            s += 'layers:\n'
            for units, act in zip(self.layers, self.acts):
                rows = ', '.join('[' + ', '.join(plain(self.p[w]) for w, _ in self.eq[u][0]) + ']' for u in units)
                bias = ', '.join(plain(self.p[self.eq[u][1]]) for u in units)
                s += f'  - {{dense: {len(units)}, activation: {act}, weights: [{rows}], bias: [{bias}]}}\n'
            s += f'targets: [{", ".join(plain(v) for v in self.t.values())}]\n'
        else:
            s += f'parameters: {pairs(self.p)}\nlayers:\n'
            for units, act in zip(self.layers, self.acts):
                s += f'  - activation: {act}\n    units:\n'
                for u in units:
                    ws, b = self.eq[u]
                    s += f'      {u}: ' + ' + '.join(f'{w} {y}' for w, y in ws) + f' + {b}\n'
            s += f'targets: {pairs(self.t)}\n'
        s += f'loss: half squared error\nlearning_rate: {plain(self.rate)}\n'
        if self.frozen: s += f'frozen: [{", ".join(self.frozen)}]\n'
        if self.notation: s += 'notation: {' + ', '.join(f'{k}: {v}' for k, v in self.notation.items()) + '}\n'
        return s + '```'

    def spell(self, key):
        if key == 'E': return self.notation.get('total', 'E_{total}')
        if key.startswith('+'): return f'{key[1:]}^+'
        head, u = key.split(':')
        head = self.notation.get(head, head)
        return f'{head}_{{{u}}}' if len(u) > 1 else f'{head}_{u}'


class State:
    """The values of a network with some givens."""

    def __init__(self, net, p=None, x=None, rate=None):
        self.net, self.p, self.x, self.rate = net, dict(p or net.p), dict(x or net.x), net.rate if rate is None else rate
        v = self.v = {**self.p, **self.x}
        for u in net.units:
            ws, b = net.eq[u]
            z = sum(self.p[w] * self.read(y) for w, y in ws) + self.p[b]
            v['net:' + u], v['out:' + u] = z, ACTIVATIONS[net.activation(u)][0](z)
        v['E'] = sum(0.5 * (net.t[o] - v['out:' + o]) ** 2 for o in net.layers[-1])
        g, d = {k: 0.0 for k in self.p}, {u: 0.0 for u in net.units}
        for o in net.layers[-1]: d[o] = v['out:' + o] - net.t[o]
        for u in reversed(net.units):
            d[u] *= ACTIVATIONS[net.activation(u)][1](v['out:' + u], v['net:' + u])
            ws, b = net.eq[u]
            g[b] += d[u]
            for w, y in ws:
                g[w] += d[u] * self.read(y)
                if y in d: d[y] += d[u] * self.p[w]
        for k in self.p: v['+' + k] = self.p[k] if k in net.frozen else self.p[k] - self.rate * g[k]

    def read(self, y): return self.v['out:' + y] if 'out:' + y in self.v else self.x[y]

    def updated(self, decimals=None):
        r = (lambda v: v) if decimals is None else (lambda v: round(v, decimals))
        return State(self.net, {k: r(self.v['+' + k]) for k in self.p}, self.x, self.rate)

    def but(self, p={}, x={}, rate=None):
        return State(self.net, {**self.p, **p}, {**self.x, **x}, self.rate if rate is None else rate)


class Writer:
    """A note that is written in one language, with numbers of so many decimals."""

    def __init__(self, rnd, lang, digits):
        self.r, self.words, self.d, self.parts = rnd, WORDS[lang], digits, []
        self.dot = rnd.choice(['\\cdot', '\\cdot', '\\times'])
        self.level = rnd.choice([0, 0, 2, 3])

    def say(self, text): self.parts.append(text)
    def word(self, key, **fill):
        text = self.r.choice(self.words[key])
        for k, v in fill.items(): text = text.replace('{' + k + '}', v)
        return text
    def head(self, key):
        if self.level: self.say('#' * self.level + ' ' + self.word(key))

    # Numbers
    def num(self, v):
        s = f'{v:.{self.d}f}'
        if float(s) == 0: return f'{0:.{self.d}f}'
        return (f'-{OPEN}{s[1:]}{CLOSE}' if s[0] == '-' else f'{OPEN}{s}{CLOSE}')
    def given(self, v, matters=True):
        s = plain(v)
        if not matters: return s
        return f'-{OPEN}{s[1:]}{CLOSE}' if s[0] == '-' else f'{OPEN}{s}{CLOSE}'
    def par(self, s): return f'({s})' if s.startswith('-') else s

    # Equations: what they begin with, and the other sides.
    def net(self, s, u):
        net = s.net; ws, b = net.eq[u]; terms = []
        for w, y in ws:
            isComputed = 'out:' + y in s.v
            shown = float(f'{s.read(y):.{self.d}f}')
            yv = self.num(s.read(y)) if isComputed and s.p[w] else self.given(s.read(y) if not isComputed else shown, s.p[w] != 0)
            wv = self.given(s.p[w], shown != 0)
            terms.append(f'{self.par(wv) if terms else wv} {self.dot} {self.par(yv)}')
        bv = self.given(s.p[b])
        expr = ' + '.join(terms) + (f' - {bv[1:]}' if bv.startswith('-') else f' + {bv}')
        sides = [expr, self.num(s.v['net:' + u])]
        if self.r.random() < 0.4:
            sides.insert(0, ' + '.join(f'{w} {net.spell("out:" + y) if "out:" + y in s.v else y}' for w, y in ws) + f' + {b}')
        return (net.spell('net:' + u), sides)
    def out(self, s, u):
        act, zv, y = s.net.activation(u), s.v['net:' + u], self.num(s.v['out:' + u])
        z = self.num(zv) if act != 'relu' or zv > 0 else f'{zv:.{self.d}f}'
        mids = {'logistic': ['', f'\\frac{{1}}{{1+e^{{-{self.par(z)}}}}}', f'\\sigma({z})'], 'tanh': ['', f'\\tanh({z})'], 'relu': ['', f'\\max(0, {z})'], 'linear': ['']}
        mid = self.r.choice(mids[act])
        return (s.net.spell('out:' + u), ([mid] if mid else []) + [y])
    def short(self, s, key): return (s.net.spell(key), [self.num(s.v[key])])
    def forward(self, s, kind=None):
        kind = kind or self.r.choice(['full', 'full', 'short', 'few']); net = s.net; items = []
        for u in net.units:
            if kind == 'full': items += [self.net(s, u), self.out(s, u)]
            elif kind == 'short': items += [self.short(s, 'net:' + u), self.short(s, 'out:' + u)]
        if kind == 'few': items = [self.net(s, net.layers[0][0])] + [self.short(s, 'out:' + u) for u in net.layers[-1]]
        return items + [self.short(s, 'E')]

    # Layouts
    def write(self, items, only=None):
        text = [f'{a} = ' + ' = '.join(sides) for a, sides in items]
        forms = ['list', 'paragraph', 'paragraphs', 'numbered', 'display', 'aligned', 'broken', 'spaced', 'table', 'listed display']
        if any(len(sides) > 1 for _, sides in items): forms.append('cases')
        form = self.r.choice(forms)
        if form == 'list': self.say('\n'.join(f'- ${t}$' for t in text))
        elif form == 'numbered': self.say('\n'.join(f'{k + 1}. ${t}$' for k, t in enumerate(text)))
        elif form == 'paragraph': self.say(self.word('so') + ' ' + ', '.join(f'${t}$' for t in text) + '.')
        elif form == 'paragraphs': self.parts += [f'{self.word("get")} ${t}$.' for t in text]
        elif form == 'display': self.parts += [f'$${t}$$' for t in text]
        elif form == 'listed display': self.say('\n'.join(f'{k + 1}. {self.word("get")}\n   $$\n   {t}\n   $$' for k, t in enumerate(text)))
        elif form == 'aligned': self.say('$$\n\\begin{aligned}\n' + ' \\\\\n'.join(t.replace(' = ', ' &= ', 1) for t in text) + '\n\\end{aligned}\n$$')
        elif form == 'broken':
            rows = [f'{a} &= ' + ' \\\\\n&= '.join(sides) for a, sides in items]
            self.say('$$\\begin{align*}\n' + ' \\\\\n'.join(rows) + '\n\\end{align*}$$')
        elif form == 'spaced':
            for k in range(0, len(text), 3): self.say('$$' + ', \\qquad '.join(text[k:k + 3]) + '$$')
        elif form == 'table':
            self.say(f'| {self.word("quantity")} | {self.word("value")} |\n|---|---|\n' + '\n'.join(f'| ${a}$ | $= {" = ".join(sides)}$ |' for a, sides in items))
        else: self.say('$$\\begin{cases}\n' + ' \\\\\n'.join(text) + '\n\\end{cases}$$')
    def givens(self, values, key, fits=True):
        """States givens, with words of a kind."""
        pairs = [(n, v) for n, v in values.items()]
        form = self.r.choice(['inline', 'inline', 'list', 'table', 'columns', 'tuple', 'display'])
        if form == 'tuple' and len(pairs) < 2 or form == 'table' and len(pairs) > 6: form = 'inline'
        inline = ', '.join(f'${n} = {v}$' for n, v in pairs)
        if form == 'inline': self.say(self.word(key, g=inline)); return
        if form == 'tuple': self.say(self.word(key, g=f'$({", ".join(n for n, _ in pairs)}) = ({", ".join(v for _, v in pairs)})$')); return
        self.say(self.word(key + ' below'))
        # A table is no statement: its numbers alone are not blamed.
        bare = lambda v: v.replace(OPEN, '').replace(CLOSE, '')
        dollar = self.r.choice(['', '$'])
        if form == 'list': self.say('\n'.join(f'* ${n} = {v}$' for n, v in pairs))
        elif form == 'display': self.say('$$' + ', \\quad '.join(f'{n} = {v}' for n, v in pairs) + '$$')
        elif form == 'table':
            self.say('| ' + ' | '.join(f'${n}$' for n, _ in pairs) + ' |\n' + '|---' * len(pairs) + '|\n| ' + ' | '.join(f'{dollar}{bare(v)}{dollar}' for _, v in pairs) + ' |')
        else: self.say(f'| {self.word("quantity")} | {self.word("value")} |\n|:--|--:|\n' + '\n'.join(f'| ${n}$ | {dollar}{bare(v)}{dollar} |' for n, v in pairs))


def shows(w, a, b, keys): return any(w.num(a.v[k]) != w.num(b.v[k]) for k in keys)


def step(w, rnd, net, base, kind):
    """Writes one situation; nothing where no number would show it."""
    outs = ['out:' + o for o in net.layers[-1]] + ['E']
    if kind == 'sample':
        new = {x: rnd.choice([round(rnd.uniform(-2, 2), 1), round(rnd.uniform(0, 1), 2), 1.0, 0.0]) for x in net.inputs}
        s = base.but(x=new)
        if not shows(w, base, s, outs): return
        w.head('other sample'); w.givens({x: w.given(v) for x, v in new.items()}, 'sample'); w.write(w.forward(s))
    elif kind == 'unsaid sample':
        new = {x: round(rnd.uniform(-2, 2), 1) or 0.7 for x in net.inputs}
        s = base.but(x=new)
        if not shows(w, base, s, outs): return
        w.head('other sample'); w.say(w.word('next sample')); w.write(w.forward(s, 'full'))
    elif kind == 'samples':
        rows = [{x: round(rnd.uniform(-1, 1), 1) for x in net.inputs} for _ in range(3)]
        states = [base.but(x=row) for row in rows]
        out = net.layers[-1][0]
        w.head('samples')
        names = net.inputs + [net.spell('out:' + out)]
        w.say('| ' + ' | '.join(f'${n}$' for n in names) + ' |\n' + '|---' * len(names) + '|\n' + '\n'.join(
            '| ' + ' | '.join([plain(v) for v in row.values()] + [f'{s.v["out:" + out]:.{w.d}f}']) + ' |' for row, s in zip(rows, states)))
        if shows(w, base, states[-1], outs): w.say(w.word('last row')); w.write(w.forward(states[-1], 'full'))
    elif kind in ('update', 'iterations'):
        s = base
        for n in range(1 if kind == 'update' else 2):
            last, s = s, s.updated(w.d)
            changed = {k: w.num(s.p[k]) for k in net.p if s.p[k] != last.p[k]}
            if not changed or not shows(w, last, s, outs): return
            w.head('step'); w.givens(changed, 'update'); w.say(w.word('again')); w.write(w.forward(s))
    elif kind == 'updated':
        s = base.updated()
        if not shows(w, base, s, outs): return
        w.head('step'); w.write([w.short(base, '+' + k) for k in net.p if k not in net.frozen])
        w.say(w.word('again')); w.write(w.forward(s, 'short'))
    elif kind in ('nudge', 'what if', 'nought'):
        p = rnd.choice(list(net.p)) if kind != 'nought' else rnd.choice([b for _, b in net.eq.values()])
        e = rnd.choice([0.001, 0.01, 0.1])
        v = {'nudge': round(base.p[p] + e, 6), 'what if': rnd.choice([0.0, 1.0, -1.0, 0.75]), 'nought': 0.0}[kind]
        s = base.but(p={p: v})
        if not shows(w, base, s, outs): return
        w.head('vary'); w.say(w.word(kind, w=p, v=w.given(v), e=plain(e))); w.write(w.forward(s))
    elif kind == 'rate':
        v = rnd.choice([0.2, 0.3, 0.01, 2.0]); s = base.but(rate=v)
        if v == base.rate or not shows(w, base, s, ['+' + k for k in net.p]): return
        w.head('rate'); w.say(w.word('rate', v=w.given(v))); w.write([w.short(s, '+' + k) for k in net.p if k not in net.frozen])
    elif kind == 'back':
        w.head('start'); w.say(w.word('back')); w.write(w.forward(base))
    elif kind == 'second network':
        other = Net(rnd, 'second')
        if other.isLayers and net.isLayers: return
        w.say('# ' + w.word('other network')); w.say(other.directive()); w.write(w.forward(State(other), 'full'))
        if rnd.random() < 0.5: w.say(w.word('first again')); w.write(w.forward(base, 'short'))


KINDS = ['sample', 'unsaid sample', 'samples', 'update', 'iterations', 'updated', 'nudge', 'what if', 'nought', 'rate', 'back']


def note(seed):
    """A right note, with marks around the numbers that may be misprinted."""
    rnd = random.Random(seed)
    net = Net(rnd); w = Writer(rnd, rnd.choice(sorted(WORDS)), rnd.choice([4, 5, 6, 9])); base = State(net)
    w.say('# ' + w.word('title')); w.say(net.directive()); w.head('start')
    w.write(w.forward(base, rnd.choice(['full', 'full', 'short'])))
    for kind in rnd.sample(KINDS, rnd.choice([1, 2, 3, 4])): step(w, rnd, net, base, kind)
    if rnd.random() < 0.2: step(w, rnd, net, base, 'second network')
    return '\n\n'.join(w.parts) + '\n'


def bare(text): return text.replace(OPEN, '').replace(CLOSE, '')


def slip(text, seed):
    """A number that may be misprinted, by more than rounding: its place in the note, itself, its misprint."""
    rnd = random.Random(seed)
    places = [m for m in re.finditer(f'{OPEN}([^{CLOSE}]*){CLOSE}', text) if len(m.group(1).lstrip('0.')) > 1]
    if not places: return None
    m = rnd.choice(places); old = m.group(1)
    first = next(i for i, c in enumerate(old) if c in '123456789')
    places = [i for i, c in enumerate(old) if c.isdigit() and first <= i < min(first + 4, len(old) - 1)]
    i = rnd.choice(places); c = rnd.choice([d for d in '0123456789' if d != old[i]])
    return len(bare(text[:m.start()])), old, old[:i] + c + old[i + 1:]


def check(nabla, notes):
    with tempfile.TemporaryDirectory() as d:
        for i, text in enumerate(notes): open(f'{d}/{i:05d}.md', 'w', encoding='utf-8').write(text)
        r = subprocess.run([nabla, 'check', '--format', 'json', d], capture_output=True, text=True)
        if r.returncode not in (0, 1): sys.exit(f'a note cannot be run: {r.stderr[:500]}')
        fs = {f['path']: f for f in json.loads(r.stdout)['files']}
        return [fs[f'{d}/{i:05d}.md'] for i in range(len(notes))]


def main(a):
    opt = lambda k, d: int(a[a.index(k) + 1]) if k in a else d
    n, k, seed, verbose = opt('--notes', 1000), opt('--slips', 300), opt('--seed', 1), '-v' in a
    if '--write' in a:
        with open(a[a.index('--write') + 1], 'w', encoding='utf-8') as out:
            for i in range(n):
                text = note(seed * 100000 + i); s = slip(text, i); text = bare(text)
                if s: text = text[:s[0]] + f'⟦{s[1]}|{s[2]}⟧' + text[s[0] + len(s[1]):]
                out.write(json.dumps({'name': f'walk {seed * 100000 + i}', 'note': text}, ensure_ascii=False) + '\n')
        return
    nabla = os.path.abspath(a[1])
    notes = [bare(note(seed * 100000 + i)) for i in range(n)]
    tot, bad = {}, []
    for i, f in enumerate(check(nabla, notes)):
        for c in f['claims']:
            tot[c['verdict']] = tot.get(c['verdict'], 0) + 1
            if c['verdict'] == 'unread': tot[c['reason'][:60]] = tot.get(c['reason'][:60], 0) + 1
        ws = [c for c in f['claims'] if c['verdict'] == 'wrong']
        if ws: bad.append((i, ws))
    print('right notes:', n, 'with an accusation:', len(bad), tot)
    if verbose:
        for i, ws in bad[:opt('--show', 10)]:
            print('-----', seed * 100000 + i); print(notes[i]); print([(c['line'], c['latex'], c['computed'], c.get('situation')) for c in ws])
    slips = []
    for i in range(k):
        text = note(seed * 100000 + 50000 + i); s = slip(text, i)
        if s:
            place, old, new = s; text = bare(text)
            slips.append((i, text[:place] + new + text[place + len(old):], text.count('\n', 0, place) + 1, new, old))
    found = blamed = misplaced = fixed = 0; missed = []
    for (i, text, line, new, old), f in zip(slips, check(nabla, [s[1] for s in slips])):
        ws = [c for c in f['claims'] if c['verdict'] == 'wrong']; ms = f['mistakes']
        isBlamed = any(m['token'].lstrip('-') == new and m['line'] == line for m in ms)
        isMisplaced = any((m['token'].lstrip('-') != new or m['line'] != line) and not m['carriedFrom'] for m in ms)
        found += bool(ws); blamed += isBlamed; misplaced += isMisplaced
        fixed += any((m.get('fix') or {}).get('replacement', '').lstrip('-') == old for m in ms)
        if not isBlamed or isMisplaced: missed.append((i, text, line, new, old, ms, ws))
    print(f'slips: {len(slips)}, found {found}, blamed {blamed}, misplaced {misplaced}, fixed {fixed}')
    if verbose:
        for i, text, line, new, old, ms, ws in missed[:opt('--show', 10)]:
            print('-----', seed * 100000 + 50000 + i, 'line', line, new, 'was', old, text.split('\n')[line - 1][:300])
            print([(m['line'], m['kind'], m['token'], m['message']) for m in ms], [(c['line'], c['latex'][:50]) for c in ws])
            if '-vv' in a: print(text)


if __name__ == '__main__': main(sys.argv)
