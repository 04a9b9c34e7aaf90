// The due dates of the plan as a calendar (RFC 5545): one all-day event an action that is to do or under way and has a
// date. Lines end in CRLF and are folded at 75 octets, between characters.
#pragma once

#include <string>

#include "report/report.h"

namespace boussole {

// Events keep their UID from one export to the next, so that a calendar updates them: it is made of the diagnostic's id
// and a hash of the action's. SEQUENCE and LAST-MODIFIED come from the last change of the diagnostic, DTSTAMP is the
// report's moment: an event sent again with another date replaces the one before. Days are the calendar's, of no zone.
[[nodiscard]] std::string report_ics(const Report& report);

}  // namespace boussole
