# What is installed: the programs that stand (their resources are inside them), and the catalogue beside them.
foreach(program skranke skranke-admin skranke-devices)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/skranke)
