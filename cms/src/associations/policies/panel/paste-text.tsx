import type { PastedText } from '@mithaq/domain/contracts/pasted-text';
import { linesOfCopiedText } from '@mithaq/domain/reading/paste/copied-text';
import { useState, type ClipboardEvent } from 'react';
import type { SayBegin } from './begin-text.ar.ts';
import { pastedLines } from './pasted-lines.ts';

interface PasteTextProps {
  readonly say: SayBegin;
  readonly working: boolean;
  readonly onMake: (lines: PastedText['lines']) => void;
}

/** Takes a text that is pasted from Word or from a page, with the headings that its styles name. */
export const PasteText = ({ say, working, onMake }: PasteTextProps) => {
  const [text, setText] = useState('');
  const [headings, setHeadings] = useState<ReadonlySet<string>>(new Set());
  const [bolds, setBolds] = useState<ReadonlySet<string>>(new Set());
  const lines = text.split('\n');

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    const fromHtml = html === '' ? undefined : pastedLines(html);
    const isRead = fromHtml !== undefined && fromHtml.lines.length > 0;
    const read = isRead ? fromHtml : { lines: linesOfCopiedText(plain), headings: [], bolds: [] };
    // The browser itself puts in what needs no change: the cursor and undo then work like everywhere else.
    if (!isRead && read.lines.join('\n') === plain) return;
    event.preventDefault();
    const field = event.currentTarget;
    const [before, after] = [text.slice(0, field.selectionStart), text.slice(field.selectionEnd)];
    setText(`${before}${read.lines.join('\n')}${after}`);
    setHeadings(new Set([...headings, ...read.headings]));
    setBolds(new Set([...bolds, ...read.bolds]));
  };

  return (
    <section className="mithaq-desk mithaq-moves" aria-labelledby="mithaq-begin-text">
      <h2 id="mithaq-begin-text">{say('heading')}</h2>
      <p className="mithaq-hint" id="mithaq-begin-hint">
        {say('hint')}
      </p>
      <label className="mithaq-field">
        {say('label')}
        <textarea
          rows={4}
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
          onClick={() => {
            onMake(
              lines.map((line) => ({
                text: line,
                heading: headings.has(line.trim()),
                ...(bolds.has(line.trim()) ? { bold: true } : {}),
              })),
            );
          }}
        >
          {say('make')}
        </button>
      </div>
    </section>
  );
};
