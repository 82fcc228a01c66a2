#include "tests/support/db/stage.h"

#include "tests/support/db/written_page.h"

#include <fmt/format.h>

#include <stdexcept>

namespace skranke {
Stage::Stage() : m_people{m_database.as_operator()}
{
    m_database.run(source_text("tests/database/two_offices.sql"));
}

std::string Stage::filled(std::string text) const
{
    auto const replace = [&](std::string const& name, std::string const& value) {
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
            text.replace(at, name.size(), value);
    };
    replace(":ticket", m_ticket.empty() ? "0" : m_ticket);
    replace(":one", fmt::format("'{}'", one));
    replace(":two", fmt::format("'{}'", two));
    return text;
}

void Stage::play(std::string const& step)
{
    if (step.starts_with('@')) {
        for (auto const& earlier : transition_table().situations.at(step.substr(1)))
            play(earlier);
        return;
    }
    auto const colon = step.find(": ");
    auto const said = m_people.as(step.substr(0, colon), filled(step.substr(colon + 2)));
    if (!said.done())
        throw std::logic_error{"refused with " + said.sqlstate + ": " + step};
    if (auto const made = said.value("ticket"))
        m_ticket = *made;
}

void Stage::set(std::string const& situation, std::vector<std::string> const& given)
{
    m_people.rollback();
    m_people.begin();
    m_ticket.clear();
    play("@" + situation);
    for (auto const& step : given)
        play(step);
}

SqlSaid Stage::call(std::string const& function, std::string const& login, std::string const& arguments,
                    std::string const& press_id)
{
    return m_people.as(login, filled(fmt::format("select * from api.{}({}{}press_id => {})", function, arguments,
                                                 arguments.empty() ? "" : ", ", press_id)));
}

std::string Stage::state_of_ticket()
{
    auto const said = m_people.as("operator", filled("select state from data.ticket where id = :ticket"));
    return said.value("state").value_or("");
}

std::string Stage::state_of_counter(std::string const& id)
{
    return m_people.as("operator", "select state from data.counter where id = " + id).value("state").value_or("");
}

std::string Stage::last_event()
{
    auto const said = m_people.as(
        "operator", filled("select kind from data.event where ticket_id = :ticket order by seq desc limit 1"));
    return said.value("kind").value_or("");
}

}  // namespace skranke
