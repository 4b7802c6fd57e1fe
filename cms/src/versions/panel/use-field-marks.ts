import { useAllFormFields, useForm } from '@payloadcms/ui';
import type { Refusal } from '../../admin/ask-server.ts';

/** Fields of the move itself, which the move's own form marks. */
const fieldsOfMoves = ['note', 'kind', 'emergency'];

/** Marks the fields of the version's form that a refusal names; a group is marked at its first field. */
export const useFieldMarks = () => {
  const [fields] = useAllFormFields();
  const { dispatchFields, setSubmitted } = useForm();
  return (reasons: readonly Refusal[]): void => {
    const errors = reasons.flatMap(({ path, message }) => {
      if (path === undefined || fieldsOfMoves.includes(path)) return [];
      // The text is one field, whatever the place in it.
      const named = path.startsWith('sections.') ? 'sections' : path;
      const leaf = named in fields ? named : Object.keys(fields).find((name) => name.startsWith(`${named}.`));
      return leaf === undefined ? [] : [{ path: leaf, message }];
    });
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors });
    setSubmitted(true);
  };
};
