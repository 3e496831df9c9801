#ifndef CKERNELS_H
#define CKERNELS_H

/// result[s, :] += Σ_j left[s · row_step + j · inner_step] · right[j, :], for s < rows, j < inner.
///
/// `right` is an inner × columns matrix, `result` a rows × columns one. Every element is summed up in
/// the order of the formula, and no product is fused with a sum, so that the bits depend neither
/// on the processor nor on how many elements are computed at a time.
void ckernels_add_product(const double *left, long row_step, long inner_step, const double *right,
                          double *result, long rows, long inner, long columns);

#endif
