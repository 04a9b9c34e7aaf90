# The site, build/<preset>/site: the program and web/, its scripts bundled. And the floor, build/<preset>/floor.
boussole_program(boussole SOURCES src/main_web.cpp DIRECTORIES src/platform/web LINK boussole_ui boussole_sdl2_imgui)
if(TARGET boussole)
    boussole_web_program(boussole)
    set(library ${CMAKE_SOURCE_DIR}/src/platform/web/bridge_library.js)
    target_link_options(boussole PRIVATE --js-library ${library})
    set_target_properties(boussole PROPERTIES LINK_DEPENDS ${library})
    set_target_properties(boussole PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/program)
endif()

# The page: its scripts and its styles in one file each (a page that asks for ten waits for ten), the rest as it is.
set(site ${CMAKE_BINARY_DIR}/site)
file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*.js ${CMAKE_SOURCE_DIR}/web/*.css)
file(GLOB others CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/web ${CMAKE_SOURCE_DIR}/web/*)
list(FILTER others EXCLUDE REGEX "\\.(js|css)$")
set(program ${CMAKE_BINARY_DIR}/program)
if(TARGET boussole)
    # How many bytes the page is to receive: a compressed answer does not say how long what it holds is.
    add_custom_command(OUTPUT ${program}/size.js DEPENDS boussole VERBATIM
        COMMAND ${CMAKE_COMMAND} -DFILE=${program}/boussole.wasm -DOUTPUT=${program}/size.js
            -P ${CMAKE_SOURCE_DIR}/cmake/file_size.cmake)
    add_custom_command(OUTPUT ${site}/main.js ${site}/style.css DEPENDS ${scripts} ${program}/size.js boussole VERBATIM
        COMMAND ${CMAKE_SOURCE_DIR}/node_modules/.bin/esbuild web/main.js web/style.css --bundle --format=esm
            --target=chrome85,edge85,firefox79,safari14.1
            --outdir=${site} --alias:boussole-program=${program}/boussole.js
            --alias:boussole-size=${program}/size.js --log-level=warning
            $<IF:$<CONFIG:Debug>,--sourcemap,--minify>
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    add_custom_command(OUTPUT ${site}/boussole.wasm DEPENDS boussole VERBATIM
        COMMAND ${CMAKE_COMMAND} -E copy ${program}/boussole.wasm ${site}/boussole.wasm)
    set(copies ${site}/main.js ${site}/boussole.wasm)
    foreach(file referentiel.json companion.json)
        add_custom_command(OUTPUT ${site}/${file} DEPENDS ${content}/${file} VERBATIM
            COMMAND ${CMAKE_COMMAND} -E copy ${content}/${file} ${site}/${file})
        list(APPEND copies ${site}/${file})
    endforeach()
    foreach(file IN LISTS others)
        add_custom_command(OUTPUT ${site}/${file} DEPENDS ${CMAKE_SOURCE_DIR}/web/${file} VERBATIM
            COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/web/${file} ${site}/${file})
        list(APPEND copies ${site}/${file})
    endforeach()
    add_custom_target(boussole_page ALL DEPENDS ${copies})
endif()

# A bare SDL + ImGui window built with the same flags: what our sizes and times are compared with.
boussole_program(boussole_floor SOURCES tests/bench/floor_main.cpp LINK boussole_bare_sdl2_imgui)
if(TARGET boussole_floor)
    boussole_web_program(boussole_floor)
    set_target_properties(boussole_floor PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/floor OUTPUT_NAME floor)
    set(copies)
    foreach(copy floor.html:index.html floor_start.js:start.js)
        string(REPLACE ":" ";" copy ${copy})
        list(GET copy 0 from)
        list(GET copy 1 to)
        add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/floor/${to} DEPENDS tests/bench/${from} VERBATIM
            COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/tests/bench/${from} ${CMAKE_BINARY_DIR}/floor/${to})
        list(APPEND copies ${CMAKE_BINARY_DIR}/floor/${to})
    endforeach()
    add_custom_target(boussole_floor_page ALL DEPENDS ${copies})
endif()
