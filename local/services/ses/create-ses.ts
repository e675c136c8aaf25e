import { randomUUID } from 'node:crypto'
import { AwsError } from '../http/aws-error.ts'
import type { AwsRequest } from '../http/aws-request.ts'
import type { AwsService } from '../http/aws-service.ts'
import { queryList, queryParameters } from '../http/query-parameters.ts'
import { xmlAnswer, xmlError } from '../http/xml-answer.ts'
import type { Permission } from '../iam/permission.ts'
import type { MailStore, StoredMail } from './create-mail-store.ts'
import { bareAddress, headerAddresses, headerSender } from './mail-addresses.ts'
import type { SesResources } from './ses-resources.ts'

type Needs = {
  readonly resources: SesResources
  readonly mails: Pick<MailStore, 'keep'>
  /** Tells what becomes of a mail. */
  readonly publishEvents: (mail: StoredMail) => Promise<void>
  readonly now: () => Date
}

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/'

/** SES as far as raw mails go: https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html */
export const createSes = ({ resources, mails, publishEvents, now }: Needs): AwsService => ({
  operationOf: request => queryParameters(request).get('Action') ?? '',
  permissionsFor: (operation, request) => {
    if (operation !== 'SendRawEmail')
      throw new AwsError('InvalidAction', `The local twin does not serve ${operation}`)
    return permissionsToSend(resources, readMail(request))
  },
  answer: async (_, request) => {
    const { source, destinations, raw, tags, configurationSet } = readMail(request)
    if (configurationSet && !resources.configurationSets.includes(configurationSet)) {
      throw new AwsError(
        'ConfigurationSetDoesNotExist',
        `Configuration set <${configurationSet}> does not exist.`,
      )
    }
    const messageId = randomUUID()
    const mail = {
      messageId,
      raw: raw.toString('base64'),
      source,
      destinations,
      tags,
      configurationSet,
      at: now().toISOString(),
    }
    mails.keep(mail)
    await publishEvents(mail)
    return xmlAnswer(
      `<SendRawEmailResponse xmlns="${namespace}"><SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult></SendRawEmailResponse>`,
    )
  },
  refuse: error => xmlError(namespace, error),
})

const readMail = (request: AwsRequest) => {
  const parameters = queryParameters(request)
  const raw = Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64')
  const destinations = queryList(parameters, 'Destinations')
  return {
    raw,
    source: parameters.get('Source') ?? headerSender(raw),
    destinations: destinations.length > 0 ? destinations.map(bareAddress) : headerAddresses(raw),
    configurationSet: parameters.get('ConfigurationSetName') ?? undefined,
    tags: Object.fromEntries(
      queryList(parameters, 'Tags', 'Name').map((name, index) => [
        name,
        queryList(parameters, 'Tags', 'Value')[index] ?? '',
      ]),
    ),
  }
}

/** The sender's identity is its address if that was verified, else its domain; the configuration set asks as well. */
const permissionsToSend = (
  { arnPrefix, identities }: SesResources,
  { source, destinations, configurationSet }: ReturnType<typeof readMail>,
): Permission[] => {
  const address = bareAddress(source)
  const domain = address.split('@').at(-1) ?? ''
  const identity =
    identities.find(name => name === address) ?? identities.find(name => name === domain) ?? domain
  const context = { 'ses:FromAddress': address, 'ses:Recipients': destinations }
  const resourceNames = [
    `identity/${identity}`,
    ...(configurationSet ? [`configuration-set/${configurationSet}`] : []),
  ]
  return resourceNames.map(name => ({ action: 'ses:SendRawEmail', resource: `${arnPrefix}${name}`, context }))
}
