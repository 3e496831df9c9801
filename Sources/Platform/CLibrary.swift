/// The C library of the system under one name: `import Platform` brings in what it declares.
///
/// It depends on nothing, so that the modules at the bottom may use it.
#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#else
  @_exported public import Darwin
#endif
