import type { AwsRequest } from './aws-request.ts'

/** The parameters of a call in AWS's query protocol: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export const queryParameters = ({ body }: AwsRequest): URLSearchParams => new URLSearchParams(body.toString())

/** A list `Name.member.1`, `Name.member.2` …, or one member of the structures in it, in order. */
export const queryList = (parameters: URLSearchParams, name: string, member?: string): string[] => {
  const length = new Set(
    [...parameters.keys()].filter(key => key.startsWith(`${name}.member.`)).map(indexIn(name)),
  ).size
  return Array.from({ length }, (_, index) => {
    const key = `${name}.member.${index + 1}`
    return parameters.get(member ? `${key}.${member}` : key) ?? ''
  })
}

const indexIn = (name: string) => (key: string) => key.slice(`${name}.member.`.length).split('.')[0]
