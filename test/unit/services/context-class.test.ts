import { expect, it } from 'vitest'
import { createContextClass } from '../../../local/services/iam/context-class.ts'

const policyWith = (Condition: Record<string, unknown>) => ({
  Statement: [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*', Condition }],
})

const siteOrThread = createContextClass([
  policyWith({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SITE#*', 'THREAD#?'] } }),
])

const keys = (...values: string[]) => ({ 'dynamodb:LeadingKeys': values })

it('puts keys that compare alike with every pattern into one class', () => {
  expect(siteOrThread(keys('SITE#demo'))).toBe(siteOrThread(keys('SITE#open', 'SITE#strict')))
  expect(siteOrThread(keys('COMMENT#1'))).toBe(siteOrThread(keys('COMMENT#2')))
})

it('tells apart what a pattern tells apart', () => {
  const classes = [
    keys('SITE#a'),
    keys('SITE#*'),
    keys('THREAD#a'),
    keys('THREAD#ab'),
    keys('SITE#a', 'THREAD#a'),
    {},
  ]

  expect(new Set(classes.map(siteOrThread)).size).toBe(classes.length)
})

it('leaves out what no condition names', () => {
  expect(siteOrThread({ 'dynamodb:Attributes': ['a'] })).toBe(siteOrThread({ 'dynamodb:Attributes': ['b'] }))
})

it('keeps values that are compared otherwise than as strings', () => {
  const bySource = createContextClass([policyWith({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })])

  expect(bySource({ 'aws:SourceIp': '10.0.0.1' })).not.toBe(bySource({ 'aws:SourceIp': '11.0.0.1' }))
})
