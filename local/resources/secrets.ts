import * as v from 'valibot'
import { ofType, type Resource } from './resource.ts'

export type Secret = {
  readonly logicalId: string
  readonly arn: string
  /** How many random characters; AWS makes 32 where the template does not say. */
  readonly length: number
}

const Properties = v.object({
  GenerateSecretString: v.optional(v.object({ PasswordLength: v.optional(v.number(), 32) }), {}),
})

export const readSecrets = (resources: readonly Resource[]): Secret[] =>
  ofType(resources, 'AWS::SecretsManager::Secret').map(({ logicalId, ref, properties }) => ({
    logicalId,
    arn: ref,
    length: v.parse(Properties, properties).GenerateSecretString.PasswordLength,
  }))
