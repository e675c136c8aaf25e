import { createStyleSheet } from '../../../shared/pages/style-sheet.tsx'
import { decisionPageStyle } from './decision-page-style.ts'

export const { StyleSheet, styleHash } = createStyleSheet(decisionPageStyle)
