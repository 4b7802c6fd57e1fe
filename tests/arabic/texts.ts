import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** An Arabic text of the product with its place: the file, and the names that lead to it there. */
export interface ArabicText {
  readonly file: string;
  readonly place: string;
  /** Values that are put in are named in braces: «الإصدار {number}». */
  readonly text: string;
}

/**
 * Files whose Arabic is recognised in what others wrote and is not said to anybody: words of documents, of dates and of
 * searches, in all their spellings.
 */
const recognised = [
  'domain/src/approval/cover-words.ar.ts',
  'domain/src/calendar/month-words.ar.ts',
  'domain/src/catalogue/title-words.ar.ts',
  'domain/src/guard/{number,organisation,period,term}-words.ar.ts',
  'domain/src/guard/place-names.ar.ts',
  'domain/src/policy/{address,reference}-words.ar.ts',
  'domain/src/reading/**/{approval,code,day,fact,heading,ordinal,propose,reading,site,title}-words.ar.ts',
  'domain/src/reading/sections/period-units.ar.ts',
  'domain/src/search/small-words.ar.ts',
  'functions/src/read-document/number-words.ar.ts',
  // Listed with the rest of Payload's words: `payload-texts.ts`.
  'cms/src/admin/translation-corrections.ar.ts',
];

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

const nameOf = (node: ts.Node): string | undefined => {
  if (
    (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isFunctionDeclaration(node)) &&
    node.name !== undefined
  ) {
    return node.name.getText().replace(/^['"`]|['"`]$/gu, '');
  }
  if (ts.isCaseClause(node)) return node.expression.getText().replace(/^['"`]|['"`]$/gu, '');
  return undefined;
};

const placeOf = (node: ts.Node): string => {
  const names: string[] = [];
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const name = nameOf(at);
    if (name !== undefined) names.unshift(name);
  }
  return names.join('.');
};

const placeholder = (expression: ts.Expression): string => {
  const written = expression.getText().replaceAll(/\s+/gu, ' ');
  return isArabic(written) || written.length > 60 ? '{…}' : `{${written}}`;
};

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) {
    return node.text;
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  return (
    node.head.text +
    node.templateSpans.map((span) => `${placeholder(span.expression)}${span.literal.text}`).join('')
  );
};

/** Returns the Arabic texts of one source, and the Latin ones under the name `ar`, which were left in English. */
export const textsOfSource = (file: string, source: string): ArabicText[] => {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const texts: ArabicText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    const text = textOf(node)?.trim();
    if (text !== undefined) {
      const place = placeOf(node);
      const isLeftInEnglish =
        ts.isPropertyAssignment(node.parent) &&
        node.parent.name.getText() === 'ar' &&
        /\p{Script=Latin}/u.test(text);
      if (isArabic(text.replaceAll(/\{[^}]*\}/gu, '')) || isLeftInEnglish) texts.push({ file, place, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind));
  return texts;
};

/**
 * Returns every Arabic text that the product says, by file in the order of their names. Words lie in files named
 * `.ar.ts`; the admin's screens are read too, so that none hides there.
 */
export const arabicTexts = (): ArabicText[] => {
  const left = new Set(globSync(recognised, { cwd: root }));
  return globSync(['{domain,cms,functions,infra,site}/src/**/{*.ar.ts,*.tsx}'], { cwd: root })
    .filter((file) => !left.has(file))
    .toSorted()
    .flatMap((file) => textsOfSource(file, readFileSync(join(root, file), 'utf8')));
};
