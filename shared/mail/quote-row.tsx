import type { CommenterLetter, Quote } from './commenter-letter.ts'
import { fontFor } from './font-for.ts'
import { light } from './letter-palette.ts'
import { TextLines } from './text-lines.tsx'

type Props = { quote: Quote; messages: CommenterLetter['messages'] }

/**
 * Somebody's words, marked as theirs by a bar at their side: that of a cell, since Outlook draws none at a `div`. The
 * cell names its font again: where a mail program drops the doctype, tables inherit none.
 */
export const QuoteRow = ({
  quote: { by, staff, text, weight },
  messages: { locale, dir, thread },
}: Props) => {
  const side = dir === 'rtl' ? 'right' : 'left'
  const { className, style } = looks[weight]
  return (
    <tr>
      <td style="padding:24px 28px 0">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" dir={dir}>
          <tr>
            <td
              class={className}
              style={`${fontFor[locale]};padding-${side}:16px;border-${side}:3px solid ${style};overflow-wrap:anywhere;word-break:break-word`}
            >
              <p style="margin:0 0 2px">
                <strong>
                  <bdi>{by}</bdi>
                </strong>
                {staff ? (
                  <span class="accent" style={`color:${light.accent};font-size:0.875em`}>
                    {' '}
                    · {thread.staff}
                  </span>
                ) : null}
              </p>
              <TextLines text={text} />
            </td>
          </tr>
        </table>
      </td>
    </tr>
  )
}

/** The style goes on where that of the bar ends: with its colour. */
const looks = {
  main: { className: 'bar', style: light.accent },
  aside: { className: 'rule quiet', style: `${light.rule};color:${light.quiet};font-size:0.875em` },
} as const satisfies Record<Quote['weight'], { className: string; style: string }>
