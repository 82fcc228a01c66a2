add_library(skranke_warnings INTERFACE)
target_compile_options(skranke_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
# Designated initializers name what they set; what they leave out is value-initialized, which is meant.
target_compile_options(skranke_warnings INTERFACE -Wno-missing-field-initializers)
if(SKRANKE_WERROR)
    target_compile_options(skranke_warnings INTERFACE -Werror)
endif()
if(SKRANKE_UNITY)
    # Sources that share one translation unit see each other's unnamed namespaces; apart, they do not (dev, asan).
    target_compile_options(skranke_warnings INTERFACE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
# What GCC sees in library code it has inlined: string assignments that overlap (gcc.gnu.org/PR105651), and members of
# optionals and of its own instrumented code that nobody set (PR80635, PR105562).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(skranke_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
