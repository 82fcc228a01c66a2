#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace skranke {

/// A folder of the test's own, gone when the test ends.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        auto name = (std::filesystem::temp_directory_path() / "skranke-test-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw std::runtime_error{"no temporary folder"};
        m_path = name;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    std::filesystem::path const& path() const { return m_path; }

    /// Writes a file in the folder, and its folders above, and says where it is.
    std::filesystem::path write(std::string const& name, std::string const& text) const
    {
        auto const file = m_path / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file} << text;
        return file;
    }

private:
    std::filesystem::path m_path;
};

/// An environment variable set for as long as this lives. Tests of one executable run one after another.
class Environment {
public:
    Environment(std::string name, std::string const& value) : m_name{std::move(name)}
    {
        char const* old = std::getenv(m_name.c_str());
        m_was_set = old != nullptr;
        m_old = old ? old : "";
        ::setenv(m_name.c_str(), value.c_str(), 1);
    }
    ~Environment()
    {
        if (m_was_set)
            ::setenv(m_name.c_str(), m_old.c_str(), 1);
        else
            ::unsetenv(m_name.c_str());
    }
    Environment(Environment const&) = delete;
    Environment& operator=(Environment const&) = delete;

private:
    std::string m_name;
    bool m_was_set{};
    std::string m_old;
};

}  // namespace skranke
