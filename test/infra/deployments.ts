const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/4f3b1c2d-0000-4000-8000-000000000001'
const webAcl =
  'arn:aws:wafv2:us-east-1:111122223333:global/webacl/taaliq/4f3b1c2d-0000-4000-8000-000000000002'

/** Each shape that a deployment can have, by the context it is given; whatever the edge stack makes is named. */
export const deployments = {
  'the smallest stage': { stage: 'personal' },
  'a stage to throw away': { stage: 'trial' },
  'a stage with a firewall': { stage: 'production', 'edge.webAclArn': webAcl },
  'a stage with a domain and a firewall before all of it': {
    stage: 'production',
    domain: 'comments.news.example',
    firewall: 'all',
    'edge.certificateArn': certificate,
    'edge.webAclArn': webAcl,
  },
} as const satisfies Record<string, Record<string, string>>
