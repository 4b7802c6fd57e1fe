import type { DecisionPeriod, PolicySection } from '../../contracts/policy-text.ts';
import { numberOfWords } from '../../guard/number-words.ar.ts';
import { clausesOf } from '../../policy/outline.ts';
import { foldArabic } from '../../text/fold.ts';
import { periodUnits } from './period-units.ar.ts';

const period =
  /خلال\s+(?:مدة|فترة)\s+لا\s+(?:تقل|تزيد|تتجاوز)\s+(?:عن|على)\s+(?<words>\p{L}+|[\d٠-٩]{1,3})(?:\s+(?<unit>\p{L}+))?/u;

/**
 * Returns the period within which the steps of handling say that a request is answered, with the document's words. A
 * floor stays a floor. Undefined where they name none, or more than a year.
 */
export const decisionPeriodIn = (sections: readonly PolicySection[]): DecisionPeriod | undefined => {
  const handling = sections.filter(({ role }) => role === 'handling');
  for (const { text } of clausesOf({ sections: handling })) {
    const match = period.exec(text);
    if (match === null) continue;
    const [word = '', unit = ''] = [match.groups?.['words'], match.groups?.['unit']].map((one) =>
      foldArabic(one ?? ''),
    );
    const alone = periodUnits.get(word);
    const count = Number.isInteger(Number(word)) ? Number(word) : numberOfWords([word]);
    const each = periodUnits.get(unit);
    const days = alone ?? (count === undefined || each === undefined ? undefined : count * each);
    if (days === undefined || days < 1 || days > 365) continue;
    const printed =
      alone === undefined
        ? match[0]
        : match[0].replace(/\s+\p{L}+$/u, (last) => (foldArabic(last) === unit && unit !== '' ? '' : last));
    if (match[0].includes('تقل')) return { atLeastDays: days, printed };
  }
  return undefined;
};
