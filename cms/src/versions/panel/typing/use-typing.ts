import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import {
  useAuth,
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui';
import type { FormState } from 'payload';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { askServerFor, type Refusal } from '../../../admin/ask-server.ts';
import { savedText } from '../../drafts/draft-shape.ts';
import { textKey } from '../../text/text-key.ts';
import { forgetWords, forgetWordsOfOthers, keepWords, wordsKept } from './kept-words.ts';
import { TextSaver, type TypingState } from './text-saver.ts';

/** Milliseconds after which a save without an answer counts as unanswered. */
const PATIENCE_MS = 30_000;

/** Returns an instant of the form as ISO text; '' where the form has not got it yet. */
const textOf = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : '';
};

/** Returns whether a field beside the text was changed since the form was read or saved. */
const hasOtherChanges = (fields: FormState): boolean =>
  Object.entries(fields).some(
    ([path, { value, initialValue, disableFormData }]) =>
      path !== 'sections' &&
      path !== 'updatedAt' &&
      disableFormData !== true &&
      JSON.stringify(value ?? null) !== JSON.stringify(initialValue ?? null),
  );

interface TypingOptions {
  readonly isEditable: boolean;
  /** The form's text. */
  readonly sections: readonly PolicySection[];
  /** Puts words into the form and the editor. */
  readonly onRestored: (sections: PolicySection[]) => void;
  /** Is told the faults of a text that was refused. */
  readonly onRefused: (reasons: readonly Refusal[]) => void;
}

/** The saves of a text, as its field and its status need them. */
export interface Typing {
  readonly state: TypingState;
  /** Path of the version in the API; undefined for a version that was never saved. */
  readonly path: string | undefined;
  readonly wasRestored: boolean;
  /** Whether the browser keeps a copy of what is not saved. */
  readonly isKept: boolean;
  readonly saver: TextSaver | undefined;
  readonly changed: (sections: PolicySection[], more?: { readonly begins?: boolean }) => void;
  /** Whether a field beside the text has changes that are not saved. */
  readonly hasOtherChanges: () => boolean;
  /** Loads the page again without asking; what is kept in the browser is dropped. */
  readonly startAgain: () => void;
}

/**
 * Saves the text of a version as it is typed, and keeps what is not saved in the browser's tab. The form's `updatedAt`
 * is the state that every save names, so the text and the whole form are refused by one rule.
 */
