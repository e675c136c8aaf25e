/** Whose mails a link is about: of one member, on one site. */
export type MailLink = { site: string; sub: string }
