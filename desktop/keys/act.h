#pragma once

namespace skranke {

/// What a person at a desk can do by one key. The key itself stands in one table (key_table.h), from which buttons,
/// menus, Help and the dispatch of keys are all made; one key means one thing in every workspace.
enum class Act {
    help,
    call_next_ticket,  ///< F2: call next, or finish and call next
    recall_ticket,
    mark_no_show,
    next_step,  ///< F5: the next step of the errand, elsewhere the workspace's main act
    park_ticket,
    return_ticket,
    resume_ticket,
    transfer_ticket,
    take_ticket,  ///< F8: a new number at the desk
    finish_service,
    hide_citizen,  ///< F12
    send_to_payment,
    add_errand,
    refer,
    show_list,       ///< Ctrl+L
    call_colleague,  ///< Ctrl+F12: silent
    find,            ///< Ctrl+F: a visit, today's or a past one, from anywhere
    choose_outcome,
    undo,
    call_ticket,  ///< Ctrl+Enter: the chosen number, out of turn
    stop,         ///< Esc: stop or close
    save,         ///< Ctrl+S
    // Without a key of their own; F5 does the one that fits when there is no citizen.
    open_counter,
    pause_counter,
    resume_counter,
    close_counter,
    assign_counter,  ///< the team lead's: who sits there, with which errands
    plan_break,
    stop_errand,
    propose_staffing,
    try_counter,  ///< only to see what would come of it
    do_trial,
    drop_trial,
    reveal,  ///< shows covered details for ten seconds
};

}  // namespace skranke
