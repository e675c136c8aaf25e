import { CfnOutput, Stack } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import type { Construct } from 'constructs'
import { Firewall } from './firewall.ts'
import type { Settings } from './settings.ts'

/**
 * What CloudFront only takes from us-east-1: the certificate of a domain, and the firewall. It is joined to the rest by
 * two settings that carry its outputs, `edge.certificateArn` and `edge.webAclArn`, and has none of its own to look after.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { domain, firewall }: Settings) {
    super(scope, id, {
      description: 'Taaliq: certificate and firewall of the edge',
      env: { region: 'us-east-1' },
    })
    if (domain !== undefined) {
      const certificate = new Certificate(this, 'Certificate', {
        domainName: domain,
        validation: CertificateValidation.fromDns(),
      })
      new CfnOutput(this, 'CertificateArn', { value: certificate.certificateArn })
    }
    if (firewall !== 'off') {
      const { webAclArn } = new Firewall(this, 'Firewall', firewall)
      new CfnOutput(this, 'WebAclArn', { value: webAclArn })
    }
  }
}

/** Whether a stage has anything of the kind. */
export const needsEdgeStack = ({ domain, firewall }: Settings): boolean =>
  domain !== undefined || firewall !== 'off'
