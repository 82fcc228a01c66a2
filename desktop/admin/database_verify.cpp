#include "core/base/words.h"
#include "core/database/verification.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <iostream>

namespace skranke::admin {
namespace {

char const* label(Finding::Grade grade)
{
    switch (grade) {
        case Finding::Grade::fine:
            return "ok";
        case Finding::Grade::warning:
            return "warning";
        case Finding::Grade::wrong:
            return "wrong";
    }
    return "";
}

std::string word(Finding::Grade grade)
{
    switch (grade) {
        case Finding::Grade::fine:
            return tr("in order");
        case Finding::Grade::warning:
            return tr("warning");
        case Finding::Grade::wrong:
            return tr("wrong");
    }
    return {};
}

void print_json(std::vector<Finding> const& findings)
{
    Poco::JSON::Array checks;
    for (auto const& finding : findings) {
        Poco::JSON::Object check{Poco::JSON_PRESERVE_KEY_ORDER};
        check.set("check", finding.check);
        check.set("grade", std::string{label(finding.grade)});
        Poco::JSON::Array names;
        for (auto const& name : finding.names)
            names.add(name);
        check.set("names", names);
        checks.add(check);
    }
    Poco::JSON::Object all;
    all.set("checks", checks);
    all.stringify(std::cout);
    std::cout << "\n";
}

void print_words(std::vector<Finding> const& findings)
{
    for (auto const& finding : findings) {
        std::cout << word(finding.grade) << ": " << sentence(finding) << "\n";
        for (auto const& name : finding.names)
            std::cout << "    " << name << "\n";
    }
}

int run(Settings const& settings)
{
    auto const where = target(settings);
    auto const findings = verify(where.connection, where.hold.has_value());
    if (settings.on("json"))
        print_json(findings);
    else
        print_words(findings);
    for (auto const& finding : findings)
        if (finding.grade == Finding::Grade::wrong)
            return refused;
    return done;
}

}  // namespace

Verb database_verify()
{
    return {"database verify", tr("check that the database keeps what it promises"), {}, run};
}

}  // namespace skranke::admin
