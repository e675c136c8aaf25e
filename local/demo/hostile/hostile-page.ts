import { html, raw } from 'hono/html'
import { head } from '../head.ts'
import { hostileStyle } from './hostile-style.ts'
import { oldGlobals } from './old-globals.ts'

/** A page on which everything is in the way: what it does must not reach into the widget. */
export const hostilePage = (address: string) => html`<!doctype html>
<html lang="en" dir="ltr">
<head>
${head('A hostile page – Taaliq', address)}
<style>${raw(hostileStyle)}</style>
<script>(${raw(String(oldGlobals))})()</script>
</head>
<body>
<h1>A hostile page</h1>
<main id="root">
<article><p>This article is invisible.</p></article>
<form id="taaliq"><input name="content" value="a"><input name="name" id="name" value="b"><input name="email" id="email" value="c"></form>
<img name="title" alt="" src="data:,"><img name="forms" alt="" src="data:,">
<a id="location2" href="/">All demo pages</a> <a id="comments" name="comments"></a><i id="title"></i>
<div dir="ltr">left to right <bdo dir="rtl">and right to left
<span dir="ltr"><taaliq-comments site="demo" thread="hostile" lang="ar" dir="rtl">
<noscript><a href="/v1/sites/demo/threads/hostile">التعليقات</a></noscript>
</taaliq-comments></span></bdo></div>
</main>
<script type="module" src="/embed/v1.js"></script>
<script type="module" src="/embed/v1.js?again"></script>
</body>
</html>`
