/** A form's field as it was typed; nothing where it was not there. */
export const typedText = (value: unknown): string => (typeof value === 'string' ? value : '')
