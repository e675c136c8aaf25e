/** What a release is recorded of: the stage and the settings that take every stack there is. */
export const releasedSettings = {
  stage: 'production',
  domain: 'comments.news.example',
  'mail.from': 'comments@news.example',
  'edge.certificateArn': 'arn:aws:acm:us-east-1:000000000000:certificate/of-the-edge-stack',
  'edge.webAclArn': 'arn:aws:wafv2:us-east-1:000000000000:global/webacl/taaliq/of-the-edge-stack',
} as const
