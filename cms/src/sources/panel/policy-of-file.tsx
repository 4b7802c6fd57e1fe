import { useEffect, useId, useState } from 'react';
import { z } from 'zod';
import type { sourceFileWords } from './source-file.ar.ts';

/** The policy whose text the file is: one that is there, or a new one under this address. */
export type ChosenPolicy =
  { readonly kind: 'existing'; readonly id: string } | { readonly kind: 'new'; readonly slug: string };

interface PolicyOfFileProps {
  readonly chosen: ChosenPolicy;
  /** The policy that has the kind or the title of the file. */
  readonly same: { readonly id: string } | null;
  /** Address that a new policy would have. */
  readonly address: string;
  readonly onChange: (chosen: ChosenPolicy) => void;
  readonly say: (key: keyof typeof sourceFileWords) => string;
}

const policyList = z.object({ docs: z.array(z.object({ id: z.string(), title: z.string() })) });
type Policies = z.infer<typeof policyList>['docs'];

/** Chooses the policy of a file; a new one is made with the draft. */
export const PolicyOfFile = ({ chosen, same, address, onChange, say }: PolicyOfFileProps) => {
  const id = useId();
  const [policies, setPolicies] = useState<Policies>([]);
  const [fault, setFault] = useState(false);
  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        const answer = await fetch('/api/policies?limit=200&depth=0&sort=title', {
          credentials: 'same-origin',
        });
        setPolicies(policyList.parse(await answer.json()).docs);
      } catch {
        // The list is missing, and the person is told so.
        setFault(true);
      }
    };
    void load();
  }, []);
  const isSame = chosen.kind === 'existing' && chosen.id === same?.id;
  return (
    <>
      <label className="mithaq-field" htmlFor={id}>
        {say('policy')}
        <select
          id={id}
          value={chosen.kind === 'new' ? '' : chosen.id}
          aria-describedby={isSame ? `${id}-same` : undefined}
          onChange={(event) => {
            const { value } = event.target;
            onChange(value === '' ? { kind: 'new', slug: address } : { kind: 'existing', id: value });
          }}
        >
          <option value="">{say('makeNew')}</option>
          {policies.map((policy) => (
            <option key={policy.id} value={policy.id}>
              {policy.title}
            </option>
          ))}
        </select>
      </label>
      {isSame && (
        <p id={`${id}-same`} className="mithaq-hint">
          {say('nextVersion')}
        </p>
      )}
      {fault && <p className="mithaq-fault">{say('unknown')}</p>}
      {chosen.kind === 'new' && (
        <label className="mithaq-field" htmlFor={`${id}-slug`}>
          {say('slug')}
          <input
            id={`${id}-slug`}
            dir="ltr"
            value={chosen.slug}
            aria-describedby={`${id}-slug-hint`}
            maxLength={60}
            onChange={(event) => {
              onChange({ kind: 'new', slug: event.target.value });
            }}
          />
        </label>
      )}
      {chosen.kind === 'new' && (
        <p id={`${id}-slug-hint`} className="mithaq-hint">
          {say('slugHint')}
        </p>
      )}
    </>
  );
};
