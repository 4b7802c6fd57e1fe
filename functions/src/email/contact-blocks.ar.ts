import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import type { Block } from './blocks.ts';

/** Returns the lines by which the reader reaches a person of the association; none where it has no contact. */
export const contactBlocks = ({ contact = {} }: Pick<DeliveryOf<'request-update'>, 'contact'>): Block[] => {
  const blocks: Block[] = [
    ...(contact.phone === undefined
      ? []
      : [{ kind: 'reach', label: 'الهاتف:', value: contact.phone } as const]),
    ...(contact.email === undefined
      ? []
      : [{ kind: 'reach', label: 'البريد الإلكتروني:', value: contact.email } as const]),
    ...(contact.address === undefined
      ? []
      : [{ kind: 'paragraph', text: `العنوان: ${contact.address}` } as const]),
  ];
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: 'للتواصل معنا' }, ...blocks];
};

/** Returns the last line: whether an answer reaches anybody, and what a stranger who received the e-mail does. */
export const closingNote = (answersReach: boolean): Block => ({
  kind: 'note',
  text: answersReach
    ? 'أُرسلت هذه الرسالة آليًا، ويصل ردك عليها إلى الجمعية. إن وصلتك خطأً فلا يلزمك شيء.'
    : 'أُرسلت هذه الرسالة آليًا، ولا تصلنا الردود عليها. إن وصلتك خطأً فلا يلزمك شيء.',
});
