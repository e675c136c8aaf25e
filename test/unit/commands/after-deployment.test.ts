import { expect, it } from 'vitest'
import { afterDeployment } from '../../../infra/commands/after-deployment.ts'

const distributionDomain = 'd111111abcdef8.cloudfront.net'

it('names what comes next, with the stage and the address', () => {
  const told = afterDeployment({ stage: 'trial', url: `https://${distributionDomain}`, distributionDomain })

  expect(told).toContain(`Taaliq answers at https://${distributionDomain}.`)
  expect(told).toContain('npm run site -- create <site> --stage trial')
  expect(told).toContain(`npm run smoke -- --url https://${distributionDomain} --site <site>`)
  expect(told).not.toContain('CNAME')
})

it('says where a domain of one’s own must lead', () => {
  const told = afterDeployment({ stage: 'trial', url: 'https://comments.news.example', distributionDomain })

  expect(told).toContain(`Let comments.news.example lead to ${distributionDomain}: a CNAME record`)
})
