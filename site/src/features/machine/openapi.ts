import { acceptFaultStatus, acceptRequestAccepted } from '@mithaq/domain/contracts/accept-request-api';
import { associationSlug } from '@mithaq/domain/contracts/association';
import { publicAssociationList, publicAssociationPart } from '@mithaq/domain/contracts/public-sector';
import { disclosureSlug, registeredDisclosure } from '@mithaq/domain/contracts/disclosure';
import { problem, PROBLEM_MEDIA_TYPE } from '@mithaq/domain/contracts/problem';
import {
  nestedPolicyVersion,
  publicPolicyList,
  publicPolicyVersion,
} from '@mithaq/domain/contracts/public-policy';
import { publicDisclosure, publicDisclosureList } from '@mithaq/domain/contracts/public-disclosure';
import { policySlug, registeredVersion } from '@mithaq/domain/contracts/register';
import { postedForms } from '@mithaq/domain/contracts/request-submission';
import { z } from 'zod';
import { oembedAnswer } from '../elsewhere/oembed.ts';
import { openApiExamples } from './openapi-examples.ts';

const token = z
  .string()
  .describe('Signed by the page of the form, valid for a day; the same token never makes two requests');

/** Schemas of the description by their names; each is the one by which the program itself reads or writes. */
export const openApiSchemas = {
  AssociationList: publicAssociationList,
  AssociationPart: publicAssociationPart,
  PolicyList: publicPolicyList,
  PolicyVersion: z.union([publicPolicyVersion, nestedPolicyVersion]),
  RegisteredVersion: registeredVersion,
  DisclosureList: publicDisclosureList,
  Disclosure: publicDisclosure,
  RegisteredDisclosure: registeredDisclosure,
  Oembed: oembedAnswer,
  Problem: problem,
  ServiceRequest: z.object({ token }).and(postedForms.service),
  OtherRequest: z.object({ token }).and(postedForms.others),
  Accepted: acceptRequestAccepted,
} as const satisfies Readonly<Record<string, z.ZodType>>;

type SchemaName = keyof typeof openApiSchemas;

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

/** Each schema is a resource of its own, because its references to its parts begin at its root. */
const components = (siteUrl: URL) =>
  Object.fromEntries(
    Object.entries(openApiSchemas).map(([name, type]) => [
      name,
      {
        $id: new URL(`/openapi.json/${name}`, siteUrl).href,
        ...z.toJSONSchema(type, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
      },
    ]),
  );

const jsonBody = (name: SchemaName, description: string, example?: unknown) => ({
  description,
  content: {
    'application/json': { schema: ref(name), ...(example === undefined ? {} : { example }) },
  },
});

const file = (mediaType: string, description: string) => ({
  description,
  content: { [mediaType]: { schema: { type: 'string' } } },
});

const refusal = (description: string, example?: unknown) => ({
  description,
  content: {
    [PROBLEM_MEDIA_TYPE]: { schema: ref('Problem'), ...(example === undefined ? {} : { example }) },
  },
});

const inPath = (name: string, type: z.ZodType, description: string) => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'input' });
  return { name, in: 'path', required: true, description, schema };
};

const association = inPath('association', associationSlug, 'The association, as its pages name it');
const policy = inPath('policy', policySlug, 'The policy, as its pages name it');
const version = inPath('version', z.int().min(1), 'Number of the version in the register');
const part = inPath('part', z.int().min(1), 'Number of the part');
const disclosure = inPath('disclosure', disclosureSlug, 'The disclosure, as its pages name it');
const day = inPath('day', z.iso.date(), 'Gregorian day in Asia/Riyadh');

const missing = { '404': refusal('Nothing of this name was published') };
const outage = { '503': refusal('The register does not answer; ask again later') };

const read = (
  operationId: string,
  summary: string,
  parameters: readonly object[],
  ok: object,
  others: object = {},
) => ({
  get: {
    operationId,
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    responses: { '200': ok, ...(parameters.length === 0 ? {} : missing), ...outage, ...others },
  },
});

/** Codes of the refusals that share a status, for its description. */
const faultsOf = (status: number): string =>
  Object.entries(acceptFaultStatus)
    .filter(([, one]) => one === status)
    .map(([code]) => `urn:problem-type:mithaq:${code}`)
    .join(', ');

/**
 * Returns the description (OpenAPI 3.1) of what programs can read from the site, and of the request API that the site's
 * own form posts to. Schemas are made from those of the program; none is written twice.
 */
