'use client';

import { useId, useState } from 'react';
import { askServer } from '../../admin/ask-server.ts';
import { LengthNote } from '../../admin/length-note.tsx';
import { formatInstant } from '../../admin/format-instant.ar.ts';
import { openAtField } from './open-at-field.ts';
import type { DeskFinding, VersionDesk } from '../endpoints/version-desk-shape.ts';
import { versionDeskWords } from './version-desk.ar.ts';
import { findingWords } from './version-findings.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

interface Props {
  /** Path of the version in the API, `/api/policy-versions/{id}`. */
  readonly path: string;
  readonly desk: VersionDesk;
  readonly language: string;
  /** Sentence that replaces the button and says which step has to come first. */
  readonly held: string | undefined;
  readonly onOverruled: () => void;
}

type Say = (key: keyof typeof findingWords) => string;

const OverruleForm = ({
  finding,
  props: { path, held, language, onOverruled },
  say,
}: {
  finding: DeskFinding;
  props: Props;
  say: Say;
}) => {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  if (!open) {
    return (
      <button
        type="button"
        className="mithaq-button mithaq-button--quiet"
        onClick={() => {
          setOpen(true);
        }}
      >
        {say('overrule')}
      </button>
    );
  }
  const send = async (): Promise<void> => {
    setWorking(true);
    const refusals = await askServer(`${path}/overrule`, { fingerprint: finding.fingerprint, reason });
    setWorking(false);
    if (refusals === 'unknown') setRefusal(inLanguage(versionDeskWords.unknownAnswer, language));
    else if (refusals.length === 0) onOverruled();
    else setRefusal(refusals[0]?.message);
  };
  return (
    <div className="mithaq-finding__form">
      <label htmlFor={id}>{say('reason')}</label>
      <p id={`${id}-hint`} className="mithaq-hint">
        {say('reasonHint')}
      </p>
      {refusal !== undefined && (
        <p id={`${id}-refusal`} role="alert" className="mithaq-moves__refused">
          {refusal}
        </p>
      )}
      <textarea
        id={id}
        // A press has opened this form, and her next words belong here.
        autoFocus
        rows={2}
        value={reason}
        aria-describedby={`${id}-hint ${id}-refusal ${id}-length`}
        aria-invalid={refusal !== undefined}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <LengthNote id={`${id}-length`} text={reason} limit={2000} />
      <div className="mithaq-moves__buttons">
        <button
          type="button"
          className="mithaq-button"
          disabled={working || held !== undefined}
          onClick={() => void send()}
        >
          {say('keepReason')}
        </button>
        <button
          type="button"
          className="mithaq-button mithaq-button--quiet"
          onClick={() => {
            setOpen(false);
            setRefusal(undefined);
          }}
        >
          {say('cancel')}
        </button>
        <span role="status" className="mithaq-hint">
          {working ? inLanguage(versionDeskWords.working, language) : held}
        </span>
      </div>
    </div>
  );
};

const OneFinding = ({ finding, props, say }: { finding: DeskFinding; props: Props; say: Say }) => {
  const { overruled, path } = finding;
  const kind = overruled === null ? finding.severity : 'overruled';
  return (
    <li className={`mithaq-finding mithaq-finding--${kind}`}>
      <p>
        <strong className="mithaq-finding__kind">{say(kind)}</strong> {finding.message}
        {path !== null && (
          <>
            {' '}
            <button type="button" className="mithaq-finding__there" onClick={() => void openAtField(path)}>
              {say('goThere')}
            </button>
          </>
        )}
      </p>
      {overruled !== null && (
        <p className="mithaq-finding__reason">
          «{overruled.reason}» · <bdi>{overruled.by}</bdi> ·{' '}
          <time dateTime={overruled.at}>{formatInstant(overruled.at)}</time>
        </p>
      )}
      {kind === 'block' && finding.mayOverrule && props.desk.mayOverrule && (
        <OverruleForm finding={finding} props={props} say={say} />
      )}
    </li>
  );
};

/** Lists the guard's findings in the text: blocks, each with the form that overrules it, and warnings folded below. */
export const VersionFindings = (props: Props) => {
  const { desk, language } = props;
  const say: Say = (key) => inLanguage(findingWords[key], language);
  const blocks = desk.findings.filter(({ severity }) => severity === 'block');
  const warnings = desk.findings.filter(({ severity }) => severity === 'warning');
  if (desk.published !== null && blocks.length === 0) return null;
  const list = (findings: readonly DeskFinding[]) => (
    <ul className="mithaq-findings">
      {findings.map((finding) => (
        <OneFinding key={finding.fingerprint} finding={finding} props={props} say={say} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="mithaq-findings">
      <h3 id="mithaq-findings">{say('heading')}</h3>
      {desk.findings.length === 0 && <p className="mithaq-hint">{say('nothing')}</p>}
      {blocks.length > 0 && list(blocks)}
      {warnings.length > 0 && (
        <details>
          <summary>
            {say('warnings')} ({warnings.length})
          </summary>
          {list(warnings)}
        </details>
      )}
    </section>
  );
};
