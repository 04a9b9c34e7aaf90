# Assets made into C++ at build time by Python generators: #include "generated/texts.h" (and report_texts.h, cli_texts.h),
# "generated/assets.h", "generated/icons.h", "generated/version.h". The fonts are apart, so that the command line does not carry them.
set(boussole_python /usr/bin/python3)  # Debian's own: another one first on the PATH lacks fontTools
set(generated ${CMAKE_BINARY_DIR}/include/generated)
set(assets ${CMAKE_SOURCE_DIR}/assets)
set(common ${CMAKE_SOURCE_DIR}/cmake/generate_common.py)
file(MAKE_DIRECTORY ${generated})
configure_file(${CMAKE_SOURCE_DIR}/cmake/version.h.in ${generated}/version.h @ONLY)
configure_file(${CMAKE_SOURCE_DIR}/cmake/assets.h.in ${generated}/assets.h COPYONLY)

# ---- the French words -------------------------------------------------------------------------------------------
# One table a file: a program carries those that it asks for (decisions/0003).
set(texts)
foreach(table fr:Text:texts fr-report:ReportText:report_texts fr-cli:CliText:cli_texts
    fr-workshop:WorkshopText:workshop_texts fr-comparison:ComparisonText:comparison_texts
    fr-backups:BackupsText:backups_texts fr-protection:ProtectionText:protection_texts)
    string(REPLACE ":" ";" table ${table})
    list(GET table 0 file)
    list(GET table 1 enumeration)
    list(GET table 2 name)
    add_custom_command(OUTPUT ${generated}/${name}.h ${generated}/${name}.cpp VERBATIM
        COMMAND ${boussole_python} ${CMAKE_SOURCE_DIR}/cmake/generate_texts.py ${assets}/lang/${file}.json ${generated}
            ${enumeration} ${name}
        DEPENDS cmake/generate_texts.py ${common} ${assets}/lang/${file}.json)
    list(APPEND texts ${generated}/${name}.h ${generated}/${name}.cpp)
endforeach()

# ---- the referential --------------------------------------------------------------------------------------------
file(GLOB_RECURSE referential CONFIGURE_DEPENDS ${assets}/referentiel/*.json)
set(content ${CMAKE_BINARY_DIR}/content)  # the same as files, for the page
add_custom_command(OUTPUT ${generated}/referential.cpp ${generated}/companion.cpp ${generated}/guide.h
    ${content}/referentiel.json ${content}/companion.json VERBATIM
    COMMAND ${boussole_python} ${CMAKE_SOURCE_DIR}/cmake/generate_referential.py ${assets}/referentiel ${generated} ${content}
    DEPENDS cmake/generate_referential.py ${common} ${referential})

# ---- the example ------------------------------------------------------------------------------------------------
add_custom_command(OUTPUT ${generated}/example.cpp VERBATIM
    COMMAND ${boussole_python} ${CMAKE_SOURCE_DIR}/cmake/generate_example.py ${assets}/demo/exemple.boussole.json
        ${assets}/demo/atelier.boussole.json ${assets}/demo/comparaison.boussole.json ${generated}
    DEPENDS cmake/generate_example.py ${common} ${assets}/demo/exemple.boussole.json
        ${assets}/demo/atelier.boussole.json ${assets}/demo/comparaison.boussole.json)

# ---- letters ----------------------------------------------------------------------------------------------------
# The table that composes and folds Latin letters. No library: ICU's data alone would weigh more than the program.
add_custom_command(OUTPUT ${generated}/latin_letters.h VERBATIM
    COMMAND ${boussole_python} ${CMAKE_SOURCE_DIR}/cmake/generate_latin.py ${generated}
    DEPENDS cmake/generate_latin.py ${common})

# ---- voting cards -----------------------------------------------------------------------------------------------
# The squares of the tags that are printed, from the library that reads them.
add_custom_command(OUTPUT ${generated}/card_tags.h VERBATIM
    COMMAND ${boussole_python} ${CMAKE_SOURCE_DIR}/cmake/generate_tags.py ${apriltag}/tag36h11.c ${generated}
    DEPENDS cmake/generate_tags.py ${common} ${apriltag}/tag36h11.c)

# The companion is an object file apart: the linker leaves it out of a program that does not ask for it.
add_library(boussole_assets_core STATIC ${texts} ${generated}/latin_letters.h ${generated}/card_tags.h
    ${generated}/guide.h ${generated}/referential.cpp
    ${generated}/companion.cpp ${generated}/example.cpp)
target_include_directories(boussole_assets_core PUBLIC ${CMAKE_BINARY_DIR}/include ${CMAKE_SOURCE_DIR}/src)

# ---- fonts and icons --------------------------------------------------------------------------------------------
set(modules ${CMAKE_SOURCE_DIR}/node_modules)
add_custom_command(OUTPUT ${generated}/icons.h ${generated}/fonts.cpp VERBATIM
    COMMAND ${boussole_python} ${CMAKE_SOURCE_DIR}/cmake/generate_fonts.py
        ${modules}/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next ${modules}/lucide-static/font
        ${assets}/icons.txt ${generated}
    DEPENDS cmake/generate_fonts.py ${common} ${assets}/icons.txt ${CMAKE_SOURCE_DIR}/package-lock.json)
add_library(boussole_assets_fonts STATIC ${generated}/icons.h ${generated}/fonts.cpp)
target_include_directories(boussole_assets_fonts PUBLIC ${CMAKE_BINARY_DIR}/include)

# Everything generated, and nothing compiled: what scripts/lint needs.
add_custom_target(boussole_generated DEPENDS
    ${texts} ${generated}/guide.h ${generated}/referential.cpp ${generated}/companion.cpp ${generated}/icons.h
    ${generated}/latin_letters.h ${generated}/card_tags.h)