export const useTyping = ({ isEditable, sections, onRestored, onRefused }: TypingOptions): Typing => {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const { dispatchFields, getFields, setModified } = useForm();
  const processing = useFormProcessing();
  const formReadAt = useFormFields(([fields]) => textOf(fields.updatedAt?.value));
  const [state, setState] = useState<TypingState>({ kind: 'quiet' });
  const [wasRestored, setWasRestored] = useState(false);
  const [isKept, setIsKept] = useState(true);
  const [saver, setSaver] = useState<TextSaver>();
  const [startsAgain, setStartsAgain] = useState(false);
  const modified = useFormModified();
  const person = user?.id === undefined ? undefined : String(user.id);
  const version = id === undefined ? undefined : String(id);
  const path = version === undefined ? undefined : `/api/policy-versions/${version}`;

  const nameState = useEffectEvent((readAt: string) => {
    dispatchFields({ type: 'UPDATE', path: 'updatedAt', value: readAt, initialValue: readAt });
  });
  const tellState = useEffectEvent((next: TypingState) => {
    setState(next);
    if (next.kind === 'refused') onRefused(next.reasons);
    // Payload forgets after a refused save that the form has changes, and lets the person leave without a word.
    if (next.kind !== 'saved' && next.kind !== 'quiet') setModified(true);
  });
  const saved = useEffectEvent((readAt: string, isAll: boolean) => {
    nameState(readAt);
    if (!isAll) return;
    if (person !== undefined && version !== undefined) forgetWords(person, version);
    if (!hasOtherChanges(getFields())) setModified(false);
  });
  const firstReadAt = useEffectEvent(() => formReadAt);
  const restore = useEffectEvent((made: TextSaver) => {
    if (person === undefined || version === undefined) return;
    forgetWordsOfOthers(person);
    const kept = wordsKept(person, version);
    if (kept === undefined) return;
    if (textKey(kept.sections) === textKey(sections)) {
      forgetWords(person, version);
      return;
    }
    nameState(kept.readAt);
    onRestored(kept.sections);
    setWasRestored(true);
    made.restore(kept.sections, kept.readAt);
  });

  // The form stops the person from leaving until it has heard that nothing is unsaved.
  useEffect(() => {
    if (startsAgain && !modified) window.location.reload();
  }, [startsAgain, modified]);

  const isReady = formReadAt !== '';
  useEffect(() => {
    if (!isEditable || !isReady || path === undefined || person === undefined) return undefined;
    const made = new TextSaver({
      readAt: firstReadAt(),
      onState: tellState,
      onSaved: saved,
      save: async (text, readAt, begins) => {
        const asked = await askServerFor(
          `${path}/text`,
          { sections: text, updatedAt: readAt, begins },
          savedText,
          AbortSignal.timeout(PATIENCE_MS),
        );
        return asked.kind === 'done' ? { kind: 'saved', readAt: asked.answer.updatedAt } : asked;
      },
    });
    setSaver(made);
    restore(made);
    return () => {
      made.end();
    };
  }, [isEditable, isReady, path, person]);

  const sectionsNow = useEffectEvent(() => sections);
  useEffect(() => {
    saver?.hold(processing, sectionsNow());
  }, [saver, processing]);

  const savedByForm = useEffectEvent((readAt: string) => {
    if (saver === undefined || readAt === saver.readAt) return;
    if (saver.savedByForm(readAt) && person !== undefined && version !== undefined)
      forgetWords(person, version);
  });
  useEffect(() => {
    savedByForm(formReadAt);
  }, [formReadAt]);

  // The form's save names the state that the text's save is about to change: it waits for it.
  const isWaiting = useRef(false);
  useEffect(() => {
    const wait = (event: MouseEvent): void => {
      const button = event.target instanceof Element ? event.target.closest('#action-save') : null;
      const running = saver?.running;
      if (!(button instanceof HTMLElement) || running === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (isWaiting.current) return;
      isWaiting.current = true;
      void running.then(() => {
        isWaiting.current = false;
        // The form takes the new state into its fields first.
        setTimeout(() => {
          button.click();
        });
      });
    };
    document.addEventListener('click', wait, true);
    return () => {
      document.removeEventListener('click', wait, true);
    };
  }, [saver]);

  // The words are saved when a person comes back to this page after a log-in in another window.
  useEffect(() => {
    const tryAgain = (): void => {
      if (document.visibilityState === 'visible' && saver?.unsaved !== undefined) {
        if (state.kind === 'logged-out' || state.kind === 'unanswered') void saver.saveNow();
      }
    };
    window.addEventListener('focus', tryAgain);
    window.addEventListener('online', tryAgain);
    document.addEventListener('visibilitychange', tryAgain);
    return () => {
      window.removeEventListener('focus', tryAgain);
      window.removeEventListener('online', tryAgain);
      document.removeEventListener('visibilitychange', tryAgain);
    };
  }, [saver, state.kind]);

  const changed = useCallback(
    (text: PolicySection[], more: { readonly begins?: boolean } = {}): void => {
      if (saver === undefined || person === undefined || version === undefined) return;
      setIsKept(keepWords(person, version, text, saver.readAt));
      saver.changed(text, more);
    },
    [saver, person, version],
  );

  return {
    state,
    path,
    wasRestored,
    isKept,
    saver,
    changed,
    hasOtherChanges: () => hasOtherChanges(getFields()),
    startAgain: () => {
      saver?.discard();
      if (person !== undefined && version !== undefined) forgetWords(person, version);
      setModified(false);
      setStartsAgain(true);
    },
  };
};
