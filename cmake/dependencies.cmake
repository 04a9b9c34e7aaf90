# Third-party code. Where each one is comes from dependencies.txt and the cache that scripts/setup fills, unless a
# path is given: -DBOUSSOLE_IMGUI_DIR=... (a source tree), _YYJSON_DIR, _APRILTAG_DIR, _QRCODEGEN_DIR (the same), _SDL2_DIR (an installed
# prefix, compiled for the web). Theirs is compiled without our warnings and seen as SYSTEM by our code.
set(BOUSSOLE_IMGUI_DIR "" CACHE PATH "Dear ImGui's source tree; empty: the cache's")
set(BOUSSOLE_YYJSON_DIR "" CACHE PATH "yyjson's source tree; empty: the cache's")
set(BOUSSOLE_APRILTAG_DIR "" CACHE PATH "apriltag's source tree; empty: the cache's")
set(BOUSSOLE_QRCODEGEN_DIR "" CACHE PATH "QR-Code-generator's source tree; empty: the cache's")
set(BOUSSOLE_SDL2_DIR "" CACHE PATH "SDL2 installed for the web; empty: the cache's")

set(boussole_cache $ENV{BOUSSOLE_CACHE})
if(NOT boussole_cache)
    set(boussole_cache $ENV{HOME}/.cache/boussole)
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    ${CMAKE_SOURCE_DIR}/dependencies.txt ${CMAKE_SOURCE_DIR}/cmake/sdl2-web.flags)

# The folder of a source package: the given one, or <cache>/<name>-<version><suffix>, links resolved.
function(boussole_dependency out given name suffix)
    set(folder ${given})
    if(NOT folder)
        file(STRINGS ${CMAKE_SOURCE_DIR}/dependencies.txt lines REGEX "^source +${name} ")
        list(GET lines 0 first)
        string(REGEX REPLACE "^.* ([^ ]+) *$" "\\1" version "${first}")
        set(folder ${boussole_cache}/${name}-${version}${suffix})
    endif()
    if(NOT IS_DIRECTORY ${folder})
        message(FATAL_ERROR "${folder} is missing: run scripts/setup")
    endif()
    file(REAL_PATH ${folder} folder)
    set(${out} ${folder} PARENT_SCOPE)
endfunction()

# ---- yyjson: JSON -----------------------------------------------------------------------------------------------
boussole_dependency(yyjson "${BOUSSOLE_YYJSON_DIR}" yyjson "")
add_library(boussole_yyjson STATIC ${yyjson}/src/yyjson.c)
target_include_directories(boussole_yyjson SYSTEM PUBLIC ${yyjson}/src)
target_compile_definitions(boussole_yyjson PUBLIC YYJSON_DISABLE_NON_STANDARD YYJSON_DISABLE_INCR_READER)
if(BOUSSOLE_FUZZ)
    # Under the sanitizers, its functions that are always made part of their callers take a minute to compile, alone.
    target_compile_definitions(boussole_yyjson PRIVATE yyjson_inline=inline)
endif()

# ---- apriltag: voting cards -------------------------------------------------------------------------------------
# Its detector and one family of tags, without what reads and writes files of pictures.
boussole_dependency(apriltag "${BOUSSOLE_APRILTAG_DIR}" apriltag "")
set(sources apriltag apriltag_quad_thresh tag36h11)
foreach(part g2d homography image_u8 image_u8x3 matd pnm pthreads_cross svd22 time_util unionfind workerpool zarray zmaxheap)
    list(APPEND sources common/${part})
endforeach()
list(TRANSFORM sources REPLACE "(.+)" "${apriltag}/\\1.c")
find_package(Threads REQUIRED)
add_library(boussole_apriltag STATIC EXCLUDE_FROM_ALL ${sources})
target_include_directories(boussole_apriltag SYSTEM PUBLIC ${apriltag})
# Fast even where the rest is small: a frame is read in a quarter of a second.
target_compile_options(boussole_apriltag PRIVATE -O3 -w -fno-sanitize=undefined)  # theirs is not ours to mend
if(NOT EMSCRIPTEN)
    target_link_libraries(boussole_apriltag PUBLIC Threads::Threads m)
endif()

# ---- QR codes ----------------------------------------------------------------------------------------------------
boussole_dependency(qrcodegen "${BOUSSOLE_QRCODEGEN_DIR}" qr-code-generator "")
add_library(boussole_qrcodegen STATIC ${qrcodegen}/c/qrcodegen.c)
target_include_directories(boussole_qrcodegen SYSTEM PUBLIC ${qrcodegen}/c)
target_compile_options(boussole_qrcodegen PRIVATE -w)

