import type { CatalogueEntry } from '../contracts/catalogue.ts';
import type { ApprovingBody, DisclosurePeriod, DisclosureStatus } from '../contracts/disclosure.ts';
import type { Withdrawal } from '../contracts/withdrawal.ts';
import { keysOf } from '../table/keys-of.ts';
import { hasVisibleCharacter } from '../text/visible-character.ts';

interface DisclosureStateFacts {
  /** Whether the version is public record: no field of it changes any more, by any door. */
  readonly isPublicRecord: boolean;
  /** Whether the secretary may change the version's fields. */
  readonly isEditable: boolean;
}

/** Every state of a version of a disclosure, in the order of its life; the words are in `disclosure-words.ar.ts`. */
export const disclosureStateFacts = {
  draft: { isPublicRecord: false, isEditable: true },
  'in-force': { isPublicRecord: true, isEditable: false },
  superseded: { isPublicRecord: true, isEditable: false },
  withdrawn: { isPublicRecord: true, isEditable: false },
} as const satisfies Readonly<Record<'draft' | DisclosureStatus, DisclosureStateFacts>>;

export type DisclosureState = keyof typeof disclosureStateFacts;
export const disclosureStates = keysOf(disclosureStateFacts);

/** A state that the secretary moves a version to; publication alone makes another version superseded. */
export type DisclosureTarget = 'in-force' | 'withdrawn';

type Need =
  'title' | 'period' | 'file' | 'approval' | 'renewal' | 'change' | 'days' | 'four-eyes' | 'withdrawal';

interface DisclosureMove {
  readonly from: DisclosureState;
  readonly to: DisclosureState;
  readonly by: 'board-secretary' | 'system';
  readonly needs: readonly Need[];
}

/**
 * The whole life of a version of a disclosure, one move per row. There is no state of review or of approval as policies
 * have: a body approves the paper itself, before it is a file, and what it approved is what is uploaded. The second
 * person of an association that wants four eyes publishes what the first one prepared.
 */
export const disclosureMoves: readonly DisclosureMove[] = [
  {
    from: 'draft',
    to: 'in-force',
    by: 'board-secretary',
    needs: ['title', 'period', 'file', 'approval', 'renewal', 'change', 'days', 'four-eyes'],
  },
  { from: 'in-force', to: 'superseded', by: 'system', needs: [] },
  { from: 'in-force', to: 'withdrawn', by: 'board-secretary', needs: ['withdrawal'] },
];

export type DisclosureRefusal =
  | { readonly code: 'move.not-in-table'; readonly from: DisclosureState; readonly to: DisclosureState }
  | {
      readonly code: 'approval.missing' | 'approval.other-body';
      readonly path: string;
      readonly of: readonly ApprovingBody[];
    }
  | {
      readonly code:
        | 'title.missing'
        | 'period.missing'
        | 'period.unreadable'
        | 'file.missing'
        | 'file.not-pdf'
        | 'approval.day-missing'
        | 'approval.body-missing'
        | 'approval.day-ahead'
        | 'renewal.missing'
        | 'renewal.past'
        | 'change.note-missing'
        | 'four-eyes.same-person'
        | 'withdrawal.reason-missing'
        | 'withdrawal.kind-missing';
      readonly path: string;
    };

/** The parts of a version that its moves depend on. Absent parts are reasons, not errors. */
export interface DisclosureToMove {
  readonly state: DisclosureState;
  readonly entry: Pick<CatalogueEntry, 'yearly' | 'approvedBy'>;
  readonly title: string;
  /** Years as they were read; `unreadable` where something was typed that is no year. */
  readonly period: DisclosurePeriod | 'unreadable' | undefined;
  /** Type of the uploaded file; undefined where there is none. */
  readonly fileType: string | undefined;
  readonly approvedBy: ApprovingBody | undefined;
  /** Gregorian days in Asia/Riyadh, `2026-11-21`. */
  readonly approvedOn: string | undefined;
  readonly renewBy: string | undefined;
  readonly changeNote: string;
  /** Whether a version of the same disclosure was published before. */
  readonly followsAnother: boolean;
}

