/** @jsxImportSource preact */
import { linked } from '../../linked.ts'
import { invisiblesIn } from './invisibles.ts'

/**
 * A reader's text as it was written. A link is marked and stays text; beside it stands the host it really leads to, and
 * only that can be followed. Invisible characters are named on demand.
 */
export const Text = ({ text, bare }: { text: string; bare: boolean }) => (
  <>
    {linked(text).map(piece =>
      typeof piece === 'string' ? (
        <Characters text={piece} bare={bare} />
      ) : (
        <>
          <mark dir="ltr">
            <Characters text={piece.label} bare={bare} />
          </mark>{' '}
          <a class="host" dir="ltr" href={piece.href} target="_blank" rel="nofollow noopener noreferrer">
            {new URL(piece.href).host}
          </a>
        </>
      ),
    )}
  </>
)

const Characters = ({ text, bare }: { text: string; bare: boolean }) => (
  <>
    {(bare ? invisiblesIn(text) : [text]).map(piece =>
      typeof piece === 'string' ? piece : <span class="invisible">{piece.name}</span>,
    )}
  </>
)
