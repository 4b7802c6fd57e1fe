import { z } from 'zod';

/** The part that is read of EventBridge's event «GuardDuty Malware Protection Object Scan Result». */
const scanResult = z.object({
  detail: z.object({
    scanStatus: z.string(),
    s3ObjectDetails: z.object({ bucketName: z.string(), objectKey: z.string(), eTag: z.string() }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }).optional(),
  }),
});

/**
 * Thrown for a file that stays in quarantine, with the reason: harmful, or of a kind (encrypted, say) that cannot be
 * scanned.
 */
export class UploadHeld extends Error {
  override readonly name = 'UploadHeld';
}

export interface HarmlessObject {
  readonly bucket: string;
  readonly key: string;
  /** ETag of the bytes that were scanned. */
  readonly eTag: string;
}

/** Returns the object that was found harmless. Throws `UploadHeld` for every other result. */
export const harmlessObject = (event: unknown): HarmlessObject => {
  const { scanStatus, s3ObjectDetails, scanResultDetails } = scanResult.parse(event).detail;
  const result = scanResultDetails?.scanResultStatus ?? 'without a result';
  const { bucketName: bucket, objectKey: key, eTag } = s3ObjectDetails;
  if (scanStatus !== 'COMPLETED' || result !== 'NO_THREATS_FOUND')
    throw new UploadHeld(`${key} stays in quarantine: ${scanStatus}, ${result}`);
  return { bucket, key, eTag };
};