/** A move that somebody requests, with their words. */
export interface AskedDisclosureMove {
  readonly to: DisclosureState;
  readonly by: 'board-secretary' | 'system';
  /** The Gregorian day in Asia/Riyadh on which somebody asks. */
  readonly today: string;
  /** The reason of a withdrawal, which is public. */
  readonly reason?: string | undefined;
  readonly withdrawal?: Withdrawal['kind'] | undefined;
  /** Whether the association wants four eyes and the person who asks has prepared the version alone. */
  readonly preparedByWhoAsks?: boolean;
}

type GapsOf = (disclosure: DisclosureToMove, asked: AskedDisclosureMove) => readonly DisclosureRefusal[];

const approvalGaps: GapsOf = ({ entry, approvedBy, approvedOn }) => {
  const of = entry.approvedBy ?? [];
  if (approvedBy === undefined && of.length > 0)
    return [{ code: 'approval.missing', path: 'approvedBy', of }];
  if (approvedBy === undefined)
    return approvedOn === undefined ? [] : [{ code: 'approval.body-missing', path: 'approvedBy' }];
  return [
    ...(of.length > 0 && !of.includes(approvedBy)
      ? [{ code: 'approval.other-body' as const, path: 'approvedBy', of }]
      : []),
    ...(approvedOn === undefined ? [{ code: 'approval.day-missing' as const, path: 'approvedOn' }] : []),
  ];
};

const gapsOf: Readonly<Record<Need, GapsOf>> = {
  title: ({ title }) => (hasVisibleCharacter(title) ? [] : [{ code: 'title.missing', path: 'title' }]),
  period: ({ period, entry }) => {
    if (period === 'unreadable') return [{ code: 'period.unreadable', path: 'years' }];
    return period === undefined && entry.yearly === true ? [{ code: 'period.missing', path: 'years' }] : [];
  },
  file: ({ fileType }) => {
    if (fileType === undefined) return [{ code: 'file.missing', path: 'file' }];
    return fileType === 'application/pdf' ? [] : [{ code: 'file.not-pdf', path: 'file' }];
  },
  approval: approvalGaps,
  renewal: ({ entry, renewBy }) =>
    entry.yearly === true && renewBy === undefined ? [{ code: 'renewal.missing', path: 'renewBy' }] : [],
  change: ({ followsAnother, changeNote }) =>
    followsAnother && !hasVisibleCharacter(changeNote)
      ? [{ code: 'change.note-missing', path: 'changeNote' }]
      : [],
  days: ({ approvedOn, renewBy }, { today }) => [
    ...(approvedOn !== undefined && approvedOn > today
      ? [{ code: 'approval.day-ahead' as const, path: 'approvedOn' }]
      : []),
    ...(renewBy !== undefined && renewBy < today ? [{ code: 'renewal.past' as const, path: 'renewBy' }] : []),
  ],
  'four-eyes': (_, { preparedByWhoAsks }) =>
    preparedByWhoAsks === true ? [{ code: 'four-eyes.same-person', path: 'savedBy' }] : [],
  withdrawal: (_, { reason, withdrawal }) => [
    ...(withdrawal === undefined ? [{ code: 'withdrawal.kind-missing' as const, path: 'kind' }] : []),
    ...(hasVisibleCharacter(reason ?? '')
      ? []
      : [{ code: 'withdrawal.reason-missing' as const, path: 'reason' }]),
  ],
};

/** Returns every reason at once why this move is refused; an empty list means that it may happen. */
export const refusalsOfDisclosureMove = (
  disclosure: DisclosureToMove,
  asked: AskedDisclosureMove,
): DisclosureRefusal[] => {
  const { state: from } = disclosure;
  const { to, by } = asked;
  const move = disclosureMoves.find((row) => row.from === from && row.to === to && row.by === by);
  if (move === undefined) return [{ code: 'move.not-in-table', from, to }];
  return move.needs.flatMap((need) => gapsOf[need](disclosure, asked));
};
