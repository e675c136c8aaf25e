import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Synthesized, synthesize } from './synthesized.ts'

const Body = v.object({ 'Fn::Join': v.tuple([v.literal(''), v.array(v.unknown())]) })
const Widgets = v.object({
  widgets: v.array(
    v.object({
      type: v.picklist(['alarm', 'text', 'metric']),
      properties: v.object({
        title: v.optional(v.string(), ''),
        markdown: v.optional(v.string(), ''),
        alarms: v.optional(v.array(v.string()), []),
        metrics: v.optional(v.array(v.array(v.unknown())), []),
      }),
    }),
  ),
})

const widgetsOf = (stack: Synthesized) => {
  const { Properties } = stack.one('AWS::CloudWatch::Dashboard')
  const [, parts] = v.parse(Body, Properties['DashboardBody'])['Fn::Join']
  const text = parts.map(part => (typeof part === 'string' ? part : 'reference')).join('')
  return v.parse(Widgets, JSON.parse(text)).widgets
}

describe('the dashboard', () => {
  it('asks what an operator asks, in that order', () => {
    const asked = widgetsOf(synthesize()).flatMap(
      ({ properties }) => /^## (.+)$/m.exec(properties.markdown)?.[1] ?? [],
    )

    expect(asked).toEqual([
      'Is it up?',
      'How fast is it?',
      'Is moderation keeping up?',
      'Is mail going out?',
      'What does it cost?',
    ])
  })

  it.each(['personal', 'production'])('begins with every alarm of stage %s', stage => {
    const stack = synthesize({ stage })

    const [first] = widgetsOf(stack)
    expect(first?.properties.alarms).toHaveLength(stack.ofType('AWS::CloudWatch::Alarm').length)
  })

  it('gives every graph a title', () => {
    const graphs = widgetsOf(synthesize()).filter(({ type }) => type === 'metric')

    expect(graphs.length).toBeGreaterThan(10)
    expect(graphs.filter(({ properties }) => properties.title === '')).toEqual([])
  })

  it('shows no more than the fifty metrics that are free', () => {
    const lines = widgetsOf(synthesize()).flatMap(({ properties }) => properties.metrics)

    const metrics = lines.filter(([namespace]) => typeof namespace === 'string')
    expect(metrics.length).toBeLessThanOrEqual(50)
  })

  it('is left out where a stage wants none', () => {
    expect(synthesize({ stage: 'trial' }).ofType('AWS::CloudWatch::Dashboard')).toEqual([])
  })
})
