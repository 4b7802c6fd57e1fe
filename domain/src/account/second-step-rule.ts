/** Facts about a person that decide whether the log-in needs a second step. */
interface Person {
  readonly roles: readonly string[];
  /** Whether the record of the person's association requires it. */
  readonly associationRequires: boolean;
}

/**
 * Returns whether a person may work only with a second step: the platform administrator always, because that log-in
 * makes and removes all others, and the people of an association that requires it.
 */
export const needsSecondStep = ({ roles, associationRequires }: Person): boolean =>
  roles.includes('platform-administrator') || associationRequires;
