import type { Command, EditorState } from 'prosemirror-state';
import { useId } from 'react';
import { channelCodes } from '../../associations/channels/labels.ar.ts';
import { toolCodes } from '../../associations/tools/labels.ar.ts';
import type { Words } from '../../payload/fields/labelled.ts';
import { handlingSteps, sectionRoles } from '../labels.ar.ts';
import { textAttribute } from './block-attributes.ts';
import { currentBlock, setAttribute, setMarker } from './commands.ts';
import { formBlanks } from './text-editor.ar.ts';
import type { Say } from './toolbar.tsx';

interface BlockFieldsProps {
  readonly state: EditorState;
  readonly say: Say;
  readonly inLanguage: (words: Words) => string;
  readonly run: (command: Command) => void;
  /** Whether software acts on divisions and clauses of this kind of policy. */
  readonly hasRoles: boolean;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
};

/** Fields of the block at the cursor that its words do not show: marker, role, code, blank. */
export const BlockFields = ({ state, say, inLanguage, run, hasRoles }: BlockFieldsProps) => {
  const id = useId();
  const node = currentBlock(state)?.node;
  if (node === undefined) return null;
  const options = (words: Readonly<Record<string, Words>>): [string, string][] =>
    Object.entries(words).map(([code, label]) => [code, inLanguage(label)]);
  const none: [string, string] = ['', say('none')];
  switch (node.type.name) {
    case 'clause':
      return (
        <div className="mithaq-text__block">
          <label htmlFor={id}>{say('marker')}</label>
          <input
            id={id}
            size={10}
            maxLength={60}
            value={textAttribute(node, 'marker') ?? ''}
            onChange={(event) => {
              run(setMarker(event.target.value === '' ? undefined : event.target.value));
            }}
          />
          {hasRoles && (
            <Choice
              label={say('code')}
              value={textAttribute(node, 'code') ?? ''}
              options={[none, ...options({ ...channelCodes, ...toolCodes, ...handlingSteps })]}
              onChange={(code) => {
                run(setAttribute('code', code === '' ? null : code));
              }}
            />
          )}
        </div>
      );
    case 'heading':
      return hasRoles ? (
        <div className="mithaq-text__block">
          <Choice
            label={say('role')}
            value={textAttribute(node, 'role') ?? ''}
            options={options(sectionRoles)}
            onChange={(role) => {
              run(setAttribute('role', role));
            }}
          />
        </div>
      ) : null;
    case 'field':
      return (
        <div className="mithaq-text__block">
          <Choice
            label={say('blank')}
            value={textAttribute(node, 'blank') ?? ''}
            options={options(formBlanks)}
            onChange={(blank) => {
              run(setAttribute('blank', blank));
            }}
          />
        </div>
      );
    default:
      return null;
  }
};
