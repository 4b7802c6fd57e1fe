import { useEffect, useId, useState } from 'react';
import { z } from 'zod';
import type { sourceFileWords } from './source-file.ar.ts';

/** The policy whose text the file is: one that is there, or a new one under this address. */
export type ChosenPolicy =
  { readonly kind: 'existing'; readonly id: string } | { readonly kind: 'new'; readonly slug: string };

interface PolicyOfFileProps {
  readonly chosen: ChosenPolicy;
  readonly onChange: (chosen: ChosenPolicy) => void;
  readonly say: (key: keyof typeof sourceFileWords) => string;
}

const policyList = z.object({ docs: z.array(z.object({ id: z.string(), title: z.string() })) });
type Policies = z.infer<typeof policyList>['docs'];

/** Chooses the policy of a file; a new one is made with the draft. */
export const PolicyOfFile = ({ chosen, onChange, say }: PolicyOfFileProps) => {
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
  return (
    <>
      <label className="mithaq-field" htmlFor={id}>
        {say('policy')}
        <select
          id={id}
          value={chosen.kind === 'new' ? '' : chosen.id}
          onChange={(event) => {
            const { value } = event.target;
            onChange(value === '' ? { kind: 'new', slug: '' } : { kind: 'existing', id: value });
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
      {fault && <p className="mithaq-fault">{say('unknown')}</p>}
      {chosen.kind === 'new' && (
        <label className="mithaq-field" htmlFor={`${id}-slug`}>
          {say('slug')}
          <input
            id={`${id}-slug`}
            dir="ltr"
            value={chosen.slug}
            maxLength={60}
            onChange={(event) => {
              onChange({ kind: 'new', slug: event.target.value });
            }}
          />
        </label>
      )}
    </>
  );
};
