import type { BoardApproval } from '../contracts/board-approval.ts';
import type { PolicyText } from '../contracts/policy-text.ts';
import type { ChangeKind, Withdrawal } from '../contracts/register.ts';
import { approvalGaps, type ApprovalGap } from '../approval/approval-gaps.ts';
import { effectiveDayGaps, type DayGap, type EffectiveDays } from './effective-days.ts';

export const versionStates = [
  'draft',
  'in-review',
  'approved',
  'in-force',
  'superseded',
  'withdrawn',
] as const;
export type VersionState = (typeof versionStates)[number];

/** Who may cause a move. `system` is publication itself, which supersedes the version before. */
export type VersionActor = 'board-secretary' | 'system';

/** What must hold of the version, or be said by whoever moves it. */
type Need =
  'text' | 'approval' | 'change' | 'days' | 'return-reason' | 'withdrawal' | 'four-eyes' | 'emergency';

interface VersionMove {
  readonly from: VersionState;
  readonly to: VersionState;
  readonly by: VersionActor;
  readonly needs: readonly Need[];
}

const whole = ['text', 'change', 'approval', 'days'] as const;

/** The whole life of a policy version, one move a row. What is not here does not happen. */
export const versionMoves: readonly VersionMove[] = [
  { from: 'draft', to: 'in-review', by: 'board-secretary', needs: ['text'] },
  { from: 'in-review', to: 'draft', by: 'board-secretary', needs: ['return-reason'] },
  { from: 'in-review', to: 'approved', by: 'board-secretary', needs: whole },
  { from: 'approved', to: 'draft', by: 'board-secretary', needs: ['return-reason'] },
  { from: 'approved', to: 'in-force', by: 'board-secretary', needs: [...whole, 'four-eyes', 'emergency'] },
  { from: 'in-force', to: 'superseded', by: 'system', needs: [] },
  { from: 'in-force', to: 'withdrawn', by: 'board-secretary', needs: ['withdrawal'] },
];

/** From here on a version is public record: no field of it changes any more, by any door. */
export const isPublicRecord = (state: VersionState): boolean =>
  state === 'in-force' || state === 'superseded' || state === 'withdrawn';

export type TextGap = 'text.title-missing' | 'text.no-sections' | 'text.empty-section';

/** From its second version on a policy tells its readers what changed. */
export type ChangeGap = 'change.note-missing' | 'change.kind-missing';

/** What whoever moves a version has to say with it; the path names the field of the move and not of the version. */
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

/** A version as far as its moves depend on it. Absent parts are reasons, not errors. */
export interface VersionToMove extends EffectiveDays {
  readonly state: VersionState;
  readonly text: Pick<PolicyText, 'title' | 'sections'>;
  readonly approval: BoardApproval | undefined;
  readonly change: { readonly note?: string; readonly kind?: ChangeKind };
  /** Whether a version of the same policy was published before. */
  readonly followsAnother: boolean;
}

/** A move that somebody asks for, with what they say to it. */
export interface AskedMove {
  readonly to: VersionState;
  readonly by: VersionActor;
  /** Why it goes back, or why it is withdrawn; the latter is public. */
  readonly reason?: string | undefined;
  readonly withdrawal?: Withdrawal['kind'] | undefined;
  /** Why it is published past four eyes and past the guard. Undefined: it is not. Never past the board's approval. */
  readonly emergency?: string | undefined;
  /** The association wants four eyes, and whoever asks has recorded the approval. */
  readonly recordedApproval?: boolean;
}

const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === '';

const textGaps = ({ text }: VersionToMove): VersionRefusal[] => {
  const gaps: VersionRefusal[] = [];
  if (text.title.trim() === '') gaps.push({ code: 'text.title-missing', path: 'title' });
  if (text.sections.length === 0) gaps.push({ code: 'text.no-sections', path: 'sections' });
  for (const [index, section] of text.sections.entries()) {
    if (section.items.length === 0) {
      gaps.push({ code: 'text.empty-section', path: `sections.${String(index)}.items` });
    }
  }
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
  approval: ({ approval }) => approvalGaps(approval),
  days: (version) => effectiveDayGaps(version, version.approval),
  'return-reason': (_, { reason }) =>
    isBlank(reason) ? [{ code: 'return.reason-missing', path: 'note' }] : [],
  withdrawal: (_, asked) => withdrawalGaps(asked),
  'four-eyes': (_, { recordedApproval }) =>
    recordedApproval === true ? [{ code: 'four-eyes.same-person', path: 'approval' }] : [],
  emergency: (_, { emergency }) =>
    emergency !== undefined && isBlank(emergency)
      ? [{ code: 'emergency.reason-missing', path: 'emergency' }]
      : [],
};

/** Moves that the table allows from `state`, for a screen to offer. */
export const versionMovesFrom = (state: VersionState, by: VersionActor): VersionState[] =>
  versionMoves.filter((move) => move.from === state && move.by === by).map((move) => move.to);

/** Whether an emergency publication may pass over this reason: four eyes and the guard, nothing else. */
export const emergencyPasses = (code: string): boolean =>
  code === 'four-eyes.same-person' || code.startsWith('guard.');

/** Every reason at once why this move is refused; an empty list means that it may happen. */
export const refusalsOfVersionMove = (version: VersionToMove, asked: AskedMove): VersionRefusal[] => {
  const { to, by } = asked;
  const move = versionMoves.find((row) => row.from === version.state && row.to === to && row.by === by);
  // What would be missing is said even where the move itself is out of turn: one answer, all the work.
  const needs = move?.needs ?? versionMoves.find((row) => row.to === to)?.needs ?? [];
  const refusals: VersionRefusal[] = needs.flatMap((need) => gapsOf[need](version, asked));
  const isEmergency = to === 'in-force' && asked.emergency !== undefined;
  return [
    ...(move === undefined ? [{ code: 'move.not-in-table' as const, from: version.state, to }] : []),
    ...refusals.filter(({ code }) => !(isEmergency && emergencyPasses(code))),
  ];
};