export const openApi = (siteUrl: URL) => {
  const examples = openApiExamples(siteUrl);
  const refusals = Object.fromEntries(
    [...new Set(Object.values(acceptFaultStatus))].map((status) => [
      String(status),
      refusal(faultsOf(status), status === 422 ? examples.refused : undefined),
    ]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'ميثاق',
      version: '1.0.0',
      description:
        'Policies of Saudi associations as their boards approved them. Answers are public, need no key and may be read from any origin. Fields may be added; readers ignore those that they do not know.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: siteUrl.origin }],
    paths: {
      '/associations.json': read(
        'listAssociations',
        'The number of associations, and where their list stands in parts',
        [],
        jsonBody('AssociationList', 'The addresses of the parts', examples.associations),
      ),
      '/associations/{part}.json': read(
        'readAssociations',
        'A part of the list: at most a hundred associations, in the order of their names',
        [part],
        jsonBody('AssociationPart', 'The associations', examples.associationPart),
      ),
      '/{association}/policies.json': read(
        'listPolicies',
        'Everything that an association published, without the texts',
        [association],
        jsonBody('PolicyList', 'The policies with all their versions', examples.list),
      ),
      '/{association}/policies/{policy}.json': read(
        'readPolicy',
        'The version that is in force, or the last one that was',
        [association, policy],
        jsonBody('PolicyVersion', 'The text as printed', examples.version),
      ),
      '/{association}/policies/{policy}/v{version}.json': read(
        'readVersion',
        'A version, whatever became of it',
        [association, policy, version],
        jsonBody('PolicyVersion', 'The text as printed', examples.version),
      ),
      '/{association}/policies/{policy}/on/{day}.json': {
        get: {
          operationId: 'readOnDay',
          summary: 'The version that was in force on a day',
          parameters: [association, policy, day],
          responses: {
            '302': {
              description: 'Leads to the version',
              headers: { location: { schema: { type: 'string' } } },
            },
            '404': refusal('No version was in force on that day, or the day has not come'),
            ...outage,
          },
        },
      },
      '/{association}/policies/{policy}/v{version}/register.json': read(
        'readRegisterFile',
        'The file of the register, byte for byte: its SHA-256 is the hash that proves the text',
        [association, policy, version],
        jsonBody('RegisteredVersion', 'The file'),
      ),
      '/{association}/policies/{policy}/v{version}.akn.xml': read(
        'readAkomaNtoso',
        'A version as Akoma Ntoso 3.0',
        [association, policy, version],
        file('application/akn+xml', 'The text'),
      ),
      '/{association}/policies/{policy}/v{version}.pdf': read(
        'readPdf',
        'A version as a tagged PDF',
        [association, policy, version],
        file('application/pdf', 'The PDF'),
      ),
      '/{association}/disclosures.json': read(
        'listDisclosures',
        'Every version of every disclosure: reports, statements, the board',
        [association],
        jsonBody('DisclosureList', 'The disclosures, the oldest publication first'),
      ),
      '/{association}/disclosures/{disclosure}.json': read(
        'readDisclosure',
        'The version of a disclosure that is in force, or the last one that was',
        [association, disclosure],
        jsonBody('Disclosure', 'The disclosure with the address and the hash of its document'),
      ),
      '/{association}/disclosures/{disclosure}/v{version}.json': read(
        'readDisclosureVersion',
        'A version of a disclosure, whatever became of it',
        [association, disclosure, version],
        jsonBody('Disclosure', 'The version with the address and the hash of its document'),
      ),
      '/{association}/disclosures/{disclosure}/v{version}/register.json': read(
        'readDisclosureFile',
        'The file of the register, byte for byte: its SHA-256 is the hash that proves the version',
        [association, disclosure, version],
        jsonBody('RegisteredDisclosure', 'The file'),
      ),
      '/{association}/feed.xml': read(
        'readFeed',
        'What is new, as Atom',
        [association],
        file('application/atom+xml', 'The feed'),
      ),
      '/{association}/embed.html': read(
        'readEmbeddedList',
        'The policies in force and the way to the request form, for a frame of another site',
        [association],
        file('text/html', 'A page without scripts, forms or cookies'),
      ),
      '/{association}/oembed.json': read(
        'describeAssociation',
        'The page of an association, for sites that show it (oEmbed)',
        [association],
        jsonBody('Oembed', 'oEmbed 1.0, rich', examples.oembed),
      ),
      '/{association}/policies/{policy}/oembed.json': read(
        'describePolicy',
        'The page of a policy in force, for sites that show it (oEmbed)',
        [association, policy],
        jsonBody('Oembed', 'oEmbed 1.0, rich', examples.oembed),
      ),
      '/associations/{association}/requests': {
        servers: [
          {
            url: '{requestApi}',
            description: 'The address at which the installation receives requests; no page prints it',
            variables: { requestApi: { default: siteUrl.origin } },
          },
        ],
        post: {
          operationId: 'sendRequest',
          summary: 'Send what the request form sends',
          description:
            'Needs the token of a form that the site showed less than a day ago, so that a request is somebody’s own. Other sites lead people to the form instead.',
          parameters: [association],
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { anyOf: [ref('ServiceRequest'), ref('OtherRequest')] },
                example: examples.request,
              },
            },
          },
          responses: {
            '202': jsonBody('Accepted', 'Received, which is no acceptance', examples.accepted),
            ...refusals,
          },
        },
      },
    },
    components: { schemas: components(siteUrl) },
  };
};
