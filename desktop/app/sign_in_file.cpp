#include "desktop/app/sign_in_file.h"

#include "core/base/settings.h"
#include "core/base/words.h"

#include <Poco/Exception.h>
#include <Poco/Util/IniFileConfiguration.h>

namespace skranke {

StationLogin read_sign_in_file(std::filesystem::path const& file)
{
    using std::filesystem::perms;
    std::error_code gone;
    auto const status = std::filesystem::status(file, gone);
    if (gone || !std::filesystem::is_regular_file(status))
        throw WrongUse{tr_with("The sign-in file {} is not there.", file.string())};
    if ((status.permissions() & (perms::group_all | perms::others_all)) != perms::none)
        throw WrongUse{tr_with("Others may read {}. Give it the mode 0600.", file.string())};
    try {
        Poco::AutoPtr<Poco::Util::IniFileConfiguration> const keys{new Poco::Util::IniFileConfiguration{file.string()}};
        return {keys->getString("login"), keys->getString("password")};
    } catch (Poco::Exception const&) {
        throw WrongUse{tr_with("{} lacks login or password.", file.string())};
    }
}

}  // namespace skranke
