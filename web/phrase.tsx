/** @jsxImportSource preact */

/** A sentence with somebody's name in it, isolated from the sentence's own direction (HTML, `bdi`). */
export const Phrase = ({ sentence, name }: { sentence: string; name: string }) => {
  const [before, after] = sentence.split('{name}')
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after}
    </>
  )
}
