#include "core/language/dates.h"

#include <doctest/doctest.h>

using namespace boussole;

TEST_CASE("dates: what a person types is read, whatever the way") {
  const Date first{2027, 3, 1};
  for (const char* typed : {"1er mars 2027", "1 mars 2027", "1ER MARS 2027", " 1er\u00a0mars  2027 ", "01/03/2027",
                            "1/3/2027", "01/03/27", "1.3.2027", "01-03-2027", "2027-03-01"}) {
    INFO(typed);
    CHECK(parse_french_date(typed) == first);
  }
  CHECK(parse_french_date("15 août 2026") == Date{2026, 8, 15});
  CHECK(parse_french_date("15 AOUT 2026") == Date{2026, 8, 15});
  CHECK(parse_french_date("31 décembre 2026") == Date{2026, 12, 31});
  CHECK(parse_french_date("01 février 2026") == Date{2026, 2, 1});
}

TEST_CASE("dates: days that do not exist, and what is no date") {
  CHECK(parse_french_date("29/02/2028") == Date{2028, 2, 29});
  CHECK(parse_french_date("29/02/2000") == Date{2000, 2, 29});
  for (const char* typed :
       {"29/02/2027", "29 février 2100",  "31/04/2027",  "0/1/2027",      "32/1/2027", "1/13/2027", "1/0/2027",
        "1/1/0",      "1/1/127",          "1/1/02027",   "2er mars 2027", "1er mai",   "mars 2027", "1 brumaire 2027",
        "",           "demain",           "1//2027",     "+1/3/2027",     "1/3/2027/", "2027-3-1",  "001/03/2027",
        "1/003/2027", "1 mars 2027 soir", "1 mars -2027"}) {
    INFO(typed);
    CHECK_FALSE(parse_french_date(typed));
  }
}

TEST_CASE("dates: files' own form, and the day of a moment") {
  CHECK(parse_iso_date("2027-03-01") == Date{2027, 3, 1});
  CHECK(parse_iso_date("2027-03-01T18:00:00Z") == Date{2027, 3, 1});
  for (const char* text : {"2027-02-29", "2027-03-01 ", "2027/03/01", "27-03-01", "0000-01-01", ""}) {
    CHECK_FALSE(parse_iso_date(text));
  }
  CHECK(iso_date({987, 3, 1}) == "0987-03-01");
}

TEST_CASE("dates: written as French does") {
  CHECK(french_date({2027, 3, 1}) == "1er\u00a0mars\u00a02027");
  CHECK(french_date({2027, 8, 21}) == "21\u00a0août\u00a02027");
  CHECK(french_month({2027, 12, 1}) == "décembre\u00a02027");
}

TEST_CASE("dates: the day after") {
  CHECK(day_after({2027, 3, 1}) == Date{2027, 3, 2});
  CHECK(day_after({2027, 2, 28}) == Date{2027, 3, 1});
  CHECK(day_after({2028, 2, 28}) == Date{2028, 2, 29});
  CHECK(day_after({2027, 12, 31}) == Date{2028, 1, 1});
}

TEST_CASE("dates: days between, across leap days and years") {
  CHECK(days_between({2027, 3, 1}, {2027, 3, 1}) == 0);
  CHECK(days_between({2027, 2, 28}, {2027, 3, 1}) == 1);
  CHECK(days_between({2028, 2, 28}, {2028, 3, 1}) == 2);
  CHECK(days_between({2026, 12, 31}, {2027, 1, 1}) == 1);
  CHECK(days_between({2027, 1, 1}, {2026, 12, 31}) == -1);
  CHECK(days_between({1900, 1, 1}, {2000, 1, 1}) == 36524);
  CHECK(days_between({1970, 1, 1}, {2026, 11, 24}) == 20781);
}

TEST_CASE("the second after, whatever it carries") {
  CHECK(second_after("2026-01-31T18:00:00Z") == "2026-01-31T18:00:01Z");
  CHECK(second_after("2026-01-31T18:00:00.250Z") == "2026-01-31T18:00:01Z");
  CHECK(second_after("2026-01-31T18:09:59Z") == "2026-01-31T18:10:00Z");
  CHECK(second_after("2026-12-31T23:59:59Z") == "2027-01-01T00:00:00Z");
  CHECK(second_after("9999-12-31T23:59:59Z") == "9999-12-31T23:59:59Z");
}

TEST_CASE("months by their beginning") {
  for (const char* word : {"janv", "fev", "fevrier", "mai", "aout", "sept", "dec"}) CHECK(begins_month(word));
  for (const char* word : {"", "ma", "janvierx", "lundi", "regie"}) CHECK_FALSE(begins_month(word));
}
