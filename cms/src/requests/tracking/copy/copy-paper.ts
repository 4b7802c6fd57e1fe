import type { DataCopy } from '@mithaq/domain/contracts/data-copy';
import { contactPreference } from '@mithaq/domain/contracts/request-submission';
import { dayInBothCalendars, instantInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { sittingOutcomeWords } from '@mithaq/domain/request/committee-sitting.ar';
import { storedFieldNames, type StoredFieldName } from '@mithaq/domain/request/form-fields';
import { deskWishLabels } from '@mithaq/domain/request/contact-wishes.ar';
import { keysOf } from '@mithaq/domain/table/keys-of';
import { contactPreferenceWords, fieldWordsOf, wishedWords } from '@mithaq/domain/request/form-fields.ar';
import { noticeOccasionWords } from '@mithaq/domain/request/request-notice.ar';
import { formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import { requestKindWords } from '@mithaq/domain/request/request-kind.ar';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import { associationProfileOf } from '../../../associations/public-index/association-profile.ts';
import type { Association } from '../../../payload-types.ts';
import type { DeskDocument } from '../../../pdf/desk-document.ts';
import { rights } from '../data-rights/labels.ar.ts';
import { copyWords as words } from './copy.ar.ts';

const linesOf = (...lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line !== undefined && line !== '').join('\n');

const isField = (name: string): name is StoredFieldName => storedFieldNames.some((one) => one === name);

/** Returns a copy of a beneficiary's data as a paper; a `neutral` one names no association. */
export const copyPaper = (copy: DataCopy, association: Association, neutral: boolean): DeskDocument => {
  const profile = associationProfileOf(association);
  const valueOf = (field: StoredFieldName, value: string | true): string => {
    if (value === true) return wishedWords.label;
    if (field === 'service') return association.services?.find(({ code }) => code === value)?.label ?? value;
    const way = field === 'contactBy' ? contactPreference.safeParse(value).data : undefined;
    return way === undefined ? value : contactPreferenceWords[way].label;
  };
  const labelOf = (field: string): string => {
    if (isField(field)) return fieldWordsOf(field, copy.kind).label;
    const ofDesk = keysOf(deskWishLabels).find((name) => name === field);
    return ofDesk === undefined ? field : deskWishLabels[ofDesk];
  };
  const written = (submission: DataCopy['submission']) =>
    storedFieldNames.flatMap((field) => {
      const value = submission[field];
      const code = field === 'mobile' || field === 'email';
      return value === undefined ? [] : [{ term: labelOf(field), value: valueOf(field, value), code }];
    });
  const table = (heading: string, facts: readonly { readonly term: string; readonly value: string }[]) =>
    facts.length === 0 ? [] : [{ heading, facts }];
  const shown = (field: string, value: string | undefined): string =>
    value === undefined ? words.nothing : isField(field) ? valueOf(field, value) : value;
  return {
    profile,
    neutral,
    title: words.title,
    lead: words.lead,
    at: copy.at,
    footer: words.footer,
    facts: [
      { term: words.reference, value: formatReferenceNumber(copy.reference), code: true },
      { term: words.kind, value: requestKindWords[copy.kind].ar },
      { term: words.state, value: requestStateWords[copy.state].label },
      { term: words.acceptedOn, value: instantInBothCalendars(copy.acceptedAt) },
      { term: words.made, value: instantInBothCalendars(copy.at) },
      ...(copy.privacyNotice === undefined
        ? []
        : [{ term: words.privacyNotice, value: copy.privacyNotice, code: true }]),
    ],
    sections: [
      { heading: words.written, facts: written(copy.submission) },
      ...copy.earlierForms.map(({ acceptedAt, submission }) => ({
        heading: words.earlier(instantInBothCalendars(acceptedAt)),
        facts: written(submission),
      })),
      ...table(
        words.corrections,
        copy.corrections.map(({ at, field, before, after }) => ({
          term: labelOf(field),
          value: linesOf(
            words.correction(shown(field, before), shown(field, after)),
            instantInBothCalendars(at),
          ),
        })),
      ),
      ...table(
        words.papers,
        copy.papers.map(({ name, at }) => ({ term: name, value: instantInBothCalendars(at) })),
      ),
      ...table(
        words.told,
        copy.told.map(({ at, occasion, words: told }) => ({
          term: instantInBothCalendars(at),
          value: linesOf(noticeOccasionWords[occasion].ar, told),
        })),
      ),
      ...table(
        words.decisions,
        copy.decisions.map(({ outcome, heldOn, granted, conditions, reason, words: told }) => ({
          term: dayInBothCalendars(heldOn),
          value: linesOf(sittingOutcomeWords[outcome].ar, granted, conditions, reason, told),
        })),
      ),
      ...table(
        words.registrations,
        copy.registrations.map(({ fileNumber, at }) => ({
          term: words.fileNumber,
          value: linesOf(fileNumber, instantInBothCalendars(at)),
        })),
      ),
      ...table(
        words.services,
        copy.services.map(({ what, amount, givenOn }) => ({
          term: dayInBothCalendars(givenOn),
          value: linesOf(what, amount),
        })),
      ),
      ...table(
        words.rights,
        copy.dataRights.map(({ right, askedAt, dueOn, words: asked }) => ({
          term: instantInBothCalendars(askedAt),
          value: linesOf(rights[right].ar, asked, words.dueOn(dayInBothCalendars(dueOn))),
        })),
      ),
      { heading: words.leftOut, paragraphs: [words.leftOutText] },
    ],
  };
};
