import { Fragment } from 'react';
import { textEditorKeys } from './text-editor.ar.ts';
import type { Say } from './toolbar.tsx';

/** The keys of the editor, each with the name of its button in the toolbar; `id` is that of how to leave the text by keyboard. */
export const KeyList = ({ id, say }: { readonly id: string; readonly say: Say }) => (
  <details className="mithaq-text__keys">
    <summary>{say('keyList')}</summary>
    <dl>
      {textEditorKeys.map(({ word, keys }) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd dir="ltr">
            {keys.map((key, index) => (
              <Fragment key={key}>
                {index > 0 && ' + '}
                <kbd>{key}</kbd>
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
    <p id={id} className="mithaq-hint">
      {say('keys')}
    </p>
  </details>
);
