/** One sentence for each plural category that its language has (CLDR); `{count}` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
