/**
 * The page on paper: A4, black on white, notes in the margin, nothing parted from its number. Floats, since browsers break
 * a grid over pages so that notes fall on each other.
 */
export const printStyle = `
@page{size:A4;margin:17mm 15mm 20mm;
@bottom-left{content:"No findings is not clearance. Not legal advice.";font:8pt Arial,sans-serif;color:#333}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#333}}
@media print{:root{--paper:#fff;--raised:#fff;--ink:#000;--soft:#333;--line:#999;--edge:#555;--e:#000;--w:#000;--n:#000;--d:#444;--hit:#fff;--link:#000}
body{font-size:8.5pt;line-height:1.4;background:none}
a{text-decoration:none}
.skip,.parts,.mast .clearance{display:none}
.mast,main,.foot{max-width:none;padding-inline:0}
.mast{padding-block:0 2mm}
.cover :is(h1,h2){font-size:13pt}
.facts{font-size:8pt}
.story+.story,.rules{break-before:page}
.story+.story .cover{margin-top:0}
.signed{display:grid;grid-template-columns:repeat(3,1fr);gap:8mm;margin-top:9mm}
.signed dd{border-bottom:.5pt solid #000;height:8mm}
.signed dt{font-size:8pt}
section{margin-top:9mm}
section>:is(h2,h3){font-size:11pt;break-after:avoid}
.block{display:flow-root}
.block>.para{float:left;width:114mm}
.block>.notes{float:right;width:60mm}
.block>.more{clear:left;width:114mm}
.para{padding:0 0 2.4mm 10mm}
.pn{width:8mm;top:.4mm;font-size:7.5pt}
.block>.para:is(.headline,.standfirst,.caption){width:104mm}
:is(.headline,.standfirst,.caption){margin:0 0 2.4mm 10mm;padding:1.6mm 2.4mm 2mm;break-inside:avoid}
:is(.headline,.standfirst,.caption)>.pn{left:-10.3mm;top:1.6mm}
.words{font-size:10.5pt;line-height:1.55;orphans:3;widows:3}
.headline>.words{font-size:16pt}
.standfirst>.words{font-size:11pt}
.caption>.words,.byline>.words{font-size:9.5pt}
.words .ref{font-size:6.5pt}
.note{font-size:7.75pt;line-height:1.36;padding:0 0 2.4mm 2.5mm;break-inside:avoid}
.head{font-size:7pt}
.tab{font-size:7pt;min-width:6mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.head .tab{min-height:0;min-width:7mm}
.e>.head .tab,.tab.e{color:#fff;background:#000}
.place:target,.ref:target,.note:target,.para:target>.words{outline:0}
table{font-size:7.75pt}
th,td{padding:1.2mm 2mm 1.2mm 0}
thead{display:table-header-group}
tr{break-inside:avoid}
.run{margin-top:6mm;font-size:7pt}
.foot{margin-top:6mm;padding-block:0;font-size:8pt;break-inside:avoid}}
`;
