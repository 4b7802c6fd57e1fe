import { useState } from 'react';
import type { ShownClause, ShownComment } from '../../endpoints/version-review-shape.ts';
import { CommentForm } from './comment-form.tsx';
import { Comment } from './comment.tsx';
import type { ReviewDesk } from './review-desk.ts';

/** Shows a clause with the comments on it. */
export const Clause = ({
  clause,
  comments,
  mayComment,
  ...desk
}: ReviewDesk & { clause: ShownClause; comments: readonly ShownComment[]; mayComment: boolean }) => {
  const [writing, setWriting] = useState(false);
  const words = clause.marker === undefined ? clause.text : `${clause.marker} ${clause.text}`;
  return (
    <li className={`mithaq-clause mithaq-clause--${String(Math.min(clause.depth, 2))}`}>
      <div className="mithaq-clause__text">
        {clause.kind === 'division' ? <strong>{words}</strong> : <span>{words}</span>}
        {mayComment && !writing && (
          <button
            type="button"
            className="mithaq-clause__comment"
            aria-label={`${desk.say('commentOn')}: ${clause.text.slice(0, 60)}`}
            onClick={() => {
              setWriting(true);
            }}
          >
            {desk.say('commentOn')}
          </button>
        )}
      </div>
      {comments.length > 0 && (
        <ul className="mithaq-comments">
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} say={desk.say} onChanged={desk.onChanged} />
          ))}
        </ul>
      )}
      {writing && (
        <CommentForm
          {...desk}
          clause={clause}
          onChanged={() => {
            setWriting(false);
            desk.onChanged();
          }}
          onCancel={() => {
            setWriting(false);
          }}
        />
      )}
    </li>
  );
};
