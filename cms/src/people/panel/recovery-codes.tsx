import { inLanguage } from '../../admin/labels.ar.ts';
import { secondStepWords } from './labels.ar.ts';

interface Props {
  readonly language: string;
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Recovery codes, which the person sees this once. */
export const RecoveryCodes = ({ language, codes, onKept }: Props) => {
  const say = (key: keyof typeof secondStepWords): string => inLanguage(secondStepWords[key], language);
  return (
    <div>
      <h3>{say('codesHeading')}</h3>
      <p>{say('codesHint')}</p>
      <ul className="mithaq-codes">
        {codes.map((code) => (
          <li key={code}>
            <bdi dir="ltr">{code}</bdi>
          </li>
        ))}
      </ul>
      <button type="button" className="mithaq-button" onClick={onKept}>
        {say('codesKept')}
      </button>
    </div>
  );
};
