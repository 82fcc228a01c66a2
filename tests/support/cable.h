#pragma once

#include <string>

namespace skranke {

/// A network of its own with one cable to here, which can be pulled: packets vanish, nobody says goodbye.
/// Needs root and iproute2.
class Cable {
public:
    /// `name` and `net` (of 10.213.net.0/30) tell this one from those of other tests at the same time.
    Cable(std::string name, int net);
    ~Cable();

    Cable(Cable const&) = delete;
    Cable& operator=(Cable const&) = delete;

    /// The namespace's file, for setns.
    std::string network() const { return "/run/netns/" + m_name; }
    /// What a command is given before it to run at the far end.
    std::string inside() const { return "nsenter --net=" + network(); }
    std::string far_end() const { return m_net + ".2"; }
    /// All of it, as pg_hba.conf writes it.
    std::string whole() const { return m_net + ".0/30"; }

    void pull();
    void plug_in();

    /// What is sent from the far end vanishes; the other way all arrives: work is done there, and its answer is lost.
    void lose_answers();
    /// What is sent from here vanishes.
    void lose_questions();
    /// Both ways are whole again.
    void lose_nothing();

private:
    void must(std::string const& command) const;
    std::string here() const { return m_name + "0"; }
    std::string there() const { return m_name + "1"; }

    std::string m_name;
    std::string m_net;
};

}  // namespace skranke
