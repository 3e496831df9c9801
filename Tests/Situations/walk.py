#!/usr/bin/env python3
"""Random networks walked through several situations, in notes of varied words and layouts.

walk.py NABLA [--notes N] [--slips N] [--seed S] [-v]: checks N right notes (no accusation) and notes with one slip each.
"""
import json, math, os, random, subprocess, sys, tempfile

ACT = {
    'logistic': (lambda z: 1 / (1 + math.exp(-z)), lambda y, z: y * (1 - y)),
    'tanh': (math.tanh, lambda y, z: 1 - y * y),
    'relu': (lambda z: max(0.0, z), lambda y, z: 1.0 if z > 0 else 0.0),
    'linear': (lambda z: z, lambda y, z: 1.0),
}

class Net:
    """Two layers of units with named parameters."""
    def __init__(self, rnd):
        self.r = rnd
        self.nin = rnd.choice([1, 2, 2, 3]); self.nh = rnd.choice([1, 2, 2]); self.no = rnd.choice([1, 1, 2])
        style = rnd.choice(['x', 'i'])
        self.inputs = [f'{style}_{k+1}' for k in range(self.nin)] if self.nin > 1 or rnd.random() < .5 else ['x']
        self.hidden = [f'h_{k+1}' for k in range(self.nh)] if self.nh > 1 else ['h']
        self.out = [f'o_{k+1}' for k in range(self.no)] if self.no > 1 else ['o']
        self.fh = rnd.choice(['logistic', 'logistic', 'tanh', 'relu', 'linear']); self.fo = rnd.choice(['logistic', 'linear', 'tanh'])
        def num(): return rnd.choice([round(rnd.uniform(-1, 1), 2), round(rnd.uniform(0.05, .95), 2), round(rnd.uniform(-2, 2), 1)]) or 0.3
        self.p = {}
        self.eq = {}
        n = 1
        for h in self.hidden:
            ws = []
            for x in self.inputs: self.p[f'w_{n}'] = num(); ws.append((f'w_{n}', x)); n += 1
            self.eq[h] = (ws, 'b_1')
        self.p['b_1'] = num()
        for o in self.out:
            ws = []
            for h in self.hidden: self.p[f'w_{n}'] = num(); ws.append((f'w_{n}', h)); n += 1
            self.eq[o] = (ws, 'b_2')
        self.p['b_2'] = num()
        self.x = {x: num() for x in self.inputs}
        self.t = {o: rnd.choice([0.0, 1.0, 0.5, round(rnd.uniform(0, 1), 2)]) for o in self.out}
        self.rate = rnd.choice([0.5, 0.1, 0.05, 1.0, 0.25])
        self.frozen = rnd.random() < .5
    def directive(self):
        f = lambda d: '{' + ', '.join(f'{k}: {num0(v)}' for k, v in d.items()) + '}'
        def layer(us, act):
            s = f'  - activation: {act}\n    units:\n'
            for u in us:
                ws, b = self.eq[u]
                s += f'      {u}: ' + ' + '.join(f'{w} {y}' for w, y in ws) + f' + {b}\n'
            return s
        s = '```nn network\ninputs: ' + f(self.x) + '\nparameters: ' + f(self.p) + '\nlayers:\n' + layer(self.hidden, self.fh) + layer(self.out, self.fo)
        s += 'targets: ' + f(self.t) + f'\nloss: half squared error\nlearning_rate: {num0(self.rate)}\n'
        if self.frozen: s += 'frozen: [b_1, b_2]\n'
        return s + '```\n'

def num0(v):
    return repr(int(v)) if v == int(v) else repr(v)

