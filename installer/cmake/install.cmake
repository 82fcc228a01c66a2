# What is installed: the programs that stand (their resources are inside them), and the catalogue beside them.
foreach(program skranke skranke-admin skranke-devices)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/skranke)
install(FILES ${PROJECT_SOURCE_DIR}/installer/man/skranke.1 ${PROJECT_SOURCE_DIR}/installer/man/skranke-admin.1
              ${PROJECT_SOURCE_DIR}/installer/man/skranke-devices.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_SOURCE_DIR}/installer/skranke.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PROJECT_SOURCE_DIR}/installer/units/skranke-station@.service
              ${PROJECT_SOURCE_DIR}/installer/units/skranke-close-day.service
              ${PROJECT_SOURCE_DIR}/installer/units/skranke-close-day.timer DESTINATION lib/systemd/system)
