/**
 * Text that no mail program turns into a link: «evil[.]example», «https[:]//…».
 *
 * Mail programs make links of whatever looks like one, in either part of a mail, and a comment may hold a trap for the
 * moderator. Spans around dots hold in some (Gmail) and not in others (Apple Mail, Samsung), invisible characters would
 * be copied along with the text, so the break is one that is seen and is the same everywhere. Only what a link detector
 * looks for is touched: a dot before a Latin letter or after `www`, `://`, schemes that need no slashes, and `\\host`.
 */
export const withoutLinks = (text: string): string => text.replace(linkJoints, joint => `[${joint}]`)

const linkJoints =
  /:(?=\/\/)|(?<=\b(?:mailto|tel|sms|file|news|skype|callto)):(?=\S)|(?<=[\p{L}\p{M}\p{N}_-])[.\u3002\uff0e\uff61](?=[a-z])|(?<=\bwww)\.|\\(?=\\\S)/giu
