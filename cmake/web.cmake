# Flags of the web build (Emscripten 3.1.6). Those of the programs are in boussole_web_program().
if(NOT EMSCRIPTEN)
    return()
endif()
# Measured on the floor (brotli, wasm + JS): -Oz 201.2 KB, -Oz -flto 202.4, -Os 202.0, -Os -flto 202.9, -O2 -flto 225.3.
# What every browser that we name has (below): shorter code for signed bytes, and for numbers with decimals made whole.
set(boussole_wasm "-msign-ext -mnontrapping-fptoint")
set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -DNDEBUG ${boussole_wasm}")
set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -DNDEBUG ${boussole_wasm}")
set(CMAKE_EXE_LINKER_FLAGS_MINSIZEREL "-Oz")
set(CMAKE_C_FLAGS_DEBUG "-O1 -g")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g")
set(CMAKE_EXE_LINKER_FLAGS_DEBUG "-O1 -g -sASSERTIONS=1")

# A program for a page: <target>.js (an ES module whose default export creates it) and <target>.wasm.
# No file system, no eval (a strict Content-Security-Policy holds), no threads, no embind.
function(boussole_web_program target)
    boussole_web_options(${target})
    target_link_options(${target} PRIVATE
        -sUSE_SDL=0  # ours, from the cache, and not Emscripten's SDL 1 headers
        -sGL_TRACK_ERRORS=0
        -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
endfunction()

# The same without a main and without a window: functions that the page calls (EMSCRIPTEN_KEEPALIVE), or a worker of it
# when that is what the second argument says.
function(boussole_web_functions target)
    boussole_web_options(${target} ${ARGN})
    target_link_options(${target} PRIVATE --no-entry -sEXPORTED_FUNCTIONS=_malloc,_free)
endfunction()

function(boussole_web_options target)
    set(where web)
    if(ARGN)
        set(where ${ARGN})
    endif()
    target_link_options(${target} PRIVATE
        -sENVIRONMENT=${where}
        -sMODULARIZE=1
        -sEXPORT_ES6=1
        -sEXPORT_NAME=createBoussole
        -sFILESYSTEM=0
        -sDYNAMIC_EXECUTION=0
        # Without it all the screens become one function, compiled whole before the first (decision 9).
        -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=100
        -sALLOW_MEMORY_GROWTH=1
        -sINITIAL_MEMORY=16MB
        -sMALLOC=emmalloc
        -sMIN_CHROME_VERSION=85 -sMIN_EDGE_VERSION=85 -sMIN_FIREFOX_VERSION=79 -sMIN_SAFARI_VERSION=150000
        -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8,stackSave,stackRestore)  # HEAPU8 is there without asking
    set_target_properties(${target} PROPERTIES SUFFIX .js)
endfunction()
