import type { RegisteredVersion } from '@mithaq/domain/contracts/register';
import { formatDate } from '@mithaq/domain/calendar/format-date.ar';
import type { Numerals } from '../../look/numerals.ts';
import { citationWords } from './citation.ar.ts';

/** Returns a citation of one line to copy into a letter or a study, without the address. */
export const citationOf = (file: RegisteredVersion, numerals: Numerals): string => {
  const { hijri, gregorian } = file.approval.approvedOn ?? {};
  const approvedOn = [hijri, gregorian].filter((date) => date !== undefined).map(formatDate);
  return [
    file.association.name,
    `«${file.text.title}»`,
    citationWords.version(numerals(file.version)),
    ...(file.issueNumber === undefined ? [] : [citationWords.issueNumber(file.issueNumber)]),
    ...(file.approval.demonstration ? [citationWords.demonstration] : []),
    ...(approvedOn.length === 0 ? [] : [citationWords.approvedOn(numerals(approvedOn.join(' - ')))]),
  ].join('، ');
};
