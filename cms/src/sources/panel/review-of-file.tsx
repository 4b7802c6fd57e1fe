'use client';

import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { isInText } from '@mithaq/domain/contracts/document-reading';
import type { TrackedChanges } from '@mithaq/domain/contracts/document-evidence';
import { unreadTablesOf } from '@mithaq/domain/reading/tables/unread-tables';
import { firstLineOf, severityOfRemark } from '@mithaq/domain/reading/dossier/worst-first';
import { useTranslation } from '@payloadcms/ui';
import type { Command } from 'prosemirror-state';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { askServerFor } from '../../admin/ask-server.ts';
import { inLanguage } from '../../admin/labels.ar.ts';
import { openClause } from '../../versions/panel/open-clause.ts';
import { replaceParts } from '../../versions/editor/join-and-drop.ts';
import TextEditor from '../../versions/editor/index.tsx';
import type { TextFinding } from '../../versions/editor/shown-findings.ts';
import { sourceFileReview, type SourceFileReview } from '../endpoints/source-file-shapes.ts';
import { askNextFile } from './ask-next-file.ts';
import { ChooseChanges } from './choose-changes.tsx';
import { FactsOfFile } from './facts-of-file.tsx';
import { PagesOfFile } from './pages-of-file.tsx';
import { PolicyOfFile, type ChosenPolicy } from './policy-of-file.tsx';
import { SectorOfFile } from './sector-of-file.tsx';
import { linesSentence, sourceFileWords, type SaySource } from './source-file.ar.ts';
import { ToLookAt } from './to-look-at.tsx';
import { UnreadTables } from './unread-tables.tsx';

const refusal = z.object({
  errors: z.array(z.object({ message: z.string() })).optional(),
  detail: z.string().optional(),
});
const made = z.object({ id: z.string() });
const createdPolicy = z.object({ doc: z.object({ id: z.string() }) });

interface ReviewOfFileProps {
  readonly file: string;
}

/** The structure that was found in a file, beside its pages, to be corrected and made a draft of. */
export const ReviewOfFile = ({ file }: ReviewOfFileProps) => {
  const { i18n } = useTranslation();
  const say: SaySource = (key) => inLanguage(sourceFileWords[key], i18n.language);
  const [review, setReview] = useState<SourceFileReview>();
  const [chosen, setChosen] = useState<TrackedChanges>();
  const [fault, setFault] = useState<string>();
  const lost = say('unknown');

  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        const text = chosen === undefined ? '' : `?changes=${chosen}`;
        const answer = await fetch(`/api/source-files/${file}/review${text}`, {
          credentials: 'same-origin',
        });
        const json: unknown = await answer.json();
        const found = sourceFileReview.safeParse(json);
        if (found.success) {
          setReview(found.data);
          return;
        }
        const { errors, detail } = refusal.catch({}).parse(json);
        setFault(errors?.[0]?.message ?? detail ?? lost);
      } catch {
        // No connection: the person is told, and may reload.
        setFault(lost);
      }
    };
    void load();
  }, [chosen, file, lost]);

  if (review?.asksForChanges === true && chosen === undefined)
    return <ChooseChanges lines={review.lines} onChoose={setChosen} say={say} />;
  if (review !== undefined && (chosen === undefined || review.changes === chosen))
    return (
      <LoadedReview
        file={file}
        review={review}
        chosen={chosen}
        onChooseOther={() => {
          setChosen(undefined);
        }}
        say={say}
      />
    );
  return fault === undefined ? (
    <p role="status" className="mithaq-hint">
      {say('opening')}
    </p>
  ) : (
    <p className="mithaq-fault">{fault}</p>
  );
};

interface LoadedReviewProps extends ReviewOfFileProps {
  readonly review: SourceFileReview;
  /** The text that the person chose, in a file with tracked changes. */
  readonly chosen: TrackedChanges | undefined;
  readonly onChooseOther: () => void;
  readonly say: SaySource;
}

