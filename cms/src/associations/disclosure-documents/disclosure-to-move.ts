import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { expectedDisclosures } from '@mithaq/domain/catalogue/current-catalogue';
import type { DisclosureToMove } from '@mithaq/domain/disclosure/disclosure-lifecycle';
import { readPeriod } from '@mithaq/domain/disclosure/disclosure-period';
import { hasVisibleCharacter } from '@mithaq/domain/text/visible-character';
import type { DisclosureDocument, Document } from '../../payload-types.ts';

const dayOf = (stored: string | null | undefined): string | undefined =>
  stored ? dayInRiyadh(stored) : undefined;

const periodOf = ({ years, part }: DisclosureDocument): DisclosureToMove['period'] => {
  if (!hasVisibleCharacter(years ?? '')) return part ? 'unreadable' : undefined;
  return readPeriod(years ?? '', part ?? undefined) ?? 'unreadable';
};

/** Returns the entry of the catalogue that a row fulfils. Throws for a code that the edition lacks. */
export const entryOf = ({ entry: code }: Pick<DisclosureDocument, 'entry'>) => {
  const entry = expectedDisclosures.find((one) => one.code === code);
  if (entry === undefined) throw new TypeError(`no entry ${code} in the catalogue`);
  return entry;
};

/** Returns the parts of a row that its moves depend on. */
export const disclosureToMove = (
  row: DisclosureDocument,
  upload: Document | undefined,
): DisclosureToMove => ({
  state: row.state,
  entry: entryOf(row),
  title: row.title,
  period: periodOf(row),
  fileType: upload?.mimeType ?? undefined,
  approvedBy: row.approvedBy ?? undefined,
  approvedOn: dayOf(row.approvedOn),
  renewBy: dayOf(row.renewBy),
  changeNote: row.changeNote ?? '',
  followsAnother: Boolean(row.disclosure),
});
