/** The findings of a review: groups by severity, cards, lists that open, the note of a fix. */
export const FINDINGS = `
.findings { --tone: var(--accent); gap: 16px; }
.findings.severity-block { --tone: var(--stop); }
.findings.severity-confirm { --tone: var(--caution); }
.group-title { display: inline-flex; align-items: center; gap: 8px; color: var(--tone); }
.findings .plain { gap: 16px; }
.findings li.finding + li.finding, .disclosed > .plain > li.finding:first-child {
  padding-block-start: 16px;
  border-block-start: 1px solid var(--line);
}

.finding { display: flex; flex-direction: column; gap: 4px; min-inline-size: 0; }
.finding-place { display: flex; align-items: center; gap: 6px; font-size: 13px; color: var(--tone); }
.finding-place .icon { inline-size: 18px; block-size: 18px; }
.where { color: var(--soft); }
.finding h3 { font-size: 15px; }
.why { color: var(--soft); }
.excerpt {
  align-self: flex-start;
  max-inline-size: 100%;
  padding: 2px 8px;
  border-radius: 6px;
  background: var(--ground);
}
.addresses { list-style: none; font-size: 13px; }
.addresses li { padding-block: 2px; }
.finding .buttons { margin-block-start: 8px; gap: 8px; }
.finding .button { min-block-size: 32px; }

.finding .button[data-action="show-place"] { color: var(--colorBrandForegroundLink); }
.finding .button[data-action="show-place"]:first-child { margin-inline-start: -12px; }

summary { display: flex; align-items: center; gap: 8px; cursor: pointer; border-radius: 4px; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::after {
  content: "";
  flex: none;
  inline-size: 8px;
  block-size: 8px;
  margin: 0 4px 4px;
  border: solid currentColor;
  border-width: 0 2px 2px 0;
  transform: rotate(45deg);
}
details[open] > summary::after { margin-block: 4px 0; transform: rotate(-135deg); }
.hints > summary { justify-content: space-between; color: var(--soft); }
.more > summary { inline-size: fit-content; font-size: 13px; color: var(--colorBrandForegroundLink); padding-block: 4px; }
.more > summary::after { inline-size: 6px; block-size: 6px; }
.more > .disclosed { padding-block-start: 2px; }
.hints > .disclosed { padding-block-start: 12px; }
.hints .disclosed > .plain > li.finding:first-child { border-block-start: 0; padding-block-start: 0; }
.mailrail summary:focus-visible, .mailrail h3:focus-visible {
  outline: 2px solid var(--colorStrokeFocus2);
  outline-offset: 2px;
  border-radius: 4px;
}
.mailrail h3:focus { outline: none; }
.mailrail h3:focus-visible { outline: 2px solid var(--colorStrokeFocus2); }

.fixed-note { flex-direction: row; flex-wrap: wrap; align-items: center; gap: 8px 10px; padding-block: 10px; background: var(--good-wash); }
.fixed-note .icon { color: var(--good); }
.fixed-note p { flex: 1 1 100px; min-inline-size: 0; }
.card.fixed-note > .button { align-self: center; margin-block-start: 0; min-inline-size: 0; min-block-size: 32px; }

@media (forced-colors: active) {
  .finding .button[data-action="show-place"]:first-child { margin-inline-start: 0; }
  .excerpt { border: 1px solid CanvasText; }
  .hints > summary, .more > summary { color: LinkText; }
  .fixed-note .icon, .banner > .icon { color: CanvasText; }
  .mailrail summary:focus-visible, .mailrail h3:focus-visible { outline-color: Highlight; }
}
`;
