/** The page around every screen: type, colour, spacing, header, focus. */
export const FRAME = `
:root { color-scheme: light dark; }
html, body { margin: 0; }

.mailrail {
  --accent: var(--colorBrandForeground1);
  --good: var(--colorStatusSuccessForeground1);
  --good-wash: color-mix(in srgb, var(--good) 14%, var(--card));
  --caution: var(--colorStatusWarningForeground3);
  --caution-wash: color-mix(in srgb, var(--caution) 10%, var(--card));
  --stop: var(--colorStatusDangerForeground3);
  --stop-wash: color-mix(in srgb, var(--stop) 12%, var(--card));
  --calm-wash: color-mix(in srgb, var(--accent) 12%, var(--card));
  --card: var(--colorNeutralBackground1);
  --ground: var(--colorNeutralBackground3);
  --ink: var(--colorNeutralForeground1);
  --soft: var(--colorNeutralForeground2);
  --line: var(--colorNeutralStroke2);
  --gap: clamp(12px, 4vw, 20px);

  box-sizing: border-box;
  min-block-size: 100vh;
  background: var(--ground);
  color: var(--ink);
  font-family: var(--fontFamilyBase), "Malgun Gothic", "Yu Gothic UI", "Microsoft JhengHei UI", sans-serif;
  font-size: 14px;
  line-height: 1.5;
  overflow-wrap: anywhere;
}
.mailrail[data-theme="light"] { color-scheme: light; }
.mailrail[data-theme="dark"] { color-scheme: dark; --ground: var(--colorNeutralBackground2); }
.mailrail:lang(ko) { word-break: keep-all; }
.mailrail:lang(ja) { word-break: auto-phrase; }
.mailrail *, .mailrail *::before, .mailrail *::after { box-sizing: border-box; }

:where(.mailrail) :is(h1, h2, h3, p, dl, dd, ol, ul) { margin: 0; padding: 0; }
.mailrail h1 { font-size: 22px; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; }
.mailrail h2 { font-size: 14px; line-height: 1.4; font-weight: 600; }
.mailrail h3 { font-size: 14px; line-height: 1.4; font-weight: 600; }
.mailrail:is(:lang(ko), :lang(ja), :lang(zh)) h1 { font-size: 20px; letter-spacing: 0; line-height: 1.35; }

.app { display: flex; flex-direction: column; min-block-size: 100vh; }

.top {
  display: flex;
  align-items: center;
  gap: 10px;
  padding: 12px var(--gap);
  background: var(--card);
  border-block-end: 1px solid var(--line);
}
.wordmark { flex: 1; font-weight: 600; font-size: 15px; letter-spacing: 0.01em; }
.mark { inline-size: 24px; block-size: 24px; flex: none; fill: none; stroke-linecap: round; stroke-linejoin: round; }
.mark-body { fill: var(--colorBrandBackground); }
.mark-flap { stroke: var(--colorNeutralForegroundOnBrand); stroke-width: 2.2; }
.mark-rail { stroke: var(--colorBrandForeground1); stroke-width: 3; }

main {
  flex: 1;
  display: flex;
  flex-direction: column;
  gap: var(--gap);
  inline-size: 100%;
  max-inline-size: 640px;
  margin-inline: auto;
  padding: var(--gap);
}

.mailrail h1:focus, .mailrail h2:focus { outline: none; }
.mailrail h1:focus-visible, .mailrail h2:focus-visible {
  outline: 2px solid var(--colorStrokeFocus2);
  outline-offset: 4px;
  border-radius: 4px;
}

.said {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
`;
