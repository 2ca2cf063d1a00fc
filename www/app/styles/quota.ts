/** What the limits need of their own: the note beside a verdict, gauges, the chart and its table. */
export const QUOTA = `
.permit { flex-flow: row wrap; align-items: flex-start; gap: 4px 12px; }
.permit > .icon { margin-block-start: 1px; color: var(--accent); }
.permit-later { border-color: var(--colorStatusWarningBorder1); background: var(--caution-wash); }
.permit-later > .icon { color: var(--caution); }
.permit-never { background: var(--stop-wash); }
.permit-never > .icon { color: var(--stop); }
.permit-later .aside, .permit-never .aside { color: var(--ink); }
.permit-words { display: flex; flex: 1 1 200px; flex-direction: column; gap: 2px; min-inline-size: 0; }
.permit > .button { margin-inline-start: auto; margin-block: -6px; }
.countdown { font-variant-numeric: tabular-nums; font-weight: 600; }
#send-note { display: flex; flex-direction: column; gap: 6px; }

.gauges .gauge { display: flex; flex-direction: column; gap: 2px; }
.gauges .gauge + .gauge { padding-block-start: 14px; border-block-start: 1px solid var(--line); }
.gauges .figures { align-items: baseline; }
.gauges .figures h3 { flex: 1 1 auto; }
.gauges .meter { margin-block: 4px 6px; block-size: 6px; border-radius: 3px; }
.gauges .full .meter-fill { fill: var(--caution); }
.full-mark { color: var(--caution); font-weight: 600; }
.counting-problem { padding-inline-start: 12px; border-inline-start: 3px solid var(--caution); }
main[data-screen="quota"] > .button { align-self: flex-start; }
main[data-screen="quota"] > .button .icon { margin-inline-end: 8px; }

.plot { display: grid; grid-template-columns: 30px 1fr; gap: 6px; direction: ltr; }
.plot svg { display: block; inline-size: 100%; overflow: visible; }
.plot text { fill: var(--soft); font-size: 11px; }
.scale text { text-anchor: end; font-variant-numeric: tabular-nums; }
.plot .time, .plot .now-name { text-anchor: middle; }
.plot .now-name { fill: var(--ink); font-weight: 600; }
.plot .grid { stroke: var(--line); }
.plot .now { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 2; }
.bar-sent { fill: var(--colorBrandBackground); }
.bar-elsewhere { fill: url(#hatching); stroke: var(--colorNeutralForeground3); }
.bar-planned { fill: var(--calm-wash); stroke: var(--accent); }
.bar { stroke-width: 1; }
.hatch-ground { fill: var(--card); }
.hatch { fill: var(--colorNeutralForeground3); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 16px; font-size: 13px; color: var(--soft); }
.legend li { display: flex; align-items: center; gap: 6px; }
.swatch { inline-size: 12px; block-size: 12px; flex: none; }

.hours { inline-size: 100%; table-layout: fixed; overflow-wrap: break-word; border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13px; }
.hours th, .hours td { padding: 4px 6px; text-align: end; vertical-align: bottom; font-weight: 400; }
.hours th:first-child { text-align: start; padding-inline-start: 0; }
.hours th:last-child, .hours td:last-child { padding-inline-end: 0; }
.hours thead th { color: var(--soft); border-block-end: 1px solid var(--line); }
.hours .day { padding-block-start: 12px; font-weight: 600; }
.hours .present > * { font-weight: 600; }
.hours .present th { color: var(--accent); }

@media (forced-colors: active) {
  .plot text, .legend { fill: CanvasText; }
  .plot .grid { stroke: GrayText; }
  .plot .now { stroke: CanvasText; }
  .bar-sent { fill: Highlight; }
  .bar-elsewhere { stroke: CanvasText; }
  .hatch-ground { fill: Canvas; }
  .hatch { fill: CanvasText; }
  .bar-planned { fill: Canvas; stroke: Highlight; }
  .permit-later, .permit-never { border-width: 2px; }
  .permit > .icon { color: CanvasText; }
  .permit > .button { margin-block: 4px 0; }
  .gauges .full .meter-fill { fill: Highlight; }
}
`;
