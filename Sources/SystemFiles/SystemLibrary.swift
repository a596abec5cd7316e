// The system's C library and swift-system under one name: which C library it is, is decided here and
// nowhere else.
@_exported public import SystemPackage

#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#else
  @_exported public import Darwin
#endif
