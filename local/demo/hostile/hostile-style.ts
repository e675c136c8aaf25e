/** What a page's style may do to everything it can reach. */
export const hostileStyle = `
:root { font-size: 7px }
* { all: revert }
button { display: none }
article { visibility: hidden }
body { margin: 16px; font: 16px/1.2 "Comic Sans MS", cursive; letter-spacing: .15em; text-transform: uppercase; text-align: center; text-indent: 2em; word-spacing: 1em; cursor: wait }
h2, h3, p, ol, li, label, input, textarea, section { color: red !important; float: left; transform: rotate(3deg) }
span { white-space: nowrap }
form { position: absolute; inset-inline-start: -999px }
`
