import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

describe('moderators', () => {
  const stack = synthesize()
  const pool = stack.one('AWS::Cognito::UserPool').Properties
  const client = stack.one('AWS::Cognito::UserPoolClient').Properties

  it('are invited: nobody signs up by themselves', () => {
    expect(pool['AdminCreateUserConfig']).toEqual({ AllowAdminCreateUserOnly: true })
  })

  it('sign in with their address, by passkey, code or password', () => {
    expect(pool).toMatchObject({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } },
    })
  })

  it('use a public client: a code with PKCE, no secret, no implicit flow', () => {
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      PreventUserExistenceErrors: 'ENABLED',
    })
  })

  it('find a page to sign in at: the pool’s domain, with a look that shows the newer pages', () => {
    const { Properties: domain } = stack.one('AWS::Cognito::UserPoolDomain')
    const { Properties: look } = stack.one('AWS::Cognito::ManagedLoginBranding')

    expect(domain).toMatchObject({
      ManagedLoginVersion: 2,
      Domain: { 'Fn::Join': ['', ['taaliq-personal-', { Ref: 'AWS::AccountId' }]] },
    })
    expect(look).toMatchObject({
      UseCognitoProvidedValues: true,
      ClientId: { Ref: stack.one('AWS::Cognito::UserPoolClient').id },
    })
  })

  it('come back to the console and nowhere else', () => {
    const { Properties } = stack.one('AWS::Lambda::Function', 'Mailer')
    const console = {
      'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [expect.any(String), 'DomainName'] }, '/console/']],
    }

    expect(client['CallbackURLs']).toEqual([console])
    expect(client['LogoutURLs']).toEqual([console])
    expect(Properties['Environment']).toMatchObject({ Variables: { CONSOLE_URL: console } })
  })

  it('are known by the issuer that the user pool itself names', () => {
    const { Properties } = stack.one('AWS::Lambda::Function', 'ModerationApi')

    expect(Properties['Environment']).toMatchObject({
      Variables: {
        ISSUER: { 'Fn::GetAtt': [stack.one('AWS::Cognito::UserPool').id, 'ProviderURL'] },
        CLIENT_ID: { Ref: stack.one('AWS::Cognito::UserPoolClient').id },
      },
    })
  })
})
