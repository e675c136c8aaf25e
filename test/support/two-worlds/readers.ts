/** Readers of a world by the address each of them types; `laylaAgain` is Layla with another spelling. */
export type Readers = Readonly<
  Record<'layla' | 'laylaAgain' | 'karim' | 'noor' | 'omar' | 'hind' | 'sami', string>
>

export const someReaders: Readers = {
  layla: 'Layla.Haddad@mail.example',
  laylaAgain: 'layla.haddad@Mail.example',
  karim: 'karim+news@post.example',
  noor: 'نور@بريد.example',
  omar: 'omar@amman.example',
  hind: 'hind@beirut.example',
  sami: 'sami@cairo.example',
}

/** Of the same lengths as the others, and the same two are one; in another order. */
export const otherReaders: Readers = {
  layla: 'Zahra.Nassar@wire.example',
  laylaAgain: 'zahra.nassar@Wire.example',
  karim: 'aa_bb-cc4d@blog.example',
  noor: 'يحي@صندق.example',
  omar: 'zaid@zarqa.example',
  hind: 'adel@aleppo.example',
  sami: 'zain@zahle.example',
}

/** All of them are one person, who spells the address in every way. */
export const oneReader: Readers = {
  layla: 'rima@mail.example',
  laylaAgain: 'RIMA@mail.example',
  karim: 'Rima@MAIL.example',
  noor: ' rima@mail.example ',
  omar: 'rIMA@mail.Example',
  hind: 'rima@mail.EXAMPLE',
  sami: 'riMa@mail.example',
}

/** Each is somebody of their own, some with aliases of one mailbox, in lengths of their own. */
export const strangers: Readers = {
  layla: 'z@z.example',
  laylaAgain: 'rima+a@mail.example',
  karim: 'rima+B@mail.example',
  noor: 'r.i.m.a@mail.example',
  omar: `${'o'.repeat(64)}@${'very-long-domain.'.repeat(9)}example`,
  hind: 'rima@bücher.example',
  sami: 'ري@مى.example',
}

/** Each types the address of a moderator. */
export const impostors: Readers = {
  layla: 'salma@daily.example',
  laylaAgain: 'SALMA@Daily.example',
  karim: 'yusuf@daily.example',
  noor: 'Yusuf@daily.example',
  omar: 'huda@daily.example',
  hind: 'salma@DAILY.example',
  sami: 'YUSUF@daily.example',
}
