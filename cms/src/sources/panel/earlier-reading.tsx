import { formatInstant } from '../../admin/format-instant.ar.ts';
import type { EarlierReading } from '../endpoints/source-file-shapes.ts';
import type { SaySource } from './source-file.ar.ts';

interface EarlierReadingNoticeProps {
  readonly earlier: EarlierReading;
  readonly working: boolean;
  readonly fault: string | undefined;
  readonly onAgain: () => void;
  readonly say: SaySource;
}

/** Says that a file was sent before, with the way to its first reading, and reads it again only by choice. */
export const EarlierReadingNotice = ({
  earlier,
  working,
  fault,
  onAgain,
  say,
}: EarlierReadingNoticeProps) => (
  <div className="mithaq-source__earlier" role="alert">
    <h3>{say('sameFile')}</h3>
    <p>
      <bdi>{earlier.name}</bdi>
      {'، '}
      {earlier.by !== null && (
        <>
          {say('sentBy')} <bdi>{earlier.by}</bdi>{' '}
        </>
      )}
      {say('sentAt')} {formatInstant(earlier.at)}.
    </p>
    {fault !== undefined && <p className="mithaq-fault">{fault}</p>}
    <div className="mithaq-moves__buttons">
      <a className="mithaq-button" href={`/admin/collections/source-files/${earlier.id}`}>
        {say('openEarlier')}
      </a>
      {earlier.version !== null && (
        <a className="mithaq-button" href={`/admin/collections/policy-versions/${earlier.version}`}>
          {say('openEarlierDraft')}
        </a>
      )}
      <button
        type="button"
        className="mithaq-button mithaq-button--quiet"
        disabled={working}
        onClick={onAgain}
      >
        {say('readAgain')}
      </button>
    </div>
  </div>
);
