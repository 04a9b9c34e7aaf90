# The site, build/<preset>/site: the program and web/, its scripts bundled. And the floor, build/<preset>/floor.
boussole_program(boussole SOURCES src/main_web.cpp DIRECTORIES src/platform/web LINK boussole_ui boussole_sdl2_imgui)
if(TARGET boussole)
    boussole_web_program(boussole)
    set(library ${CMAKE_SOURCE_DIR}/src/platform/web/bridge_library.js)
    # With the names of its functions, by which it is split (below).
    target_link_options(boussole PRIVATE --js-library ${library} --profiling-funcs)
    set_target_properties(boussole PROPERTIES LINK_DEPENDS ${library})
    set_target_properties(boussole PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/program)
endif()

# What writes the reports: a small program of its own, so that the first screen does not wait for it.
boussole_program(boussole_rapport SOURCES src/main_report.cpp LINK boussole_report)
if(TARGET boussole_rapport)
    boussole_web_functions(boussole_rapport)
    set_target_properties(boussole_rapport PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/program OUTPUT_NAME rapport)
endif()

# What reads voting cards before the camera: asked for when one is opened, and run in a worker.
boussole_program(boussole_camera SOURCES src/main_camera.cpp LINK boussole_vision)
if(TARGET boussole_camera)
    boussole_web_functions(boussole_camera worker)
    set_target_properties(boussole_camera PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/program OUTPUT_NAME camera)
endif()

