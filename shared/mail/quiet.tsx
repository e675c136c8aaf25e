import type { PropsWithChildren } from 'hono/jsx'
import { light } from './letter-palette.ts'

type Props = PropsWithChildren<{ above?: number }>

/** What stands beside the matter; `above` is the space over it, in pixels. */
export const Quiet = ({ above = 0, children }: Props) => (
  <p class="quiet" style={`margin:${above}px 0 0;color:${light.quiet};font-size:0.875em`}>
    {children}
  </p>
)
