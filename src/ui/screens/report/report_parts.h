// The parts of « Rapport ». Read report.cpp first.
#pragma once

#include "report/request.h"
#include "ui/frame.h"

namespace boussole {

// « Enregistrer »: the files that can be had, each with what it is for.
void draw_report_files(Frame& frame, const ReportRequest& request);

}  // namespace boussole
