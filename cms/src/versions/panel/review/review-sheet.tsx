'use client';

import { useState } from 'react';
import { openComments, versionDeskWords } from '../version-desk.ar.ts';
import type { ShownClause, VersionReview } from '../../endpoints/version-review-shape.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { Clause } from './clause.tsx';
import type { Say } from './review-desk.ts';

/** Returns the clauses that have comments and are no longer in the text, with the words that they had. */
const goneClauses = ({ clauses, comments }: VersionReview): ShownClause[] => {
  const there = new Set(clauses.map(({ id }) => id));
  const gone = new Map(
    comments.filter(({ clause }) => !there.has(clause)).map((comment) => [comment.clause, comment.quote]),
  );
  return [...gone].map(([id, text]) => ({ id, kind: 'clause', depth: 1, text }));
};

/** Shows the text of a version as reviewers read it, each comment beside its clause. */
export const ReviewSheet = ({
  path,
  review,
  language,
  onChanged,
}: {
  path: string;
  review: VersionReview;
  language: string;
  onChanged: () => void;
}) => {
  const say: Say = (key) => inLanguage(versionDeskWords[key], language);
  const open = review.comments.filter(({ resolved }) => resolved === null).length;
  // The sheet stays unfolded once opened: resolving the last comment must not close it under the reader's eyes.
  const [unfolded, setUnfolded] = useState(open > 0);
  if (!review.mayComment && review.comments.length === 0) return null;
  const gone = goneClauses(review);
  const row = (clause: ShownClause, mayComment: boolean) => (
    <Clause
      key={clause.id}
      clause={clause}
      comments={review.comments.filter((comment) => comment.clause === clause.id)}
      mayComment={mayComment}
      path={path}
      say={say}
      onChanged={onChanged}
    />
  );
  return (
    <details
      className="mithaq-review"
      open={unfolded}
      onToggle={(event) => {
        setUnfolded(event.currentTarget.open);
      }}
    >
      <summary>
        {say('review')} <span className="mithaq-hint">{openComments(open, language)}</span>
      </summary>
      {/* A text of thousands of clauses is drawn once somebody unfolds it. */}
      {unfolded && (
        <ol className="mithaq-clauses">{review.clauses.map((clause) => row(clause, review.mayComment))}</ol>
      )}
      {unfolded && gone.length > 0 && (
        <>
          <h3>{say('goneClauses')}</h3>
          <ol className="mithaq-clauses">{gone.map((clause) => row(clause, false))}</ol>
        </>
      )}
    </details>
  );
};
