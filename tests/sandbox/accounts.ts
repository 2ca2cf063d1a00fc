/** A mailbox of the sandbox. */
export interface Account {
  address: string;
  name: string;
  provider: "exchange-online" | "gmail";
}

/** All mailboxes the sandbox has. */
export const ACCOUNTS: readonly Account[] = [
  { address: "ana@contoso.example", name: "Ana Müller", provider: "exchange-online" },
  { address: "jin@contoso.example", name: "진 김", provider: "exchange-online" },
  { address: "mina@gmail.example", name: "Mina Park", provider: "gmail" },
  { address: "leo@gmail.example", name: "Leo Weiß", provider: "gmail" },
];

/** The accounts of one provider. */
export function accountsOf(provider: Account["provider"]): Account[] {
  return ACCOUNTS.filter((account) => account.provider === provider);
}

/** The account with this address, in any case. */
export function accountAt(address: string): Account | undefined {
  return ACCOUNTS.find((account) => account.address === address.toLowerCase());
}
