## Activity: the way to it, what is looked at, and what is out of the ordinary

activity = Activity
    .more = What became of what you sent from here.
activity-open =
    { $count ->
        [0] Open activity
        [one] Open activity, one mail came back
       *[other] Open activity, { $count } mails came back
    }
activity-close = Close activity
activity-loading = Reading what became of your mail
activity-failed = The activity could not be read
    .went = Your mail is as it was. Nothing was sent.
    .do = Try again. If it stays so, close this panel and open it again.
activity-again = Try again
activity-no-mailbox = Open your mailbox. What became of its mail is shown here then.
activity-looked = Inbox looked at { $time }
activity-not-kept = Nothing can be kept here
    .more = This browser keeps nothing for Mailrail. What becomes of your mail is forgotten, and no address is held back. Free some space, or leave private browsing.
activity-damaged =
    { $count ->
        [one] One note cannot be read
       *[other] { $count } notes cannot be read
    }
    .more = They are not in the figures. Nothing is sent because of it.
activity-empty = Nothing was sent from here yet
    .more = What you send with Mailrail is shown here, with what became of it.
activity-empty-period = Nothing happened in this time
    .more = Choose a longer time above.
activity-part = What is shown
activity-overview = Overview
activity-feed = What happened
activity-templates = Templates
activity-do-not-send = Do not send ({ $count })
period = Time
period-week = 7 days
period-month = 30 days
period-quarter = 90 days
period-all = All

## Figures and charts

tally-title = In figures
tally-sent = Sent
tally-bounced = Came back
tally-hard = { $count } for good
tally-replied = Answered
tally-delayed = Delayed
tally-waiting = Waiting
tally-refused = Not sent
tally-unknown = not looked for
days-title = Over time
days-day = Day
days-week = Week
days-month = Month
days-each-week = Each bar is a week.
days-each-month = Each bar is a month.
days-summary-sent = Sent over time: { $count }
days-summary-bounced = Came back over time: { $count }
days-summary-replied = Answered over time: { $count }
days-summary-refused = Not sent over time: { $count }
classes-title = Why mail came back
classes-summary = Why mail came back: { $hard } for good, { $soft } for now
classes-class = Reason
classes-hard = For good
classes-soft = For now
classes-more = For good: writing to this address again is of no use. For now: it may arrive another time.
class-unknown-recipient = No such address
class-unknown-domain = No such domain
class-mailbox-full = Mailbox full
class-mailbox-disabled = Mailbox switched off
class-blocked-by-policy = Not allowed by the receiving side
class-content-refused = Content not wanted
class-too-large = Mail too large
class-sender-not-authenticated = Sender not proven (SPF, DKIM or DMARC)
class-sender-over-quota = You sent too much
class-throttled = Too much at once
class-network = Not reached
class-expired = Tried for too long
class-mailbox-moved = The person has another address
class-not-accepting = Takes no mail
class-other = Another reason

## Feed

feed-title = What happened ({ $count })
feed-only = Show
feed-all = Everything
feed-keys = The arrow keys move in the list.
feed-sent = Sent
feed-delivered = Delivered
feed-bounced = Came back
    .hard = Came back for good
    .soft = Came back for now
feed-delayed = Delayed, still being tried
feed-replied = Answered
feed-waiting = Waiting
feed-refused = Not sent
feed-people =
    { $count ->
        [one] { $first } and one more
       *[other] { $first } and { $count } more
    }
feed-status = Status { $status }
feed-uncertain = Not certain: the report names this address, but not your mail. It is not counted, and the address is not held back.

## Templates and mail to many

lines-templates = Templates
    .more = Mails with the same subject, before its fields are filled. Each person counts once.
lines-campaigns = Mail to many
    .more = Each time you sent to many. Each person counts once.
lines-none = None in this time.
lines-more = Show { $count } more
line-title = Subject
line-uses = Times used
line-sent = People
line-bounced = Came back
line-bounce-rate = Share that came back
line-replied = Answered
line-reply-rate = Share that answered
line-last-use = Last used
line-no-rate = not known
line-likely = likely { $low } to { $high }
line-likely-more = “Likely” says what to expect of more such mail (in 95 of 100 cases). After few mails chance plays a part and the span is wide; after many it is narrow.

## Do-not-send list

do-not-send-title = Do not send ({ $count })
do-not-send-more = Mail to these addresses came back for good. The check before sending holds back new mail to them. The list belongs to this mailbox, in this browser.
do-not-send-none = No address is on the list.
do-not-send-since = { $reason }, { $day }
do-not-send-allowed = { $address } can be written to again.
allow-again = Allow again
    .which = Allow again: { $address }

## Reading of reports and answers

reading-switch = Look for bounces and answers
    .more = When a mail cannot be delivered, this is reported by a mail to your inbox. Mailrail finds these reports and the answers to your mail, and shows here what became of each.
    .reads = For that it looks at the headers of new mail in your inbox every few minutes while it is open. It reads a mail itself only if it looks like such a report. What it finds stays in this browser.
reading-permission-outlook = This needs one more permission, to read your mail (Mail.Read). It is offered for Exchange Online only, not for mailboxes on your company’s own Exchange server.
reading-permission-gmail = This needs one more permission, to read your mail (gmail.readonly).
reading-not-offered = This is not offered for your mailbox. It works with Exchange Online and Gmail, not with mailboxes on your company’s own Exchange server.
reading-last = Last looked
    .never = The inbox has not been looked at yet.
reading-next = Next
reading-from = Looked back to
reading-problem = The inbox could not be read

## What is kept

keeping-title = What is kept
keeping-more = All of this is kept in this browser alone. A file has what happened in the time you look at.
keeping-delete = Delete everything…
keeping-delete-title = Delete everything?
keeping-delete-goes = What happened, all figures and the do-not-send list are deleted. The addresses on it can be written to again.
keeping-delete-stays = Your mail and the outbox stay as they are.
keeping-delete-yes = Delete everything
keeping-delete-no = Keep it
keeping-deleted = Everything was deleted.