class State:
    """The values of a network with some givens."""
    def __init__(self, net, p=None, x=None, t=None, rate=None):
        self.net = net; self.p = dict(p or net.p); self.x = dict(x or net.x); self.t = dict(t or net.t); self.rate = net.rate if rate is None else rate
        self.v = {}; v = self.v
        v.update(self.p); v.update(self.x)
        for units, act in ((net.hidden, net.fh), (net.out, net.fo)):
            for u in units:
                ws, b = net.eq[u]
                z = sum(self.p[w] * (v['out_' + y] if 'out_' + y in v else self.x[y]) for w, y in ws) + self.p[b]
                v['net_' + u] = z; v['out_' + u] = ACT[act][0](z)
        for o in net.out: v['E_' + o] = .5 * (self.t[o] - v['out_' + o]) ** 2
        v['E'] = sum(v['E_' + o] for o in net.out)
        g = {k: 0.0 for k in self.p}; dh = {h: 0.0 for h in net.hidden}
        for o in net.out:
            d = (v['out_' + o] - self.t[o]) * ACT[net.fo][1](v['out_' + o], v['net_' + o])
            ws, b = net.eq[o]; g[b] += d
            for w, h in ws: g[w] += d * v['out_' + h]; dh[h] += d * self.p[w]
        for h in net.hidden:
            d = dh[h] * ACT[net.fh][1](v['out_' + h], v['net_' + h])
            ws, b = net.eq[h]; g[b] += d
            for w, x in ws: g[w] += d * self.x[x]
        self.g = g
        for k in self.p: v['+' + k] = self.p[k] if net.frozen and k[0] == 'b' else self.p[k] - self.rate * g[k]
    def updated(self, rounded=None):
        r = (lambda x: x) if rounded is None else (lambda x: round(x, rounded))
        return State(self.net, {k: r(self.v['+' + k]) for k in self.p}, self.x, self.t, self.rate)
    def but(self, **kw):
        s = {'p': dict(self.p), 'x': dict(self.x), 't': dict(self.t), 'rate': self.rate}
        for k, val in kw.items():
            if k == 'rate': s['rate'] = val
            else: s[k].update(val)
        return State(self.net, **s)

class Text:
    """A note that is written with some language's words."""
    def __init__(self, rnd, net, lang, digits):
        self.r = rnd; self.net = net; self.lang = lang; self.d = digits; self.lines = []; self.numbers = []
    def sub(self, u): return u if '_' not in u else u
    def q(self, key):
        if key == 'E': return 'E_{total}'
        if key.startswith('+'): return f'{key[1:]}^+'
        if '_' in key and key.split('_')[0] in ('net', 'out', 'E', 'target'):
            head, u = key.split('_', 1); return f'{head}_{{{u}}}' if len(u) > 1 else f'{head}_{u}'
        return key
    def num(self, v, d=None):
        d = self.d if d is None else d
        s = f'{v:.{d}f}'
        if float(s) == 0: s = f'{0:.{d}f}'
        return s
    def given(self, v): return num0(round(v, 12))
    def par(self, s): return f'({s})' if s.startswith('-') else s
    def netline(self, s, u):
        ws, b = self.net.eq[u]
        terms = []
        for w, y in ws:
            yv = self.num(s.v['out_' + y]) if 'out_' + y in s.v else self.given(s.x[y])
            wv = self.given(s.p[w])
            terms.append(f'{self.par(wv) if terms else wv} \\cdot {self.par(yv)}')
        bv = self.given(s.p[b])
        expr = ' + '.join(terms) + (f' - {bv[1:]}' if bv.startswith('-') else f' + {bv}')
        sym = ' + '.join(f'{w} {self.q("out_"+y) if "out_"+y in s.v else y}' for w, y in ws) + f' + {b}'
        mid = self.r.choice(['', f' = {sym}'])
        return f'${self.q("net_"+u)}{mid} = {expr} = {self.num(s.v["net_"+u])}$'
    def outline(self, s, u, act):
        z = self.num(s.v['net_' + u]); y = self.num(s.v['out_' + u])
        if act == 'logistic': mid = self.r.choice(['', f' = \\frac{{1}}{{1+e^{{-{self.par(z)}}}}}', f' = \\sigma({z})'])
        elif act == 'tanh': mid = self.r.choice(['', f' = \\tanh({z})'])
        elif act == 'relu': mid = self.r.choice(['', f' = \\max(0, {z})'])
        else: mid = ''
        return f'${self.q("out_"+u)}{mid} = {y}$'
    def short(self, s, key): return f'${self.q(key)} = {self.num(s.v[key])}$'
    def forward(self, s, kind=None):
        kind = kind or self.r.choice(['full', 'full', 'short', 'few'])
        items = []
        for units, act in ((self.net.hidden, self.net.fh), (self.net.out, self.net.fo)):
            for u in units:
                if kind == 'full': items += [self.netline(s, u), self.outline(s, u, act)]
                elif kind == 'short': items += [self.short(s, 'net_' + u), self.short(s, 'out_' + u)]
        if kind == 'few':
            items = [self.netline(s, self.net.hidden[0])] + [self.short(s, 'out_' + u) for u in self.net.out]
        items.append(self.short(s, 'E'))
        return items
    def write(self, items):
        form = self.r.choice(['list', 'paragraph', 'paragraphs', 'numbered'])
        if form == 'list': self.lines.append('\n'.join('- ' + i for i in items))
        elif form == 'numbered': self.lines.append('\n'.join(f'{k+1}. {i}' for k, i in enumerate(items)))
        elif form == 'paragraph': self.lines.append(self.words('so') + ' ' + ', '.join(items) + '.')
        else: self.lines += [f'{self.words("get")} {i}.' for i in items]
    def words(self, key):
        return self.r.choice(WORDS[self.lang][key])
    def say(self, text): self.lines.append(text)

