import { html, raw } from 'hono/html'
import { ferry } from '../articles/ferry.ts'
import { library } from '../articles/library.ts'
import { qanat } from '../articles/qanat.ts'
import { demoStyle } from '../demo-style.ts'
import { head } from '../head.ts'
import { story } from '../story.ts'
import { widget } from '../widget.ts'
import { spaApp } from './spa-app.ts'

const articles = [library, ferry, qanat] as const

/** Three articles in three languages that take each other's place without the page being loaded anew. */
export const spaPage = (address: string) => html`<!doctype html>
<html lang="${library.lang}" dir="${library.dir}">
<head>
${head(library.title, address)}
<style>${raw(demoStyle)}</style>
</head>
<body>
<nav class="masthead tabs" lang="en" dir="rtl" aria-label="Articles">
${articles.map(({ lang, thread, newspaper }) => html`<button type="button" lang="${lang}" data-shows="${thread}">${newspaper}</button>`)}
<label dir="ltr"><input type="checkbox" id="toggle" checked> Comments</label>
</nav>
<main>
<div id="story"></div>
${widget(library)}
</main>
${articles.map(article => html`<template lang="${article.lang}" dir="${article.dir}" title="${article.title}" data-thread="${article.thread}">${story(article)}</template>`)}
<script type="module">(${raw(String(spaApp))})()</script>
</body>
</html>`
