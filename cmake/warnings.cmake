# How our own code is compiled: warnings are errors, no exceptions, no RTTI. Third-party headers come as SYSTEM.

function(boussole_own_code target)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
        -Wcast-qual -Wextra-semi -Wimplicit-fallthrough -Wdouble-promotion -Werror
        -fno-exceptions -fno-rtti
        # GCC 12 sees these two inside libstdc++'s own strings where there is nothing (GCC bugs 105329, 105651).
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src)
endfunction()
