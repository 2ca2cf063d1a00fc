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

summary { cursor: pointer; border-radius: 4px; }
.more { font-size: 13px; }
.more > summary { inline-size: fit-content; color: var(--colorBrandForegroundLink); padding-block: 4px; }
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
.fixed-note p { flex: 1 1 140px; min-inline-size: 0; }
.card.fixed-note > .button { align-self: center; margin-block-start: 0; min-block-size: 32px; }

@media (forced-colors: active) {
  .excerpt { border: 1px solid CanvasText; }
  .more > summary { color: LinkText; }
  .mailrail summary:focus-visible, .mailrail h3:focus-visible { outline-color: Highlight; }
}
`;
