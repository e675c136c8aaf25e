/** False for control characters (but tab and line feed) and noncharacters, which no reader can have meant. */
export const isPlainText = (text: string): boolean =>
  !/[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n]]/v.test(text)
