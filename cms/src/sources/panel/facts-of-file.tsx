import type { ProposedFact } from '@mithaq/domain/contracts/document-reading';
import { formatDate } from '@mithaq/domain/calendar/format-date.ar';
import { factWords, type sourceFileWords } from './source-file.ar.ts';

interface FactsOfFileProps {
  readonly facts: readonly ProposedFact[];
  readonly confirmed: ReadonlySet<number>;
  readonly onChange: (confirmed: ReadonlySet<number>) => void;
  readonly say: (key: keyof typeof sourceFileWords) => string;
}

const valueOf = (fact: ProposedFact): string => {
  switch (fact.kind) {
    case 'session':
    case 'meeting':
    case 'resolution':
      return String(fact.value);
    case 'approved-on':
    case 'issue-date':
    case 'in-force-from':
    case 'review-date':
      return [fact.hijri, fact.gregorian]
        .flatMap((day) => (day === undefined ? [] : [formatDate(day)]))
        .join('، ');
    case 'issue-number':
    case 'association':
    case 'chair':
      return fact.text;
    case 'orders-publication':
    case 'supersedes-all-previous':
      return '';
  }
};

/** Facts that the document says of itself; only those that the secretary marks are written into the draft. */
export const FactsOfFile = ({ facts, confirmed, onChange, say }: FactsOfFileProps) => {
  if (facts.length === 0) return null;
  // A fact that OCR has read is compared with the picture one by one.
  const together = facts.flatMap(({ readByOcr }, index) => (readByOcr ? [] : [index]));
  const words = together.length < facts.length ? 'confirmLettered' : 'confirmAll';
  return (
    <fieldset className="mithaq-source__facts">
      <legend>{say('facts')}</legend>
      <p className="mithaq-hint">{say('factsHint')}</p>
      {together.length > 1 && (
        <button
          type="button"
          className="mithaq-button mithaq-button--quiet"
          onClick={() => {
            onChange(new Set([...confirmed, ...together]));
          }}
        >
          {say(words)}
        </button>
      )}
      {facts.map((fact, index) => (
        <label key={`${fact.kind}-${String(fact.line)}-${fact.printed}`}>
          <input
            type="checkbox"
            checked={confirmed.has(index)}
            onChange={(event) => {
              const next = new Set(confirmed);
              if (event.target.checked) next.add(index);
              else next.delete(index);
              onChange(next);
            }}
          />
          <span>
            <strong>{factWords[fact.kind]}</strong> {valueOf(fact)} <q>{fact.printed}</q> ({say('line')}{' '}
            {String(fact.line)}){fact.readByOcr && <em> {say('byOcr')}</em>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
