import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stages } from '../../infra/stages.ts'

const workflow = readFileSync(new URL('../../.github/workflows/deploy.yml', import.meta.url), 'utf8')
const matches = (pattern: RegExp) => [...workflow.matchAll(pattern)].map(([, found = '']) => found)

describe('the workflow that deploys', () => {
  it('runs no action but at a commit', () => {
    const actions = matches(/uses: (\S+)/gu)

    expect(actions.filter(action => !/^[\w-]+\/[\w-]+@[\da-f]{40}$/u.test(action))).toEqual([])
    expect(actions.length).toBeGreaterThan(0)
  })

  it('knows every stage', () => {
    const [options = ''] = matches(/options: \[(.*)\]/gu)

    expect(options.split(', ').toSorted()).toEqual(Object.keys(stages).toSorted())
  })

  it('checks and compares before anybody is asked, and asks before it may sign in to AWS', () => {
    const [before = '', deploying = ''] = workflow.split(/^ {2}deploy:$/mu)

    expect(before).not.toContain('id-token')
    expect(deploying).toContain('needs: [check, diff]')
    expect(deploying).toMatch(/environment: \$\{\{ inputs\.stage \}\}$/mu)
    expect(deploying).toContain('id-token: write')
  })

  it('puts nothing that somebody typed into a command', () => {
    const filledIn = matches(/^(.*\$\{\{.*)$/gmu)

    expect(filledIn.filter(line => !/^ +(?!run)[\w-]+: \S*\$\{\{ [\w.]+ \}\}$/u.test(line))).toEqual([])
    expect(filledIn.length).toBeGreaterThan(0)
  })

  it('keeps no credentials', () => {
    expect(workflow).not.toContain('secrets.')
  })
})
