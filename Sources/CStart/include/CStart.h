// Nothing: what is in this module runs before `main`.
