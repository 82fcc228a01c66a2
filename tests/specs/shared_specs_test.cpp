#include <gtest/gtest.h>

#include <Poco/DOM/AutoPtr.h>
#include <Poco/DOM/DOMParser.h>
#include <Poco/DOM/Document.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace skranke {

namespace {

std::filesystem::path specs()
{
    return std::filesystem::path{std::getenv("SKRANKE_SHARED")} / "specs";
}

}  // namespace

// The later areas (cash, card terminals, MobilePay) validate what they write against these files; a folder that lacks
// one would make their tests say little.
TEST(Specifications, AreAllThere)
{
    for (char const* file : {"openapi/adyen-TerminalAPI-v1.yaml", "openapi/vipps-epayment.v1.yml",
                             "saft-cash-register-dk/SAF-T.xsd", "saft-cash-register-dk/xmldsig-core-schema.xsd"})
        EXPECT_GT(std::filesystem::file_size(specs() / file), 1000U) << file;
}

TEST(Specifications, AreWellFormedWhereTheyAreXml)
{
    for (auto const& entry : std::filesystem::recursive_directory_iterator{specs()}) {
        if (entry.path().extension() != ".xsd")
            continue;
        std::ifstream in{entry.path()};
        std::string const text{std::istreambuf_iterator<char>{in}, {}};
        Poco::XML::DOMParser parser;
        Poco::XML::AutoPtr<Poco::XML::Document> const document = parser.parseString(text);
        EXPECT_EQ(document->documentElement()->localName(), "schema") << entry.path();
    }
}

}  // namespace skranke
