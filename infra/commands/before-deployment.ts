import type { SynthesizedStack } from './synthesize-stacks.ts'

/**
 * What must be done while a stage is being deployed: a certificate is not made before its domain has said that it is ours.
 * https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export const beforeDeployment = (
  stacks: readonly Pick<SynthesizedStack, 'template'>[],
): string | undefined => {
  const types = stacks.flatMap(({ template }) => Object.values(template.Resources).map(({ Type }) => Type))
  return types.includes('AWS::CertificateManager::Certificate')
    ? `
The first time, the edge stack waits for its certificate: AWS Certificate Manager (us-east-1, in the console) shows a CNAME record
that proves the domain to be yours. Put it into your DNS and leave it there; the deployment goes on by itself.
`
    : undefined
}
