/** What somebody may type to break a mail, each by its name. */
export const hostileWords = {
  'line breaks and headers': 'سارة\r\nBcc: everybody@example.org\r\n\r\nbody',
  'an encoded-word': '=?utf-8?B?QmNjOiBldmVyeWJvZHlAZXhhbXBsZS5vcmc=?=',
  'an encoded-word with spaces': 'see =?utf-8?Q?a b?= here',
  'line and paragraph separators': 'one\u2028Cc: two@example.org\u2029three',
  'a NUL': 'be\u0000fore',
  '3,000 Arabic letters': 'ض'.repeat(3000),
  '3,000 Latin letters': 'x'.repeat(3000),
  handlebars: '{{handlebars}} {site} {title} {{{raw}}}',
  'replacement patterns': `\${x} $& $1 %s`,
  'bidi controls': '\u202Egnirts\u2066 \u2069\u202C gnirts\u202E',
  'lone tags': '</td></tr></table><b>bold<script>alert(1)</script>',
  'a dot alone on its line': 'one\n.\ntwo',
  '10,000 emoji': '🌿'.repeat(10_000),
  'emoji of many parts': '👩🏽‍❤️‍💋‍👨🏿'.repeat(200),
  'letters with marks and ZWNJ': 'مُحَمَّدٌ می‌خواهم، '.repeat(40).trim(),
} as const
