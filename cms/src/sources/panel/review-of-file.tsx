'use client';

import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { useTranslation } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import { z } from 'zod';
import { askServerFor } from '../../admin/ask-server.ts';
import { inLanguage } from '../../admin/labels.ar.ts';
import TextEditor from '../../versions/editor/index.tsx';
import { sourceFileReview, type SourceFileReview } from '../endpoints/source-file-shapes.ts';
import { PagesOfFile } from './pages-of-file.tsx';
import { documentNoteWords, sourceFileWords } from './source-file.ar.ts';

interface ReviewOfFileProps {
  readonly file: string;
  readonly pages: number;
}

const policyList = z.object({ docs: z.array(z.object({ id: z.string(), title: z.string() })) });
const refusal = z.object({
  errors: z.array(z.object({ message: z.string() })).optional(),
  detail: z.string().optional(),
});
const made = z.object({ id: z.string() });

const getJson = async (path: string): Promise<{ readonly ok: boolean; readonly json: unknown }> => {
  const answer = await fetch(path, { credentials: 'same-origin' });
  return { ok: answer.ok, json: await answer.json() };
};

/** The structure that was found in a file, beside its pages, to be corrected and made a draft of. */
export const ReviewOfFile = ({ file, pages }: ReviewOfFileProps) => {
  const id = useId();
  const { i18n } = useTranslation();
  const say = (key: keyof typeof sourceFileWords): string => inLanguage(sourceFileWords[key], i18n.language);
  const [review, setReview] = useState<SourceFileReview>();
  const [policies, setPolicies] = useState<readonly { id: string; title: string }[]>([]);
  const [fault, setFault] = useState<string>();
  const [sections, setSections] = useState<readonly PolicySection[]>([]);
  const [title, setTitle] = useState('');
  const [policy, setPolicy] = useState('');
  const [making, setMaking] = useState(false);
  const lost = say('unknown');

  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        const [read, list] = await Promise.all([
          getJson(`/api/source-files/${file}/review`),
          getJson('/api/policies?limit=200&depth=0&sort=title'),
        ]);
        const found = sourceFileReview.safeParse(read.json);
        if (!found.success) {
          const { errors, detail } = refusal.catch({}).parse(read.json);
          setFault(errors?.[0]?.message ?? detail ?? lost);
          return;
        }
        setReview(found.data);
        setSections(found.data.text.sections);
        setTitle(found.data.text.title);
        setPolicy(found.data.policy?.id ?? '');
        setPolicies(policyList.catch({ docs: [] }).parse(list.json).docs);
      } catch {
        // No connection: the person is told, and may reload.
        setFault(lost);
      }
    };
    void load();
  }, [file, lost]);

  if (review === undefined) return fault === undefined ? null : <p className="mithaq-fault">{fault}</p>;

  const make = async (): Promise<void> => {
    setMaking(true);
    setFault(undefined);
    const { cover, contents } = review.text;
    const asked = await askServerFor(
      `/api/source-files/${file}/draft`,
      { policy, title, cover, ...(contents === undefined ? {} : { contents }), sections },
      made,
    );
    if (asked.kind === 'done') {
      window.location.assign(`/admin/collections/policy-versions/${asked.answer.id}`);
      return;
    }
    setMaking(false);
    setFault((asked.kind === 'refused' ? asked.reasons[0]?.message : undefined) ?? say('notMade'));
  };

  return (
    <section className="mithaq-source" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{say('review')}</h2>
      <p className="mithaq-hint">{say('reviewHint')}</p>
      <h3>{say('look')}</h3>
      {review.notes.length + review.remarks.length === 0 ? (
        <p>{say('nothingToLook')}</p>
      ) : (
        <ul className="mithaq-findings">
          {review.notes.map(({ code }) => (
            <li key={code} className="mithaq-finding mithaq-finding--warning">
              {documentNoteWords[code]}
            </li>
          ))}
          {review.remarks.map(({ code, line, printed, remark }) => (
            <li key={`${code}-${String(line)}-${printed}`} className="mithaq-finding mithaq-finding--warning">
              {say('line')} {String(Array.isArray(line) ? line[0] : line)}: {remark}
              <br />
              <q>{printed}</q>
            </li>
          ))}
        </ul>
      )}
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
        <label className="mithaq-field" htmlFor={`${id}-policy`}>
          {say('policy')}
          <select
            id={`${id}-policy`}
            value={policy}
            onChange={(event) => {
              setPolicy(event.target.value);
            }}
          >
            <option value="">{say('choosePolicy')}</option>
            {policies.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
        <a href="/admin/collections/policies/create">{say('newPolicy')}</a>
      </div>
      <div className="mithaq-source__columns">
        <PagesOfFile file={file} pages={pages} lines={review.lines} say={say} />
        <div>
          <h3>{say('structure')}</h3>
          <TextEditor
            value={review.text.sections}
            onChange={setSections}
            readOnly={false}
            findings={[]}
            hasRoles={false}
          />
        </div>
      </div>
      <div role="alert">{fault !== undefined && <p className="mithaq-fault">{fault}</p>}</div>
      <div className="mithaq-moves__buttons">
        <button
          type="button"
          className="mithaq-button"
          disabled={making || policy === '' || title.trim() === ''}
          onClick={() => void make()}
        >
          {say(making ? 'making' : 'make')}
        </button>
      </div>
    </section>
  );
};
