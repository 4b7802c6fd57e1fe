import { useFormFields, useTranslation } from '@payloadcms/ui';
import { inLanguage } from '../../admin/labels.ar.ts';
import { firstPolicyWords } from '../../associations/policies/panel/first-policy.ar.ts';

/** Leads from the empty form of a version to the page of its policy, which takes a file, a paste or the sector's text. */
export const OtherWays = () => {
  const { i18n } = useTranslation();
  const policy = useFormFields(([fields]) => {
    const value: unknown = fields.policy?.value;
    return typeof value === 'string' ? value : undefined;
  });
  const say = (key: keyof typeof firstPolicyWords): string =>
    inLanguage(firstPolicyWords[key], i18n.language);
  return (
    <p className="mithaq-hint">
      {say('otherWays')}{' '}
      <a href={`/admin/collections/policies${policy === undefined ? '' : `/${encodeURIComponent(policy)}`}`}>
        {say(policy === undefined ? 'choosePolicy' : 'openPolicy')}
      </a>
    </p>
  );
};
