/** Colours from the panel's tokens: ink, indigo for the buyer, and the three of health, for light and dark. */
export const chipStyle = `
:host{--ink:#1f1f1f;--quiet:#444746;--line:#c4c7c5;--back:#fff;--buyer:#4a41c6;--buyer-back:#ecebfc;--ok:#17704a;--warn:#8a5200;--bad:#b42318;
all:initial;float:right;float:inline-end;order:9;margin-inline-start:auto;padding-inline-start:12px;flex:none}
:host([data-dark]){--ink:#eef0f4;--quiet:#b7bcc8;--line:#747775;--back:transparent;--buyer:#b3aeff;--buyer-back:#2b2957;--ok:#6fd0a2;--warn:#f3bd62;--bad:#ff9085}
:host([data-narrow]){float:left;float:inline-start;order:-1;margin-inline:0 auto;padding-inline:0 12px}
button{all:unset;box-sizing:border-box;height:28px;max-width:360px;display:inline-flex;align-items:center;gap:7px;padding-block:0;padding-inline:5px 10px;
border:1px solid var(--line);border-radius:14px;background:var(--back);color:var(--ink);font:500 12px/16px "Google Sans",Roboto,Arial,sans-serif;white-space:nowrap;cursor:pointer}
button:hover{border-color:var(--ink)}
button:focus-visible{outline:2px solid var(--buyer);outline-offset:2px}
.mark{flex:none;width:18px;height:18px;border-radius:50%;display:grid;place-items:center;background:var(--buyer-back);color:var(--buyer);font-weight:600;font-size:10px}
.account{overflow:hidden;text-overflow:ellipsis;min-width:0}
.days{color:var(--quiet);font-variant-numeric:tabular-nums}
.health{display:inline-flex;gap:4px;align-items:center;color:var(--quiet)}
.on-track{color:var(--ok)}.at-risk{color:var(--warn)}.off-track{color:var(--bad)}
svg{width:12px;height:12px;fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
@media (forced-colors:active){.mark{border:1px solid}}`