# ---- passwords on files: the command line only (the page has its browser's own) -----------------------------------
if(NOT EMSCRIPTEN)
    find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)  # OpenSSL::Crypto, a shared library: the system keeps it up to date
    find_path(BOUSSOLE_UTF8PROC_HEADER utf8proc.h REQUIRED)
    find_library(BOUSSOLE_UTF8PROC_LIBRARY libutf8proc.a REQUIRED)
    add_library(boussole_utf8proc INTERFACE)
    target_include_directories(boussole_utf8proc SYSTEM INTERFACE ${BOUSSOLE_UTF8PROC_HEADER})
    target_link_libraries(boussole_utf8proc INTERFACE ${BOUSSOLE_UTF8PROC_LIBRARY})
endif()

# ---- Dear ImGui -------------------------------------------------------------------------------------------------
boussole_dependency(imgui "${BOUSSOLE_IMGUI_DIR}" imgui "")
function(boussole_add_imgui target)
    add_library(${target} STATIC
        ${imgui}/imgui.cpp ${imgui}/imgui_draw.cpp ${imgui}/imgui_tables.cpp ${imgui}/imgui_widgets.cpp)
    target_include_directories(${target} SYSTEM PUBLIC ${imgui})
    target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
endfunction()
boussole_add_imgui(boussole_imgui)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/ui)
if(EXISTS ${CMAKE_SOURCE_DIR}/src/ui/imgui_config.h)
    target_compile_definitions(boussole_imgui PUBLIC IMGUI_USER_CONFIG="ui/imgui_config.h")
    target_include_directories(boussole_imgui PUBLIC ${CMAKE_SOURCE_DIR}/src)
endif()

# ---- SDL and ImGui's backends: the web build only ---------------------------------------------------------------
if(EMSCRIPTEN)
    file(SHA256 ${CMAKE_SOURCE_DIR}/cmake/sdl2-web.flags recipe)
    string(SUBSTRING ${recipe} 0 8 recipe)
    boussole_dependency(sdl2 "${BOUSSOLE_SDL2_DIR}" libsdl2 -web-${recipe})
    add_library(boussole_sdl2 OBJECT ${CMAKE_SOURCE_DIR}/cmake/web_gl_lookup.c ${CMAKE_SOURCE_DIR}/cmake/web_no_blits.c)
    target_include_directories(boussole_sdl2 SYSTEM INTERFACE ${sdl2}/include/SDL2)
    target_link_libraries(boussole_sdl2 INTERFACE ${sdl2}/lib/libSDL2.a)

    function(boussole_add_imgui_backend target imgui_library)
        add_library(${target} STATIC
            ${imgui}/backends/imgui_impl_sdl2.cpp ${imgui}/backends/imgui_impl_opengl3.cpp)
        target_include_directories(${target} SYSTEM PUBLIC ${imgui}/backends)
        # imgui_impl_sdl2.cpp calls emscripten_* without including the header that declares them.
        target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti "SHELL:-include emscripten.h")
        target_link_libraries(${target} PUBLIC ${imgui_library} boussole_sdl2 $<TARGET_OBJECTS:boussole_sdl2>)
    endfunction()
    boussole_add_imgui_backend(boussole_sdl2_imgui boussole_imgui)

    # ImGui as it comes, for the floor that our sizes and times are compared with.
    boussole_add_imgui(boussole_bare_imgui)
    boussole_add_imgui_backend(boussole_bare_sdl2_imgui boussole_bare_imgui)
endif()

# ---- doctest: one header, copied where a cross compiler may look for it too -----------------------------------------
find_file(BOUSSOLE_DOCTEST_HEADER doctest/doctest.h PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT BOUSSOLE_DOCTEST_HEADER)
    message(FATAL_ERROR "doctest/doctest.h is missing: run scripts/setup")
endif()
configure_file(${BOUSSOLE_DOCTEST_HEADER} ${CMAKE_BINARY_DIR}/third_party/doctest/doctest.h COPYONLY)
add_library(boussole_doctest INTERFACE)
target_include_directories(boussole_doctest SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/third_party)
target_compile_definitions(boussole_doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
    $<$<BOOL:${EMSCRIPTEN}>:DOCTEST_CONFIG_NO_POSIX_SIGNALS>)
