# Mistakes that somebody might make in the C++ behind a race, a fault or a crash: the words of a source changed, in a copy
# that is compiled into the tests once more: those of core/database into the db tests, of devices into the device tests,
# of the stand into the unit tests. The test that guards against a mistake has to fail with it, and words_mutation_test.cpp
# sees to that. The product has no switch for any of this.

set(mutated_root ${CMAKE_CURRENT_BINARY_DIR}/mutated)
set(mutation_list "")

# mutation(NAME SOURCE FROM TO NOTICED_BY): in a copy of SOURCE the words FROM become TO, which asks mutated("NAME").
# Words that are not there any more stop the build, so that no mutation dies quietly. A second change of the same name
# has no NOTICED_BY.
function(mutation name source from to)
    set(copy ${mutated_root}/${source})
    get_property(known GLOBAL PROPERTY mutated_sources)
    if(NOT source IN_LIST known)
        set_property(GLOBAL APPEND PROPERTY mutated_sources ${source})
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${source})
        file(READ ${PROJECT_SOURCE_DIR}/${source} text)
        set(text "#include \"tests/mutations/mutated.h\"\n${text}")
    else()
        get_property(text GLOBAL PROPERTY mutated_${source})
    endif()
    string(FIND "${text}" "${from}" found)
    if(found EQUAL -1)
        message(FATAL_ERROR "mutation ${name}: these words are not in ${source} any more: ${from}")
    endif()
    string(REPLACE "${from}" "${to}" text "${text}")
    set_property(GLOBAL PROPERTY mutated_${source} "${text}")
    if(ARGC GREATER 4)
        set(label unit)
        if(source MATCHES "^core/database/")
            set(label db)
        elseif(source MATCHES "^devices/")
            set(label device)
        endif()
        set_property(GLOBAL APPEND_STRING PROPERTY mutation_lines "${name} ${label} ${ARGV4}\n")
    endif()
endfunction()

