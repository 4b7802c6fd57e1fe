import type { z } from 'zod';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import { messages } from '../labels.ar.ts';

type Issue = z.core.$ZodIssue;

/** Says in Arabic why the text of a version is refused at one place of it. */
export const textFaultMessage = (issue: Issue): string => {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') {
        return `النص هنا أطول مما يتسع له موضعه، وهو ${countedInLatin(Number(issue.maximum), countedNouns.letter)}. قسّمه ثم أعد المحاولة.`;
      }
      return issue.origin === 'array'
        ? `ما في هذا الموضع أكثر من الحد، وهو ${String(issue.maximum)}. قسّمه ثم أعد المحاولة.`
        : `الرقم هنا أكبر من الحد، وهو ${String(issue.maximum)}.`;
    case 'too_small':
      if (issue.origin === 'string') return 'هذا الموضع فارغ. اكتب نصه أو احذفه.';
      return issue.origin === 'array'
        ? 'هذا الموضع لا شيء فيه. أضف إليه أو احذفه.'
        : `الرقم هنا أصغر من الحد، وهو ${String(issue.minimum)}.`;
    case 'invalid_format':
      return messages.key;
    case 'invalid_type':
      return issue.input === undefined
        ? 'هذا الموضع فارغ. اكتب نصه أو احذفه.'
        : 'القيمة هنا من نوع آخر غير ما يقبله هذا الموضع.';
    case 'invalid_union':
    case 'invalid_value':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'custom':
      return 'القيمة هنا ليست مما يقبله هذا الموضع.';
  }
};
