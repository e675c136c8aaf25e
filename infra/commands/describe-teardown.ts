import { deletingByHand } from './deleting-by-hand.ts'
import type { Fate, Held } from './fate-of-stack.ts'

/** What a teardown takes and what it leaves, with the commands for what is left: to be read before it is confirmed. */
export const describeTeardown = (stage: string, fates: readonly Fate[]): string => {
  const going = fates.filter(({ isProtected }) => !isProtected)
  const kept = fates.filter(({ isProtected }) => isProtected)
  return [
    ...going.flatMap(whatGoes),
    ...kept.flatMap(fate => whatIsProtected(stage, fate)),
    ...fates.flatMap(whatStays),
  ].join('\n')
}

const whatGoes = ({ stack, region, goes }: Fate): string[] => [
  `${stack}${region === undefined ? '' : ` (${region})`} is deleted, and with it for good:`,
  ...(goes.length === 0 ? ['  nothing that holds anything'] : goes.map(inWords)),
  '',
]

const whatIsProtected = (stage: string, { stack }: Fate): string[] => [
  `${stack} is protected and stays as it is, with all that is in it: \`npm run deploy -- --stage ${stage}\` builds upon it again.`,
  'To delete it as well, afterwards:',
  `  aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${stack}`,
  `  npx cdk destroy ${stack} -c stage=${stage}`,
  '',
]

const whatStays = ({ stack, region, isProtected, stays }: Fate): string[] =>
  stays.length === 0
    ? []
    : [
        `${isProtected ? `Even without ${stack}` : `Without ${stack}`} there stays, and is paid for, until it is deleted by hand:`,
        ...stays.flatMap(held => {
          const { means, commands } = deletingByHand(held)
          const where = region === undefined ? '' : ` --region ${region}`
          return [
            inWords(held),
            `      lost then: ${means}`,
            ...commands.map(line => `      ${line}${where}`),
          ]
        }),
        '',
      ]

const inWords = ({ type, name }: Held): string => `  ${type.split('::').slice(1).join(' ')} ${name}`
