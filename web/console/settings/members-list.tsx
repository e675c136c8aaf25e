/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { roles } from '../../../shared/domain/member.ts'
import { type Member, problemOf } from '../api.ts'
import { useDesk } from '../desk.ts'
import { Modal } from '../dialogs/modal.tsx'

/** Who works at a site and what they may. */
export const MembersList = ({ site }: { site: string }) => {
  const { api, messages, say, sites } = useDesk()
  const { route } = useLocation()
  const members = useSignal<readonly Member[]>([])
  const leaving = useSignal<Member | undefined>(undefined)

  const load = async () => {
    const { members: found } = await api.members(site)
    members.value = found.toSorted((one, other) => one.name.localeCompare(other.name))
  }
  useEffect(() => {
    void load().catch(() => say(messages.value.setup.failed))
  }, [site])

  const change = async ({ self }: Member, done: string, asked: () => Promise<unknown>) => {
    try {
      await asked()
      say(done)
    } catch (error) {
      say(problemOf(error)?.title ?? messages.value.notSent)
    }
    leaving.value = undefined
    if (self) sites.value = (await api.sites()).sites
    await load().catch(() => route('/console/'))
  }

  const { people, cancel } = messages.value
  return (
    <section class="card" aria-labelledby="staff">
      <h2 id="staff">{people.title}</h2>
      <p class="quiet">{people.hint}</p>
      <ul class="members">
        {members.value.map(member => (
          <li key={`${member.id}:${member.role}`}>
            <span class="who">
              <bdi>{member.name}</bdi>
              {member.self ? <span class="mark">{people.you}</span> : null}
              {member.mailBouncedAt === undefined ? null : <span class="mark">{people.unreached}</span>}
            </span>
            <select
              aria-label={people.roleOf.replace('{name}', member.name)}
              onChange={({ currentTarget }) => {
                const role = roles.find(known => known === currentTarget.value)
                // A refusal leaves the role as it is, and so the choice that shows it.
                currentTarget.value = member.role
                if (role) void change(member, people.changed, () => api.giveRole(site, member.id, role))
              }}
            >
              {roles.map(role => (
                <option key={role} value={role} selected={role === member.role}>
                  {people.roles[role]}
                </option>
              ))}
            </select>
            <button
              type="button"
              aria-label={people.removeName.replace('{name}', member.name)}
              onClick={() => {
                leaving.value = member
              }}
            >
              {people.remove}
            </button>
          </li>
        ))}
      </ul>
      {leaving.value === undefined ? null : (
        <Modal
          title={people.removeName.replace('{name}', leaving.value.name)}
          close={() => {
            leaving.value = undefined
          }}
        >
          <p>{people.removeHint}</p>
          <div class="ending">
            <button
              type="button"
              class="reject"
              onClick={() => {
                const { value: member } = leaving
                if (member) void change(member, people.removed, () => api.removeMember(site, member.id))
              }}
            >
              {people.remove}
            </button>
            <button
              type="button"
              onClick={() => {
                leaving.value = undefined
              }}
            >
              {cancel}
            </button>
          </div>
        </Modal>
      )}
    </section>
  )
}
