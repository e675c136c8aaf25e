import { expect, it } from 'vitest'
import { checkPolicies } from '../../../local/services/iam/check-policies.ts'
import { functionCaller } from '../../../local/services/iam/function-caller.ts'
import { deployment } from './support/deployment.ts'

const callerWith = (Effect: string) =>
  functionCaller(
    {
      folder: 'reader-api',
      name: 'taaliq-reader-api',
      roleArn: 'arn:aws:iam::000000000000:role/reader',
      policies: [
        { Version: '2012-10-17', Statement: [{ Effect, Action: 'dynamodb:GetItem', Resource: '*' }] },
      ],
    },
    deployment.installation.accountId,
  )

it('takes a policy that IAM would take, and no other', async () => {
  await expect(checkPolicies(callerWith('Allow'))).resolves.toBeUndefined()
  await expect(checkPolicies(callerWith('Alow'))).rejects.toThrow('policy.errors')
})
