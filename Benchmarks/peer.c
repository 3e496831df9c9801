// Plain C loops that train the same networks, for the engine to be compared with.
//
// cc -O3 -march=native -shared -fPIC -o peer.so peer.c -lm

#include <math.h>
#include <stdlib.h>
#include <string.h>

static double logistic(double z) { return 1 / (1 + exp(-z)); }

// Trains the weights of the network of two inputs, two hidden units and two outputs on one sample,
// by gradient descent with a learning rate of 0.5. `w` holds w_1 to w_8 and is changed; the biases
// are frozen.
void peer_example(long steps, double *w) {
  const double i1 = 0.05, i2 = 0.10, b1 = 0.35, b2 = 0.60, t1 = 0.01, t2 = 0.99, rate = 0.5;
  for (long step = 0; step < steps; step++) {
    double h1 = logistic(w[0] * i1 + w[1] * i2 + b1);
    double h2 = logistic(w[2] * i1 + w[3] * i2 + b1);
    double o1 = logistic(w[4] * h1 + w[5] * h2 + b2);
    double o2 = logistic(w[6] * h1 + w[7] * h2 + b2);
    double d1 = (o1 - t1) * o1 * (1 - o1);
    double d2 = (o2 - t2) * o2 * (1 - o2);
    double e1 = (d1 * w[4] + d2 * w[6]) * h1 * (1 - h1);
    double e2 = (d1 * w[5] + d2 * w[7]) * h2 * (1 - h2);
    w[4] -= rate * d1 * h1;
    w[5] -= rate * d1 * h2;
    w[6] -= rate * d2 * h1;
    w[7] -= rate * d2 * h2;
    w[0] -= rate * e1 * i1;
    w[1] -= rate * e1 * i2;
    w[2] -= rate * e2 * i1;
    w[3] -= rate * e2 * i2;
  }
}

// y[0..n) += a x[0..n)
static void axpy(long n, double a, const double *restrict x, double *restrict y) {
  for (long k = 0; k < n; k++) y[k] += a * x[k];
}

// One epoch of a perceptron with one hidden layer of logistic units, a softmax layer and cross
// entropy, averaged over each mini-batch, by gradient descent. `v` and `w` hold the weights
// input-major, `p` and `q` the biases.
void peer_perceptron(long samples, long batch, long inputs, long hidden, long outputs,
                     const double *x, const double *t, double *v, double *p, double *w, double *q,
                     double rate) {
  double *h = malloc(sizeof(double) * hidden), *y = malloc(sizeof(double) * outputs);
  double *d = malloc(sizeof(double) * hidden);
  double *gv = malloc(sizeof(double) * inputs * hidden), *gp = malloc(sizeof(double) * hidden);
  double *gw = malloc(sizeof(double) * hidden * outputs), *gq = malloc(sizeof(double) * outputs);
  for (long start = 0; start < samples; start += batch) {
    long end = start + batch < samples ? start + batch : samples;
    memset(gv, 0, sizeof(double) * inputs * hidden);
    memset(gp, 0, sizeof(double) * hidden);
    memset(gw, 0, sizeof(double) * hidden * outputs);
    memset(gq, 0, sizeof(double) * outputs);
    for (long s = start; s < end; s++) {
      const double *row = x + s * inputs, *aim = t + s * outputs;
      memcpy(h, p, sizeof(double) * hidden);
      for (long i = 0; i < inputs; i++) axpy(hidden, row[i], v + i * hidden, h);
      for (long j = 0; j < hidden; j++) h[j] = logistic(h[j]);
      memcpy(y, q, sizeof(double) * outputs);
      for (long j = 0; j < hidden; j++) axpy(outputs, h[j], w + j * outputs, y);
      double largest = y[0], sum = 0;
      for (long k = 1; k < outputs; k++) largest = y[k] > largest ? y[k] : largest;
      for (long k = 0; k < outputs; k++) sum += y[k] = exp(y[k] - largest);
      for (long k = 0; k < outputs; k++) y[k] = y[k] / sum - aim[k];
      for (long j = 0; j < hidden; j++) {
        double back = 0;
        for (long k = 0; k < outputs; k++) back += y[k] * w[j * outputs + k];
        d[j] = back * h[j] * (1 - h[j]);
        axpy(outputs, h[j], y, gw + j * outputs);
      }
      axpy(outputs, 1, y, gq);
      axpy(hidden, 1, d, gp);
      for (long i = 0; i < inputs; i++) axpy(hidden, row[i], d, gv + i * hidden);
    }
    double step = -rate / (end - start);
    axpy(inputs * hidden, step, gv, v);
    axpy(hidden, step, gp, p);
    axpy(hidden * outputs, step, gw, w);
    axpy(outputs, step, gq, q);
  }
  free(h), free(y), free(d), free(gv), free(gp), free(gw), free(gq);
}
