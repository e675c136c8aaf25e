import { resolveTxt } from 'node:dns/promises'
import { parseArgs } from 'node:util'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { examineMail, type Finding } from './examine-mail.ts'
import { readMailStanding } from './read-mail-standing.ts'
import { readOutputs } from './read-outputs.ts'
import { runCommand } from './run-command.ts'

/** `npm run doctor`: whether a stage's mails arrive, with the operator's own credentials. Fails where they do not. */
const run = async (): Promise<number> => {
  const { values } = parseArgs({ options: { stage: { type: 'string', default: 'personal' } } })
  const { region, resources } = await readOutputs(values.stage)
  const client = new SESv2Client({ region })
  const findings = examineMail(await readMailStanding({ client, resolveTxt }, resources.mailFrom))
  for (const finding of findings) console.log(inWords(finding))
  return findings.some(({ level }) => level === 'fails') ? 1 : 0
}

const inWords = ({ level, says, remedy }: Finding): string =>
  [`${level.padEnd(5)}  ${says}`, ...(remedy === undefined ? [] : [`       → ${remedy}`])].join('\n')

await runCommand(run)
