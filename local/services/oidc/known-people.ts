/** The people that the twin's seed makes members of sites; the sign-in page offers them. */
export const knownPeople = [
  'admin@example.com',
  'moderator@example.com',
  'second@example.com',
  'viewer@example.com',
] as const
