import { light } from './letter-palette.ts'
import { SiteName } from './sentence.tsx'

/** Whose mail it is, above the double rule of a newspaper's first page. */
export const NameplateRow = ({ site }: { site: string }) => (
  <tr>
    <td
      class="nameplate"
      style={`padding:16px 28px 14px;border-bottom:3px double ${light.ink};font-size:19px;line-height:1.4;font-weight:bold`}
    >
      <SiteName site={site} font="Georgia,'Times New Roman',serif" />
    </td>
  </tr>
)
