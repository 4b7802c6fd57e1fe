import type { ListViewServerPropsOnly } from 'payload';
import { z } from 'zod';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { hasRole } from '../../../payload/access/roles.ts';
import { firstPolicyWords } from './first-policy.ar.ts';

/** Says that an association has begun no policy, and leads its secretary to the ways in which one begins. */
export const FirstPolicy = ({ language }: { readonly language: string }) => {
  const say = (key: keyof typeof firstPolicyWords): string => inLanguage(firstPolicyWords[key], language);
  return (
    <div className="mithaq-desk">
      <p>
        <strong>{say('none')}</strong> {say('ways')}
      </p>
      <ul className="mithaq-board__list">
        <li className="mithaq-coverage__files">
          <a href="/admin#mithaq-coverage">{say('expected')}</a>
        </li>
        <li className="mithaq-coverage__files">
          <a href="/admin/collections/source-files">{say('file')}</a>
        </li>
        <li className="mithaq-coverage__files">
          <a href="/admin/collections/policies/create">{say('other')}</a>
        </li>
      </ul>
    </div>
  );
};

const counted = z.object({ totalDocs: z.number() });

/** Tells whether a list is empty though nothing narrows it. */
export const isEmptyList = ({
  data,
  searchParams = {},
}: Pick<ListViewServerPropsOnly, 'data' | 'searchParams'>): boolean =>
  counted.safeParse(data).data?.totalDocs === 0 &&
  !Object.keys(searchParams).some((name) => name === 'search' || name.startsWith('where'));

/** Stands above an empty list of policies, for the secretary who begins them. */
export const FirstPolicyAboveList = (list: ListViewServerPropsOnly) =>
  hasRole(list.user, 'board-secretary') && isEmptyList(list) ? (
    <FirstPolicy language={list.i18n.language} />
  ) : null;
