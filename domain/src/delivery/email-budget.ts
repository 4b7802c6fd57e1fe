const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

interface EmailBudget {
  /** The largest number of e-mails in one window. */
  readonly most: number;
  /** The length of the window in milliseconds; a window begins with its first e-mail. */
  readonly windowMs: number;
}

/**
 * Limits of the e-mails that somebody who is not logged in can cause, all such kinds together. An e-mail counts
 * against all three budgets, and is not sent where one of them is spent. At the turn of a window a mailbox may get two
 * shares in a short time, which one counter for each budget cannot prevent.
 */
export const emailBudgets = {
  /** The limit of a mailbox, over all associations: anybody can type anybody's address, and must not flood it. */
  address: { most: 5, windowMs: DAY_MS },
  /** The limit of an association: far above the busiest honest hour, and far below what would endanger the others. */
  association: { most: 200, windowMs: HOUR_MS },
  /** The limit of the whole platform: complaints put the one sending account of all associations under review. */
  platform: { most: 5000, windowMs: DAY_MS },
} as const satisfies Readonly<Record<string, EmailBudget>>;

export type EmailBudgetScope = keyof typeof emailBudgets;

/** Providers whose mailboxes ignore dots in the local part; both names lead to one mailbox. */
const ignoresDots: Readonly<Record<string, string>> = {
  'gmail.com': 'gmail.com',
  'googlemail.com': 'gmail.com',
};

/**
 * Returns one spelling for the spellings of an address that reach one mailbox: lower case, without the part after a
 * plus sign (RFC 5233), and without dots where the provider ignores them (Gmail). For counting only: a message goes
 * to the address as it was typed, because two mailboxes may in truth differ.
 */
export const mailboxOf = (address: string): string => {
  const typed = address.normalize('NFC').trim().toLowerCase();
  const at = typed.lastIndexOf('@');
  if (at < 1) return typed;
  const domain = typed.slice(at + 1);
  const whole = typed.slice(0, at);
  const beforePlus = whole.split('+')[0] ?? '';
  const local = beforePlus === '' ? whole : beforePlus;
  const provider = ignoresDots[domain];
  return provider === undefined ? `${local}@${domain}` : `${local.replaceAll('.', '')}@${provider}`;
};
