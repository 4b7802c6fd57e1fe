import { changeKinds } from '@mithaq/domain/comparison/differs';
import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import type { CalendarDate } from '@mithaq/domain/contracts/calendar-date';
import type { PreviewedState } from '@mithaq/domain/contracts/draft-preview';
import type { DocumentType, PolicySection } from '@mithaq/domain/contracts/policy-text';
import { formatDate } from '@mithaq/domain/calendar/format-date.ar';
import { instantInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { inNumerals } from '@mithaq/domain/text/digits';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import { boardPaperWords, draftWords } from './draft-labels.ar.ts';
import { documentTypeWords, pdfWords } from './labels.ar.ts';
import { DEFAULT_ACCENT } from './default-accent.ts';
import { letterheadOf } from './letterhead.ts';
import { listedChanges, type ComparedDraft } from './listed-changes.ts';
import { mapTexts } from './map-texts.ts';
import { printedText } from './printed-text.ts';

/** A draft as it is set in print. */
export interface DraftToPrint {
  readonly documentType: DocumentType;
  readonly state: PreviewedState;
  readonly title: string;
  readonly sections: readonly PolicySection[];
  readonly issueNumber?: string;
  readonly issueDate?: CalendarDate;
  readonly changeNote?: string;
  /** Proposed day of coming into force, as a sentence reads it. */
  readonly inForceFrom?: string;
  /** Its comparison with the version in force: `first` where none is, absent where the paper is to have none. */
  readonly changes?: ComparedDraft | 'first';
}

type Numerals = (text: string | number) => string;

const numeralsOf =
  ({ numerals }: Pick<AssociationProfile, 'numerals'>): Numerals =>
  (text) =>
    inNumerals(String(text), numerals);

/** Returns what every page of a draft's PDF has. `at` is the ISO instant at which it is made. */
const draftFrame = (profile: AssociationProfile, title: string, at: string) => {
  const time = new Date(at);
  return {
    words: draftWords,
    title,
    association: { name: profile.name, letterhead: letterheadOf(profile, numeralsOf(profile)) },
    'emblem-alt': pdfWords.emblemAlt,
    accent: profile.accent ?? DEFAULT_ACCENT,
    'page-pattern': profile.numerals === 'eastern' ? '١' : '1',
    date: [
      time.getUTCFullYear(),
      time.getUTCMonth() + 1,
      time.getUTCDate(),
      time.getUTCHours(),
      time.getUTCMinutes(),
      time.getUTCSeconds(),
    ],
    day: numeralsOf(profile)(instantInBothCalendars(at)),
  };
};

/** Most changes that are marked in the text; marking more would take many seconds. */
const MOST_MARKED = 1500;

const comparedOf = ({ changes }: DraftToPrint): ComparedDraft | undefined =>
  changes === 'first' ? undefined : changes;

const isMarked = (draft: DraftToPrint): boolean => {
  const counts = comparedOf(draft)?.comparison.counts;
  if (counts === undefined) return false;
  return changeKinds.reduce((sum, kind) => sum + counts[kind], 0) <= MOST_MARKED;
};

const printedChanges = (draft: DraftToPrint, numerals: Numerals) => {
  if (draft.changes === undefined) return null;
  const compared = comparedOf(draft);
  const listed =
    compared === undefined
      ? { counts: [], list: [], more: null }
      : listedChanges(draft.sections, compared, numerals);
  return {
    note: draft.changeNote ?? null,
    first: compared === undefined,
    ...listed,
    marked: compared === undefined || isMarked(draft),
  };
};

/** Returns the parts of a draft as the template sets them, its headings from `level` on. */
const draftParts = (draft: DraftToPrint, level: number, numerals: Numerals) => {
  const marks = isMarked(draft) ? comparedOf(draft)?.comparison.sections : undefined;
  return {
    title: numerals(draft.title === '' ? draftWords.untitled : draft.title),
    type: documentTypeWords[draft.documentType],
    changes: mapTexts(printedChanges(draft, numerals), numerals),
    divisions: mapTexts(printedText(draft.sections, level, marks), numerals),
  };
};

const fact = (term: string, value: string | undefined, code = false) =>
  value === undefined ? [] : [{ term, value, code }];

/** Returns everything that the template sets of one draft. */
export const printedDraft = (profile: AssociationProfile, draft: DraftToPrint, at: string) => {
  const numerals = numeralsOf(profile);
  const parts = draftParts(draft, 1, numerals);
  const frame = draftFrame(profile, parts.title, at);
  const { changes } = draft;
  return {
    ...frame,
    kind: 'draft',
    subtitle: parts.type,
    notice: draftWords.notice[draft.state],
    facts: [
      ...fact(draftWords.state, versionStateWords[draft.state].label),
      ...fact(draftWords.issueNumber, draft.issueNumber, true),
      ...fact(
        draftWords.issueDate,
        draft.issueDate === undefined ? undefined : numerals(formatDate(draft.issueDate)),
      ),
      ...fact(
        draftWords.inForceFrom,
        draft.inForceFrom === undefined ? undefined : numerals(draft.inForceFrom),
      ),
      ...fact(draftWords.asOf, frame.day),
      ...fact(
        draftWords.comparedWith,
        changes === undefined || changes === 'first' ? undefined : numerals(changes.inForce),
      ),
    ],
    papers: [{ ...parts, resolution: null }],
  };
};

/** A meeting of the board as far as it is known; absent numbers are room to write. */
export interface Meeting {
  readonly session?: string;
  readonly meeting?: string;
  readonly day?: string;
}

/** A draft with what the resolution about it needs. */
export interface DraftForBoard extends DraftToPrint {
  /** Number of the resolution, where it is given. */
  readonly resolution?: string;
  readonly supersedesAllPrevious: boolean;
}

/** Returns everything that the template sets of a board paper: a cover, and each draft with its resolution. */
export const printedBoardPaper = (
  profile: AssociationProfile,
  meeting: Meeting,
  drafts: readonly DraftForBoard[],
  at: string,
) => {
  const numerals = numeralsOf(profile);
  const frame = draftFrame(profile, boardPaperWords.title(profile.name), at);
  return {
    ...frame,
    kind: 'board-paper',
    'paper-words': boardPaperWords,
    heading: boardPaperWords.heading,
    subtitle: boardPaperWords.count(drafts.length, numerals(drafts.length)),
    notice: boardPaperWords.notice,
    facts: mapTexts(
      [
        ...fact(boardPaperWords.meeting, meeting.meeting),
        ...fact(boardPaperWords.session, meeting.session),
        ...fact(boardPaperWords.day, meeting.day),
      ],
      numerals,
    ),
    papers: drafts.map((draft, place) => {
      const parts = draftParts(draft, 3, numerals);
      const replaces =
        draft.changes === undefined || draft.changes === 'first' ? undefined : String(draft.changes.inForce);
      const resolution = {
        board: profile.name,
        title: parts.title,
        number: draft.resolution,
        ...{ meeting: meeting.meeting, session: meeting.session, day: meeting.day },
        replaces,
        inForceFrom: draft.inForceFrom,
        supersedesAllPrevious: draft.supersedesAllPrevious,
      };
      return {
        ...parts,
        number: numerals(place + 1),
        scope: replaces === undefined ? boardPaperWords.isNew : numerals(boardPaperWords.isChange(replaces)),
        resolution: mapTexts(
          {
            head: boardPaperWords.resolutionHead(resolution),
            lead: boardPaperWords.resolutionLead(resolution),
            items: boardPaperWords.resolutionItems(resolution),
          },
          numerals,
        ),
      };
    }),
  };
};
