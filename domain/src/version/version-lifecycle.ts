import type { BoardApproval } from '../contracts/board-approval.ts';
import type { PolicyText } from '../contracts/policy-text.ts';
import type { ChangeKind } from '../contracts/register.ts';
import type { Withdrawal } from '../contracts/withdrawal.ts';
import { approvalGaps, type ApprovalGap } from '../approval/approval-gaps.ts';
import { textSizeGap, type TextSizeGap } from '../policy/text-size.ts';
import { keysOf } from '../table/keys-of.ts';
import { rowSays } from '../table/row-says.ts';
import { hasVisibleCharacter } from '../text/visible-character.ts';
import { effectiveDayGaps, type DayGap, type EffectiveDays } from './effective-days.ts';

interface VersionStateFacts {
  /** Whether the board has approved the version. */
  readonly isApproved: boolean;
  /** Whether the version is public record: no field of it changes any more, by any door. */
  readonly isPublicRecord: boolean;
  /** Whether the secretary may change the version's fields. */
  readonly isEditable: boolean;
  /** The state's place on the secretary's desk, the nearest to publication first; undefined where nothing is left to do. */
  readonly place: number | undefined;
}

/** Every state of a version, in the order of its life; the words of each are in `version-states.ar.ts`. */
export const versionStateFacts = {
  draft: { isApproved: false, isPublicRecord: false, isEditable: true, place: 3 },
  'in-review': { isApproved: false, isPublicRecord: false, isEditable: true, place: 2 },
  approved: { isApproved: true, isPublicRecord: false, isEditable: false, place: 1 },
  'in-force': { isApproved: true, isPublicRecord: true, isEditable: false, place: undefined },
  superseded: { isApproved: true, isPublicRecord: true, isEditable: false, place: undefined },
  withdrawn: { isApproved: true, isPublicRecord: true, isEditable: false, place: undefined },
} as const satisfies Readonly<Record<string, VersionStateFacts>>;

type Facts = typeof versionStateFacts;
export type VersionState = keyof Facts;
export const versionStates = keysOf(versionStateFacts);

/** A state in which a version waits for the secretary. */
export type WaitingVersionState = {
  [State in VersionState]: Facts[State]['place'] extends number ? State : never;
}[VersionState];

/** A state that the secretary moves a version to; publication alone makes another version superseded. */
export type SecretaryTarget = Exclude<VersionState, 'superseded'>;
export const secretaryTargets = versionStates.filter((state) => state !== 'superseded');

/** Returns the states whose facts all hold, in the order of a version's life. */
export const versionStatesWith = (facts: Partial<VersionStateFacts>): VersionState[] =>
  versionStates.filter((state) => rowSays(versionStateFacts[state], facts));

const isWaiting = (state: VersionState): state is WaitingVersionState =>
  versionStateFacts[state].place !== undefined;

const placeOf = (state: WaitingVersionState): number => versionStateFacts[state].place;

/** The states in which a version waits for the secretary, the nearest to publication first. */
export const waitingVersionStates: readonly WaitingVersionState[] = versionStates
  .filter(isWaiting)
  .sort((one, other) => placeOf(one) - placeOf(other));

/** The actor of a move. `system` is publication itself, which supersedes the version before. */
export type VersionActor = 'board-secretary' | 'system';

/** A requirement of a move: something about the version, or words that come with the move. */
type Need =
  'text' | 'approval' | 'change' | 'days' | 'return-reason' | 'withdrawal' | 'four-eyes' | 'emergency';

interface Move {
  readonly from: VersionState;
  readonly needs: readonly Need[];
}

type VersionMove =
  | (Move & { readonly by: 'board-secretary'; readonly to: SecretaryTarget })
  | (Move & { readonly by: 'system'; readonly to: 'superseded' });

const whole = ['text', 'change', 'approval', 'days'] as const;

/** The whole life of a policy version, one move per row. A move that is not here does not happen. */
export const versionMoves: readonly VersionMove[] = [
  { from: 'draft', to: 'in-review', by: 'board-secretary', needs: ['text'] },
  { from: 'in-review', to: 'draft', by: 'board-secretary', needs: ['return-reason'] },
  { from: 'in-review', to: 'approved', by: 'board-secretary', needs: whole },
  { from: 'approved', to: 'draft', by: 'board-secretary', needs: ['return-reason'] },
  { from: 'approved', to: 'in-force', by: 'board-secretary', needs: [...whole, 'four-eyes', 'emergency'] },
  { from: 'in-force', to: 'superseded', by: 'system', needs: [] },
  { from: 'in-force', to: 'withdrawn', by: 'board-secretary', needs: ['withdrawal'] },
];

export const isPublicRecord = (state: VersionState): boolean => versionStateFacts[state].isPublicRecord;

export type TextGap = 'text.title-missing' | 'text.no-sections' | 'text.empty-section' | TextSizeGap;

/** From its second version on a policy tells its readers what changed. */
export type ChangeGap = 'change.note-missing' | 'change.kind-missing';

/** Words that have to come with a move; the path names the field of the move and not of the version. */
export type WordGap =
  | 'return.reason-missing'
  | 'withdrawal.reason-missing'
  | 'withdrawal.kind-missing'
  | 'emergency.reason-missing';

export type VersionRefusal =
  | { readonly code: 'move.not-in-table'; readonly from: VersionState; readonly to: VersionState }
  | {
      readonly code: TextGap | ChangeGap | ApprovalGap | DayGap | WordGap | 'four-eyes.same-person';
      readonly path: string;
    };

