/**
 * Letters as a person searches for them: without case, vowel marks, hamza seats, tatweel and joiners, and with the
 * letters that Arabic and Persian keyboards type differently made one. For finding only; what is found is shown as
 * it was written. NFKD and the ignorable characters: UAX #15, UAX #44.
 */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\u0640]/gu, '')
    .replace(/[ىیې]/gu, 'ي')
    .replace(/[کڪ]/gu, 'ك')
    .replace(/[ةہھە]/gu, 'ه')
    .toLowerCase()
