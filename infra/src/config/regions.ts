/** Region of the CDN's certificate and firewall, whatever the others are. */
export const EDGE_REGION = 'us-east-1';

/**
 * Day on which this table was made, of the resource schemas that cfn-lint 1.58 ships for each region
 * (`infra/scripts/regions.py` compares them) and of press and public threads on the Gulf regions.
 */
export const REGIONS_KNOWN_ON = '2026-11-29';

/**
 * Parts of the deployment that some regions do not have: `email` is SES, `scan` GuardDuty's scan of uploads. Every other part is in each region of the table.
 */
export type RegionPart = 'email' | 'scan';

/**
 * State of a region: `damaged` was reported so and its present state is not known here; `unconfirmed` stands in Amazon's
 * lists (the partition data of its SDK), and nothing shows that it is open.
 */
export type RegionState = 'open' | 'damaged' | 'unconfirmed';

export interface RegionFacts {
  readonly place: string;
  readonly state: RegionState;
  readonly lacks: readonly RegionPart[];
}

const regions: Readonly<Record<string, RegionFacts>> = {
  'af-south-1': { place: 'Africa (Cape Town)', state: 'open', lacks: [] },
  'ap-east-1': { place: 'Asia Pacific (Hong Kong)', state: 'open', lacks: ['email'] },
  'ap-east-2': { place: 'Asia Pacific (Taipei)', state: 'open', lacks: ['email'] },
  'ap-northeast-1': { place: 'Asia Pacific (Tokyo)', state: 'open', lacks: [] },
  'ap-northeast-2': { place: 'Asia Pacific (Seoul)', state: 'open', lacks: [] },
  'ap-northeast-3': { place: 'Asia Pacific (Osaka)', state: 'open', lacks: [] },
  'ap-south-1': { place: 'Asia Pacific (Mumbai)', state: 'open', lacks: [] },
  'ap-south-2': { place: 'Asia Pacific (Hyderabad)', state: 'open', lacks: [] },
  'ap-southeast-1': { place: 'Asia Pacific (Singapore)', state: 'open', lacks: [] },
  'ap-southeast-2': { place: 'Asia Pacific (Sydney)', state: 'open', lacks: [] },
  'ap-southeast-3': { place: 'Asia Pacific (Jakarta)', state: 'open', lacks: [] },
  'ap-southeast-4': { place: 'Asia Pacific (Melbourne)', state: 'open', lacks: ['email'] },
  'ap-southeast-5': { place: 'Asia Pacific (Malaysia)', state: 'open', lacks: [] },
  'ap-southeast-6': { place: 'Asia Pacific (New Zealand)', state: 'open', lacks: ['email'] },
  'ap-southeast-7': { place: 'Asia Pacific (Thailand)', state: 'open', lacks: ['email'] },
  'ca-central-1': { place: 'Canada (Central)', state: 'open', lacks: [] },
  'ca-west-1': { place: 'Canada West (Calgary)', state: 'open', lacks: [] },
  'eu-central-1': { place: 'Europe (Frankfurt)', state: 'open', lacks: [] },
  'eu-central-2': { place: 'Europe (Zurich)', state: 'open', lacks: [] },
  'eu-north-1': { place: 'Europe (Stockholm)', state: 'open', lacks: [] },
  'eu-south-1': { place: 'Europe (Milan)', state: 'open', lacks: [] },
  'eu-south-2': { place: 'Europe (Spain)', state: 'open', lacks: ['email'] },
  'eu-west-1': { place: 'Europe (Ireland)', state: 'open', lacks: [] },
  'eu-west-2': { place: 'Europe (London)', state: 'open', lacks: [] },
  'eu-west-3': { place: 'Europe (Paris)', state: 'open', lacks: [] },
  'il-central-1': { place: 'Israel (Tel Aviv)', state: 'open', lacks: [] },
  'me-central-1': { place: 'Middle East (UAE)', state: 'damaged', lacks: [] },
  'me-south-1': { place: 'Middle East (Bahrain)', state: 'damaged', lacks: [] },
  'me-west-1': { place: 'Middle East (Saudi Arabia)', state: 'unconfirmed', lacks: [] },
  'mx-central-1': { place: 'Mexico (Central)', state: 'open', lacks: ['email'] },
  'sa-east-1': { place: 'South America (São Paulo)', state: 'open', lacks: [] },
  'us-east-1': { place: 'US East (N. Virginia)', state: 'open', lacks: [] },
  'us-east-2': { place: 'US East (Ohio)', state: 'open', lacks: [] },
  'us-west-1': { place: 'US West (N. California)', state: 'open', lacks: [] },
  'us-west-2': { place: 'US West (Oregon)', state: 'open', lacks: [] },
};

const toAsk: Readonly<Record<Exclude<RegionState, 'open'>, string>> = {
  damaged:
    'was reported damaged from March 2026 on: look at https://health.aws.amazon.com/health/status and ask AWS support whether new customers are served',
  unconfirmed:
    'stands in Amazon’s lists, and whether it is open is not known here: «aws account get-region-opt-status --region-name REGION» and AWS support answer',
};

/** Returns what is known of a region; undefined for one that the table does not have. */
export const factsOfRegion = (region: string): RegionFacts | undefined => regions[region];

/** Says what a person has to look up before a region is used; undefined where nothing is doubtful. */
export const doubtAboutRegion = (region: string): string | undefined => {
  const facts = regions[region];
  if (facts === undefined) return `is in no list of ${REGIONS_KNOWN_ON}: ask AWS support what it has`;
  return facts.state === 'open'
    ? undefined
    : `(${facts.place}) ${toAsk[facts.state].replace('REGION', region)}`;
};

/** Asks for a region, with what is known of those that an association in the Kingdom thinks of first. */
export const askForRegion = (): string =>
  [
    'is missing: where people’s data is stored is a decision of law, which the association makes (docs/deploy.md, «Before you begin»).',
    `Known on ${REGIONS_KNOWN_ON}:`,
    ...['me-west-1', 'me-south-1', 'me-central-1'].map(
      (region) => `${region} ${doubtAboutRegion(region) ?? ''};`,
    ),
    'eu-central-1 (Europe (Frankfurt)) has every part, under the rules on data that leaves the Kingdom',
  ].join(' ');
