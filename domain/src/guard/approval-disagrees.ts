import { formatDate } from '../calendar/format-date.ar.ts';
import type { ApprovalDate, BoardApproval } from '../contracts/board-approval.ts';
import type { CalendarDate } from '../contracts/calendar-date.ts';
import type { ProposedFact } from '../contracts/document-reading.ts';
import { allParts } from '../policy/text-parts.ts';
import { factsOf } from '../reading/facts/propose-facts.ts';
import { foldArabic } from '../text/fold.ts';
import type { Finding } from './finding.ts';
import type { GuardedVersion, GuardRule } from './guarded-version.ts';

/** Most clauses that are read for an approval, and most characters of one: a text of many says nothing more. */
const MOST_CLAUSES = 200;
const MOST_CHARACTERS = 5000;

interface Clause {
  readonly id: string;
  readonly text: string;
  readonly place: 'approval' | 'text';
}

/** Outside the section of the approval only a sentence about this very document speaks of its approval. */
const aboutThis = /(?:^|\s)(?:هذه|هذا)(?:\s|$)/u;

const approvingClauses = ({ sections }: GuardedVersion['text']): Clause[] =>
  sections
    .flatMap((section) =>
      allParts([section]).map(({ part }) => ({
        id: part.id,
        text: part.text.slice(0, MOST_CHARACTERS),
        place: section.role === 'approval' ? ('approval' as const) : ('text' as const),
      })),
    )
    .filter(
      ({ text, place }) =>
        place === 'approval' || (text.includes('مجلس') && aboutThis.test(foldArabic(text))),
    )
    .slice(0, MOST_CLAUSES);

const differ = (
  printed: CalendarDate | undefined,
  recorded: CalendarDate | undefined,
): boolean | undefined =>
  printed === undefined || recorded === undefined
    ? undefined
    : (['year', 'month', 'day'] as const).some(
        (part) => recorded[part] !== undefined && printed[part] !== recorded[part],
      );

/** Says whether a printed day is another one; a text that prints both calendars agrees by either of them. */
const isOtherDay = (
  printed: { readonly hijri?: CalendarDate | undefined; readonly gregorian?: CalendarDate | undefined },
  recorded: ApprovalDate,
): boolean => {
  const compared = [differ(printed.hijri, recorded.hijri), differ(printed.gregorian, recorded.gregorian)];
  return compared.includes(true) && !compared.includes(false);
};

const findingOf = (fact: ProposedFact, approval: BoardApproval, clause: Clause): Finding[] => {
  const at = { severity: 'warning', place: { clause: clause.id }, text: clause.text } as const;
  const words = fact.printed;
  if (fact.kind === 'session' || fact.kind === 'meeting' || fact.kind === 'resolution') {
    const recorded = approval[fact.kind];
    const all = [approval.session, approval.meeting, approval.resolution].map((number) => number?.value);
    // Minutes call one number a meeting's, and a text a resolution's: the number is there.
    if (all.includes(fact.value)) return [];
    return recorded === undefined
      ? [{ ...at, code: 'approval.unrecorded', facts: { words } }]
      : [{ ...at, code: 'number.disagrees', facts: { words, meant: String(recorded.value) } }];
  }
  if (fact.kind !== 'approved-on') return [];
  const { approvedOn } = approval;
  if (approvedOn === undefined) return [{ ...at, code: 'approval.unrecorded', facts: { words } }];
  if (!isOtherDay(fact, approvedOn)) return [];
  const meant = fact.gregorian === undefined ? approvedOn.hijri : approvedOn.gregorian;
  return [
    {
      ...at,
      code: 'date.disagrees',
      facts: { words, meant: meant === undefined ? approvedOn.printed : formatDate(meant) },
    },
  ];
};

/**
 * Finds what the text prints of its own approval and the recorded approval says otherwise or not at all: the page
 * begins with the recorded one, above a text that contradicts it. A warning, because only the minutes say which is
 * right. An approval that was entered to try out the system stands beside no minutes.
 */
export const approvalDisagrees: GuardRule = ({ text, approval }) => {
  if (approval === undefined || approval.demonstration) return [];
  return approvingClauses(text).flatMap((clause) => {
    const { facts } = factsOf(
      [
        {
          text: clause.text,
          lines: [{ number: 1, text: clause.text }],
          place: clause.place,
          readByOcr: false,
        },
      ],
      [],
    );
    return facts.flatMap((fact) => findingOf(fact, approval, clause));
  });
};
