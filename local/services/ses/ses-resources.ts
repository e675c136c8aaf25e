/** What SES knows of: verified identities (addresses or domains) and configuration sets, by name. */
export type SesResources = {
  /** As in `arn:aws:ses:eu-central-1:000000000000:`. */
  readonly arnPrefix: string
  readonly identities: readonly string[]
  readonly configurationSets: readonly string[]
}
