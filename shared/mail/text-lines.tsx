import { linesOf } from '../text/lines-of.ts'

/** Each line finds its own direction, and is an element: Outlook knows no `white-space: pre-wrap`. */
export const TextLines = ({ text }: { text: string }) => (
  <>
    {linesOf(text).map(line => (
      <div dir="auto" style="text-align:start">
        {line === '' ? <br /> : line}
      </div>
    ))}
  </>
)
