import { linkPageStyle } from './link-page-style.ts'
import { createStyleSheet } from './style-sheet.tsx'

export const { StyleSheet, styleHash } = createStyleSheet(linkPageStyle)
