import { light } from './letter-palette.ts'

type Props = { href: string; label: string }

/** The one thing that a mail is for. */
export const ButtonLink = ({ href, label }: Props) => (
  <a
    class="button"
    href={href}
    style={`display:inline-block;padding:10px 24px;background:${light.accent};color:${light.onAccent};text-decoration:none;font-weight:bold;border-radius:5px`}
  >
    {label}
  </a>
)
