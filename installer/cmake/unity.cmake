# Programs whose files are alike on purpose (one file a verb, each with its own `run`) are compiled file by file.
foreach(program skranke-admin skranke-devices)
    if(TARGET ${program})
        set_target_properties(${program} PROPERTIES UNITY_BUILD OFF)
    endif()
endforeach()
