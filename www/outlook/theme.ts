/** Only the newest Outlooks say outright whether their theme is dark. */
type ToldTheme = Pick<Office.OfficeTheme, "bodyBackgroundColor"> & Partial<Office.OfficeTheme>;

type Theme = "light" | "dark";

/** Light or dark by Outlook's own theme; null where this Outlook does not tell one, and the system's is followed. */
export function hostTheme(): Theme | null {
  const theme = Office.context.officeTheme as ToldTheme | undefined;
  return theme ? nameOf(theme) : null;
}

/** Calls back when the person changes Outlook's theme, where this Outlook tells it (Mailbox 1.14). */
export function watchTheme(mailbox: Office.Mailbox, changed: (theme: Theme) => void): void {
  if (!Office.context.requirements.isSetSupported("Mailbox", "1.14")) return;
  mailbox.addHandlerAsync(
    Office.EventType.OfficeThemeChanged,
    ({ officeTheme }: { officeTheme: ToldTheme }) => changed(nameOf(officeTheme)),
  );
}

function nameOf(theme: ToldTheme): Theme {
  // Older builds turn all of a changed theme into colours, this one too.
  const told = typeof theme.isDarkTheme === "boolean" ? theme.isDarkTheme : isDark(theme.bodyBackgroundColor);
  return told ? "dark" : "light";
}

/** Whether light text reads better on this colour (#rrggbb), by its relative luminance in WCAG 2. */
function isDark(color: string): boolean {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 1, green = 1, blue = 1] = channels.map((one) =>
    one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}
