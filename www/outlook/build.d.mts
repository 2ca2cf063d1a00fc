/** What mailrail.config.json says of the Outlook add-in. */
export interface OutlookConfig {
  outlook: { origin: string; clientId: string };
}

export function build(options: { core: string; out: string; config: OutlookConfig }): Promise<void>;