/** The parts of a version that its moves depend on. Absent parts are reasons, not errors. */
export interface VersionToMove extends EffectiveDays {
  readonly state: VersionState;
  readonly text: Pick<PolicyText, 'title' | 'sections'>;
  readonly approval: BoardApproval | undefined;
  readonly change: { readonly note?: string; readonly kind?: ChangeKind };
  /** Whether a version of the same policy was published before. */
  readonly followsAnother: boolean;
}

/** A move that somebody requests, with their words. */
export interface AskedMove {
  readonly to: VersionState;
  readonly by: VersionActor;
  /** The Gregorian day in Riyadh on which somebody asks, `2026-11-21`: a board has approved by then, or it has not. */
  readonly today: string;
  /** The reason why the version goes back or is withdrawn; a reason for withdrawal is public. */
  readonly reason?: string | undefined;
  readonly withdrawal?: Withdrawal['kind'] | undefined;
  /**
   * The reason for bypassing four eyes and the guard; undefined where they are not bypassed. The board's approval
   * cannot be.
   */
  readonly emergency?: string | undefined;
  /** Whether the association wants four eyes and the person who asks has recorded the approval. */
  readonly recordedApproval?: boolean;
}

const isBlank = (words: string | undefined): boolean => !hasVisibleCharacter(words ?? '');

/** The fewest letters of a reason for bypassing four eyes and the guard: more than a word, so that readers learn why («حكم قضائي»). */
const LEAST_REASON_LETTERS = 8;

/** Whether the words say why a publication could not wait; they stay in the public record. */
export const isEmergencyReason = (words: string | undefined): boolean =>
  (words ?? '').replace(/\P{L}/gu, '').length >= LEAST_REASON_LETTERS;

const textGaps = ({ text }: VersionToMove): VersionRefusal[] => {
  const gaps: VersionRefusal[] = [];
  if (!hasVisibleCharacter(text.title)) gaps.push({ code: 'text.title-missing', path: 'title' });
  if (text.sections.length === 0) gaps.push({ code: 'text.no-sections', path: 'sections' });
  for (const [index, section] of text.sections.entries()) {
    if (section.items.length === 0 && section.sections === undefined) {
      gaps.push({ code: 'text.empty-section', path: `sections.${String(index)}.items` });
    }
  }
  const size = textSizeGap(text.sections);
  if (size !== undefined) gaps.push({ code: size, path: 'sections' });
  return gaps;
};

const changeGaps = ({ followsAnother, change }: VersionToMove): VersionRefusal[] => [
  ...(followsAnother && isBlank(change.note)
    ? [{ code: 'change.note-missing' as const, path: 'changeNote' }]
    : []),
  ...(followsAnother && change.kind === undefined
    ? [{ code: 'change.kind-missing' as const, path: 'changeKind' }]
    : []),
];

const withdrawalGaps = ({ reason, withdrawal }: AskedMove): VersionRefusal[] => [
  ...(withdrawal === undefined ? [{ code: 'withdrawal.kind-missing' as const, path: 'kind' }] : []),
  ...(isBlank(reason) ? [{ code: 'withdrawal.reason-missing' as const, path: 'note' }] : []),
];

const gapsOf: Readonly<
  Record<Need, (version: VersionToMove, asked: AskedMove) => readonly VersionRefusal[]>
> = {
  text: textGaps,
  change: changeGaps,
  approval: ({ approval }, { today }) => approvalGaps(approval, today),
  days: (version) => effectiveDayGaps(version, version.approval),
  'return-reason': (_, { reason }) =>
    isBlank(reason) ? [{ code: 'return.reason-missing', path: 'note' }] : [],
  withdrawal: (_, asked) => withdrawalGaps(asked),
  'four-eyes': (_, { recordedApproval }) =>
    recordedApproval === true ? [{ code: 'four-eyes.same-person', path: 'approval' }] : [],
  emergency: (_, { emergency }) =>
    emergency !== undefined && !isEmergencyReason(emergency)
      ? [{ code: 'emergency.reason-missing', path: 'emergency' }]
      : [],
};

/** Returns the states that the secretary may move a version to from `state`, for a screen to offer. */
export const secretaryMovesFrom = (state: VersionState): SecretaryTarget[] =>
  versionMoves.flatMap((move) => (move.by === 'board-secretary' && move.from === state ? [move.to] : []));

/**
 * Whether an emergency publication may bypass this reason: four eyes and the guard, nothing else, and not a sign that
 * breaks the files of the version.
 */
export const emergencyPasses = (code: string): boolean =>
  code === 'four-eyes.same-person' || (code.startsWith('guard.') && !code.startsWith('guard.sign.'));

/** Returns every reason at once why this move is refused; an empty list means that it may happen. */
export const refusalsOfVersionMove = (version: VersionToMove, asked: AskedMove): VersionRefusal[] => {
  const { to, by } = asked;
  const move = versionMoves.find((row) => row.from === version.state && row.to === to && row.by === by);
  // Missing parts are reported even where the move itself is out of turn, so that one answer lists all the work.
  const needs = move?.needs ?? versionMoves.find((row) => row.to === to)?.needs ?? [];
  const refusals: VersionRefusal[] = needs.flatMap((need) => gapsOf[need](version, asked));
  const isEmergency = to === 'in-force' && asked.emergency !== undefined;
  return [
    ...(move === undefined ? [{ code: 'move.not-in-table' as const, from: version.state, to }] : []),
    ...refusals.filter(({ code }) => !(isEmergency && emergencyPasses(code))),
  ];
};
