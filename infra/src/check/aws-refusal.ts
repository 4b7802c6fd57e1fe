/**
 * Reason why a question to AWS has no answer. `absent` means that AWS knows the thing and says that it is not there; every
 * other reason says nothing of the thing.
 */
export type RefusalKind = 'no-command' | 'not-logged-in' | 'not-allowed' | 'absent' | 'not-reached' | 'other';

/** Thrown where AWS does not answer a question; its message is a sentence for a person and says what to do. */
export class AwsRefusal extends Error {
  override readonly name = 'AwsRefusal';
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Longest part of AWS's own words in a line, in characters. */
const QUOTED = 300;

const LOGGED_IN =
  'log in (aws configure sso, then aws sso login; or aws configure), until aws sts get-caller-identity answers';

/** Words of the AWS command line by which a reason is told, and what a person does about it; the first that fits holds. */
const reasons: readonly (readonly [RegExp, RefusalKind, string])[] = [
  [
    /\(\w*(?:AccessDenied|Unauthorized|NotAuthorized|Forbidden|AuthorizationError)\w*\)/u,
    'not-allowed',
    'ask with the credentials of an administrator',
  ],
  // A region that is switched off does not know the keys of an account.
  [
    /\((?:InvalidClientTokenId|UnrecognizedClient\w*|AuthFailure|InvalidAccessKeyId|SignatureDoesNotMatch)\)/u,
    'not-logged-in',
    `${LOGGED_IN}; where it answers, switch the region on under «Account», «AWS Regions»`,
  ],
  // No credentials, an expired session, a profile that is not there, a code that is asked for.
  [
    /locate credentials|NoCredentials|ExpiredToken|RequestExpired|SSO (?:session|token)|SSOToken|aws sso login|config profile|Partial credentials|credentials from|MFA|EOF when reading/iu,
    'not-logged-in',
    LOGGED_IN,
  ],
  [/\(\w*(?:NotFound|NoSuch)\w*\)/u, 'absent', 'is not there'],
  [
    /Invalid choice|Unknown options|unrecognized arguments/u,
    'no-command',
    'this AWS CLI is too old for the question: install the present one, https://docs.aws.amazon.com/cli/',
  ],
  [
    /Could not connect|Connect timeout|Read timeout|Connection (?:was )?(?:closed|reset|refused)|Failed to connect|SSL validation|name resolution|Throttling|TooManyRequests|ServiceUnavailable|InternalError|InternalFailure/iu,
    'not-reached',
    'is this machine on the network, and is the service there in this region? Ask again',
  ],
];

/** Returns the refusal that the words of the AWS command line stand for. */
export const refusalOf = (said: string): AwsRefusal => {
  const words = said.replaceAll(/\s+/gu, ' ').trim();
  const [, kind, advice] = reasons.find(([pattern]) => pattern.test(words)) ?? [];
  // The reason stands at the end, after the usage of a command that is not known.
  const line = words.slice(-QUOTED);
  return kind === undefined || advice === undefined
    ? new AwsRefusal('other', `AWS answers: ${line === '' ? 'nothing' : line}`)
    : new AwsRefusal(kind, `${advice} (AWS answers: ${line})`);
};
