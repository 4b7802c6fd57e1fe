'use client';

import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { useTranslation } from '@payloadcms/ui';
import type { Command, EditorState } from 'prosemirror-state';
import { Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import {
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { BlockFields } from './block-fields.tsx';
import { partAtCursor } from './commands.ts';
import { FindAndReplace } from './find-and-replace.tsx';
import { KeyList } from './key-list.tsx';
import { Outline, positionOfBlock } from './outline.tsx';
import { findingsKey, type TextFinding } from './shown-findings.ts';
import { textEditorWords } from './text-editor.ar.ts';
import { textState } from './text-state.ts';
import { sectionsOf } from './to-sections.ts';
import { Toolbar, type Say } from './toolbar.tsx';
import { differInWordsOnly } from './words-only.ts';

interface TextEditorProps {
  readonly value: readonly PolicySection[];
  readonly onChange: (value: PolicySection[]) => void;
  readonly readOnly: boolean;
  readonly findings: readonly TextFinding[];
  /** Whether software acts on divisions and clauses of this kind of policy. */
  readonly hasRoles: boolean;
  /** Is told the id of the part at the cursor whenever it is another one. */
  readonly onPlace?: (id: string | undefined) => void;
  /** Is given, while the editor is on the page, the way to run a command in its text. */
  readonly control?: RefObject<((command: Command) => void) | undefined>;
}

/**
 * Milliseconds after the last key until the text is given to the form. Reading the document and taking it into the form
 * costs more than a key may, so it waits for a pause that is no pause between two keys.
 */
const PAUSE_MS = 1000;

/** Opens the box of find and replace and leads into its first field; false where the text cannot be searched. */
const openFind = (box: HTMLDetailsElement | null): boolean => {
  if (box === null) return false;
  box.open = true;
  const words = box.querySelector('input');
  words?.focus();
  words?.select();
  return words !== null;
};

/** Milliseconds after the last key until buttons and outline are drawn again, where a key has changed words alone. */
const DRAWN_AFTER_MS = 200;

/**
 * The text of a version as one continuous document. The form gets the text a moment after the last key; another value
 * from the form (a reset, a save that gave ids) replaces the document only where it says something else.
 */
const TextEditor = ({ value, onChange, readOnly, findings, hasRoles, onPlace, control }: TextEditorProps) => {
  const { i18n } = useTranslation();
  const say: Say = (key) => inLanguage(textEditorWords[key], i18n.language);
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const leaves = useRef(false);
  const find = useRef<HTMLDetailsElement>(null);
  const keys = useId();
  const given = useRef(JSON.stringify(value));
  const [state, setState] = useState<EditorState>();

  const give = useEffectEvent((sections: PolicySection[]) => {
    const text = JSON.stringify(sections);
    if (text === given.current) return;
    given.current = text;
    onChange(sections);
  });
  const here = state === undefined ? undefined : partAtCursor(state);
  const tellPlace = useEffectEvent((id: string | undefined) => {
    onPlace?.(id);
  });
  useEffect(() => {
    tellPlace(here);
  }, [here]);
  const isReadOnly = useEffectEvent(() => readOnly);
  const label = useEffectEvent(() => say('text'));
  const leaveHint = useEffectEvent(() => keys);
  const firstState = useEffectEvent(() => textState(value, () => leaves.current));

  useEffect(() => {
    if (place.current === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawing: ReturnType<typeof setTimeout> | undefined;
    const editor = new EditorView(place.current, {
      state: firstState(),
      editable: () => !isReadOnly(),
      attributes: {
        class: 'mithaq-text__document',
        dir: 'rtl',
        lang: 'ar',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label(),
        ...(isReadOnly() ? {} : { 'aria-describedby': leaveHint() }),
      },
      handleDOMEvents: {
        keydown: (_view, event) => {
          if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') {
            // The form saves what it has: the last words are given first, and the form takes them before the click.
            event.preventDefault();
            event.stopPropagation();
            clearTimeout(timer);
            give(sectionsOf(editor.state.doc));
            setTimeout(() => document.querySelector<HTMLElement>('#action-save')?.click());
            return true;
          }
          if ((event.ctrlKey || event.metaKey) && event.code === 'KeyF' && openFind(find.current)) {
            event.preventDefault();
            return true;
          }
          if (event.key === 'Escape') leaves.current = true;
          else if (event.key !== 'Tab' && event.key !== 'Shift') leaves.current = false;
          return false;
        },
        blur: () => {
          leaves.current = false;
          clearTimeout(timer);
          give(sectionsOf(editor.state.doc));
          return false;
        },
      },
      dispatchTransaction: (transaction) => {
        const before = editor.state;
        editor.updateState(before.apply(transaction));
        clearTimeout(drawing);
        // Drawing what stands around the text costs more than a key may, and words change next to nothing there.
        if (differInWordsOnly(before, editor.state)) {
          drawing = setTimeout(() => {
            setState(editor.state);
          }, DRAWN_AFTER_MS);
        } else setState(editor.state);
        if (!transaction.docChanged) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          give(sectionsOf(editor.state.doc));
        }, PAUSE_MS);
      },
    });
    view.current = editor;
    setState(editor.state);
    // The last words are given before the page or the form goes: whoever takes them keeps them.
    const giveLast = (): void => {
      clearTimeout(timer);
      give(sectionsOf(editor.state.doc));
    };
    window.addEventListener('pagehide', giveLast);
    return () => {
      window.removeEventListener('pagehide', giveLast);
      giveLast();
      clearTimeout(drawing);
      view.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    const text = JSON.stringify(value);
    if (view.current === null || text === given.current) return;
    given.current = text;
    const next = textState(value, () => leaves.current);
    view.current.updateState(next);
    setState(next);
  }, [value]);

  useEffect(() => {
    view.current?.dispatch(view.current.state.tr.setMeta(findingsKey, findings));
  }, [findings]);

  const run = (command: Command): void => {
    if (view.current === null) return;
    command(view.current.state, view.current.dispatch, view.current);
  };
  const runInText = (command: Command): void => {
    run(command);
    view.current?.focus();
  };
  useImperativeHandle(control, () => runInText);
  const open = (id: string): void => {
    if (view.current === null) return;
    const { tr } = view.current.state;
    const position = positionOfBlock(tr.doc, id);
    if (position === undefined) return;
    view.current.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(position + 1))).scrollIntoView());
    view.current.focus();
  };

  return (
    <div className="mithaq-text">
      {state !== undefined && !readOnly && (
        <>
          <div className="mithaq-text__bar">
            <Toolbar state={state} say={say} run={runInText} />
            <FindAndReplace
              state={state}
              say={say}
              language={i18n.language}
              run={run}
              box={find}
              onLeave={() => {
                runInText(({ tr }, dispatch) => {
                  dispatch?.(tr.scrollIntoView());
                  return true;
                });
              }}
            />
          </div>
          <BlockFields
            state={state}
            say={say}
            inLanguage={(words) => inLanguage(words, i18n.language)}
            run={run}
            hasRoles={hasRoles}
          />
        </>
      )}
      <div className="mithaq-text__columns">
        {state !== undefined && (
          <Outline state={state} label={say('outline')} empty={say('noOutline')} onOpen={open} />
        )}
        <div ref={place} className="mithaq-text__page" />
      </div>
      {!readOnly && <KeyList id={keys} say={say} />}
    </div>
  );
};

export default TextEditor;
