# The site, build/<preset>/site: the program, and web/ as it is. And the floor, build/<preset>/floor.
boussole_program(boussole SOURCES src/main_web.cpp DIRECTORIES src/platform/web LINK boussole_ui boussole_sdl2_imgui)
if(TARGET boussole)
    boussole_web_program(boussole)
    set(library ${CMAKE_SOURCE_DIR}/src/platform/web/bridge_library.js)
    target_link_options(boussole PRIVATE --js-library ${library})
    set_target_properties(boussole PROPERTIES LINK_DEPENDS ${library})
    set_target_properties(boussole PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/site)
endif()

# Copies every file of a folder, each when it changes, and removes nothing.
function(boussole_copy_folder target from to)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${from} ${from}/*)
    set(copies)
    foreach(file IN LISTS files)
        add_custom_command(OUTPUT ${to}/${file} DEPENDS ${from}/${file} VERBATIM
            COMMAND ${CMAKE_COMMAND} -E copy ${from}/${file} ${to}/${file})
        list(APPEND copies ${to}/${file})
    endforeach()
    add_custom_target(${target} ALL DEPENDS ${copies})
endfunction()
boussole_copy_folder(boussole_page ${CMAKE_SOURCE_DIR}/web ${CMAKE_BINARY_DIR}/site)

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
