// The style of the printed page: A4 first, and a sheet of paper on the screen. Colours are those of the light palette
// of ui/theme.cpp; the digits and words beside them say the same without colour.
#include "report/html_page.h"

namespace boussole::report {

namespace {

constexpr std::string_view kStyle = R"css(@page{size:A4;margin:22mm 18mm 20mm;
@top-left{font:600 8pt/1.3 "Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:#545d63;vertical-align:top;padding-top:9mm;width:70%}
@top-right{font:400 8pt/1.3 "Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:#545d63;vertical-align:top;padding-top:9mm;width:30%;text-align:right}
@bottom-left{font:400 7.5pt/1.3 "Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:#545d63;vertical-align:bottom;padding-bottom:9mm;width:84%}
@bottom-right{font:400 7.5pt/1.3 "Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:#545d63;vertical-align:bottom;padding-bottom:9mm;width:16%;text-align:right}}
*{box-sizing:border-box}
html{font:400 10pt/1.5 "Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:#1d2529;
-webkit-print-color-adjust:exact;print-color-adjust:exact;hyphens:manual;overflow-wrap:break-word}
.user{overflow-wrap:anywhere}
.owner{display:inline-block;min-width:21mm}
body{margin:0}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,table{margin:0;padding:0}
h1,h2,h3,h4{line-height:1.2;break-after:avoid;break-inside:avoid}
h1{font-size:27pt;font-weight:600;letter-spacing:-.01em}
h2{font-size:17pt;font-weight:600;color:#14505f;letter-spacing:-.005em;margin-bottom:3mm}
h3{font-size:11.5pt;font-weight:600;margin:6mm 0 2mm}
p,li{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
section{margin-top:11mm}
section.new-page{break-before:page;margin-top:0}
body>section:first-child{margin-top:0}
.lead{color:#545d63;max-width:150mm;margin-bottom:4mm;break-after:avoid}
.muted,small{color:#545d63;font-size:8.5pt}
ul,ol{padding-left:5mm}
li{margin-bottom:1.2mm}
ol.plain,ul.plain{list-style:none;padding:0}
figure{margin:1mm 0 5mm;break-inside:avoid}.phone{display:none}
svg{display:block;width:100%;height:auto}
svg text{font-family:inherit}
table{width:100%;border-collapse:collapse;font-size:9pt;line-height:1.4;margin-bottom:4mm}
caption{text-align:left;font-weight:600;color:#545d63;font-size:8.5pt;padding-bottom:1.5mm;break-after:avoid}
thead{display:table-header-group}
thead th{font-weight:600;font-size:8pt;color:#545d63;text-align:left;vertical-align:bottom;border-bottom:.8pt solid #767b80;padding:0 2.5mm 1.2mm 0}
tbody th,td{font-weight:400;text-align:left;vertical-align:top;padding:1.5mm 2.5mm 1.5mm 0;border-bottom:.4pt solid #ddd8cc}
tbody th{font-weight:500}
tr>:last-child{padding-right:0}
tr{break-inside:avoid}
tr:has(.long){break-inside:auto}
.plan caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.plan tbody th{width:46%}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.short{white-space:nowrap}
.insufficient{color:#767b80;font-style:italic}
.badge{display:inline-block;width:4.8mm;height:4.8mm;line-height:4.8mm;border-radius:1.1mm;text-align:center;font-weight:700;font-size:8pt;color:#fff;vertical-align:.1mm}
.level-0{background:#b4531a}.level-1{background:#9b6a08}.level-2{background:#3576b8}.level-3{background:#174a86}
.no-level{background:#fff;color:#545d63;box-shadow:inset 0 0 0 .3mm #767b80}
.answer{white-space:nowrap}.answer .badge{margin-right:1.6mm}

.cover{page:cover;break-after:page}
.cover .brand{font-weight:700;color:#14505f;font-size:11pt;letter-spacing:.01em;padding-top:4mm}
.cover h1{margin-top:27mm;max-width:150mm;color:#14505f}
.cover .subject{font-size:17pt;line-height:1.3;font-weight:500;margin-top:6mm;max-width:160mm}
.cover .title{font-size:12pt;color:#545d63;margin-top:1.5mm;max-width:160mm}
.facts{display:grid;grid-template-columns:42mm minmax(0,1fr);margin-top:13mm;font-size:9.5pt;border-top:.8pt solid #14505f}
.facts dt,.facts dd{padding:1.5mm 0;border-bottom:.4pt solid #ddd8cc}
.facts dt{color:#545d63}
.contents{margin-top:13mm}
.contents h2{font-size:11.5pt;margin-bottom:2mm}
.contents ol{columns:2;column-gap:10mm;list-style:none;padding:0;counter-reset:part}
.contents li{counter-increment:part;break-inside:avoid;margin:0;padding:1mm 0}
.contents li::before{content:counter(part);display:inline-block;width:8mm;color:#545d63;font-variant-numeric:tabular-nums}
.contents a{color:#0f5a78}

.score{display:grid;grid-template-columns:auto 1fr;column-gap:8mm;align-items:center;background:#f6f4ef;border-radius:2mm;padding:6mm 7mm;break-inside:avoid;margin-bottom:5mm}
.score .value{font-size:40pt;line-height:1;font-weight:600;color:#14505f;font-variant-numeric:tabular-nums;letter-spacing:-.02em}
.score .value small{font-size:12pt;font-weight:400;letter-spacing:0}
.score .stage{font-size:13pt;font-weight:600;margin-bottom:.5mm}
.score .details{color:#545d63;font-size:9pt}
.score figure{grid-column:1/-1;margin:4mm 0 0}
.score.insufficient{font-style:normal}
.score.insufficient .value,.score.insufficient .stage{color:#767b80}
.score.early{grid-template-columns:1fr;row-gap:2mm}.score.early .value,.one-page .score.early .value{font-size:24pt;letter-spacing:0}
.score.early .details:first-child{color:#1d2529;font-size:10.5pt}
.three{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:7mm;margin-top:5mm;break-inside:avoid}
.three h3{margin:0 0 2mm;color:#14505f;border-bottom:.8pt solid #14505f;padding-bottom:1.2mm}
.three li{margin-bottom:2mm;line-height:1.35}
.three .answer,.three small{display:block;margin-top:.4mm}
.remark{background:#fff4da;border-radius:1.5mm;padding:2.5mm 4mm;margin:4mm 0;break-inside:avoid}

.domain{margin-bottom:4mm}
.domain h3{font-size:13pt;color:#14505f;border-bottom:.8pt solid #14505f;padding-bottom:1.5mm;margin-top:9mm}
.domain:first-of-type h3{margin-top:2mm}
.domain h3 small{font-weight:400;display:block;margin-top:1mm}
.criterion{break-inside:avoid;padding:3mm 0;border-bottom:.4pt solid #ddd8cc}
.criterion .head{break-inside:avoid;display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:6mm}
.criterion:has(.long){break-inside:auto}
.criterion h4{font-size:10.5pt;font-weight:600}
.criterion .question{grid-column:1/-1;color:#545d63;margin-top:.6mm}
.criterion .sentence{grid-column:1/-1;margin-top:1mm}
.criterion .said{margin-top:1.6mm;padding-left:4mm;border-left:.8mm solid #e3f0f2}
.criterion .said b{font-weight:600}
.criterion .missing ul{margin:.6mm 0 0;padding-left:4.5mm}

.one-page{font-size:9pt;line-height:1.42}
.one-page header{border-bottom:.8pt solid #14505f;padding-bottom:2.5mm;margin-bottom:4mm}
.one-page h1{font-size:17pt;color:#14505f}
.one-page header p{color:#545d63;margin-top:.8mm}
.one-page h2{font-size:11pt;margin-bottom:1.5mm}
.one-page section{margin-top:3.2mm}
.one-page .score{padding:4mm 5mm;margin-bottom:0}.one-page .score .value{font-size:30pt}
.one-page .score figure{margin-top:2.5mm}
.one-page figure{margin-bottom:1mm}
.one-page .remark{margin:3mm 0 0;padding:1.5mm 4mm}
.one-page .three li{margin-bottom:1.2mm}
.one-page table{font-size:8.5pt;margin-bottom:0}
.one-page caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.one-page .method{margin-top:2.5mm;font-size:7.5pt;line-height:1.4;color:#545d63}

.minutes h1,.paper h1{font-size:20pt;color:#14505f;margin-bottom:2mm}
.minutes section{margin-top:8mm}
.method{margin-top:8mm;font-size:8pt;line-height:1.45;color:#545d63;break-inside:avoid}
.minutes h2{font-size:13pt}
.line{border-bottom:.5pt solid #767b80;height:9mm}
.to-fill{display:flex;gap:3mm;margin-top:3.5mm;align-items:flex-end}
.to-fill .fill{flex:1;border-bottom:.5pt solid #767b80}
.signatures{display:grid;grid-template-columns:1fr 1fr;gap:14mm;margin-top:10mm;break-inside:avoid}
.signatures p{border-top:.5pt solid #767b80;padding-top:1.5mm;margin-top:16mm;color:#545d63;font-size:9pt}

.paper{font-size:12pt;line-height:1.38}
.paper .lead{font-size:11.5pt}
.paper h2{font-size:17pt}
.paper .question-card{break-inside:avoid;padding:3.5mm 0;border-bottom:.6pt solid #ddd8cc}
.paper .question-card h3{font-size:14pt;margin:0 0 1mm}
.paper .choices{list-style:none;padding:0;margin-top:2mm}
.paper .choices li{display:grid;grid-template-columns:8mm 1fr;margin-bottom:1.4mm}
.paper .signs{list-style:none;padding:0;margin:.8mm 0 0}
.paper .signs li{display:grid;grid-template-columns:6.5mm 1fr;margin-bottom:.8mm}
.paper .signs .box{width:3.8mm;height:3.8mm;border-width:.35mm;margin-top:.9mm}
.box{display:inline-block;width:5.2mm;height:5.2mm;border:.5mm solid #1d2529;border-radius:1mm;vertical-align:-1mm;background:#fff}
.paper .others{display:flex;gap:10mm;margin-top:1.4mm}
.paper .note{margin-top:1mm}.paper .note .line{height:5mm}
.paper .others .box{margin-right:2.5mm}
.ballot{break-after:page;margin-top:0}.ballot:last-child{break-after:auto}
.ballot .lead{max-width:none}
.ballot table{font-size:13pt;line-height:1.25;margin-top:5mm}
.ballot thead th{font-size:9.5pt;text-align:center;padding:0 1mm 1.2mm;width:18mm}
.ballot thead th:first-child{text-align:left;width:auto;padding-left:0}
.ballot td{text-align:center;padding:2mm 0;vertical-align:middle}
.ballot tbody th{padding:2mm 3mm 2mm 0;vertical-align:middle}
.ballot .box{width:7mm;height:7mm}

@media screen{body{background:#f6f4ef;padding:10mm 4mm}
body>*{max-width:174mm;margin-left:auto;margin-right:auto}
body::before{content:"";position:fixed;z-index:-1;inset:0;left:50%;width:210mm;max-width:100%;transform:translateX(-50%);background:#fff}
section.new-page{margin-top:16mm}.cover .brand{padding-top:0}
a:hover{text-decoration:underline}a:focus-visible{outline:.6mm solid #1769e0;outline-offset:.6mm}
.score{background:#f6f4ef}}
@media screen and (max-width:640px){.three,.facts,.contents ol{grid-template-columns:1fr;columns:1}table{font-size:8pt}
thead th,tbody th,td{padding-right:1.2mm;overflow-wrap:anywhere}thead th{font-size:7pt}.short,.number,.answer{white-space:normal}
.owner{min-width:0}.plan tbody th{width:34%}h1{font-size:22pt}.cover h1{margin-top:8mm}
.wide{display:none}.phone{display:block}.phone ul{list-style:none;padding:0}
.phone li{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:3mm;margin-bottom:2mm}
.score{grid-template-columns:1fr;row-gap:2mm}.score .phone{grid-column:1}
.ballot table{font-size:10pt}.ballot thead th{font-size:6.5pt;width:auto;overflow-wrap:normal}.ballot .box{width:6mm;height:6mm}}
)css";

}  // namespace

std::string_view style_sheet() { return kStyle; }

}  // namespace boussole::report
