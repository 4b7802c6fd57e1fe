import type { AgendaItem } from '@mithaq/domain/request/committee-sitting';

/**
 * Returns what a beneficiary is told of her request's outcome: what is granted, on which conditions, the reason, the
 * reason for deciding early, and the committee's own words. Paragraphs are separated by a line break.
 */
export const wordsForHer = (item: AgendaItem): string =>
  [
    item.outcome === 'accepted' && item.granted ? `ما مُنح لك: ${item.granted}` : undefined,
    item.outcome === 'accepted' && item.conditions ? `الشروط: ${item.conditions}` : undefined,
    // The sentence before the words of a rejection ends with «وسبب ذلك:».
    item.outcome === 'rejected' ? item.reason : undefined,
    item.outcome === 'postponed' && item.reason ? `السبب: ${item.reason}` : undefined,
    item.words ?? undefined,
    item.earlyReason ? `صدر القرار قبل الموعد الذي تذكره السياسة، والسبب: ${item.earlyReason}` : undefined,
  ]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');

/** Returns the note that the file keeps of a decision. */
export const noteOfDecision = (minutesNumber: string, item: AgendaItem): string =>
  [
    `محضر لجنة البحث رقم ${minutesNumber}.`,
    item.correction ? `صُحّح به قرار سابق: ${item.correction}` : undefined,
    item.earlyReason ? `عُجّل القرار قبل الموعد المطبوع: ${item.earlyReason}` : undefined,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
