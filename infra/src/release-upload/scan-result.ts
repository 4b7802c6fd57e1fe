import { z } from 'zod';

/** EventBridge's event of GuardDuty, «GuardDuty Malware Protection Object Scan Result»; the part that is read. */
const scanResult = z.object({
  detail: z.object({
    scanStatus: z.string(),
    s3ObjectDetails: z.object({ bucketName: z.string(), objectKey: z.string(), eTag: z.string() }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }).optional(),
  }),
});

/** A file that stays in quarantine, and why: harmful, or of a kind (a password, say) that cannot be looked into. */
export class UploadHeld extends Error {
  override readonly name = 'UploadHeld';
}

export interface HarmlessObject {
  readonly bucket: string;
  readonly key: string;
  /** Of the very bytes that were scanned. */
  readonly eTag: string;
}

/** The object that was found harmless. Throws `UploadHeld` for every other result. */
export const harmlessObject = (event: unknown): HarmlessObject => {
  const { scanStatus, s3ObjectDetails, scanResultDetails } = scanResult.parse(event).detail;
  const result = scanResultDetails?.scanResultStatus ?? 'without a result';
  const { bucketName: bucket, objectKey: key, eTag } = s3ObjectDetails;
  if (scanStatus !== 'COMPLETED' || result !== 'NO_THREATS_FOUND')
    throw new UploadHeld(`${key} stays in quarantine: ${scanStatus}, ${result}`);
  return { bucket, key, eTag };
};
