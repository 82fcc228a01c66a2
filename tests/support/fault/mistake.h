#pragma once

namespace skranke::fault {

/// What somebody might do wrong in the program, done on purpose between its parts and the test: the office day has to
/// notice. The product has no switch for any of it.
enum class Mistake {
    none,
    a_lost_press_is_sent_as_a_new_one,   ///< by a pool that tries again
    a_listener_stays_deaf,               ///< once it has lost its line
    nobody_reads_when_the_line_is_back,  ///< what was missed meanwhile stays missed
    the_last_good_picture_stays,         ///< and is taken for a fresh one, once the line was lost
};

}  // namespace skranke::fault
