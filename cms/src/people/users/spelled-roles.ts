import type { Role } from '../../payload/access/roles.ts';
import { roleLabels } from './labels.ar.ts';

const BETWEEN = '، ';

/** Returns roles as the log of accounts keeps them: in words, so that its readers need no list of codes. */
export const spelledRoles = (held: readonly Role[]): string =>
  [...held]
    .sort()
    .map((role) => roleLabels[role].ar)
    .join(BETWEEN);

/** Whether a line of the log of accounts names a role; the words of a role therefore stay as they are. */
export const spellsRole = (text: string | null | undefined, role: Role): boolean =>
  (text ?? '').split(BETWEEN).includes(roleLabels[role].ar);
