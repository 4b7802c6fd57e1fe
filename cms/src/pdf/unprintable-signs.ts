import { signsOf } from '@mithaq/domain/text/signs-of';
import { TypesetterUnavailable, typeset } from './typesetter.ts';

const sample = String.raw`
#let data = json(bytes(sys.inputs.data))
#set document(title: "signs", date: datetime(year: 2026, month: 1, day: 1))
#set text(font: json(bytes(sys.inputs.fonts)), lang: "ar", dir: rtl, fallback: false, hyphenate: false, kerning: false, features: (calt: 0, mark: 0, mkmk: 0))
#title()
#for sign in data { par(sign) }
`;

/** Signs of nearly every text, which need not be asked about: printable ASCII, Arabic letters, vowel signs, digits. */
const plain = /^[ -~\n\t\u0621-\u063A\u0640-\u0652\u0660-\u0669«»،؛؟]*$/u;

/** Answers of the typesetter, which never change while the process lives. */
const known = new Map<string, boolean>();

/** Most answers that are kept; a text may pile marks on letters without end. */
const MOST_KNOWN = 20_000;

/** Most signs that are named at once. */
const MOST_NAMED = 20;

const canSet = async (signs: readonly string[]): Promise<boolean> => {
  try {
    await typeset(sample, signs);
    return true;
  } catch (error) {
    if (error instanceof TypesetterUnavailable) throw error;
    return false;
  }
};

const keep = (signs: readonly string[], printable: boolean): void => {
  if (known.size + signs.length > MOST_KNOWN) known.clear();
  for (const sign of signs) known.set(sign, printable);
};

/** Finds the signs that cannot be set by halving: one run for a sound list, a few for each sign that is found. */
const search = async (signs: readonly string[], found: string[]): Promise<void> => {
  if (signs.length === 0 || found.length === MOST_NAMED) return;
  const printable = await canSet(signs);
  if (printable || signs.length === 1) {
    keep(signs, printable);
    if (!printable) found.push(...signs);
    return;
  }
  const half = Math.ceil(signs.length / 2);
  await search(signs.slice(0, half), found);
  await search(signs.slice(half), found);
};

/**
 * Returns the signs of these texts that no font of the PDF has, each with its marks; at most twenty. The typesetter
 * itself is asked, once for each sign in the life of the process, so that the answer is what it does. Throws
 * `TypesetterUnavailable`.
 */
export const unprintableSigns = async (texts: readonly string[]): Promise<ReadonlySet<string>> => {
  const signs = [...new Set(texts.filter((text) => !plain.test(text)).flatMap(signsOf))].filter(
    (sign) => !plain.test(sign),
  );
  const found = signs.filter((sign) => known.get(sign) === false).slice(0, MOST_NAMED);
  await search(
    signs.filter((sign) => !known.has(sign)),
    found,
  );
  return new Set(found);
};
