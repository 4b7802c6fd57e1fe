import { common } from '../../components/common.ar.ts';
import { machineAnswer } from '../machine/machine-answer.server.ts';
import { NotInRegister } from '../register/errors.ts';
import { addresses, register } from '../../services.server.ts';
import { oembed } from './oembed.ts';

/** Answers for the page of an association or of one of its policies; throws `NotInRegister` where it has no such page. */
export const oembedResponse = async (
  request: Request,
  association: string,
  slug: string | undefined,
): Promise<Response> => {
  const index = await register.association(association);
  const policy = index.policies.find((one) => one.slug === slug);
  const answer =
    slug !== undefined && policy === undefined
      ? undefined
      : oembed(index, policy, {
          siteUrl: addresses.of(association),
          platform: { name: common.product, url: addresses.platform },
        });
  if (answer === undefined) throw new NotInRegister('policy', slug ?? '');
  return machineAnswer(request, JSON.stringify(answer), {
    'content-type': 'application/json; charset=utf-8',
  });
};
