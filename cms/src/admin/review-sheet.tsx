'use client';

import { useId, useState } from 'react';
import { askVersion } from './ask-version.ts';
import { versionDeskWords } from './version-desk.ar.ts';
import type { ShownClause, ShownComment, VersionReview } from './version-review-shape.ts';
import { inLanguage } from './words.ar.ts';

type Say = (key: keyof typeof versionDeskWords) => string;

interface Desk {
  /** Address of the version in the API. */
  readonly path: string;
  readonly say: Say;
  readonly onChanged: () => void;
}

const Comment = ({ comment, say, onChanged }: { comment: ShownComment } & Omit<Desk, 'path'>) => {
  const [fault, setFault] = useState<string>();
  const resolve = async (): Promise<void> => {
    const refusals = await askVersion(`/api/review-comments/${comment.id}/resolve`, {});
    if (refusals?.length === 0) onChanged();
    else setFault(refusals?.[0]?.message ?? say('unreachable'));
  };
  return (
    <li className={comment.resolved === null ? 'mithaq-comment' : 'mithaq-comment mithaq-comment--resolved'}>
      <p>{comment.text}</p>
      <p className="mithaq-hint">
        {comment.author} · {comment.at}
        {comment.resolved !== null &&
          ` · ${say('resolvedBy')} ${comment.resolved.by}، ${comment.resolved.at}`}
      </p>
      {fault !== undefined && (
        <p role="alert" className="mithaq-fault">
          {fault}
        </p>
      )}
      {comment.mayResolve && (
        <button type="button" className="mithaq-button mithaq-button--quiet" onClick={() => void resolve()}>
          {say('resolve')}
        </button>
      )}
    </li>
  );
};

/** Where a comment on one clause is written. */
const CommentForm = ({
  clause,
  path,
  say,
  onChanged,
  onCancel,
}: Desk & { clause: ShownClause; onCancel: () => void }) => {
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const [working, setWorking] = useState(false);
  const send = async (): Promise<void> => {
    setWorking(true);
    const refusals = await askVersion(`${path}/comments`, { clause: clause.id, text });
    setWorking(false);
    if (refusals?.length === 0) onChanged();
    else setFault(refusals?.[0]?.message ?? say('unreachable'));
  };
  return (
    <div className="mithaq-field">
      <label htmlFor={id}>{say('comment')}</label>
      {fault !== undefined && (
        <p role="alert" id={`${id}-fault`} className="mithaq-fault">
          {fault}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        value={text}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <div className="mithaq-moves__buttons">
        <button type="button" className="mithaq-button" disabled={working} onClick={() => void send()}>
          {say('commentSend')}
        </button>
        <button type="button" className="mithaq-button mithaq-button--quiet" onClick={onCancel}>
          {say('keep')}
        </button>
      </div>
    </div>
  );
};

const Clause = ({
  clause,
  comments,
  mayComment,
  ...desk
}: Desk & { clause: ShownClause; comments: readonly ShownComment[]; mayComment: boolean }) => {
  const [writing, setWriting] = useState(false);
  const words = clause.marker === undefined ? clause.text : `${clause.marker} ${clause.text}`;
  return (
    <li className={`mithaq-clause mithaq-clause--${String(Math.min(clause.depth, 2))}`}>
      <div className="mithaq-clause__text">
        {clause.kind === 'section' ? <strong>{words}</strong> : <span>{words}</span>}
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

/** A clause that was commented on and is no longer in the text, by the words it had. */
const goneClauses = ({ clauses, comments }: VersionReview): ShownClause[] => {
  const there = new Set(clauses.map(({ id }) => id));
  const gone = new Map(
    comments.filter(({ clause }) => !there.has(clause)).map((comment) => [comment.clause, comment.quote]),
  );
  return [...gone].map(([id, text]) => ({ id, kind: 'item', depth: 1, text }));
};

/** The text of a version as reviewers read it, each comment beside the clause it is about. */
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
  // Once unfolded it stays so: resolving the last comment must not shut the sheet under the reader's eyes.
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
        {say('review')}{' '}
        <span className="mithaq-hint">{open === 0 ? say('noneOpen') : `${say('open')} ${String(open)}`}</span>
      </summary>
      <ol className="mithaq-clauses">{review.clauses.map((clause) => row(clause, review.mayComment))}</ol>
      {gone.length > 0 && (
        <>
          <h3>{say('goneClauses')}</h3>
          <ol className="mithaq-clauses">{gone.map((clause) => row(clause, false))}</ol>
        </>
      )}
    </details>
  );
};
