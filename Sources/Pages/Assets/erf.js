// The error function, for networks that apply it.
(function (nabla) {
  "use strict";

  const horner = (x, numbers) => numbers.reduceRight((sum, number) => sum * x + number, 0);

  // erf after W. J. Cody, Rational Chebyshev Approximations for the Error Function, 1969.
  function erf(x) {
    const z = Math.abs(x);
    if (z <= 0.46875) {
      return x * horner(z * z, [3209.377589138469472562, 377.4852376853020208137, 113.8641541510501556495, 3.161123743870565596947, 0.1857777061846031526730])
        / horner(z * z, [2844.236833439170622273, 1282.616526077372275645, 244.0246379344441733056, 23.60129095234412093499, 1]);
    }
    if (!(z < 6)) return z >= 6 ? Math.sign(x) : NaN;
    const grid = Math.trunc(z * 16) / 16;
    const density = Math.exp(-grid * grid) * Math.exp(-(z - grid) * (z + grid));
    let rest;
    if (z <= 4) {
      rest = horner(z, [1230.33935479799725272, 2051.07837782607146532, 1712.04761263407058314, 881.952221241769090411, 298.635138197400131132, 66.1191906371416294775, 8.88314979438837594118, 0.564188496988670089180, 2.15311535474403846343e-8])
        / horner(z, [1230.33935480374942043, 3439.36767414372163696, 4362.61909014324715820, 3290.79923573345962678, 1621.38957456669018874, 537.181101862009857509, 117.693950891312499305, 15.7449261107098347253, 1]);
    } else {
      const y = 1 / (z * z);
      const tail = y * horner(y, [6.58749161529837803157e-4, 1.60837851487422766278e-2, 0.125781726111229246204, 0.360344899949804439429, 0.305326634961232344035, 1.63153871373020978498e-2])
        / horner(y, [2.33520497626869185443e-3, 6.05183413124413191178e-2, 0.527905102951428412248, 1.87295284992346725209, 2.56852019228982242072, 1]);
      rest = (1 / Math.sqrt(Math.PI) - tail) / z;
    }
    return Math.sign(x) * (1 - density * rest);
  }

  nabla.functions.erf = erf;
})(globalThis.nabla ??= {});
