'use client';

import { useId, useState } from 'react';
import { z } from 'zod';
import { formatInstant } from '../../../admin/format-instant.ar.ts';
import { useFocusOnOpen } from '../../../admin/use-focus-on-open.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { RefusalAlert } from '../../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../../admin/moves/use-asking.ts';
import type { ShownLink, VersionPreviews } from '../endpoints/preview-links-shape.ts';
import { draftPapersWords } from './draft-papers.ar.ts';

type Say = (key: keyof typeof draftPapersWords) => string;

const madeLink = z.object({ address: z.string() });

/** Address of a link that was just made, with a button that copies it. */
const NewAddress = ({ address, say }: { address: string; say: Say }) => {
  const id = useId();
  const box = useFocusOnOpen<HTMLDivElement>();
  const [copying, setCopying] = useState<'copied' | 'notCopied'>();
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(
      () => {
        setCopying('copied');
      },
      () => {
        setCopying('notCopied');
      },
    );
  };
  return (
    <div ref={box} className="mithaq-sand mithaq-drafts__new">
      <label htmlFor={id}>{say('made')}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        readOnly
        value={address}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <div className="mithaq-moves__buttons">
        <button type="button" className="mithaq-button" onClick={copy}>
          {say('copy')}
        </button>
        <p role="status">{copying === undefined ? '' : say(copying)}</p>
      </div>
    </div>
  );
};

const LinkFacts = ({ link, say }: { link: ShownLink; say: Say }) => (
  <dl className="mithaq-facts">
    <dt>{say('madeBy')}</dt>
    <dd>
      {link.madeBy} {say('on')} <bdi>{formatInstant(link.at)}</bdi>
    </dd>
    <dt>{say('takenAt')}</dt>
    <dd>
      <bdi>{formatInstant(link.takenAt)}</bdi>
      {link.renewedBy !== null && `، ${say('renewedBy')} ${link.renewedBy}`}
    </dd>
    {link.revoked === null ? (
      <>
        <dt>{say(link.isOpen ? 'closes' : 'closed')}</dt>
        <dd>
          <bdi>{formatInstant(link.expiresAt)}</bdi>
        </dd>
      </>
    ) : (
      <>
        <dt>{say('revokedBy')}</dt>
        <dd>
          {link.revoked.by} {say('on')} <bdi>{formatInstant(link.revoked.at)}</bdi>
        </dd>
      </>
    )}
  </dl>
);

interface Props {
  readonly path: string;
  readonly previews: VersionPreviews;
  readonly language: string;
  readonly onChanged: () => void;
}

/** Private links of a version: makes one, lists all with who made them, renews and revokes them. */
export const PreviewLinks = ({ path, previews, language, onChanged }: Props) => {
  const [address, setAddress] = useState<string>();
  const [done, setDone] = useState<'renewed' | 'revoked'>();
  const say: Say = (key) => inLanguage(draftPapersWords[key], language);
  const asking = useAsking(language, {
    onMoved: (answer) => {
      const made = madeLink.safeParse(answer);
      if (made.success) setAddress(made.data.address);
      onChanged();
    },
    onUnknown: onChanged,
  });
  const act = async (link: string, what: 'renew' | 'revoke'): Promise<void> => {
    setDone(undefined);
    const reasons = await asking.ask(`/api/preview-links/${link}/${what}`, {});
    if (reasons.length === 0) setDone(what === 'renew' ? 'renewed' : 'revoked');
  };
  const { links, mayChange, isDraft, days } = previews;
  return (
    <>
      <h3>{say('linkHeading')}</h3>
      <p className="mithaq-hint">
        {say('linkHint')} <bdi>{days}</bdi>.
      </p>
      <RefusalAlert ref={asking.alert} notDone={asking.notDone} />
      {address !== undefined && <NewAddress key={address} address={address} say={say} />}
      {mayChange && isDraft && (
        <div className="mithaq-moves__buttons">
          <button
            type="button"
            className="mithaq-button mithaq-button--quiet"
            disabled={asking.working}
            onClick={() => {
              setDone(undefined);
              void asking.ask(`${path}/previews`, {});
            }}
          >
            {say('make')}
          </button>
        </div>
      )}
      <p role="status" className="mithaq-hint">
        {asking.working ? say('working') : done === undefined ? '' : say(done)}
      </p>
      {links.length === 0 ? (
        <p className="mithaq-hint">{say('none')}</p>
      ) : (
        <>
          {mayChange && isDraft && links.some(({ isOpen }) => isOpen) && (
            <p className="mithaq-hint">{say('renewHint')}</p>
          )}
          <ul className="mithaq-drafts__links" aria-label={say('list')}>
            {links.map((link) => (
              <li key={link.id} className={link.isOpen ? undefined : 'mithaq-drafts__over'}>
                <span className={`mithaq-state mithaq-state--${link.isOpen ? 'open' : 'pending'}`}>
                  {say(link.isOpen ? 'open' : 'over')}
                </span>
                <LinkFacts link={link} say={say} />
                {mayChange && link.isOpen && (
                  <div className="mithaq-moves__buttons">
                    {isDraft && (
                      <button
                        type="button"
                        className="mithaq-button mithaq-button--quiet"
                        disabled={asking.working}
                        onClick={() => void act(link.id, 'renew')}
                      >
                        {say('renew')}
                      </button>
                    )}
                    <button
                      type="button"
                      className="mithaq-button mithaq-button--quiet"
                      disabled={asking.working}
                      onClick={() => void act(link.id, 'revoke')}
                    >
                      {say('revoke')}
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