WORDS = {
 'en': {'so': ['So', 'We get', 'That gives'], 'get': ['Next comes', 'This gives', 'Here'], 'title': ['Notes', 'A small network', 'Exercise'],
   'start': ['Forward pass', 'The network as given', 'Computation'], 'sample': ['Now take another sample: {g}.', 'Second sample, {g}.', 'The next pair is {g}.', 'Given: {g}.'],
   'update': ['After one update the parameters are {g}.', 'The new weights: {g}.', 'One step later: {g}.'], 'updated': ['With them:', 'Once more through the network after the update:', 'Again:'],
   'nudge': ['We increase ${w}$ by ${e}$, to ${w} = {v}$.', 'Nudge: ${w} = {v}$ instead.', 'A little more: ${w} = {v}$.'], 'what': ['What if ${w} = {v}$?', 'Suppose ${w} = {v}$.', 'With ${w} = {v}$ things change.'],
   'back': ['Back to the network as it was.', 'For comparison, as declared:', 'Originally:'], 'rate': ['With a rate of $\\eta = {v}$ instead:', 'For $\\eta = {v}$ we have', 'Let $\\eta = {v}$.'], 'heads': ['Another sample', 'One step', 'Varying a weight', 'Without it', 'Another rate'], 'grad': ['The gradient is']},
 'de': {'so': ['Also', 'Damit', 'Das gibt'], 'get': ['Dann', 'Hier ist', 'Es folgt'], 'title': ['Notizen', 'Ein kleines Netz', 'Übung'],
   'start': ['Vorwärts', 'Das Netz', 'Rechnung'], 'sample': ['Nun ein anderes Beispiel: {g}.', 'Zweites Beispiel, {g}.', 'Gegeben: {g}.'],
   'update': ['Nach einem Schritt sind die Parameter {g}.', 'Die neuen Gewichte: {g}.'], 'updated': ['Damit:', 'Noch einmal durch das Netz:'],
   'nudge': ['Wir erhöhen ${w}$ um ${e}$ auf ${w} = {v}$.', 'Etwas mehr: ${w} = {v}$.'], 'what': ['Was wäre bei ${w} = {v}$?', 'Angenommen, ${w} = {v}$.', 'Bei ${w} = {v}$ ändert sich einiges.'],
   'back': ['Zurück zum Netz, wie es war.', 'Zum Vergleich das gegebene:'], 'rate': ['Mit der Rate $\\eta = {v}$:', 'Für $\\eta = {v}$ ist'], 'heads': ['Ein anderes Beispiel', 'Ein Schritt', 'Ein Gewicht verändern', 'Ohne', 'Andere Rate'], 'grad': ['Der Gradient ist']},
 'fr': {'so': ['Donc', 'On obtient', 'Cela donne'], 'get': ['Puis', 'Ici', 'Il vient'], 'title': ['Notes', 'Un petit réseau', 'Exercice'],
   'start': ['Propagation', 'Le réseau', 'Calcul'], 'sample': ['Prenons un autre exemple : {g}.', 'Deuxième exemple, {g}.', 'Données : {g}.'],
   'update': ['Après une étape, les paramètres valent {g}.', 'Les nouveaux poids : {g}.'], 'updated': ['Alors :', 'De nouveau à travers le réseau :'],
   'nudge': ['On augmente ${w}$ de ${e}$, donc ${w} = {v}$.', 'Un peu plus : ${w} = {v}$.'], 'what': ['Et si ${w} = {v}$ ?', 'Supposons ${w} = {v}$.', 'Avec ${w} = {v}$, tout change.'],
   'back': ['Revenons au réseau donné.', 'Par comparaison, le réseau donné :'], 'rate': ['Avec le taux $\\eta = {v}$ :', 'Pour $\\eta = {v}$ on a'], 'heads': ['Un autre exemple', 'Une étape', 'Varier un poids', 'Sans', 'Autre taux'], 'grad': ['Le gradient est']},
}

