import { App, CfnOutput, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib'
import { CfnOIDCProvider, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam'
import * as v from 'valibot'

const Named = v.object({
  repository: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/u)),
  environment: v.pipe(v.string(), v.regex(/^[\w-]+$/u)),
  provider: v.optional(v.picklist(['made', 'there']), 'made'),
})

const usage = `npm run deploy-role -- -c repository=<owner>/<name> -c environment=<environment>
and, where the account knows GitHub as an identity provider already: -c provider=there`

/**
 * The role that .github/workflows/deploy.yml takes: from one environment of one repository, so that its reviewers are asked
 * first, and for nothing but to take the CDK's own roles, which do the work. It stands apart from what it deploys.
 * https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 * https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html
 */
export const createDeployRole = (context: Readonly<Record<string, string>> = {}): App => {
  const app = new App({ context, analyticsReporting: false })
  const given = Object.fromEntries(
    Object.keys(Named.entries).map(name => [name, app.node.tryGetContext(name)]),
  )
  const named = v.safeParse(Named, given)
  if (!named.success) throw new Error(usage)
  const { repository, environment, provider } = named.output

  const stack = new Stack(app, `taaliq-deploy-role-${environment}`, {
    description: `Taaliq: what ${repository} deploys with from its environment ${environment}`,
  })
  const gitHub =
    provider === 'there'
      ? `arn:${stack.partition}:iam::${stack.account}:oidc-provider/${issuer}`
      : new CfnOIDCProvider(stack, 'GitHub', { url: `https://${issuer}`, clientIdList: [audience] }).attrArn
  const role = new Role(stack, 'DeployRole', {
    description: `Deploys Taaliq from ${repository}, environment ${environment}`,
    assumedBy: new WebIdentityPrincipal(gitHub, {
      StringEquals: {
        [`${issuer}:aud`]: audience,
        [`${issuer}:sub`]: `repo:${repository}:environment:${environment}`,
      },
    }),
  })
  role.addToPolicy(new PolicyStatement({ actions: ['sts:AssumeRole'], resources: bootstrapRoles(stack) }))
  new CfnOutput(stack, 'RoleArn', { value: role.roleArn })
  return app
}

const issuer = 'token.actions.githubusercontent.com'
const audience = 'sts.amazonaws.com'

/** Here, and where the edge's certificate and firewall are. Images and foreign accounts are none of ours. */
const bootstrapRoles = ({ partition, account, region }: Stack): string[] =>
  [region, 'us-east-1'].flatMap(place =>
    ['deploy-role', 'file-publishing-role', 'lookup-role'].map(
      role =>
        `arn:${partition}:iam::${account}:role/cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-${role}-${account}-${place}`,
    ),
  )

if (import.meta.main) createDeployRole().synth()
