/** What the event says besides the mail itself; its type as a configuration set's destination names it. */
type SimulatedEvent = { readonly type: 'bounce' | 'complaint'; readonly body: Record<string, unknown> }

/**
 * What SES's mailbox simulator tells of a mail to one of its addresses, with or without a label; nothing of a success.
 * Nobody else's mail ever comes back here.
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html
 */
export const simulatedEvent = (emailAddress: string, timestamp: string): SimulatedEvent | undefined => {
  const [, scenario = ''] = /^(\w+)(?:\+[^@]*)?@simulator\.amazonses\.com$/iu.exec(emailAddress) ?? []
  const feedback = { feedbackId: 'simulator', timestamp }
  switch (scenario.toLowerCase()) {
    case 'bounce':
      return bounce('Permanent', 'General', [
        { emailAddress, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
      ])
    case 'suppressionlist':
      return bounce('Permanent', 'Suppressed', [{ emailAddress, action: 'failed', status: '5.1.1' }])
    case 'ooto':
      return bounce('Transient', 'General', [{ emailAddress }])
    case 'complaint':
      return {
        type: 'complaint',
        body: {
          eventType: 'Complaint',
          complaint: {
            ...feedback,
            complainedRecipients: [{ emailAddress }],
            complaintFeedbackType: 'abuse',
            userAgent: 'Amazon SES Mailbox Simulator',
            arrivalDate: timestamp,
          },
        },
      }
    default:
      return undefined
  }

  function bounce(bounceType: string, bounceSubType: string, bouncedRecipients: object[]): SimulatedEvent {
    return {
      type: 'bounce',
      body: { eventType: 'Bounce', bounce: { ...feedback, bounceType, bounceSubType, bouncedRecipients } },
    }
  }
}
