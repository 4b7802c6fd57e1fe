/** Countries (ISO 3166-1) of the regions of AWS, as AWS lists them; a region that is not here is shown by its name. */
const countries: Readonly<Record<string, string>> = {
  'af-south-1': 'ZA',
  'ap-east-1': 'HK',
  'ap-northeast-1': 'JP',
  'ap-northeast-2': 'KR',
  'ap-northeast-3': 'JP',
  'ap-south-1': 'IN',
  'ap-south-2': 'IN',
  'ap-southeast-1': 'SG',
  'ap-southeast-2': 'AU',
  'ap-southeast-3': 'ID',
  'ap-southeast-4': 'AU',
  'ca-central-1': 'CA',
  'eu-central-1': 'DE',
  'eu-central-2': 'CH',
  'eu-north-1': 'SE',
  'eu-south-1': 'IT',
  'eu-south-2': 'ES',
  'eu-west-1': 'IE',
  'eu-west-2': 'GB',
  'eu-west-3': 'FR',
  'il-central-1': 'IL',
  'me-central-1': 'AE',
  'me-south-1': 'BH',
  'me-west-1': 'SA',
  'sa-east-1': 'BR',
  'us-east-1': 'US',
  'us-east-2': 'US',
  'us-west-1': 'US',
  'us-west-2': 'US',
};

/** Place and time of the processing of people's data, as the stage that runs the site declares them. */
export interface ProcessingPlace {
  /** Region in which data are stored and processed; undefined on a machine that belongs to no stage. */
  readonly region: string | undefined;
  /** Region from which e-mails are sent. */
  readonly mailRegion: string | undefined;
  /** Days for which a back-up may still hold what was destroyed. */
  readonly backupDays: number | undefined;
}

/** Returns the name of a region's country in Arabic, or the region's own name where its country is not known. */
export const countryOfRegion = (region: string): string => {
  const code = countries[region];
  return code === undefined ? region : (new Intl.DisplayNames(['ar'], { type: 'region' }).of(code) ?? region);
};

/** Whether data leave the Kingdom by the region's country; a region of no known country is taken to be outside. */
export const isOutsideTheKingdom = (region: string): boolean => countries[region] !== 'SA';
