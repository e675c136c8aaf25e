/** The console's one page. All that is said in it comes with the code, in the moderator's language. */
export const consolePage = ({ script, style }: { script: string; style: string }): string => `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>تعليق · Taaliq</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/console/${style}">
<script type="module" src="/console/${script}"></script>
</head>
<body>
<noscript><main><p>لوحة الإشراف تحتاج إلى JavaScript.</p><p lang="en" dir="ltr">The console needs JavaScript.</p></main></noscript>
</body>
</html>
`
