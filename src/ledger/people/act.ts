/** Who acts, and when: now, ISO 8601. */
export interface Act {
  readonly who: string;
  readonly at: string;
}
