/* Words as `foldArabic` leaves them. */

/**
 * A user of the services: «المستخدم», «للمستخدمين». The feminine «المستخدمة» is an adjective («القنوات المستخدمة»)
 * and never means a person here.
 */
export const userWord = /^[وف]?[بكل]?(?:ال|ل)?مستخدم(?:ا|ان|ون|ين|ي)?$/u;

/** A beneficiary: «المستفيد», «للمستفيدين», «الفئات المستفيدة». */
export const beneficiaryWord = /^[وف]?[بكل]?(?:ال|ل)?مستفيد(?:ا|ان|ون|ين|ي|ه|ات)?$/u;
