import type { Withdrawal } from '@mithaq/domain/contracts/withdrawal';
import { useId, useState } from 'react';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { panelWords } from '../labels.ar.ts';

const kinds: Readonly<Record<Withdrawal['kind'], keyof typeof panelWords>> = {
  withdrawn: 'kindWithdrawn',
  'published-in-error': 'kindError',
};
const order = ['withdrawn', 'published-in-error'] as const;

interface Props {
  readonly language: string;
  readonly working: boolean;
  readonly onSend: (words: { readonly kind?: Withdrawal['kind']; readonly reason: string }) => void;
  readonly onCancel: () => void;
}

/** Form that withdraws a published document; asks for the kind and the reason. */
export const WithdrawDisclosure = ({ language, working, onSend, onCancel }: Props) => {
  const say = (key: keyof typeof panelWords): string => inLanguage(panelWords[key], language);
  const group = useId();
  const words = useId();
  const [kind, setKind] = useState<Withdrawal['kind']>();
  const [reason, setReason] = useState('');
  return (
    <div>
      <p className="mithaq-sand">{say('withdrawWarning')}</p>
      <fieldset className="mithaq-field">
        <legend>{say('kind')}</legend>
        {order.map((value) => (
          <label key={value} className="mithaq-choice">
            <input
              type="radio"
              name={group}
              value={value}
              checked={kind === value}
              onChange={() => {
                setKind(value);
              }}
            />
            {say(kinds[value])}
          </label>
        ))}
      </fieldset>
      <div className="mithaq-field">
        <label htmlFor={words}>{say('reason')}</label>
        <textarea
          id={words}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </div>
      <div className="mithaq-moves__buttons">
        <button
          type="button"
          className="mithaq-button"
          disabled={working}
          onClick={() => {
            onSend({ reason, ...(kind === undefined ? {} : { kind }) });
          }}
        >
          {say('withdraw')}
        </button>
        <button type="button" className="mithaq-button mithaq-button--quiet" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </div>
  );
};
