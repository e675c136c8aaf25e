import { fromEnv } from '@aws-sdk/credential-provider-env'

/**
 * Lambda's credentials are in its environment. The bundles take this in place of the SDK's default chain (INI files,
 * SSO, web identity, metadata services), which no function uses and which is a third of a cold start.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export const defaultProvider = () => fromEnv()
