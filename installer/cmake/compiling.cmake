# How we compile, beyond what the language needs. Each switch is chosen by a preset (CMakePresets.json).

option(SKRANKE_CCACHE "Use ccache when it is there" ON)
option(SKRANKE_UNITY "Compile several sources as one: quick from nothing, slow after a small change" OFF)
option(SKRANKE_PCH "Precompiled headers, for developers: quick after a small change" OFF)
set(SKRANKE_SANITIZE "" CACHE STRING "address,undefined or thread")
option(SKRANKE_COVERAGE "Count which lines the tests reach" OFF)

find_program(CCACHE ccache)
if(SKRANKE_CCACHE AND CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

set(CMAKE_UNITY_BUILD ${SKRANKE_UNITY})

if(SKRANKE_SANITIZE)
    add_compile_options(-fsanitize=${SKRANKE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${SKRANKE_SANITIZE})
    if(SKRANKE_SANITIZE MATCHES undefined)
        add_compile_options(-fno-sanitize=vptr)  # SOCI hides its type information, which that check links against
    endif()
endif()
if(SKRANKE_PCH)
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)  # lets ccache see through them
endif()
if(SKRANKE_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