def note(seed, lang=None):
    rnd = random.Random(seed)
    net = Net(rnd); lang = lang or rnd.choice(list(WORDS)); digits = rnd.choice([4, 5, 6, 9])
    t = Text(rnd, net, lang, digits); base = State(net); s = base
    t.say('# ' + t.words('title')); t.say(net.directive().rstrip())
    heads = rnd.random() < .5
    if heads: t.say('## ' + t.words('start'))
    t.write(t.forward(base, rnd.choice(['full', 'full', 'short'])))
    # A change that no number shows is none that numbers could tell.
    shows = lambda a, b, keys: any(t.num(a.v[k]) != t.num(b.v[k]) for k in keys)
    outs = ['out_' + o for o in net.out] + ['E']
    steps = rnd.sample(['sample', 'update', 'nudge', 'nought', 'rate', 'back', 'update2'], rnd.choice([1, 2, 3, 4]))
    for step in steps:
        W = WORDS[lang]
        fill = lambda key, **kw: rnd.choice(W[key]).replace('{g}', kw.get('g', '')).replace('{w}', kw.get('w', '')).replace('{v}', kw.get('v', '')).replace('{e}', kw.get('e', ''))
        if step == 'sample':
            new = {x: rnd.choice([round(rnd.uniform(-2, 2), 1), round(rnd.uniform(0, 1), 2), 1.0, 0.0]) for x in net.inputs}
            if new == s.x: continue
            s2 = base.but(x=new)
            if heads: t.say('## ' + W['heads'][0])
            t.say(fill('sample', g=', '.join(f'${x} = {t.given(v)}$' for x, v in new.items())))
            t.write(t.forward(s2))
        elif step == 'update':
            s2 = base.updated(digits)
            if heads: t.say('## ' + W['heads'][1])
            ps = [k for k in net.p if s2.p[k] != base.p[k]]
            if len(ps) == 0: continue
            t.say(fill('update', g=', '.join(f'${k} = {t.num(s2.p[k])}$' for k in ps)))
            t.say(fill('updated')); t.write(t.forward(s2))
        elif step == 'update2':
            s2 = base.updated()
            if heads: t.say('## ' + W['heads'][1])
            t.say(', '.join(t.short(base, '+' + k) for k in net.p if not (net.frozen and k[0] == 'b')) + '.')
            t.say(fill('updated')); t.write(t.forward(s2, 'short'))
        elif step == 'nudge':
            w = rnd.choice(list(net.p)); e = rnd.choice([0.001, 0.01, 0.1]); v = round(base.p[w] + e, 6)
            s2 = base.but(p={w: v})
            if not shows(base, s2, outs): continue
            if heads: t.say('## ' + W['heads'][2])
            t.say(fill('nudge', w=w, v=t.given(v), e=num0(e))); t.write(t.forward(s2))
        elif step == 'nought':
            w = rnd.choice(list(net.p)); v = rnd.choice([0.0, 1.0, -1.0])
            if v == base.p[w]: continue
            s2 = base.but(p={w: v})
            if not shows(base, s2, outs): continue
            if heads: t.say('## ' + W['heads'][3])
            t.say(fill('what', w=w, v=t.given(v))); t.write(t.forward(s2))
        elif step == 'rate':
            v = rnd.choice([0.2, 0.3, 0.01, 2.0])
            s2 = base.but(rate=v)
            if v == base.rate or not shows(base, s2, ['+' + k for k in net.p]): continue
            if heads: t.say('## ' + W['heads'][4])
            t.say(fill('rate', v=t.given(v)))
            t.write([t.short(s2, '+' + k) for k in net.p if not (net.frozen and k[0] == 'b')])
        else:
            if heads: t.say('## ' + t.words('start'))
            t.say(fill('back')); t.write(t.forward(base))
    return '\n\n'.join(t.lines) + '\n'

