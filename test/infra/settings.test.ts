import { describe, expect, it } from 'vitest'
import { readSettings } from '../../infra/settings.ts'
import { stages } from '../../infra/stages.ts'
import { synthesize } from './synthesized.ts'

describe('settings', () => {
  it.each(Object.keys(stages))('of stage %s are usable', stage => {
    expect(readSettings(stage)).toMatchObject({ stage })
  })

  it.each(['prod', '', 'constructor', undefined])('names the stages there are when asked for %j', stage => {
    expect(() => readSettings(stage)).toThrow('choose with -c stage=<personal|production|trial>')
  })

  it.each([
    ['mail.from', { mail: { from: 'nobody' } }, 'mail.from must be an e-mail address'],
    ['mail', { mail: {} }, 'mail.from is missing'],
    ['mail.delaySeconds', { mail: { from: 'a@b.example', delaySeconds: -1 } }, 'mail.delaySeconds must be'],
    ['keepsData', { keepsData: 'yes' }, 'keepsData must be true'],
    ['logRetentionDays', { logRetentionDays: 31 }, 'logRetentionDays must be 1, 3, 5, 7, 14 or 30'],
    [
      'requestsPerSecond',
      { throttle: { requestsPerSecond: 0, burst: 1 } },
      'throttle.requestsPerSecond must be',
    ],
    ['burst', { throttle: { requestsPerSecond: 1, burst: 1.5 } }, 'throttle.burst must be a whole number'],
    ['throttle', { throttle: { requestsPerSecond: 500, burst: 500 } }, 'throttle must let fewer than 1000'],
    ['domain', { domain: 'https://news.example/' }, 'domain must be a domain of yours'],
    ['firewall', { firewall: 'on' }, 'firewall must be off, writes (what is sent to us) or all'],
    [
      'a certificate of another region',
      { edge: { certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/4f3b1c2d' } },
      'edge.certificateArn must be an ARN as the edge stack tells it: arn:aws:acm:us-east-1:…:certificate/…',
    ],
    [
      'a regional firewall',
      { edge: { webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/taaliq/4f3b1c2d' } },
      'edge.webAclArn must be an ARN as the edge stack tells it: arn:aws:wafv2:us-east-1:…:global/webacl/…',
    ],
    ['a slip of the pen in a group', { edge: { certificate: '' } }, 'edge.certificate is not a setting'],
    ['a slip of the pen', { logRetentoinDays: 7 }, 'logRetentoinDays is not a setting'],
  ])('says what is wrong with %s', (_, wrong, message) => {
    const known = { mine: { ...stages.personal, ...wrong } }

    expect(() => readSettings('mine', undefined, known)).toThrow(message)
  })

  it('tells of every mistake at once', () => {
    const known = { mine: { ...stages.personal, keepsData: 1, logRetentionDays: 2 } }

    expect(() => readSettings('mine', undefined, known)).toThrow(/keepsData[\s\S]*logRetentionDays/)
  })

  it('takes the sender of mails from the command line', () => {
    const stack = synthesize({ 'mail.from': 'comments@news.example' })

    expect(stack.one('AWS::SES::EmailIdentity').Properties).toEqual({
      EmailIdentity: 'comments@news.example',
    })
  })

  it('takes the time for second thoughts from the command line', () => {
    const stack = synthesize({ 'mail.delaySeconds': '5' })

    for (const owing of ['ReaderApi', 'ModerationApi'])
      expect(stack.one('AWS::Lambda::Function', owing).Properties['Environment']).toMatchObject({
        Variables: { MAIL_DELAY_SECONDS: '5' },
      })
  })

  it('refuses a wrong sender from the command line by its name', () => {
    expect(() => synthesize({ 'mail.from': 'news.example' })).toThrow('mail.from must be an e-mail address')
  })
})
