import type { BoardApproval } from '../contracts/board-approval.ts';
import type { PolicyText } from '../contracts/policy-text.ts';
import { approvalGaps, type ApprovalGap } from '../approval/approval-gaps.ts';

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

interface VersionMove {
  readonly from: VersionState;
  readonly to: VersionState;
  readonly by: VersionActor;
  /** What must hold of the version before this move. */
  readonly needs: readonly ('text' | 'approval')[];
}

/** The whole life of a policy version, one move a row. What is not here does not happen. */
export const versionMoves: readonly VersionMove[] = [
  { from: 'draft', to: 'in-review', by: 'board-secretary', needs: ['text'] },
  { from: 'in-review', to: 'draft', by: 'board-secretary', needs: [] },
  { from: 'in-review', to: 'approved', by: 'board-secretary', needs: ['text', 'approval'] },
  { from: 'approved', to: 'draft', by: 'board-secretary', needs: [] },
  { from: 'approved', to: 'in-force', by: 'board-secretary', needs: ['text', 'approval'] },
  { from: 'in-force', to: 'superseded', by: 'system', needs: [] },
  { from: 'in-force', to: 'withdrawn', by: 'board-secretary', needs: [] },
];

/** From here on a version is public record: no field of it changes any more, by any door. */
export const isPublicRecord = (state: VersionState): boolean =>
  state === 'in-force' || state === 'superseded' || state === 'withdrawn';

export type TextGap = 'text.title-missing' | 'text.no-sections' | 'text.empty-section';

export type VersionRefusal =
  | { readonly code: 'move.not-in-table'; readonly from: VersionState; readonly to: VersionState }
  | { readonly code: TextGap; readonly path: string }
  | { readonly code: ApprovalGap; readonly path: string };

/** A version as far as its moves depend on it. Absent parts are reasons, not errors. */
export interface VersionToMove {
  readonly state: VersionState;
  readonly text: Pick<PolicyText, 'title' | 'sections'>;
  readonly approval: BoardApproval | undefined;
}

const textGaps = (text: VersionToMove['text']): VersionRefusal[] => {
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

/** Moves that the table allows from `state`, for a screen to offer. */
export const versionMovesFrom = (state: VersionState, by: VersionActor): VersionState[] =>
  versionMoves.filter((move) => move.from === state && move.by === by).map((move) => move.to);

/** Every reason at once why this move is refused; an empty list means that it may happen. */
export const refusalsOfVersionMove = (
  version: VersionToMove,
  to: VersionState,
  by: VersionActor,
): VersionRefusal[] => {
  const move = versionMoves.find((row) => row.from === version.state && row.to === to && row.by === by);
  // What would be missing is said even where the move itself is out of turn: one answer, all the work.
  const needs = move?.needs ?? versionMoves.find((row) => row.to === to)?.needs ?? [];
  return [
    ...(move === undefined ? [{ code: 'move.not-in-table' as const, from: version.state, to }] : []),
    ...(needs.includes('text') ? textGaps(version.text) : []),
    ...(needs.includes('approval') ? approvalGaps(version.approval) : []),
  ];
};