const LoadedReview = ({ file, review, chosen, onChooseOther, say }: LoadedReviewProps) => {
  const { reading, notes, lines, pages } = review;
  const { text, remarks, facts, proposals } = reading;
  const id = useId();
  const editor = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<string>();
  const [sections, setSections] = useState<readonly PolicySection[]>(text.sections);
  const [title, setTitle] = useState(text.title);
  const known = review.policy ?? review.samePolicy;
  const [policy, setPolicy] = useState<ChosenPolicy>(
    known === null ? { kind: 'new', slug: review.address } : { kind: 'existing', id: known.id },
  );
  const [confirmed, setConfirmed] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState<string>();
  const [making, setMaking] = useState(false);
  const [hasNext, setHasNext] = useState(false);
  const [dropped, setDropped] = useState<readonly { readonly line: number; readonly reason: string }[]>([]);
  const runInText = useRef<(command: Command) => void>(undefined);
  const unreadTables = useMemo(() => unreadTablesOf({ pages, lines }), [pages, lines]);
  const account = useMemo(() => new Map(reading.account.map((each) => [each.line, each])), [reading]);
  const { language } = useTranslation().i18n;
  const findings = useMemo(
    () =>
      remarks.flatMap((remark): TextFinding[] => {
        const clause = account.get(firstLineOf(remark))?.parts?.[0];
        const severity = severityOfRemark[remark.code];
        if (clause === undefined || severity === 'minor') return [];
        return [
          {
            clause,
            severity: severity === 'grave' ? 'block' : 'warning',
            label: inLanguage(sourceFileWords[severity], language),
            message: `${remark.remark} «${remark.printed}»`,
          },
        ];
      }),
    [account, language, remarks],
  );
  const left = reading.account.filter(({ fate }) => !isInText[fate]).length;

  const refuse = (message: string | undefined): void => {
    setMaking(false);
    setFault(message ?? say('notMade'));
  };
  useEffect(() => {
    const leaving = new AbortController();
    void askNextFile(new URLSearchParams({ file }).toString(), leaving.signal).then((found) => {
      if (!leaving.signal.aborted) setHasNext((found?.next ?? null) !== null);
    });
    return () => {
      leaving.abort();
    };
  }, [file]);

  const make = async (then: 'draft' | 'next'): Promise<void> => {
    setMaking(true);
    setFault(undefined);
    let policyId = policy.kind === 'existing' ? policy.id : '';
    if (policy.kind === 'new') {
      const created = await askServerFor(
        '/api/policies',
        {
          title,
          slug: policy.slug,
          documentType: proposals.documentType ?? 'policy',
          ...(proposals.catalogueEntry === undefined ? {} : { catalogueEntry: proposals.catalogueEntry }),
        },
        createdPolicy,
      );
      if (created.kind !== 'done') {
        refuse(created.kind === 'refused' ? created.reasons[0]?.message : undefined);
        return;
      }
      policyId = created.answer.doc.id;
      // A draft that is refused afterwards finds the policy there.
      setPolicy({ kind: 'existing', id: policyId });
    }
    const { cover, contents } = text;
    const asked = await askServerFor(
      `/api/source-files/${file}/draft`,
      {
        policy: policyId,
        title,
        cover,
        ...(contents === undefined ? {} : { contents }),
        sections,
        facts: [...confirmed],
        droppedTables: dropped,
        ...(chosen === undefined ? {} : { changes: chosen }),
      },
      made,
    );
    if (asked.kind === 'done') {
      // Asked again: the file that came next when this page was opened may have its draft by now.
      const next =
        then === 'next' ? (await askNextFile(new URLSearchParams({ file }).toString()))?.next : undefined;
      window.location.assign(
        next
          ? `/admin/collections/source-files/${next.id}`
          : `/admin/collections/policy-versions/${asked.answer.id}`,
      );
      return;
    }
    refuse(asked.kind === 'refused' ? asked.reasons[0]?.message : undefined);
  };
  const isHeld = making || title.trim() === '' || (policy.kind === 'existing' && policy.id === '');
  const open = (part: string): void => {
    if (editor.current !== null) openClause(editor.current, part);
  };
  const openLine = (line: number): void => {
    const part = account.get(line)?.parts?.[0];
    if (part !== undefined) open(part);
  };

  return (
    <section className="mithaq-source" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{say('review')}</h2>
      <p className="mithaq-hint">{say('reviewHint')}</p>
      <p>{linesSentence(reading.account.length, left, language)}</p>
      {chosen !== undefined && (
        <div className="mithaq-source__chosen">
          <p>
            {say('chosenText')}{' '}
            <strong>{say(chosen === 'accepted' ? 'withChanges' : 'withoutChanges')}</strong>
          </p>
          <button
            type="button"
            className="mithaq-button mithaq-button--quiet"
            aria-describedby={`${id}-other`}
            onClick={onChooseOther}
          >
            {say('chooseOther')}
          </button>
          <p id={`${id}-other`} className="mithaq-hint">
            {say('chooseOtherHint')}
          </p>
        </div>
      )}
      <h3>{say('look')}</h3>
      <ToLookAt notes={notes} remarks={remarks} lines={lines} onOpenLine={openLine} say={say} />
      <UnreadTables
        file={file}
        tables={unreadTables}
        pages={new Map(pages.map((page) => [page.number, page]))}
        account={account}
        onReplace={(ids, rows) => {
          let isDone = false;
          runInText.current?.((state, dispatch) => (isDone = replaceParts(ids, rows)(state, dispatch)));
          return isDone;
        }}
        onDropped={(table) => {
          setDropped([...dropped, table]);
        }}
        say={say}
      />
      {review.sector !== null && <SectorOfFile differences={review.sector} onOpen={open} say={say} />}
      <FactsOfFile facts={facts} confirmed={confirmed} onChange={setConfirmed} say={say} />
      <div className="mithaq-source__fields">
        <label className="mithaq-field" htmlFor={`${id}-title`}>
          {say('title')}
          <input
            id={`${id}-title`}
            value={title}
            maxLength={300}
            onChange={(event) => {
              setTitle(event.target.value);
            }}
          />
        </label>
        <PolicyOfFile
          chosen={policy}
          same={review.samePolicy}
          address={review.address}
          onChange={setPolicy}
          say={say}
        />
      </div>
      <div className="mithaq-source__columns">
        <PagesOfFile
          file={file}
          pages={pages}
          lines={lines}
          account={account}
          current={current}
          onOpen={open}
          say={say}
        />
        <div ref={editor}>
          <h3>{say('structure')}</h3>
          <TextEditor
            value={text.sections}
            onChange={setSections}
            readOnly={false}
            findings={findings}
            hasRoles={text.sections.some(({ role }) => role !== 'other')}
            onPlace={setCurrent}
            control={runInText}
          />
        </div>
      </div>
      <div role="alert">{fault !== undefined && <p className="mithaq-fault">{fault}</p>}</div>
      <div className="mithaq-moves__buttons">
        {hasNext && (
          <button type="button" className="mithaq-button" disabled={isHeld} onClick={() => void make('next')}>
            {say('makeAndNext')}
          </button>
        )}
        <button
          type="button"
          className={hasNext ? 'mithaq-button mithaq-button--quiet' : 'mithaq-button'}
          disabled={isHeld}
          onClick={() => void make('draft')}
        >
          {say(making ? 'making' : 'make')}
        </button>
      </div>
    </section>
  );
};