# --- several programs at one private database
mutation(ProgramsDoNotWaitForEachOther core/database/cluster_folder.cpp
    [[while (::flock(m_descriptor, mode]]
    [[while (!mutated("ProgramsDoNotWaitForEachOther") && ::flock(m_descriptor, mode]]
    PrivateClusterTest.ServesManyProgramsThatComeAtOnce)
mutation(NobodyHoldsTheServerHeUses core/database/private_cluster.cpp
    [[impl->hold.emplace(]]
    [[if (!mutated("NobodyHoldsTheServerHeUses")) impl->hold.emplace(]]
    PrivateClusterTest.IsCreatedWhenFirstUsedAndStopsWithItsLastUser)

# --- programs and servers that are killed
mutation(ADatabaseIsMadeInItsPlace core/database/cluster_server.cpp
    [[fresh = m_folder.unfinished();]]
    [[fresh = mutated("ADatabaseIsMadeInItsPlace") ? m_folder.data() : m_folder.unfinished();]]
    PrivateClusterTest.SurvivesProgramsKilledAtAnyPointOfItsCreation)
mutation(TheDeadServersNoteIsLeft core/database/cluster_folder.cpp
    [[if (pid <= 0 || !alive(pid) || !serves(pid, data())) {]]
    [[if (!mutated("TheDeadServersNoteIsLeft") && (pid <= 0 || !alive(pid) || !serves(pid, data()))) {]]
    PrivateClusterTest.IsNotFooledByAnOldServersNote)
mutation(TheDeadServersSocketIsLeft core/database/cluster_folder.cpp
    [[for (auto const& note : {data() / "postmaster.pid", fs::path{lock}}) {]]
    [[for (auto const& note : {data() / "postmaster.pid", mutated("TheDeadServersSocketIsLeft") ? fs::path{} : fs::path{lock}}) {]]
    PrivateClusterTest.ComesBackWhereNobodyFetchesTheDead)
mutation(TheUmaskDecidesWhoComesIn core/database/private_cluster.cpp
    [[if (!failed && ::geteuid() == 0)]]
    [[if (!failed && ::geteuid() == 0 && !mutated("TheUmaskDecidesWhoComesIn"))]]
    PrivateClusterTest.LetsItsServerInWhateverTheUmask)
mutation(ADeadServerIsNotFollowed core/database/private_cluster.cpp
    [[    start_server(m_impl->folder);]]
    [[    if (!mutated("ADeadServerIsNotFollowed")) start_server(m_impl->folder);]]
    PrivateClusterTest.ComesBackAfterTheServerWasKilled)
mutation(StartIsForgottenWithTheServer core/database/private_cluster.cpp
    [[if (stays && !kept(folder))]]
    [[if (!mutated("StartIsForgottenWithTheServer") && stays && !kept(folder))]]
    PrivateClusterTest.StartsForTheNextProgramAfterTheServerWasKilled)

mutation(HalfARestoreIsTakenForADatabase core/database/private_cluster.cpp
    [[    if (fs::exists(folder.restoring()))]]
    [[    if (!mutated("HalfARestoreIsTakenForADatabase") && fs::exists(folder.restoring()))]]
    BackupTest.IsRestoredAgainAfterAProgramWasKilledAtIt)

# --- a full disk
mutation(AHalfMadeDatabaseIsLeft core/database/cluster_server.cpp
    [[if (m_folder.room() < room_for_a_cluster)]]
    [[if (!mutated("AHalfMadeDatabaseIsLeft") && m_folder.room() < room_for_a_cluster)]]
    FullDiskTest.RefusesToBeginWhatItCannotFinish)
mutation(AHalfMadeDatabaseIsLeft core/database/cluster_server.cpp
    [[        m_folder.remove_unfinished();
        throw;]]
    [[        if (!mutated("AHalfMadeDatabaseIsLeft")) m_folder.remove_unfinished();
        throw;]])
mutation(NobodyAsksWhetherThereIsRoom core/database/private_cluster.cpp
    [[if (no_room(folder))]]
    [[if (!mutated("NobodyAsksWhetherThereIsRoom") && no_room(folder))]]
    FullDiskTest.IsToldOfEvenWhereTheServerHasNoWordForIt)

# --- lines that break
mutation(TheListenerGivesUp core/database/listener.cpp
    [[if (stop.raised_within(backoff.next()))]]
    [[if (mutated("TheListenerGivesUp") || stop.raised_within(backoff.next()))]]
    ListenerTest.ComesBackByItself)
mutation(AReadIsNotAskedAgain core/database/session_pool.cpp
    [[reads_left = kind == Kind::act ? 0 : 1;]]
    [[reads_left = mutated("APressIsSentAgain") || (kind != Kind::act && !mutated("AReadIsNotAskedAgain")) ? 1 : 0;]]
    SessionPoolTest.AsksAReadOnceMore)
mutation(APressIsSentAgain core/database/session_pool.cpp
    [[mutated("APressIsSentAgain")]] [[mutated("APressIsSentAgain")]]
    SessionPoolTest.KeepsAPressFromBeingSentTwice)
mutation(WhatWasRolledBackIsNotRepeated core/database/session_pool.cpp
    [[tries < untangling_tries;]]
    [[tries < untangling_tries && !mutated("WhatWasRolledBackIsNotRepeated");]]
    SessionPoolTest.RepeatsWhatTheServerRolledBackWhole)
mutation(AGoodbyeIsNotHeard core/database/session.cpp
    [[::poll(&watched, 1, 0) > 0;)]]
    [[!mutated("AGoodbyeIsNotHeard") && ::poll(&watched, 1, 0) > 0;)]]
    SessionPool.SendsThePressAfterARestartAtTheFirstTry)
mutation(AnOpenTransactionIsHandedOn core/database/session.cpp
    [[PQtransactionStatus(line) == PQTRANS_IDLE]]
    [[(mutated("AnOpenTransactionIsHandedOn") || PQtransactionStatus(line) == PQTRANS_IDLE)]]
    SessionPoolTest.LetsNobodyInheritAnOpenTransaction)
mutation(ACutCableIsNoticedLate core/database/connection_address.cpp
    [["keepalives_idle", "5"]] [["keepalives_idle", mutated("ACutCableIsNoticedLate") ? "70" : "5"]]
    CutCable.IsNoticedByDeskAndListenerAndMended)
mutation(ACutCableIsNoticedLate core/database/connection_address.cpp
    [["tcp_user_timeout", "8000"]] [["tcp_user_timeout", mutated("ACutCableIsNoticedLate") ? "70000" : "8000"]])

# --- several who migrate at once
mutation(MigratorsDoNotWaitForEachOther core/database/migrator.cpp
    [[execute(line, "select pg_advisory_lock("]]
    [[execute(line, std::string{mutated("MigratorsDoNotWaitForEachOther") ? "--" : ""} + "select pg_advisory_lock("]]
    MigratorTest.DoesItOnceWhenManyTryAtOnce)
mutation(ACollisionOverARoleIsFinal core/database/migrator.cpp
    [[attempt == tries)]]
    [[attempt == tries || mutated("ACollisionOverARoleIsFinal"))]]
    MigratorTest.MakesRolesOnceWhenSeveralDatabasesAreMigratedAtOnce)

# --- a printer of which something is not known
mutation(ALineThatDiesIsTakenForPrinted devices/printer/escpos_printer.cpp
    [[        return await_proof(talk, id);
    } catch (LineFailed const&) {
        return m_line->taken() == before]]
    [[        return await_proof(talk, id);
    } catch (LineFailed const&) {
        if (mutated("ALineThatDiesIsTakenForPrinted"))
            return Printed::printed;
        return m_line->taken() == before]]
    PrinterDeviceTest.DoesNotKnowWhenTheLineDiesMidway)
mutation(TheEndOfPatienceIsTakenForPrinted devices/printer/escpos_printer.cpp
    [[    return Printed::unknown;
}

Bytes EscPosPrinter::proof_question]]
    [[    return mutated("TheEndOfPatienceIsTakenForPrinted") ? Printed::printed : Printed::unknown;
}

Bytes EscPosPrinter::proof_question]]
    PrinterDeviceTest.DoesNotKnowWhenASlowPrinterOutlastsItsPatience)
mutation(NobodyAsksWhetherItCanPrint devices/printer/escpos_printer.cpp
    [[return can_print(*health) ? print_with_proof]]
    [[return mutated("NobodyAsksWhetherItCanPrint") || can_print(*health) ? print_with_proof]]
    PrinterDeviceTest.SendsNothingToAPrinterThatCannotPrint)
mutation(ACancelIsNotHeard devices/printer/escpos_printer.cpp
    [[    m_stop.request_stop();]]
    [[    if (!mutated("ACancelIsNotHeard")) m_stop.request_stop();]]
    PrinterDeviceTest.LetsGoOfASlowPrinterWhenTheProgramCloses)
mutation(AnUnknownSlipIsConfirmed desktop/kiosk/ticket_taking.cpp
    [[    if (printed == Printed::unknown)]]
    [[    if (printed == Printed::unknown && !mutated("AnUnknownSlipIsConfirmed"))]]
    KioskPresenterTest.LeavesAnUnknownSlipToTheThirtySeconds)
mutation(TheConfirmIsForgotten desktop/kiosk/ticket_taking.cpp
    [[    m_confirms.start(]]
    [[    if (!mutated("TheConfirmIsForgotten")) m_confirms.start(]]
    KioskPresenterTest.PrintsTheSlipAndConfirmsTheNumberAfterwards)

get_property(sources GLOBAL PROPERTY mutated_sources)
foreach(source IN LISTS sources)
    get_property(text GLOBAL PROPERTY mutated_${source})
    file(CONFIGURE OUTPUT ${mutated_root}/${source} CONTENT "${text}" @ONLY)
endforeach()
get_property(lines GLOBAL PROPERTY mutation_lines)
file(CONFIGURE OUTPUT ${mutated_root}/mutations.txt CONTENT "${lines}" @ONLY)

# skranke_mutated(LABEL TESTS LIBRARY FOLDER …): the tests as they are, before a folder of which some sources are such
# copies. All of the folder is compiled here, so that nothing of it is taken from the library.
function(skranke_mutated label tests library folder)
    if(NOT TARGET ${tests})
        return()
    endif()
    get_target_property(of_library ${library} SOURCES)
    set(compiled)
    foreach(file IN LISTS of_library)
        file(RELATIVE_PATH source ${PROJECT_SOURCE_DIR} ${file})
        if(NOT source MATCHES "^${folder}/.*\\.cpp$")
            continue()
        endif()
        if(source IN_LIST sources)
            set(file ${mutated_root}/${source})
        endif()
        list(APPEND compiled ${file})
    endforeach()
    add_library(skranke_mutated_${label}_sources OBJECT ${compiled})
    set(unity ${SKRANKE_UNITY})
    if(folder STREQUAL "devices")
        set(unity OFF)  # several folders, whose unnamed helpers may have one name
    endif()
    set_target_properties(skranke_mutated_${label}_sources PROPERTIES UNITY_BUILD ${unity} UNITY_BUILD_BATCH_SIZE 0)
    get_target_property(libraries ${library} LINK_LIBRARIES)
    target_link_libraries(skranke_mutated_${label}_sources PRIVATE ${library} ${libraries})
    add_executable(skranke_mutated_${label}_tests
        $<TARGET_OBJECTS:${tests}> $<TARGET_OBJECTS:skranke_mutated_${label}_sources>)
    get_target_property(libraries ${tests} LINK_LIBRARIES)
    target_link_libraries(skranke_mutated_${label}_tests PRIVATE ${libraries})
    add_dependencies(skranke_mutated_tests skranke_mutated_${label}_tests)
endfunction()

# What the folders link is known by name only where it was looked for.
find_package(Cups REQUIRED)
pkg_check_modules(SPEECHD REQUIRED IMPORTED_TARGET speech-dispatcher)

add_custom_target(skranke_mutated_tests)
skranke_mutated(db skranke_db_tests skranke_core core/database)
skranke_mutated(device skranke_device_tests skranke_devices devices)
skranke_mutated(unit skranke_unit_tests skranke_presenters desktop/kiosk)
