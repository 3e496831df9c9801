#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF

// Numbers that stand side by side anywhere in memory, in as many registers as they need.
typedef double eight __attribute__((vector_size(64), aligned(8)));
typedef double two __attribute__((vector_size(16), aligned(8)));
typedef double one;

#define INLINE static inline __attribute__((always_inline))

// How many numbers of `right` are gone through again and again: half of a first-level cache.
enum { tile_size = 2048, most_rows = 4 };

typedef struct {
  const double *left;
  long row_step, inner_step;
  const double *right;
  double *result;
  long inner, columns;
} product;

// Some columns of some rows of the result; `rows` is constant where this is inlined.
#define DEFINE_ADD(columns_type)                                                              \
  INLINE void add_##columns_type(product p, long column, const int rows) {                    \
    columns_type sum[most_rows];                                                              \
    double *result = p.result + column;                                                       \
    for (int s = 0; s < rows; s++) sum[s] = *(columns_type *)(result + s * p.columns);        \
    const double *left = p.left, *right = p.right + column;                                   \
    for (long j = 0; j < p.inner; j++, left += p.inner_step, right += p.columns) {            \
      const columns_type row = *(const columns_type *)right;                                  \
      for (int s = 0; s < rows; s++) sum[s] += left[s * p.row_step] * row;                    \
    }                                                                                         \
    for (int s = 0; s < rows; s++) *(columns_type *)(result + s * p.columns) = sum[s];        \
  }

DEFINE_ADD(eight)
DEFINE_ADD(two)
DEFINE_ADD(one)

// All columns of some rows of the result.
INLINE void add_rows(product p, const int rows) {
  long column = 0;
  for (; column + 8 <= p.columns; column += 8) add_eight(p, column, rows);
  for (; column + 2 <= p.columns; column += 2) add_two(p, column, rows);
  if (column < p.columns) add_one(p, column, rows);
}

INLINE void add_product(product p, long rows) {
  const long inner = p.inner, height = p.columns < tile_size / 8 ? tile_size / p.columns : 8;
  for (long first = 0; first < inner; first += height) {
    product tile = p;
    tile.inner = inner - first < height ? inner - first : height;
    tile.left += first * p.inner_step;
    tile.right += first * p.columns;
    long s = 0;
    for (; s + most_rows <= rows; s += most_rows) {
      add_rows(tile, most_rows);
      tile.left += most_rows * p.row_step;
      tile.result += most_rows * p.columns;
    }
    for (; s < rows; s++) {
      add_rows(tile, 1);
      tile.left += p.row_step;
      tile.result += p.columns;
    }
  }
}

#if defined(__x86_64__)
__attribute__((target("avx"))) static void add_product_wide(product p, long rows) {
  add_product(p, rows);
}
#endif

void ckernels_add_product(const double *left, long row_step, long inner_step, const double *right,
                          double *result, long rows, long inner, long columns) {
  if (columns <= 0) return;
  const product p = {left, row_step, inner_step, right, result, inner, columns};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx")) {
    add_product_wide(p, rows);
    return;
  }
#endif
  add_product(p, rows);
}
