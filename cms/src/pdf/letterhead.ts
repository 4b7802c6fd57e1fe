import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import { pdfWords } from './labels.ar.ts';

/** Returns the line below the name, as the association's pages have it; null where nothing of it is known. */
export const letterheadOf = (
  profile: AssociationProfile,
  numerals: (text: string) => string,
): string | null => {
  const { licenceNumber, supervisingBody, city } = profile;
  const facts = [
    ...(licenceNumber === undefined ? [] : [pdfWords.licensed(numerals(licenceNumber))]),
    ...(supervisingBody === undefined ? [] : [pdfWords.supervisedBy(supervisingBody)]),
    ...(city === undefined ? [] : [city]),
  ];
  return facts.length === 0 ? null : facts.join(' · ');
};
