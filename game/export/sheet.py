"""How a page looks: the game's inks on white paper, A4 or Letter, whatever the printer holds.

The notice stands at the foot of every sheet: a fixed line, and an empty table foot that keeps its place free.
Both are needed: the line alone would lie over the text, and a table foot alone does not reach the last edge.
"""

STYLE = """
:root { --ink: #2b1a2e; --ink2: #6b5566; --plate: #93405a; --line: #dccfc9; --wash: #fbf3ea; }
@page { margin: 18mm 20mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); color: #6b5566;
    font: 8.5pt Verdana, sans-serif; } }
* { box-sizing: border-box; }
html { background: var(--wash); }
body { margin: 0 auto; padding: 3rem 2.5rem; max-width: 46rem; background: #fff; color: var(--ink);
  font: 500 11.5pt/1.45 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif;
  overflow-wrap: break-word; }
h1, h2 { font-family: Fraunces, Georgia, serif; font-weight: 600; line-height: 1.15; break-after: avoid; }
h1 { font-size: 26pt; margin: 0 0 .35rem; }
h2 { font-size: 17pt; margin: 2.1rem 0 .7rem; padding-top: .8rem; border-top: 1pt solid var(--plate); }
h3 { font-size: 12pt; font-weight: 700; margin: 0 0 .25rem; break-after: avoid; }
p { margin: 0 0 .45rem; orphans: 3; widows: 3; }
.under { color: var(--ink2); margin: 0 0 .15rem; }
.notice { font-weight: 700; color: var(--plate); margin: .6rem 0 0; }
.name { display: block; font-size: 9.5pt; font-weight: 700; letter-spacing: .02em; color: var(--plate); }
.piece .name { display: inline; font-size: inherit; margin-right: .35em; }
.piece .name::after { content: ":"; }
.quiet { color: var(--ink2); font-style: italic; font-weight: 400; }
.piece { break-inside: avoid; margin: 0 0 .9rem; padding-left: .9rem; border-left: 2.5pt solid var(--line); }
.pair { break-inside: avoid; margin-bottom: .7rem; }
.piece .pair { margin-bottom: .35rem; }
.scene { color: var(--ink2); font-style: italic; font-weight: 400; margin: .9rem 0 .6rem; }
.speech { display: flex; gap: .9rem; break-inside: avoid; margin-bottom: .5rem; }
.speech b { flex: 0 0 5.5rem; text-align: right; color: var(--ink2); font-weight: 600;
  overflow-wrap: anywhere; }
.speech.mine b { color: var(--plate); }
.speech i { color: var(--ink2); font-weight: 400; }
figure { margin: 0 0 1rem; break-inside: avoid; }
figcaption { font-size: 9.5pt; font-weight: 700; color: var(--plate); }
svg { display: block; width: 100%; height: auto; font-size: 12px; fill: var(--ink2); }
svg .rule { stroke: var(--line); stroke-width: 1; }
svg .way { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
svg .circle { fill: #2b1a2e; stroke: #2b1a2e; } svg .square { fill: #2f6b58; stroke: #2f6b58; }
svg .triangle { fill: #a33b2b; stroke: #a33b2b; } svg .diamond { fill: #7a5a00; stroke: #7a5a00; }
svg .square .way { stroke-dasharray: 9 3; } svg .triangle .way { stroke-dasharray: 3 3; }
svg .diamond .way { stroke-dasharray: 9 3 2 3; }
.foot { display: none; }
@media print {
  html { background: none; }
  body { display: table; width: 100%; max-width: none; padding: 0; font-size: 10.5pt;
    -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { display: table-row-group; }
  .room { display: table-footer-group; break-inside: avoid; }
  .room div { height: 12mm; }
  .foot { display: block; position: fixed; bottom: 0; left: 0; right: 0; height: 6mm; padding-top: 1.5mm;
    border-top: .6pt solid var(--line); font-size: 8.5pt; line-height: 1; color: var(--ink2); }
  .new-page { break-before: page; }
  .new-page h2 { margin-top: 0; padding-top: 0; border-top: 0; }
}
"""
