'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useState, type ClipboardEvent } from 'react';
import { z } from 'zod';
import { askServerFor } from '../../../admin/ask-server.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { SendSourceFile } from '../../../sources/panel/send-source-file.tsx';
import { beginTextWords } from './begin-text.ar.ts';
import { pastedLines } from './pasted-lines.ts';

const begun = z.object({ id: z.string() });

/** First step from a saved policy to its text: paste it, or write it clause by clause. */
export const BeginText = () => {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const [text, setText] = useState('');
  const [headings, setHeadings] = useState<ReadonlySet<string>>(new Set());
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<string>();
  const say = (key: keyof typeof beginTextWords): string => inLanguage(beginTextWords[key], i18n.language);

  if (id === undefined) return <p className="mithaq-hint">{say('unsaved')}</p>;
  const lines = text.split('\n');
  const versions = `/admin/collections/policy-versions?where[policy][equals]=${encodeURIComponent(String(id))}`;

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const html = event.clipboardData.getData('text/html');
    if (html === '') return;
    const read = pastedLines(html);
    if (read.lines.length === 0) return;
    event.preventDefault();
    const field = event.currentTarget;
    const [before, after] = [text.slice(0, field.selectionStart), text.slice(field.selectionEnd)];
    setText(`${before}${read.lines.join('\n')}${after}`);
    setHeadings(new Set([...headings, ...read.headings]));
  };

  const make = async (): Promise<void> => {
    setWorking(true);
    setFault(undefined);
    const asked = await askServerFor(
      '/api/policy-versions/begin',
      {
        policy: String(id),
        lines: lines.map((line) => ({ text: line, heading: headings.has(line.trim()) })),
      },
      begun,
    );
    if (asked.kind === 'done') {
      window.location.assign(`/admin/collections/policy-versions/${asked.answer.id}`);
      return;
    }
    setWorking(false);
    setFault((asked.kind === 'refused' ? asked.reasons[0]?.message : undefined) ?? say('unknown'));
  };

  return (
    <>
      <SendSourceFile policy={String(id)} />
      <section className="mithaq-desk mithaq-moves" aria-labelledby="mithaq-begin-text">
        <h2 id="mithaq-begin-text">{say('heading')}</h2>
        <p className="mithaq-hint" id="mithaq-begin-hint">
          {say('hint')}
        </p>
        {fault !== undefined && (
          <p role="alert" className="mithaq-fault">
            {fault}
          </p>
        )}
        <label className="mithaq-field">
          {say('label')}
          <textarea
            rows={8}
            value={text}
            aria-describedby="mithaq-begin-hint"
            onPaste={paste}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
        </label>
        <p className="mithaq-hint" aria-live="polite">
          {working
            ? say('working')
            : `${say('found')} ${String(lines.filter((line) => line.trim() !== '').length)}`}
        </p>
        <div className="mithaq-moves__buttons">
          <button
            type="button"
            className="mithaq-button"
            disabled={working || text.trim() === ''}
            onClick={() => void make()}
          >
            {say('make')}
          </button>
          <a href={`/admin/collections/policy-versions/create?policy=${encodeURIComponent(String(id))}`}>
            {say('write')}
          </a>
          <a href={versions}>{say('versions')}</a>
        </div>
      </section>
    </>
  );
};
