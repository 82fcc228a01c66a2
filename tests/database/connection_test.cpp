#include "core/database/connection.h"

#include "core/base/failure.h"
#include "core/database/refusals.h"

#include <gtest/gtest.h>

namespace skranke {

TEST(ConnectionAddress, IsRefusedWhenItHoldsAPassword)
{
    EXPECT_EQ(fault_in("host=db user=ditte password=hemmelig"), AddressFault::has_password);
    EXPECT_EQ(fault_in("postgresql://ditte:hemmelig@db/skranke"), AddressFault::has_password);
    EXPECT_EQ(fault_in("host=db, bogus"), AddressFault::unreadable);
    EXPECT_EQ(fault_in("host=a,b port=5432,5433 user=ditte"), std::nullopt);
}

TEST(ConnectionAddress, HoldsNoBlankThatSociCouldTakeItApartAt)
{
    auto const whole = connection_string({.address = "host=db dbname='a b'", .login = "ditte", .password = "x y'z\"ø"});

    EXPECT_EQ(whole.find_first_of(" '\"\t"), std::string::npos);
    EXPECT_NE(whole.find("password=x%20y%27z%22%C3%B8"), std::string::npos);
}

TEST(ConnectionAddress, NoticesACutCableWithinSeconds)
{
    auto const whole = connection_string({.address = "host=db"});

    for (auto const* said : {"connect_timeout=3", "keepalives_idle=5", "keepalives_interval=2", "keepalives_count=3",
                             "tcp_user_timeout=8000", "lock%5Ftimeout%3D2000", "statement%5Ftimeout%3D10000"})
        EXPECT_NE(whole.find(said), std::string::npos) << said;
}

TEST(ConnectionAddress, KeepsWhatTheUserSays)
{
    auto const whole = connection_string({.address = "host=a,b connect_timeout=9 target_session_attrs=any "
                                                     "options='-c lock_timeout=7s'"});

    EXPECT_NE(whole.find("connect_timeout=9"), std::string::npos);
    EXPECT_NE(whole.find("target_session_attrs=any"), std::string::npos);
    EXPECT_LT(whole.find("lock%5Ftimeout%3D2000"), whole.find("lock%5Ftimeout%3D7s"));
}

TEST(ConnectionAddress, AsksSeveralHostsForTheOneThatWrites)
{
    EXPECT_NE(connection_string({.address = "host=a,b"}).find("target_session_attrs=read%2Dwrite"), std::string::npos);
    EXPECT_EQ(connection_string({.address = "host=a"}).find("target_session_attrs"), std::string::npos);
}

TEST(ConnectionAddress, IsShownWithoutThePassword)
{
    EXPECT_EQ(shown_address({.address = "host=db dbname='a b'", .login = "ditte", .password = "hemmelig"}),
              "dbname='a b' host=db user=ditte");
}

TEST(Refusals, AreNamedBothWays)
{
    EXPECT_EQ(refusal_of("SQ003"), Refusal::wrong_state);
    EXPECT_EQ(sqlstate_of(Refusal::wrong_state), "SQ003");
    EXPECT_EQ(refusal_of("SQ777"), Refusal::other);
    EXPECT_EQ(refusal_of("23505"), std::nullopt);
}

TEST(Refusals, DoNotTellAMissingLoginFromAWrongPassword)
{
    EXPECT_EQ(refusal_of("28P01"), refusal_of("28000"));
}

TEST(DatabaseErrors, TellSilenceFromAMistake)
{
    for (auto const* silence : {"", "08006", "57P01", "57014", "55P03", "53300", "53100", "25006"})
        EXPECT_THROW(throw_database_error(silence), DatabaseLost) << silence;
    for (auto const* mistake : {"42501", "23505", "SQ003", "28P01", "22012"})
        EXPECT_THROW(throw_database_error(mistake), DatabaseFault) << mistake;
}

}  // namespace skranke
