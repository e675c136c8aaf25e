import { createStyleSheet } from '../../../shared/pages/style-sheet.tsx'
import { threadPageStyle } from './thread-page-style.ts'

export const { StyleSheet, styleHash } = createStyleSheet(threadPageStyle)