# The page: its scripts and its styles in one file each (a page that asks for ten waits for ten), the rest as it is.
set(site ${CMAKE_BINARY_DIR}/site)
file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*.js ${CMAKE_SOURCE_DIR}/web/*.css)
file(GLOB others CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/web ${CMAKE_SOURCE_DIR}/web/*)
list(FILTER others EXCLUDE REGEX "\\.(js|css)$")
list(REMOVE_ITEM others index.html)  # it gets the version of the site, below
list(APPEND others late.js)  # not bundled: it tells that the bundle has not come
set(program ${CMAKE_BINARY_DIR}/program)
set(bundle_any ${CMAKE_SOURCE_DIR}/node_modules/.bin/esbuild --bundle --format=esm
    --target=chrome85,edge85,firefox79,safari15 --log-level=warning $<IF:$<CONFIG:Debug>,--sourcemap,--minify>)
set(bundle ${bundle_any} --alias:boussole-resources=${CMAKE_SOURCE_DIR}/web/resources.js)
if(TARGET boussole)
    # In two parts (web/parts.js): what the first screens need, then the rest. scripts/profile-start makes the lists anew.
    set(parts ${CMAKE_BINARY_DIR}/parts)
    add_custom_command(OUTPUT ${parts}/boussole.wasm ${parts}/suite.wasm VERBATIM
        COMMAND ${CMAKE_COMMAND} -E make_directory ${parts}
        COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/cmake/split_program.py ${program}/boussole.wasm ${parts}/boussole.wasm
            ${parts}/suite.wasm
        DEPENDS boussole cmake/split_program.py cmake/split_data.py cmake/first_part.txt cmake/first_data.txt)
    # How many bytes the page is to receive: a compressed answer does not say how long what it holds is.
    add_custom_command(OUTPUT ${program}/size.js DEPENDS ${parts}/boussole.wasm VERBATIM
        COMMAND ${CMAKE_COMMAND} -DFILE=${parts}/boussole.wasm -DOUTPUT=${program}/size.js
            -P ${CMAKE_SOURCE_DIR}/cmake/file_size.cmake)
    add_custom_command(OUTPUT ${site}/main.js ${site}/style.css DEPENDS ${scripts} ${program}/size.js boussole VERBATIM
        COMMAND ${bundle} web/main.js web/style.css --outdir=${site} --alias:boussole-program=${program}/boussole.js
            --alias:boussole-size=${program}/size.js
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    # Loaded once the first screen is there (reports.js), and when a workbook is asked for.
    add_custom_command(OUTPUT ${site}/rapport.js DEPENDS ${scripts} boussole_rapport VERBATIM
        COMMAND ${bundle} web/report.js --outfile=${site}/rapport.js --loader:.css=text
            --alias:rapport-program=${program}/rapport.js
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    add_custom_command(OUTPUT ${site}/classeur.js DEPENDS ${scripts} ${CMAKE_SOURCE_DIR}/package-lock.json VERBATIM
        COMMAND ${bundle} web/report_workbook.js --outfile=${site}/classeur.js
            --alias:fflate=${CMAKE_SOURCE_DIR}/web/report_zip.js
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    # When a file is to be protected by a password, or opened.
    add_custom_command(OUTPUT ${site}/protection.js DEPENDS ${scripts} VERBATIM
        COMMAND ${bundle} web/protection.js --outfile=${site}/protection.js
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    add_custom_command(OUTPUT ${site}/camera.js DEPENDS ${scripts} VERBATIM
        COMMAND ${bundle} web/camera.js --outfile=${site}/camera.js
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    # Once the first screen is there: who writes, copies in time, what is handed out as files.
    add_custom_command(OUTPUT ${site}/backups.js DEPENDS ${scripts} ${CMAKE_SOURCE_DIR}/package-lock.json VERBATIM
        COMMAND ${bundle} web/backups.js --outfile=${site}/backups.js
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    # Not modules: Firefox before 114 has no worker that is one.
    add_custom_command(OUTPUT ${site}/camera_worker.js DEPENDS ${scripts} boussole_camera VERBATIM
        COMMAND ${bundle} web/camera_worker.js --outfile=${site}/camera_worker.js --format=iife
            --define:import.meta.url=self.location.href --alias:camera-program=${program}/camera.js
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    add_custom_command(OUTPUT ${site}/code_worker.js DEPENDS ${scripts} ${CMAKE_SOURCE_DIR}/package-lock.json VERBATIM
        COMMAND ${bundle} web/code_worker.js --outfile=${site}/code_worker.js --format=iife
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    # Once nobody waits: what keeps the program for when there is no network.
    add_custom_command(OUTPUT ${site}/offline.js DEPENDS ${scripts} VERBATIM
        COMMAND ${bundle} web/offline.js --outfile=${site}/offline.js
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set(icons ${site}/icon-192.png ${site}/icon-512.png ${site}/icon-maskable-512.png)
    add_custom_command(OUTPUT ${icons} DEPENDS cmake/generate_icons.py web/icon.svg VERBATIM
        COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/cmake/generate_icons.py ${CMAKE_SOURCE_DIR}/web/icon.svg ${site})
    set(copies ${icons} ${site}/backups.js ${site}/offline.js ${site}/main.js ${site}/rapport.js ${site}/classeur.js
        ${site}/protection.js ${site}/camera.js ${site}/camera_worker.js ${site}/code_worker.js)
    foreach(file rapport camera)
        add_custom_command(OUTPUT ${site}/${file}.wasm DEPENDS boussole_${file} VERBATIM
            COMMAND ${CMAKE_COMMAND} -E copy ${program}/${file}.wasm ${site}/${file}.wasm)
        list(APPEND copies ${site}/${file}.wasm)
    endforeach()
    foreach(file boussole suite)
        add_custom_command(OUTPUT ${site}/${file}.wasm DEPENDS ${parts}/${file}.wasm VERBATIM
            COMMAND ${CMAKE_COMMAND} -E copy ${parts}/${file}.wasm ${site}/${file}.wasm)
        list(APPEND copies ${site}/${file}.wasm)
    endforeach()
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
    # Last, the version of all of it: the page, and what keeps it. (Not a module, as the camera's.)
    list(TRANSFORM copies REPLACE "^.*/" "" OUTPUT_VARIABLE names)
    add_custom_command(OUTPUT ${program}/service_worker.js DEPENDS ${scripts} VERBATIM
        COMMAND ${bundle} web/service_worker.js --outfile=${program}/service_worker.js --format=iife
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    add_custom_command(OUTPUT ${site}/index.html ${site}/service_worker.js VERBATIM
        COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/cmake/finish_site.py ${CMAKE_SOURCE_DIR}/web/index.html
            ${program}/service_worker.js ${site} ${names} style.css
        DEPENDS cmake/finish_site.py web/index.html ${program}/service_worker.js ${copies})
    add_custom_target(boussole_page ALL DEPENDS ${site}/index.html ${site}/service_worker.js ${copies})

    # The same as one file, which is opened by itself: build/<preset>/boussole.html.
    set(held)
    foreach(file boussole.wasm suite.wasm referentiel.json companion.json rapport.wasm camera.wasm camera_worker.js
        code_worker.js)
        list(APPEND held ${site}/${file})
    endforeach()
    add_custom_command(OUTPUT ${program}/inside.js DEPENDS ${scripts} ${program}/size.js boussole boussole_rapport
        ${CMAKE_SOURCE_DIR}/package-lock.json VERBATIM
        COMMAND ${bundle_any} web/main.js --outfile=${program}/inside.js --loader:.css=text
            --alias:boussole-resources=${CMAKE_SOURCE_DIR}/web/resources_inside.js
            --alias:boussole-program=${program}/boussole.js --alias:boussole-size=${program}/size.js
            --alias:rapport-program=${program}/rapport.js --alias:fflate=${CMAKE_SOURCE_DIR}/web/report_zip.js
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/boussole.html VERBATIM
        COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/cmake/single_file.py ${CMAKE_SOURCE_DIR}/web/index.html ${site}/style.css
            ${CMAKE_SOURCE_DIR}/web/late_inside.js ${program}/inside.js ${CMAKE_BINARY_DIR}/boussole.html ${held}
        DEPENDS cmake/single_file.py web/index.html web/late_inside.js ${site}/style.css ${program}/inside.js ${held})
    add_custom_target(boussole_single_file ALL DEPENDS ${CMAKE_BINARY_DIR}/boussole.html)
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
