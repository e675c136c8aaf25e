import type { Article } from './article.ts'
import { nightCrossing } from './night-crossing.ts'

/** An invented article about an invented ferry. */
export const ferry: Article = {
  lang: 'en',
  dir: 'ltr',
  path: '/demo/en/',
  thread: 'article-en',
  newspaper: 'The Estuary Post',
  section: 'Local life',
  title: 'After eleven years on the mud, the night ferry sails again',
  standfirst:
    'Three hundred people of Sorrel Island paid for the engine in jars of coins, two retired shipwrights replaced every plank below the waterline, and a baker learned to steer by the stars.',
  author: 'Nora Whitcombe',
  publishedAt: '2026-11-21T07:00:00Z',
  publishedOn: '21 November 2026',
  picture: nightCrossing,
  caption: 'The Marigold on her first evening crossing since 2015. Drawing: The Estuary Post',
  paragraphs: [
    'At ten past nine on Friday evening Tom Ashby, who bakes the island’s bread and had not been up so late in years, cast off the stern rope and said the words he had practised all week: “Mind the step, and mind each other.” Forty-one passengers cheered. The forty-second, a spaniel, slept through it.',
    'The Marigold made her last crossing in the autumn of 2015, when the county withdrew its subsidy and the day boats were judged to be enough. Nobody, it turned out, had asked the night. Nurses on late shifts rented rooms ashore, the school choir gave up evening concerts, and for eleven winters anyone who missed the 5.40 stayed missed.',
    '“We could have bought a fibreglass hull and been afloat within a year,” says Ines Calder, who drew up the plans at her kitchen table. “But her ribs were sound, and you do not throw away a boat whose ribs are sound.” Two shipwrights came out of retirement to show how a larch plank is steamed and bent. Nine apprentices, the youngest sixteen and the oldest a dentist, now know how.',
    'The money came the way money comes on islands: slowly, and then from everywhere. There was a jar on the counter of every shop. A stamp collection was auctioned, and then a piano. A class of seven-year-olds sold 214 drawings of the ferry at a penny each, and refused to keep a single one.',
    'The timetable is modest: two crossings a night, from Thursday to Sunday. Bicycles travel free, and a shelf in the saloon holds books that may be taken on one shore and left on the other. Nobody in a wheelchair need wait for the right tide any more, for the new gangway follows the water up and down.',
    'Shortly before ten the lamps of the quay slid away, and the talk in the saloon fell quiet without anybody asking it to. A girl pressed her forehead to the window. “It’s the same sea,” she reported to her father. “They’ve only turned it off for the night.”',
  ],
  withoutScript: 'Read the comments and write one',
  imprint: 'A demo page: the newspaper, the ferry and the article are invented.',
  otherPages: 'All demo pages',
}
