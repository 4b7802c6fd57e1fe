import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { textParts, type TextPart } from '@mithaq/domain/policy/text-parts';
import { useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import type { z } from 'zod';
import { formatInstant } from '../../../admin/format-instant.ar.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { draftList, draftText, type DraftRow } from '../../drafts/draft-shape.ts';
import { storedSections } from '../../text/stored-sections.ts';
import { typingWords } from './typing.ar.ts';

const read = async <T,>(path: string, schema: z.ZodType<T>): Promise<T | undefined> => {
  try {
    const answer = await fetch(path, { credentials: 'same-origin' });
    const body: unknown = await answer.json();
    return schema.safeParse(body).data;
  } catch {
    // Without a connection, or with an answer that is no JSON, the list says that it could not be loaded.
    return undefined;
  }
};

const Parts = ({ parts }: { readonly parts: readonly TextPart[] }) => (
  <ul className="mithaq-history__parts">
    {parts.map(({ id, kind, marker, text, parts: inner }) => (
      <li key={id} data-kind={kind}>
        {marker === undefined || kind === 'division' ? '' : `${marker} `}
        {text}
        {inner.length > 0 && <Parts parts={inner} />}
      </li>
    ))}
  </ul>
);

interface DraftHistoryProps {
  /** Path of the version in the API. */
  readonly path: string;
  /** Undefined where the person may not edit the text. */
  readonly onRestore: ((sections: PolicySection[]) => void) | undefined;
}

/** The texts that a draft had before, each to be read and put back; the text that it has now joins them. */
export const DraftHistory = ({ path, onRestore }: DraftHistoryProps) => {
  const { i18n } = useTranslation();
  const [drafts, setDrafts] = useState<readonly DraftRow[]>();
  const [isUnreachable, setIsUnreachable] = useState(false);
  const [shown, setShown] = useState<{ readonly id: string; readonly sections: PolicySection[] }>();
  const say = (key: keyof typeof typingWords): string => inLanguage(typingWords[key], i18n.language);
  const load = async (): Promise<void> => {
    const list = await read(`${path}/drafts`, draftList);
    setIsUnreachable(list === undefined);
    setDrafts(list?.drafts);
  };
  const textOf = async (id: string): Promise<PolicySection[] | undefined> => {
    const text = await read(`${path}/drafts/${id}`, draftText);
    setIsUnreachable(text === undefined);
    return text === undefined ? undefined : storedSections(text.sections);
  };
  return (
    <details
      className="mithaq-history"
      onToggle={(event) => {
        setShown(undefined);
        if (event.currentTarget.open) void load();
      }}
    >
      <summary>{say('history')}</summary>
      {isUnreachable && (
        <p role="alert" className="mithaq-fault">
          {say('historyUnreachable')}
        </p>
      )}
      {drafts?.length === 0 && <p className="mithaq-hint">{say('noHistory')}</p>}
      <ol className="mithaq-history__drafts">
        {(drafts ?? []).map(({ id, by, savedAt, refused }) => {
          const when = formatInstant(savedAt);
          const name = `${by ?? say('first')}، ${when}`;
          const isShown = shown?.id === id;
          return (
            <li key={id}>
              <span>
                {name}
                {refused && <strong className="mithaq-history__aside"> {say('aside')}</strong>}
              </span>{' '}
              <button
                type="button"
                className="mithaq-finding__there"
                aria-expanded={isShown}
                aria-label={`${say(isShown ? 'hide' : 'show')}: ${name}`}
                onClick={() => {
                  if (isShown) setShown(undefined);
                  else {
                    void textOf(id).then((sections) => {
                      if (sections !== undefined) setShown({ id, sections });
                    });
                  }
                }}
              >
                {say(isShown ? 'hide' : 'show')}
              </button>{' '}
              {onRestore !== undefined && (
                <button
                  type="button"
                  className="mithaq-finding__there"
                  aria-label={`${say('restore')}: ${name}`}
                  onClick={() => {
                    void textOf(id).then((sections) => {
                      if (sections !== undefined) onRestore(sections);
                    });
                  }}
                >
                  {say('restore')}
                </button>
              )}
              {isShown && <Parts parts={textParts(shown.sections)} />}
            </li>
          );
        })}
      </ol>
    </details>
  );
};
