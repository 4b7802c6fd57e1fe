import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import headlessComment from './scripts/lint/headless-comment.mjs';

/** A page is counted by a second command, which is wasted where nobody reads the count. */
const saysWhetherItCounts = {
  selector:
    "CallExpression[callee.property.name='find'][callee.object.property.name='payload'] > " +
    "ObjectExpression:not(:has(> Property[key.name='pagination']))",
  message:
    'Say pagination: false where only docs is read, true where totalDocs or hasNextPage is: a page costs a second ' +
    'command, and a transaction of MongoDB takes one command at a time.',
};

/** The day of UTC is the one before for the first three hours of each day in Riyadh. */
const saysWhoseDay = {
  selector:
    "CallExpression[callee.property.name='slice'] > MemberExpression > CallExpression[callee.property.name='toISOString']" +
    " > MemberExpression > NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Call dayInRiyadh of domain/src/calendar: the day of UTC is yesterday in Riyadh until three.',
};

/**
 * Rules for every file: types carry the truth, nothing is swallowed, nothing is loose. Rules that need types are in
 * .oxlintrc.json, because ESLint would load the types of every package side by side, in four gigabytes and minutes.
 */
export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/.next/**',
      '**/.astro/**',
      '**/node_modules/**',
      '.data/**',
      '.cache/**',
      'cms/src/payload-types.ts',
      'cms/migrations/**',
      'cms/src/app/(payload)/**',
      'cms/next-env.d.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `as const` is no assertion of a type; the rule above lets it pass.
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', saysWhoseDay],
    },
  },
  {
    // Only cms/src/payload/system overrides access; all other code passes a user.
    files: ['cms/src/**/*.ts', 'cms/src/**/*.tsx'],
    ignores: ['cms/src/payload/system/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "Property[key.name='overrideAccess'][value.value=true]",
          message:
            'Only cms/src/payload/system may override access: call it, or pass overrideAccess: false and a user.',
        },
        saysWhetherItCounts,
        saysWhoseDay,
      ],
    },
  },
  {
    // A function's start and a page's first view would pay for tables that they may never read.
    files: ['domain/src/**/*.ts', 'functions/src/**/*.ts', 'site/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > NewExpression[callee.object.name='Intl']",
          message: 'Make objects of Intl when they are first needed: madeOnce(() => new Intl…).',
        },
      ],
    },
  },
  {
    // Command-line programs speak to a person on the console.
    files: ['scripts/**', 'infra/local/**', '*/scripts/**', 'tests/bench/**', 'tests/support/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly' },
    },
    rules: { 'no-console': 'off' },
  },
  {
    // The package punycode.js has no types, and an ambient declaration reaches the other packages' programs only so.
    files: ['domain/src/contact/host.ts'],
    rules: { '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }] },
  },
  ...astro.configs.recommended,
  {
    // A comment names its subject first: CONTRIBUTING.md, «English».
    files: ['**/*.{ts,tsx,astro,js,mjs}'],
    plugins: { house: { rules: { 'headless-comment': headlessComment } } },
    rules: { 'house/headless-comment': 'error' },
  },
);
