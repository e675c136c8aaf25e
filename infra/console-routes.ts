/**
 * CloudFront's function before `/console*`: every path that names no file is a place within the one page. It is written in what
 * their runtime knows: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export const consoleRoutes = `
function handler(event) {
  const request = event.request
  if (request.uri === '/console') {
    return {
      statusCode: 308,
      statusDescription: 'Permanent Redirect',
      headers: { location: { value: '/console/' } },
    }
  }
  if (!/\\.(?:css|js|json)$/.test(request.uri)) request.uri = '/console/index.html'
  return request
}
`
