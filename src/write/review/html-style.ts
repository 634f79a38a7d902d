/**
 * The page on a screen. What the story says is set in a serif, what we say in the system's own face; severity is a
 * letter and the shape of a line before it is a colour.
 */
export const screenStyle = `
:root{color-scheme:light dark;--paper:#fcfbf7;--raised:#fff;--ink:#1d1b17;--soft:#5c574c;--line:#d8d2c2;--edge:#8a8374;
--e:#a8201a;--w:#7a4d00;--n:#1a5a86;--d:#6b665b;--hit:#fdeeb5;--link:#1f4f7a;
--story:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","TeX Gyre Pagella",Georgia,"Times New Roman",serif;
--ours:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--paper:#191815;--raised:#211f1b;--ink:#e8e4d9;--soft:#aaa392;--line:#3b382f;--edge:#857e6d;
--e:#ff8f85;--w:#efb65c;--n:#8cc4ee;--d:#a39d8e;--hit:#4a3f12;--link:#9cc8ee}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 .9375rem/1.5 var(--ours);overflow-wrap:break-word}
p,ol,ul,dl,dd,h1,h2,h3{margin:0;padding:0}
ol,ul{list-style:none}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.unseen,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:absolute;left:.5rem;top:.5rem;padding:.5rem .75rem;background:var(--raised);z-index:1}
.mast,main,.foot{max-width:71rem;margin-inline:auto;padding-inline:1.25rem}
.mast{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem;padding-block:.9rem;color:var(--soft);font-size:.8125rem}
.mast .name{font-weight:650;color:var(--ink)}
.mast .name span{font-weight:400;color:var(--soft)}
.all{font-size:1.5rem;margin-block:1.5rem .75rem}
.contents{border-block:1px solid var(--line);padding-block:.5rem;margin-bottom:3rem}
.contents ol{counter-reset:story}
.contents li{counter-increment:story;display:grid;grid-template-columns:2rem minmax(0,1fr);gap:0 .5rem;padding-block:.4rem}
.contents li::before{content:counter(story);color:var(--soft);font-variant-numeric:tabular-nums}
.contents li>*{grid-column:2;justify-self:start}
.contents .tallies{margin-top:.15rem;font-size:.8125rem}
.cover{border-top:3px solid var(--ink);padding-top:1rem}
.story+.story .cover{margin-top:5rem}
.cover :is(h1,h2){font-size:1.125rem;line-height:1.35;font-weight:650;max-width:46rem}
.tallies{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;margin-top:.65rem}
.tally{white-space:nowrap}
.facts{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;margin-top:.65rem;font-size:.8125rem;color:var(--soft)}
.facts div{display:flex;gap:.4rem;min-width:0}
.facts dd{color:var(--ink);min-width:0;overflow-wrap:anywhere}
.signed{display:none}
.parts{margin-top:.9rem;border-block:1px solid var(--line);font-size:.8125rem}
.parts ul{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.parts li{color:var(--soft);padding-block:.2rem}
.parts a{display:inline-block;padding-block:.25rem}
section{margin-top:3rem}
section>:is(h2,h3){font-size:1.0625rem;font-weight:650;line-height:1.3;margin-bottom:.75rem}
.story>.galley-part{margin-top:2rem}
.galley-part>:is(h2,h3){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
.block{display:grid;grid-template-columns:minmax(0,41rem) minmax(15rem,23rem);grid-template-rows:auto 1fr;column-gap:2.5rem}
.block>*{grid-column:1;min-width:0}
.block>.notes{grid-column:2;grid-row:1/span 2}
.para{position:relative;padding:0 0 1.05rem 3.25rem}
.pn{position:absolute;left:0;top:.45rem;width:2.4rem;text-align:right;font:400 .75rem/1.5 var(--ours);color:var(--soft);font-variant-numeric:tabular-nums}
.words{font:400 1.1875rem/1.62 var(--story);hanging-punctuation:first;text-wrap:pretty;hyphens:manual}
.label{font:600 .6875rem/1.4 var(--ours);letter-spacing:.04em;color:var(--soft);margin-bottom:.2rem}
:is(.headline,.standfirst,.caption){margin:0 0 1.05rem 3.25rem;padding:.6rem .9rem .7rem;border:1px solid var(--line)}
:is(.headline,.standfirst,.caption)>.pn{left:-3.3rem;top:.6rem}
.headline>.words{font-size:1.875rem;line-height:1.28;font-weight:600;text-wrap:balance}
.standfirst>.words{font-size:1.25rem;line-height:1.5}
.caption>.words{font-size:1rem;line-height:1.55}
.byline>.words{font-size:1rem;font-style:italic}
.byline>.pn{top:.25rem}
.set-in>.words{padding-inline-start:1.25rem;border-inline-start:2px solid var(--line)}
mark,mark span{background:none;color:inherit;text-decoration-line:underline;text-decoration-skip-ink:none}
.words .e{text-decoration:underline solid 2px var(--e);text-underline-offset:.2em}
.words .w{text-decoration:underline double 1.5px var(--w);text-underline-offset:.2em}
.words .n{text-decoration:underline dotted 2.5px var(--n);text-underline-offset:.2em}
.words .d{text-decoration:underline solid 1px var(--d);text-underline-offset:.2em}
.words .e :is(.w,.n,.d),.words .w :is(.n,.d),.words .n .d{text-underline-offset:.42em}
.words .e .w :is(.n,.d){text-underline-offset:.6em}
mark[data-say]::before{content:attr(data-say);position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
sup{line-height:0;font-size:0;vertical-align:baseline}
.words .ref{position:relative;top:-.7em;margin-inline:.15em .1em;font:650 .6875rem/1 var(--ours);text-decoration:none;white-space:nowrap}
.e>.head .tab,.tab.e{background:var(--e);color:var(--paper)}
.tab{display:inline-block;min-width:1.75rem;padding:.1rem .3rem;border:1.5px solid currentcolor;border-radius:2px;text-align:center;text-decoration:none;font:650 .75rem/1.3 var(--ours)}
.tab.e,.e>.head .tab{border-color:var(--e)}
.tab.w,.w>.head .tab{border:3.5px double var(--w);padding:0 .2rem}
.tab.n,.n>.head .tab{border:2px dotted var(--n)}
.tab.w,.w>.head :is(.tab,.sev),.words .ref.w{color:var(--w)}
.tab.n,.n>.head :is(.tab,.sev),.words .ref.n{color:var(--n)}
.e>.head .sev,.words .ref.e{color:var(--e)}
.words .ref.d,.d>.head :is(.tab,.sev){color:var(--d)}
.d>.head .tab,.words .ref.d{font-weight:400}
.notes{padding-bottom:1rem}
.note{padding:.1rem 0 .8rem .9rem;border-inline-start:1px solid var(--line);font-size:.84375rem;line-height:1.45}
.note p+p{margin-top:.25rem}
.head{display:flex;flex-wrap:wrap;align-items:center;gap:.1rem .5rem;font-size:.75rem;color:var(--soft)}
.head .tab{min-height:1.5rem;min-width:2.1rem;display:inline-grid;place-items:center}
.head .sev{font-weight:650}
.head .rule{color:var(--soft);padding-block:.2rem}
.head .sure{margin-inline-start:auto}
.says{font-weight:600}
.its,.also .q{color:var(--soft)}
.why{color:var(--soft)}
.try{margin-top:.35rem}
.try li,.also li{padding-inline-start:.9rem;text-indent:-.9rem}
.try li::before{content:"→";display:inline-block;width:.9rem;text-indent:0;color:var(--soft)}
del{text-decoration:line-through}
ins{text-decoration:underline;font-weight:600}
.rests{color:var(--soft);margin-top:.35rem}
.note.d{color:var(--d)}
.note.d .says{font-weight:400}
.decision{color:var(--ink)}
.at{white-space:nowrap;font-variant-numeric:tabular-nums}
.place:target,.ref:target,.note:target,.para:target>.words,tr:target{background:var(--hit);outline:2px solid var(--edge);outline-offset:1px}
table{border-collapse:collapse;width:100%;font-size:.8125rem;line-height:1.45}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400;overflow-wrap:anywhere}
tbody th{font-weight:650}
thead th{color:var(--soft);border-bottom:1.5px solid var(--ink);font-weight:600;overflow-wrap:normal}
td li+li,th li+li{margin-top:.25rem}
.q{font-family:var(--story);font-size:1.06em}
th .q{font-weight:400}
.kind{font-weight:400;color:var(--soft)}
.none{color:var(--soft);margin-top:.5rem}
.none b{color:var(--ink)}
.plain li{padding-block:.2rem}
code{font:inherit;font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}
.register table{table-layout:fixed;hyphens:auto}
.register :is(th,td):nth-child(1){width:10.5%}
.register :is(th,td):nth-child(2){width:18.5%}
.register :is(th,td):nth-child(3){width:8.5%}
.register :is(th,td):nth-child(4){width:12.5%}
.register :is(th,td):nth-child(5){width:9%}
.register :is(th,td):nth-child(6){width:6.5%}
.register :is(th,td):nth-child(7){width:9%}
.register :is(th,td):nth-child(8){width:13%}
.run{margin-top:2.5rem;font-size:.75rem;color:var(--soft);overflow-wrap:anywhere}
.foot{margin-top:3rem;padding-block:1.25rem 3rem;color:var(--soft);font-size:.8125rem}
.foot p{max-width:48rem}
.foot p+p{margin-top:.4rem}
.foot b{color:var(--ink)}
@media screen and (max-width:66rem){.block{display:block}.notes{margin:0 0 1.4rem 3.25rem;max-width:38rem;padding:.25rem 0 0}.mast,main,.foot{max-width:46rem}}
@media screen and (max-width:52rem){table,tbody,tr,th,td{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border-top:1.5px solid var(--ink);padding-block:.5rem .75rem}
th,td,.register :is(th,td):nth-child(n){width:auto;border:0;padding:.15rem 0;display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.75rem}
:is(th,td)::before{content:attr(data-t);color:var(--soft);font-weight:400}:is(th,td):has(>div:empty){display:none}}
@media screen and (max-width:40rem){.mast,main,.foot{padding-inline:1rem}.para{padding-inline-start:0}.words{font-size:1.125rem;line-height:1.58}
.pn,:is(.headline,.standfirst,.caption)>.pn{position:static;display:inline-block;width:auto;text-align:start}.label{display:inline-block;margin:0 0 .15rem .4rem}
:is(.headline,.standfirst,.caption){margin-inline-start:0;padding:.45rem .75rem .65rem}.headline>.words{font-size:1.5rem}
.notes{margin-inline-start:0}th,td,.register :is(th,td):nth-child(n){grid-template-columns:6.25rem minmax(0,1fr)}}
@media (forced-colors:active){.tab{border-color:CanvasText}.place:target,.ref:target,.note:target{outline-color:Highlight}}
`;
