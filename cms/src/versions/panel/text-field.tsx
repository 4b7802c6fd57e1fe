'use client';

import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { clausePaths } from '@mithaq/domain/policy/clause-path';
import {
  FieldDescription,
  FieldError,
  FieldLabel,
  useField,
  useForm,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { inLanguage } from '../../admin/labels.ar.ts';
import TextEditor from '../editor/index.tsx';
import { idAtPlace } from '../text/place-in-text.ts';
import { storedSections } from '../text/stored-sections.ts';
import { textKey } from '../text/text-key.ts';
import { DraftHistory } from './typing/draft-history.tsx';
import { TypingStatus } from './typing/typing-status.tsx';
import { useTyping } from './typing/use-typing.ts';
import { OPEN_PLACE, openClause } from './open-clause.ts';
import { useShownAtClauses } from './shown-at-clauses.ts';
import { textFieldWords } from './text-field.ar.ts';
import { findingWords } from './version-findings.ar.ts';

const faultsInText = z.array(z.object({ path: z.string(), message: z.string() }));
type TextFault = z.infer<typeof faultsInText>[number];

const place = z.string();

/** Number of texts of the editor that are remembered: those of the last moments, of which a save may return one. */
const MOST_GIVEN = 10;

/** Returns whether the server's text is one that the editor gave, which would otherwise begin again with it. */
const isEcho = (stored: readonly PolicySection[], given: readonly (readonly PolicySection[])[]): boolean => {
  const key = textKey(stored);
  return given.some((one) => textKey(one) === key);
};

/**
 * Field of a version's text: the editor on the form's value. The server names faults by their place in the text, which
 * is no field of Payload's form; this field takes them out of the form, where they would be sent as values, and shows
 * them with the clause that each is at.
 */
export const TextField = ({ field, path: own, readOnly }: JSONFieldClientProps) => {
  const { i18n } = useTranslation();
  const { value, setValue, path, showError, errorMessage } = useField<unknown>({
    potentiallyStalePath: own,
  });
  const { dispatchFields } = useForm();
  const given = useRef<readonly PolicySection[][]>([]);
  const [faults, setFaults] = useState<readonly TextFault[]>([]);
  const { findings, comments, hasRoles } = useShownAtClauses();
  const element = useRef<HTMLDivElement>(null);
  const say = (key: keyof typeof textFieldWords): string => inLanguage(textFieldWords[key], i18n.language);

  const sections = useMemo((): PolicySection[] => {
    const own = given.current.find((one) => one === value);
    if (own !== undefined) return own;
    const stored = storedSections(value);
    return isEcho(stored, given.current) ? (given.current[0] ?? stored) : stored;
  }, [value]);

  // A save answers with the text that was sent; what was written meanwhile stays in the form.
  useEffect(() => {
    if (value !== sections && sections === given.current[0] && !isEcho(storedSections(value), [sections])) {
      setValue(sections);
    }
  }, [value, sections, setValue]);

  const told = useFormFields(([fields]) =>
    JSON.stringify(
      Object.entries(fields).flatMap(([name, { errorMessage: message }]) =>
        name.startsWith(`${path}.`) ? [{ path: name, message: message ?? '' }] : [],
      ),
    ),
  );
  useEffect(() => {
    const fresh = faultsInText.parse(JSON.parse(told));
    if (fresh.length === 0) return;
    setFaults(fresh);
    for (const fault of fresh) dispatchFields({ type: 'REMOVE', path: fault.path });
  }, [told, dispatchFields]);

  useEffect(() => {
    const here = element.current;
    const open = (event: Event): void => {
      const asked = event instanceof CustomEvent ? place.safeParse(event.detail).data : undefined;
      if (here !== null && asked !== undefined) openClause(here, idAtPlace(sections, asked));
    };
    here?.addEventListener(OPEN_PLACE, open);
    return () => {
      here?.removeEventListener(OPEN_PLACE, open);
    };
  }, [sections]);

  const put = (text: PolicySection[]): void => {
    given.current = [text, ...given.current].slice(0, MOST_GIVEN);
    setFaults([]);
    setValue(text);
  };
  const typing = useTyping({
    isEditable: readOnly !== true,
    sections,
    onRestored: put,
    onRefused: (reasons) => {
      setFaults(reasons.flatMap(({ path: at, message }) => [{ path: at ?? path, message }]));
    },
  });

  const shown = useMemo(
    () => [
      ...findings.flatMap(({ clause, overruled, severity, message }) =>
        clause === null || overruled !== null
          ? []
          : [{ clause, severity, label: inLanguage(findingWords[severity], i18n.language), message }],
      ),
      ...comments.flatMap(({ clause, resolved, author, text }) =>
        resolved !== null
          ? []
          : [
              {
                clause,
                severity: 'comment' as const,
                label: inLanguage(textFieldWords.comment, i18n.language),
                message: `${author}: ${text}`,
              },
            ],
      ),
    ],
    [findings, comments, i18n.language],
  );
  const names = useMemo(() => (faults.length === 0 ? undefined : clausePaths(sections)), [faults, sections]);

  return (
    <div className="field-type mithaq-text-field" id={`field-${path}`} ref={element}>
      {field.label !== undefined && <FieldLabel label={field.label} path={path} as="h3" />}
      {field.admin?.description !== undefined && (
        <FieldDescription description={field.admin.description} path={path} />
      )}
      <FieldError
        path={path}
        showError={showError}
        {...(errorMessage === undefined ? {} : { message: errorMessage })}
      />
      {faults.length > 0 && (
        <div role="alert" className="mithaq-moves__refused">
          <p>{say('refused')}</p>
          <ul>
            {faults.map((fault) => {
              const clause = idAtPlace(sections, fault.path);
              return (
                <li key={fault.path}>
                  {clause !== undefined && `${names?.get(clause) ?? ''}: `}
                  {fault.message}{' '}
                  {clause !== undefined && (
                    <button
                      type="button"
                      className="mithaq-finding__there"
                      onClick={() => {
                        if (element.current !== null) openClause(element.current, clause);
                      }}
                    >
                      {say('goThere')}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <TypingStatus typing={typing} />
      <TextEditor
        value={sections}
        onChange={(changed) => {
          put(changed);
          typing.changed(changed);
        }}
        readOnly={readOnly === true}
        findings={shown}
        hasRoles={hasRoles || sections.some(({ role }) => role !== 'other')}
      />
      {typing.path !== undefined && (
        <DraftHistory
          path={typing.path}
          onRestore={
            typing.saver === undefined
              ? undefined
              : (text) => {
                  // The words since the last save are kept in the history before the text gives way.
                  void typing.saver?.saveNow().then(() => {
                    put(text);
                    typing.changed(text, { begins: true });
                  });
                }
          }
        />
      )}
    </div>
  );
};