def check(nabla, notes):
    with tempfile.TemporaryDirectory() as d:
        for i, text in enumerate(notes): open(f'{d}/{i:05d}.md', 'w', encoding='utf-8').write(text)
        r = subprocess.run([nabla, 'check', '--format', 'json', d], capture_output=True, text=True)
        fs = {f['path']: f for f in json.loads(r.stdout)['files']}
        return [fs[f'{d}/{i:05d}.md'] for i in range(len(notes))]

def slip(text, seed):
    """A note with one number of its formulas changed by more than rounding, with line, token and what it was."""
    import re
    rnd = random.Random(seed)
    body = text.index('```\n', text.index('```nn')) + 4
    places = [m for m in re.finditer(r'(?<![\d.])\d+\.\d{2,}(?![\d.])', text) if m.start() > body]
    places = [m for m in places if text.count('$', body, m.start()) % 2 == 1]
    if not places: return None
    m = rnd.choice(places); tok = m.group()
    digits = [i for i, c in enumerate(tok) if c.isdigit() and i < len(tok) - 1]
    sig = [i for i in digits if i < len(tok) - 1]
    first = next((i for i, c in enumerate(tok) if c in '123456789'), 0)
    cand = [i for i in sig if i >= first and i <= first + 3] or sig
    i = rnd.choice(cand); c = rnd.choice([d for d in '0123456789' if d != tok[i]])
    new = tok[:i] + c + tok[i+1:]
    return text[:m.start()] + new + text[m.end():], text.count('\n', 0, m.start()) + 1, new, tok

if __name__ == '__main__':
    nabla = os.path.abspath(sys.argv[1]); a = sys.argv
    opt = lambda k, d: int(a[a.index(k) + 1]) if k in a else d
    n, k, seed, verbose = opt('--notes', 1000), opt('--slips', 200), opt('--seed', 1), '-v' in a
    notes = [note(seed * 100000 + i) for i in range(n)]
    tot = {}; bad = []
    for i, (text, f) in enumerate(zip(notes, check(nabla, notes))):
        for c in f['claims']:
            tot[c['verdict']] = tot.get(c['verdict'], 0) + 1
            if c['verdict'] == 'unread': tot[c['reason'][:60]] = tot.get(c['reason'][:60], 0) + 1
        ws = [c for c in f['claims'] if c['verdict'] == 'wrong']
        if ws: bad.append((i, ws))
    print('right notes:', n, 'with an accusation:', len(bad), tot)
    if verbose:
        for i, ws in bad[:12]:
            print('-----', seed * 100000 + i); print(notes[i]); print([(c['line'], c['latex'], c['computed'], c.get('situation')) for c in ws])
    slips = []
    for i in range(k):
        s = slip(note(seed * 100000 + 50000 + i), i)
        if s: slips.append((i, s))
    found = blamed = misplaced = fixed = 0; missed = []
    for (i, (text, line, new, old)), f in zip(slips, check(nabla, [s[0] for _, s in slips])):
        ws = [c for c in f['claims'] if c['verdict'] == 'wrong']; ms = f['mistakes']
        fo = bool(ws); bl = any(m['token'].lstrip('-') == new and m['line'] == line for m in ms)
        mis = any(m['line'] != line and not m['carriedFrom'] for m in ms)
        found += fo; blamed += bl; misplaced += mis; fixed += any((m.get('fix') or {}).get('replacement', '').lstrip('-') == old for m in ms)
        if not bl or mis: missed.append((i, text, line, new, old, ms, ws))
    print(f'slips: {len(slips)}, found {found}, blamed {blamed}, misplaced {misplaced}, fixed {fixed}')
    if verbose:
        for i, text, line, new, old, ms, ws in missed[:opt('--show', 10)]:
            print('-----', i, 'line', line, new, 'was', old, text.split('\n')[line-1][:300]); print([(m['line'], m['kind'], m['token'], m['message']) for m in ms], [(c['line'], c['latex'][:50]) for c in ws])
