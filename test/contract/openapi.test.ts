import { expect, it } from 'vitest'
import { readAnswer } from '../support/contract/read-answer.ts'
import { OpenApiDocument } from '../support/contract/schemas/open-api-document.ts'
import { taaliq } from '../support/contract/taaliq.ts'

const readDocument = async () => readAnswer(OpenApiDocument, await taaliq.send({ path: '/v1/openapi.json' }))

const methods = ['get', 'post', 'put', 'patch', 'delete']

it.each([
  ['post', '/v1/sites/{site}/threads/{thread}/comments'],
  ['get', '/v1/sites/{site}/threads/{thread}/comments'],
  ['get', '/v1/sites/{site}/counts'],
  ['get', '/v1/sites/{site}/threads/{thread}'],
  ['get', '/v1/openapi.json'],
  ['get', '/v1/moderation/sites'],
  ['get', '/v1/moderation/sites/{site}/comments'],
  ['get', '/v1/moderation/sites/{site}/comments/{id}'],
  ['post', '/v1/moderation/sites/{site}/comments/{id}/decision'],
  ['post', '/v1/moderation/sites/{site}/comments/{id}/edit'],
  ['post', '/v1/moderation/sites/{site}/comments/{id}/reply'],
  ['post', '/v1/moderation/sites/{site}/comments/{id}/author-history'],
  ['post', '/v1/moderation/sites/{site}/comments/{id}/author/notes'],
  ['post', '/v1/moderation/sites/{site}/comments/{id}/author/mark'],
  ['post', '/v1/moderation/sites/{site}/decisions'],
  ['post', '/v1/moderation/sites/{site}/claims'],
  ['get', '/v1/moderation/sites/{site}/settings'],
  ['put', '/v1/moderation/sites/{site}/settings'],
  ['put', '/v1/moderation/sites/{site}/threads/{thread}'],
  ['get', '/v1/moderation/sites/{site}/mail'],
  ['put', '/v1/moderation/sites/{site}/mail'],
  ['get', '/v1/moderation/sites/{site}/members'],
  ['put', '/v1/moderation/sites/{site}/members/{id}'],
  ['delete', '/v1/moderation/sites/{site}/members/{id}'],
  ['get', '/v1/moderation/act/{token}'],
  ['post', '/v1/moderation/act/{token}'],
  ['get', '/v1/subscriptions/{token}'],
  ['post', '/v1/subscriptions/{token}'],
  ['get', '/v1/moderation/mail/{token}'],
  ['post', '/v1/moderation/mail/{token}'],
])('describes %s %s', async (method, path) => {
  const { paths } = await readDocument()

  expect(Object.keys(paths)).toContain(path)
  expect(Object.keys(paths[path] ?? {})).toContain(method)
})

it('describes no route that is not there', async () => {
  const { paths } = await readDocument()
  const authorization = `Bearer ${await taaliq.tokenFor('admin')}`
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter(key => methods.includes(key))
      .map(method => ({ method: method.toUpperCase(), path: path.replace('{site}', 'demo') })),
  )

  const answers = await Promise.all(
    routes.map(async ({ method, path }) => {
      const filled = path.replace(/\{[^}]+\}/gu, 'contract-none')
      const { status } = await taaliq.send({ method, path: filled, headers: { authorization } })
      return { method, path, status }
    }),
  )

  expect(answers.length).toBeGreaterThanOrEqual(10)
  expect(answers.filter(({ status }) => status === 405 || status >= 500)).toEqual([])
})

it('describes the errors of a submit', async () => {
  const { paths } = await readDocument()

  const text = JSON.stringify(paths['/v1/sites/{site}/threads/{thread}/comments']?.post)
  expect(
    ['202', '201', '303', '400', '403', '409', '413', '415', '422', '429'].filter(
      code => !text.includes(`"${code}"`),
    ),
  ).toEqual([])
  expect(text).toContain('application/problem+json')
})

it('may be read from any page', async () => {
  const answer = await taaliq.send({ path: '/v1/openapi.json' })

  expect(answer.headers['access-control-allow-origin']).toBe('*')
})
