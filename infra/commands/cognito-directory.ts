import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'

/**
 * Invites people to the moderators' user pool. Cognito mails the invitation; who is there already keeps their sign-in.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
 */
export const createCognitoDirectory = (client: CognitoIdentityProviderClient, userPoolId: string) => ({
  invite: async (email: string): Promise<string> => {
    try {
      const { User } = await client.send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username: email,
          DesiredDeliveryMediums: ['EMAIL'],
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
          ],
        }),
      )
      return subOf(User?.Attributes)
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error
      const { UserAttributes } = await client.send(
        new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email }),
      )
      return subOf(UserAttributes)
    }
  },
})

const subOf = (attributes: AttributeType[] = []): string => {
  const sub = attributes.find(({ Name }) => Name === 'sub')?.Value
  if (sub === undefined) throw new Error('the user pool named no sub')
  return sub
}
