# cmake -DFILE=… -DOUTPUT=… -P file_size.cmake: an ES module that says how many bytes a file has.
file(SIZE ${FILE} bytes)
file(WRITE ${OUTPUT} "export const PROGRAM_BYTES = ${bytes};\n")
