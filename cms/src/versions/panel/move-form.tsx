import type { ReactNode } from 'react';
import type { Refusal } from '../../admin/ask-server.ts';
import { useFocusOnOpen } from '../../admin/use-focus-on-open.ts';
import { versionDeskWords } from './version-desk.ar.ts';
import type { ShownComment } from '../endpoints/version-review-shape.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

export type Say = (key: keyof typeof versionDeskWords) => string;

/** Texts that a person enters with a move; keys are those of the move's endpoint. */
export type MoveWords = Readonly<Partial<Record<'to' | 'note' | 'kind' | 'emergency', string>>>;

/** Properties of a form that asks for more details before a version moves. */
export interface MoveFormProps {
  readonly language: string;
  readonly reasons: readonly Refusal[];
  readonly working: boolean;
  readonly openComments: readonly ShownComment[];
  readonly onSend: (words: MoveWords) => void;
  readonly onCancel: () => void;
}

export const sayIn =
  (language: string): Say =>
  (key) =>
    inLanguage(versionDeskWords[key], language);

export const faultAt = (reasons: readonly Refusal[], path: string): string | undefined =>
  reasons.find((reason) => reason.path === path)?.message;

interface Props extends Pick<MoveFormProps, 'language' | 'working' | 'onCancel'> {
  readonly label: string;
  readonly sendLabel: string;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/**
 * Frames the fields of a move with two buttons. The frame is no form element, because it is inside the form of the
 * version.
 */
export const MoveForm = ({ label, sendLabel, language, working, onSend, onCancel, children }: Props) => {
  const form = useFocusOnOpen<HTMLDivElement>();
  return (
    <div ref={form} role="group" tabIndex={-1} aria-label={label} className="mithaq-moves__panel">
      {children}
      <div className="mithaq-moves__buttons">
        <button type="button" className="mithaq-button" disabled={working} onClick={onSend}>
          {sendLabel}
        </button>
        <button type="button" className="mithaq-button mithaq-button--quiet" onClick={onCancel}>
          {sayIn(language)('keep')}
        </button>
      </div>
    </div>
  );
};
