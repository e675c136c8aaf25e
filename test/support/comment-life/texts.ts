/** What readers type, and what must be kept of it: NFC, line breaks as `\n`, nothing around it, nothing else changed. */
export const texts = [
  { typed: 'تعليق', kept: 'تعليق' },
  { typed: '  cafe\u0301\t', kept: 'caf\u00e9' },
  { typed: 'سطر\r\nثم\rسطر', kept: 'سطر\nثم\nسطر' },
  { typed: 'می\u200cخواهم 👩\u200d👧', kept: 'می\u200cخواهم 👩\u200d👧' },
  { typed: ' \n ', kept: undefined },
] as const

export const names = ['ليلى', 'Zoe\u0308', 'نور'] as const

/** By the address as typed, who that is. */
export const people = {
  'layla@mail.example': 'layla',
  'Layla@MAIL.example': 'layla',
  'noor@mail.example': 'noor',
} as const
