import { expect, it } from 'vitest'
import { jsonInHtml } from '../../../shared/text/json-in-html.ts'

const hostile = '</script><!--<script>\u2028\u2029"\\'

it('leaves nothing in that ends the element, or begins a comment or another', () => {
  expect(jsonInHtml({ hostile })).not.toMatch(/[<\u2028\u2029]/)
})

it('says the same as JSON', () => {
  expect(JSON.parse(jsonInHtml({ hostile }))).toEqual({ hostile })
})
