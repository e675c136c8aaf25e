type Deployed = {
  readonly stage: string
  /** Where Taaliq answers. */
  readonly url: string
  /** CloudFront's own name for it. */
  readonly distributionDomain: string
}

/** What is left to do once a stage is deployed: nobody writes to a site that is not there. */
export const afterDeployment = ({ stage, url, distributionDomain }: Deployed): string => {
  const { hostname } = new URL(url)
  const toBePointed =
    hostname === distributionDomain
      ? ''
      : `
  Let ${hostname} lead to ${distributionDomain}: a CNAME record, or an alias where your DNS has them.
`
  return `
Taaliq answers at ${url}. What comes next:
${toBePointed}
  npm run doctor -- --stage ${stage}
      whether its mails will arrive, and what to do where they will not
  npm run site -- create <site> --stage ${stage} --origin https://<your pages>
  npm run site -- invite <site> <e-mail> --stage ${stage} --name '<name>' --role admin
      the first site and its first administrator, where there is none yet
  npm run smoke -- --url ${url} --site <site>
      a comment's whole life, taken away again
`
}
