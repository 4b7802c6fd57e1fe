export interface Outbox {
  /** Deliveries that wait and that no worker holds, oldest first. Throws `CmsRefused` or `CmsUnavailable`. */
  waiting(): Promise<readonly string[]>;
}
