type Props = { text: string; site: string }

/** A sentence of ours with the site's name in its place. */
export const Sentence = ({ text, site }: Props) => (
  <>
    {text
      .split('{site}')
      .flatMap((part, index) => (index === 0 ? [part] : [<SiteName site={site} font={sans} />, part]))}
  </>
)

type SiteNameProps = Pick<Props, 'site'> & { font: string }

/**
 * The host of a site, isolated and in one font: an Arabic one has a dot of its own. Dots stand in elements of their own,
 * of which most mail programs make no link.
 */
export const SiteName = ({ site, font }: SiteNameProps) => (
  <bdi style={`font-family:${font}`}>
    {site.split('.').flatMap((label, index) => (index === 0 ? [label] : [<span>.</span>, label]))}
  </bdi>
)

const sans = "system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif"
