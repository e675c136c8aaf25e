import { expect, it } from 'vitest'
import { readStageOptions } from '../../../infra/commands/read-stage-options.ts'

it.each([
  ['nothing', [], 'personal'],
  ['--stage', ['--stage', 'trial'], 'trial'],
  ['--stage=', ['--stage=trial'], 'trial'],
  ['-c stage=', ['-c', 'stage=trial'], 'trial'],
  ['--context stage=', ['--context', 'stage=trial'], 'trial'],
  ['--stage before -c stage=', ['-c', 'stage=production', '--stage', 'trial'], 'trial'],
])('takes the stage from %s', (_, typed, stage) => {
  const options = readStageOptions(typed)

  expect(options).toEqual({ stage, context: { stage }, own: {}, cdkOptions: ['-c', `stage=${stage}`] })
})

it('hands the rest to cdk as it was typed', () => {
  const typed = ['--profile', 'news', '--stage', 'trial', '-c', 'mail.from=a@news.example', '--force']

  const { context, cdkOptions } = readStageOptions(typed)

  expect(context).toEqual({ stage: 'trial', 'mail.from': 'a@news.example' })
  expect(cdkOptions.join(' ')).toBe('-c mail.from=a@news.example -c stage=trial --profile news --force')
})

it('keeps an equals sign in a value', () => {
  expect(readStageOptions(['-c', 'note=a=b']).context).toMatchObject({ note: 'a=b' })
})

it('keeps the options of a command from cdk', () => {
  const typed = ['--yes', 'trial', '--stage', 'trial', '--profile', 'news']

  const { own, cdkOptions } = readStageOptions(typed, ['yes'])

  expect(own).toEqual({ yes: 'trial' })
  expect(cdkOptions).toEqual(['-c', 'stage=trial', '--profile', 'news'])
})
