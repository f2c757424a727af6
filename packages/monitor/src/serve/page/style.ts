import { createHash } from 'node:crypto';

/** Light and dark by the reader's own choice; one column on a phone. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f7f8fa;--card:#fff;--ink:#171c24;--mute:#586171;--line:#dfe3e9;--link:#1f55b5;--accent:#2563c9;--band:#2563c92b;--bad:#b3211c;--bad-bg:#fdeceb;--warn:#855200;--warn-bg:#fdf3dd;--good:#17693a;--chip:#eceff4}
@media(prefers-color-scheme:dark){:root{--bg:#101318;--card:#181c23;--ink:#e7eaef;--mute:#a0a9b7;--line:#2b313c;--link:#8fb6ff;--accent:#77a6ff;--band:#77a6ff33;--bad:#ff9a92;--bad-bg:#3a1d1d;--warn:#f0bd67;--warn-bg:#352913;--good:#7dd3a0;--chip:#262c37}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.25rem .75rem;z-index:1}
header,main,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.75rem;padding-bottom:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0;letter-spacing:-.01em}
h2{font-size:1.0625rem;margin:2rem 0 .75rem}main>:first-child h2,main>h2:first-child{margin-top:.5rem}
p{margin:.25rem 0}
.mute,.sub{color:var(--mute)}.sub{display:block;font-size:.8125rem;line-height:1.4;font-weight:400}
.bad{color:var(--bad)}.warn{color:var(--warn)}.good{color:var(--good)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px}
.note{padding:.75rem 1rem;border-left:4px solid var(--warn);background:var(--warn-bg);border-radius:6px}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(12.5rem,1fr));gap:.75rem;margin:0}
.tiles div{padding:.75rem 1rem}
.tiles dt{color:var(--mute);font-size:.8125rem}
.tiles dd{margin:0;font-size:1.25rem;font-weight:600;line-height:1.35}
.alerts{list-style:none;margin:0;padding:0;border-left:4px solid var(--bad);overflow:hidden}
.alerts li{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.6rem 1rem}.alerts li+li{border-top:1px solid var(--line)}
.alerts li>:nth-child(2){flex:1 1 16rem}
table{width:100%;border-collapse:collapse;text-align:left}
caption{text-align:left;padding:.75rem 1rem;color:var(--mute);font-size:.875rem}
th,td{padding:.6rem 1rem;vertical-align:top;border-top:1px solid var(--line)}
thead th{font-size:.8125rem;font-weight:600;color:var(--mute);white-space:nowrap}
tbody th{font-weight:600}.plain tbody th{font-weight:400}
td>b{font-weight:600}
.num{text-align:right}
.accounts{table-layout:fixed}.accounts thead :nth-child(1){width:23%}.accounts thead :nth-child(2){width:19%}.accounts thead :nth-child(3){width:144px}.accounts thead :nth-child(4){width:21%}.accounts td>.sub:only-child{line-height:1.846}
.plain th,.plain td{overflow-wrap:break-word}.plain .num{overflow-wrap:anywhere}
.chip{display:inline-block;font-size:.8125rem;line-height:1.35;padding:.1rem .5rem;border-radius:6px;background:var(--chip);color:var(--ink);margin:.1rem .25rem .1rem 0}
.chip.bad{background:var(--bad-bg);color:var(--bad)}
.spark{display:block;width:112px;height:28px;border-bottom:1px solid var(--line)}
.spark path,.chart .line{fill:none;stroke:var(--accent);stroke-width:1.75;stroke-linejoin:round;stroke-linecap:round}
tr.hot .spark path{stroke:var(--bad)}
.chart{display:block;width:100%;height:300px}
.chart text{font-size:12px;fill:var(--mute);paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.chart .grid{stroke:var(--line)}.chart .zero{stroke:var(--mute)}
.chart .band{fill:var(--band)}.chart .mid{stroke:var(--accent);stroke-width:1.75;stroke-dasharray:5 5;fill:none}
.chart .now{stroke:var(--mute);stroke-dasharray:2 4}.chart .reset{stroke:var(--good);stroke-dasharray:6 3}
.spark .dots,.chart .dots{stroke-width:4}.chart .dots{fill:none;stroke:var(--accent);stroke-linecap:round}
.chart .up{fill:var(--good)}
.chart path,.chart line{vector-effect:non-scaling-stroke}
figure{margin:0;padding:1rem}figcaption{color:var(--mute);font-size:.875rem;padding-top:.5rem}
.ranges{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 .75rem;padding:0;list-style:none}
.ranges [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.pair{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 1.5rem;align-items:start}
footer{color:var(--mute);font-size:.8125rem;padding-top:1.5rem;padding-bottom:2.5rem}
footer nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
@media(max-width:60rem){
.accounts thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.accounts,.accounts tbody,.accounts caption{display:block}
.accounts tr{display:grid;grid-template-columns:minmax(0,1fr) fit-content(50%);gap:.1rem 1rem;padding:.8rem 1rem;border-top:1px solid var(--line)}
.accounts th,.accounts td{border:0;padding:0}
.accounts td:last-child{grid-column:1/-1}
.accounts td:nth-child(4){grid-row:2;grid-column:1}
.accounts td:nth-child(3){grid-row:2;grid-column:2;text-align:right}.accounts .spark{margin-left:auto}
.accounts td>.sub:only-child{line-height:1.4}
}
@media(max-width:46rem){
header,main,footer{padding-left:1rem;padding-right:1rem}
.tiles{grid-template-columns:repeat(auto-fill,minmax(9rem,1fr))}
.tiles div{padding:.6rem .75rem}.tiles dd{font-size:1.0625rem}
.plain th,.plain td{padding:.5rem .6rem}
.minor{display:none}.pair{display:block}
}
`;

/** What the page's policy allows: this style sheet alone. */
export const STYLE_HASH: string = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
