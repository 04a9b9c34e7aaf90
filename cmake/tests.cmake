# boussole_tests: one doctest program for core, cli (native), app and ui (ImGui without a screen), native or wasm under node;
# and, with BOUSSOLE_FUZZ, one libFuzzer program for each file of tests/fuzz.
enable_testing()
set(sources)
foreach(folder core report vision app cli ui support)
    boussole_glob(found tests/${folder})
    list(APPEND sources ${found})
endforeach()
if(EMSCRIPTEN)
    list(FILTER sources EXCLUDE REGEX "tests/cli/")  # there is no command line in the page
endif()
if(sources)
    add_executable(boussole_tests ${sources})
    boussole_own_code(boussole_tests)
    if(BOUSSOLE_FUZZ)
        # What the sanitizers look at is what the tests call. Their own code, not optimized, is compiled in half the time.
        target_compile_options(boussole_tests PRIVATE -O0)
    endif()
    target_include_directories(boussole_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    # In a header rather than on the command line, so that only who reads files is compiled again in another clone.
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/include/generated/test_paths.h CONTENT
        "#pragma once\n#define BOUSSOLE_SOURCE_DIR \"${CMAKE_SOURCE_DIR}\"\n#define BOUSSOLE_GOLDEN_DIR BOUSSOLE_SOURCE_DIR \"/tests/golden\"\n")
    boussole_link(boussole_tests PRIVATE boussole_doctest boussole_core boussole_report boussole_vision boussole_cli boussole_app
        boussole_ui boussole_yyjson)
    if(EMSCRIPTEN)
        target_link_options(boussole_tests PRIVATE -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1
            -sEXIT_RUNTIME=1 -sTOTAL_STACK=1MB -sUSE_SDL=0)
        set_target_properties(boussole_tests PROPERTIES SUFFIX .js RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
        # Run by boussole_tests.cjs. The .js that Emscripten writes is not an ES module, whatever our own package.json
        # says of .js files; and this Emscripten takes Node.js's fetch for a browser's, which reads no local file.
        file(WRITE ${CMAKE_BINARY_DIR}/tests/package.json "{ \"type\": \"commonjs\" }\n")
        file(WRITE ${CMAKE_BINARY_DIR}/tests/boussole_tests.cjs
            "delete globalThis.fetch;\nrequire(\"./boussole_tests.js\");\n")
        add_test(NAME boussole_tests COMMAND /usr/bin/env node ${CMAKE_BINARY_DIR}/tests/boussole_tests.cjs)
    else()
        add_test(NAME boussole_tests COMMAND boussole_tests)
    endif()
endif()

# Rates of reading voting cards (scripts/bench), and pictures for the browser's fake camera (tests/e2e/cards.test.mjs).
if(NOT EMSCRIPTEN)
    add_executable(boussole_cards tests/bench/cards_main.cpp tests/support/card_pictures.cpp)
    boussole_own_code(boussole_cards)
    target_include_directories(boussole_cards PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    boussole_link(boussole_cards PRIVATE boussole_report boussole_vision)
endif()

if(BOUSSOLE_FUZZ)
    # Coverage in everything that is linked, so that the fuzzers see where they go.
    foreach(library boussole_yyjson boussole_core boussole_report boussole_app)
        get_target_property(type ${library} TYPE)
        if(type STREQUAL STATIC_LIBRARY)
            target_compile_options(${library} PRIVATE -fsanitize=fuzzer-no-link)
        endif()
    endforeach()
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp)
    foreach(source IN LISTS sources)
        get_filename_component(name ${source} NAME_WE)
        add_executable(fuzz_${name} ${source})
        boussole_own_code(fuzz_${name})
        target_compile_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
        boussole_link(fuzz_${name} PRIVATE boussole_app boussole_core)
        set_target_properties(fuzz_${name} PROPERTIES OUTPUT_NAME ${name} RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz)
    endforeach()
endif()
