# Writes every .sql file of migrations/ and api/ into one .cpp, in name order, so that a program carries its database, and
# with them what they make together.
# cmake -DSOURCE=core/database -DOUTPUT=embedded_sql.cpp -P embed_sql.cmake
set(body "// Made from core/database/migrations and core/database/api by embed_sql.cmake.\n")
string(APPEND body "#include \"core/database/embedded_sql.h\"\n\nnamespace skranke {\n")
foreach(folder migrations api)
    string(APPEND body "\nstd::vector<SqlFile> const& embedded_${folder}()\n{\n    static std::vector<SqlFile> const files{\n")
    file(GLOB names RELATIVE ${SOURCE}/${folder} ${SOURCE}/${folder}/*.sql)
    list(SORT names COMPARE STRING)
    foreach(name IN LISTS names)
        file(READ ${SOURCE}/${folder}/${name} text)
        string(APPEND body "        {\"${name}\", R\"skranke-sql(${text})skranke-sql\"},\n")
    endforeach()
    string(APPEND body "    };\n    return files;\n}\n")
endforeach()
file(READ ${SOURCE}/promised_catalogue.txt text)
string(APPEND body "\nstd::string_view embedded_catalogue()\n{\n    return R\"skranke-sql(${text})skranke-sql\";\n}\n")
string(APPEND body "\n}  // namespace skranke\n")
file(WRITE ${OUTPUT} "${body}")
