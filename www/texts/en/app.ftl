product = Mailrail

## Channels

channel-exchange-online = Exchange Online
channel-gmail = Gmail
channel-why-outlook = Mail written in Outlook always leaves through your Exchange mailbox.
channel-why-gmail = Mail written in Gmail always leaves through your Gmail mailbox.

## Loading, nothing open, nothing checked

loading = Getting ready
    .more = This takes a moment. You can keep writing.
empty = No mail is open
    .more =
        { $host ->
            [outlook] Start a new mail, or reply to one. It is checked here while you write.
           *[gmail] Start a new mail in Gmail, or reply to one. It is checked here while you write.
        }
unguarded = Nothing is being checked
    .more = Mailrail cannot read this page, so it sees neither your mail nor its recipients.
    .do = Reload the page. Until then, check each mail yourself before you send it.

## Review

review-sendable = Ready to send
    .later = Ready, but it has to wait
    .never = Ready, but a limit does not let it go
review-confirm =
    { $count ->
        [one] One thing to check first
       *[other] { $count } things to check first
    }
review-blocked =
    { $count ->
        [one] One thing to fix before sending
       *[other] { $count } things to fix before sending
    }
review-no-subject = (no subject)
facts-title = Your mail
fact-from = From
fact-account = Account
fact-channel = Sent through
fact-signed-in = Status
fact-recipients = Recipients
    .value =
        { $count ->
            [one] 1 person
           *[other] { $count } people
        }
fact-attachments = Attachments
    .value =
        { $count ->
            [0] None
            [one] 1 file
           *[other] { $count } files
        }
fact-size = Size
    .value = { $size } of { $maximum } allowed
account-none = Not known until you sign in
severity-block = Must be fixed
severity-confirm = Please check
severity-hint = Good to know
place-from = From
place-to = To
place-cc = Cc
place-bcc = Bcc
place-subject = Subject
place-html = Text of the mail
place-text = Text of the mail
place-attachments = Attachments
place-thread = Conversation
place-message = Whole mail
place-numbered = { $place }, no. { $number }

## Findings: what it is, why it matters, what to do

problem-sender-missing = No sender
    .why = A mail needs an address it comes from.
    .do = Choose the account you want to send from.
problem-sender-other-identity = You are answering from { $address }
    .why = The mail you answer was written to { $receivedBy }. The answer would come from an address its reader may not know.
    .do = Choose { $receivedBy } as the sender, unless you want to answer from this address.
problem-no-recipient = No recipient
    .why = Without an address the mail has nowhere to go.
    .do = Add at least one address under To, Cc or Bcc.
problem-address-unusable = “{ $address }” cannot be used as an address
    .why = { $reason } A mail to it would not arrive.
    .do = Correct the address or remove it.
problem-control-character = A hidden character ({ $character }) is in the mail
    .why = Such characters come along when text is copied. They can break the mail or hide recipients.
    .do = Delete the text in this place and type it again.
problem-domain-without-dot = “{ $address }” has no ending such as “.com”
    .why = Hardly any mail outside your own network reaches such an address.
    .do = Complete the address or remove it.
problem-quoted-local-part = “{ $address }” is written with quotation marks
    .why = This is allowed, but many mail services refuse such addresses.
    .do = Use a simpler address of this person if you know one.
problem-likely-typo = “{ $address }” may be mistyped
    .why = It looks very much like { $suggestion }. Mail to a mistyped address gets lost or reaches a stranger.
    .do = Correct the address, or keep it if it is right.
problem-duplicate-recipient = { $address } is there more than once
    .why = One entry is enough, and each one counts towards the limits of your mail service.
    .do = Remove this one. The first one stays.
problem-sender-only-recipient = You are the only recipient
    .why = Nobody but you will get this mail.
    .do = Add the people it is meant for, unless it is a note to yourself.
problem-no-reply-recipient = Probably nobody reads mail to { $address }
    .why = Addresses like this one only send. What is sent to them is usually thrown away.
    .do = Look for another address of the same sender.
problem-role-recipient = { $address } belongs to an office, not to one person
    .why = Several people may read it, or nobody feels responsible.
    .do = Write to the right person directly if you know the address.
problem-distribution-list = { $address } is a distribution list
    .why = It counts as one recipient, but may reach many people, and Mailrail cannot see who they are.
    .do = Make sure that everyone on the list may read this mail.
problem-recipient-blocked = Your organisation does not write to { $address }
    .why = Your organisation has blocked this address or its domain.
    .do = Remove the address. If you think this is a mistake, ask your administrator.
problem-recipient-unsubscribed = { $address } has unsubscribed
    .why = This person has asked not to get such mail. Writing all the same can be against the law.
    .do = Remove the address.
problem-do-not-send = Mail to { $address } came back for good
    .why = Reason: { $reason }. It was reported on { $day }, and another mail would not arrive either.
    .do = Remove the address. If you know that it works now, allow it again.
problem-external-recipients =
    { $count ->
        [one] One recipient is outside your organisation
       *[other] { $count } recipients are outside your organisation
    }
    .why = Everything in this mail leaves your organisation, also the earlier mails below and the attachments.
    .do = Check that they may read all of it.
problem-internal-and-external = Colleagues and outsiders get the same mail: { $internal } inside, { $external } outside
    .why = Outsiders see your colleagues’ addresses in To and Cc, and an answer to all reaches both.
    .do = Write two mails if they should not read the same.
problem-strangers-visible = { $count } people see each other’s addresses
    .why =
        { $domains ->
            [one] They may not know each other, and an address is a personal matter.
           *[other] They belong to { $domains } different domains and may not know each other. An address is a personal matter.
        }
    .do = Move them to Bcc, or write to each of them separately.
problem-not-one-to =
    { $count ->
        [0] Nobody is in To
        [one] One recipient is in To
       *[other] { $count } recipients are in To
    }
    .why = Your organisation asks for exactly one recipient in To.
    .do =
        { $count ->
            [0] Put one recipient in To.
           *[other] Leave one recipient in To and move the others to Cc or Bcc.
        }
problem-too-many-recipients = Too many recipients: { $count } of { $maximum } allowed
    .why = Your mail service refuses one mail to so many people.
    .do = Split the recipients over several mails.
problem-subject-missing = No subject
    .why = Mail without a subject is easily overlooked or taken for spam.
    .do = Write a few words that say what the mail is about.
problem-subject-only-prefix = The subject says only “{ $subject }”
    .why = Readers cannot tell what the mail is about, and will not find it again.
    .do = Add a few words that say what the mail is about.
problem-subject-too-long = The subject is too long: { $length } of { $maximum } characters
    .why = Your mail service refuses longer subjects.
    .do = Shorten the subject and move the rest into the mail.
problem-subject-shouting = The subject is written in capital letters
    .why = It reads like shouting, and such mail is more often taken for spam.
    .do = Write it in the usual way.
problem-merge-field-unresolved = The field “{ $name }” is not filled in
    .why = Readers would see the name of the field instead of what belongs there.
    .do = Write what belongs there, or delete the field.
problem-merge-field-unknown = There is no field named “{ $name }”
    .why = Nothing will be put in its place. Readers would see it as it stands.
    .do =
        { $guessed ->
            [yes] Write “{ $suggestion }” if that is the field you mean, or delete it.
           *[no] Correct the name of the field, or delete it.
        }
problem-merge-field-malformed = “{ $text }” looks like a field, but is not written like one
    .why = Nothing will be put in its place. Readers would see it as it stands.
    .do = Write fields like this: { "{{first_name}}" }. Or write what belongs there.
problem-placeholder-text = “{ $text }” is still in the mail
    .why = It looks like something that was to be replaced before sending.
    .do = Replace it or delete it.
problem-body-empty = The mail has no text
    .why = Readers may think that something went wrong, or that it is spam.
    .do = Write at least one sentence.
problem-greeting-other-name = The greeting says “{ $greeted }”, but the mail goes to { $recipient }
    .why = This happens when a text is used again for somebody else. Readers notice it at once.
    .do = Correct the name, or check the recipient.
problem-attachment-forgotten = You write “{ $text }”, but nothing is attached
    .why = Readers would have to ask you for the file.
    .do = Attach the file, or change the sentence.
problem-link-differs = A link shows “{ $shown }” but leads to “{ $target }”
    .why = Fraudulent mail does the same, so readers and spam filters may distrust yours.
    .do = Let the link show the address it leads to, or plain words.
problem-link-insecure = A link is not encrypted: { $target }
    .why = Others could read or change on the way what readers open there.
    .do = Use the address with “https” if there is one.
problem-image-without-text = An image has no description
    .why = People who cannot see it, or whose mail program hides images, do not learn what it shows.
    .do = Add a short alternative text to the image.
problem-content-dropped = Will not work in the mail: { $what }
    .why = Mail programs remove or block this, so readers get the mail without it.
    .do = Remove it. Add pictures as files, and everything else as text or a link.
problem-attachment-too-large = “{ $name }” is too large: { $size } of { $maximum } allowed
    .why = Your mail service refuses larger mail. Attachments grow by about a third on the way.
    .do = Share the file as a link, or make it smaller.
problem-attachments-large = The attachments are large: { $size } together
    .why = From about { $from } on, many mailboxes refuse a mail.
    .do = Share large files as links.
problem-too-many-attachments = Too many attachments: { $count } of { $maximum } allowed
    .why = Your mail service refuses a mail with more files.
    .do = Put several files into one zip file, or send several mails.
problem-attachment-refused =
    { $within ->
        [archive] “{ $name }” in “{ $archive }” cannot be sent
       *[mail] “{ $name }” cannot be sent
    }
    .why = Your mail service refuses files that end in “.{ $extension }”, because they can do harm. It also looks into archives.
    .do = Remove it and share it as a link.
problem-attachment-blocked-by-readers =
    { $within ->
        [archive] Many readers cannot open “{ $name }” in “{ $archive }”
       *[mail] Many readers cannot open “{ $name }”
    }
    .why = Many mail programs block files that end in “.{ $extension }”, because they can do harm.
    .do = Share the file as a link, or send it in another format.
problem-double-extension = “{ $name }” has two file endings
    .why = Harmful files hide in this way what they are, so readers and spam filters may distrust yours.
    .do = Give the file a name with one ending and attach it again.
problem-attachment-empty = “{ $name }” is an empty file
    .why = Readers would open it and find nothing. Perhaps it was still being saved.
    .do = Remove it, and attach the right file.
problem-attachment-name-too-long = A file name is too long: { $length } of { $maximum } characters
    .why = Your mail service refuses longer names.
    .do = Give the file a shorter name and attach it again.
problem-attachment-name-twice = More than one file is named “{ $name }”
    .why = Readers cannot tell them apart, or it is the same file twice.
    .do = Remove one of them, or give it another name.
problem-attachment-is-link = “{ $name }” is a link, not a file
    .why = It lies in a cloud folder and cannot be sent along as a file.
    .do = Download it and attach the copy, or put the link into the mail.
problem-reply-without-thread = This reply may show up as a new conversation
    .why = We could not find the mail it answers, so readers may not see it below the earlier ones.
    .do = Turn on verified sending in the settings, so that Mailrail can look it up. Or send it anyway.
problem-reply-to-many =
    { $count ->
        [one] Your answer goes to one person
       *[other] Your answer goes to { $count } people
    }
    .why = Everyone in To and Cc gets it, also those whom it does not concern.
    .do = Remove those who do not need it, or answer only the sender.
problem-recipients-added =
    { $count ->
        [one] One person is new to this conversation
       *[other] { $count } people are new to this conversation
    }
    .why = They can read the earlier mails below, which were not sent to them.
    .do = Check that they may read all of it.
problem-message-too-large = The mail is too large: { $size } of { $maximum } allowed
    .why = Your mail service refuses larger mail. Attachments grow by about a third on the way.
    .do = Remove an attachment, or share it as a link.
problem-verified-sending-needed = Too large for sending alone: { $size }, up to { $maximum }
    .why = Without verified sending the whole mail must fit into one request to your mail service.
    .do = Turn on verified sending in the settings. It takes larger mail.

## What mail programs drop

dropped-script = a script
dropped-form = a form to fill in
dropped-external-style = a style sheet from elsewhere
dropped-embedded = an embedded page, video or sound
dropped-data-image = a picture written into the text

## Fixes: the button, and what it did

fix-remove-recipient = Remove { $address }
    .second = Remove the second { $address }
fix-correct-address = Change to { $correction }
fix-move-to-bcc = Move all to Bcc
fix-rewrite-subject = Write “{ $subject }”
fix-replace-words = Write “{ $replacement }”
    .delete = Delete “{ $text }”
fix-hidden-character = Remove the hidden character
fixed-remove-recipient = { $address } was removed
fixed-correct-address = Changed to { $correction }
fixed-move-to-bcc = Everyone is in Bcc now
fixed-rewrite-subject = The subject is now “{ $subject }”
fixed-replace-words = “{ $replacement }” was written
    .delete = “{ $text }” was deleted
fixed-hidden-character = The hidden character was removed
undo = Undo
show-place = Show in the mail
list-more = and { $count } more
findings-group = { $severity } ({ $count })
findings-said =
    { $count ->
        [0] Nothing to look at
        [one] One finding to look at
       *[other] { $count } findings to look at
    }

## An organisation's policy

policy-title = Rules of your organisation
policy-in-use = In use. Your organisation decides what is checked and how strictly.
policy-none = None. Mailrail checks by its own rules.
policy-refused = The rules of your organisation have a fault
    .kept = The new version was not taken. The earlier rules stay in use.
    .none = They were not taken. Mailrail checks by its own rules.
    .where = Line { NUMBER($line, useGrouping: 0) }, column { NUMBER($column, useGrouping: 0) }: { $reason }
    .do = Please tell your administrator.

## What is wrong with an address

address-empty = The address is empty.
address-no-at = The @ sign is missing.
address-several-at = There is more than one @ sign. Perhaps two addresses were written as one.
address-angle-brackets = A name or brackets stand around the address. Only the address itself belongs here.
address-local-empty = Nothing stands before the @ sign.
address-local-too-long = The part before the @ sign is too long ({ $octets } characters, at most 64).
address-too-long = The address is too long ({ $octets } characters, at most 254).
address-space =
    { $part ->
        [local] There is a space before the @ sign.
       *[domain] There is a space after the @ sign.
    }
address-character-not-allowed =
    { $part ->
        [local] “{ $character }” cannot stand before the @ sign.
       *[domain] “{ $character }” cannot stand after the @ sign.
    }
address-dot-misplaced =
    { $part ->
        [local] Before the @ sign, a dot stands at the beginning or end, or right after another.
       *[domain] After the @ sign, a dot stands at the beginning or end, or right after another.
    }
address-quote-misplaced = Quotation marks must stand around everything before the @ sign.
address-domain-empty = Nothing stands after the @ sign.
address-domain-invalid = The part after the @ sign is not a valid name.
address-domain-numeric = The part after the @ sign ends in a number, not in a name such as “.com”.
address-literal = An IP address in brackets stands after the @ sign. Hardly any mail service takes that.
address-label-too-long = “{ $label }” is too long. At most 63 characters may stand between two dots.
address-label-hyphen = “{ $label }” begins or ends with a hyphen.

## Sending

send = Send
send-and-sign-in = Sign in and send
send-anyway = Send anyway
send-blocked =
    { $count ->
        [one] Fix the point above, then you can send.
       *[other] Fix the { $count } points above, then you can send.
    }
send-sign-in-note-outlook = Microsoft will ask you once to let Mailrail send mail for you. That does not let it read your mail.
send-sign-in-note-gmail = Google will ask you once to let Mailrail send mail for you. That does not let it read your mail.
confirmation-title = Send it like this?
back-to-mail = Back to the mail
cancel = Cancel
done = Done
have-looked = I have looked
dismiss = Close this notice
do-next = What to do now

## On the way

rail-label = Steps of sending
rail-preparing = Prepare
rail-uploading = Upload
rail-committing = Send
progress-preparing = Preparing your mail
    .more = Nothing has been sent yet.
progress-uploading = Uploading
progress-committing = Sending your mail
    .more = Please leave this open for a moment.
progress-checking = Checking whether it went out
    .more = The connection broke off. We are looking in your mailbox before anything is sent again, so that nobody gets it twice.
progress-waiting = Waiting until { $time }
    .more = It goes on by itself then. Please leave this open.
progress-left = { $left } left
progress-no-cancel = It can no longer be cancelled.
upload-amount = { $sent } of { $total }
upload-whole = { $total } in one piece

## How it ended

outcome-sent = Sent
    .went =
        { $host ->
            [outlook] Your mail went out. You find it in Sent Items.
           *[gmail] Your mail went out. You find it in Sent.
        }
    .do = There is nothing left to do.
outcome-handed-over = Handed over
    .went = The mail has not gone out yet. It waits in your mailbox and goes out by itself at its time, even when this is closed.
    .do = Its time is { $time }. To stop it before then, delete it from Drafts or from the Outbox.
outcome-refused = Not sent
    .went = The mail did not go out. It is still open, with everything you wrote.
outcome-waiting = Not sent yet
    .went = The mail did not go out. It is still open, with everything you wrote.
    .do = Send it again after { $time }.
outcome-unknown = It may have gone out
    .went = We could not find out whether the mail went out. It will not be sent again by itself.
    .do =
        { $host ->
            [outlook] Look in Sent Items. If the mail is there, close this one. If it is not there after a few minutes, send it again.
           *[gmail] Look in Sent. If the mail is there, discard this one. If it is not there after a few minutes, send it again.
        }

## Why it ended so: what happened, what to do when it did not go out

error-review-blocked = Something in the mail has to be fixed first.
    .do = Go back to the mail and fix what is marked “Must be fixed”.
error-not-confirmed = There was something to check, and it was not confirmed.
    .do = Go back to the mail, read what was found, and choose “Send anyway”.
error-draft-malformed = The mail could not be read from the window you are writing in.
    .do = Save the mail, close it, open it again and send it.
error-record-malformed = The notes about an earlier, interrupted send could not be read.
    .do = Look in your sent mail before you send it again.
error-sign-in-required = You are not signed in, or your sign-in has ended.
    .do = Sign in and send the mail again.
error-token-unavailable = Signing in did not work, or its window was closed.
    .do = Sign in again. If no window opens, allow pop-up windows for this page.
error-consent-missing = The permission to send mail is missing.
    .do = Sign in and agree to the permission. If you cannot, ask your administrator.
error-send-as-denied = You may not send mail from this address.
    .do = Choose your own address as the sender, or ask your administrator for permission.
error-access-denied = Your mail service did not allow this.
    .do = Ask your administrator whether Mailrail may be used with your mailbox.
error-domain-policy = Your organisation does not allow this kind of mail or app.
    .do = Ask your administrator.
error-invalid-recipients = Your mail service did not accept one of the addresses.
    .do = Check the addresses under To, Cc and Bcc and send the mail again.
error-too-large = Your mail service found the mail too large.
    .do = Remove an attachment or share it as a link, then send the mail again.
error-mailbox-full = Your mailbox is full.
    .do = Delete mail you no longer need, empty the bin, and send the mail again.
error-submission-quota = You have reached the number of mails your mail service allows for now.
    .do = Wait, at the longest until tomorrow, and send the mail again.
error-throttled = Your mail service asks for a pause because much was sent in a short time.
    .do = Wait a few minutes and send the mail again.
error-limit-reached = A limit holds this mail back. { $rule }
    .do = { $remedy }
error-not-found = The prepared mail is no longer in your mailbox.
    .do = Send the mail again.
error-rejected = Your mail service refused the mail (number { NUMBER($status, useGrouping: 0) }).
    .do = Check the addresses and attachments and send the mail again. If it stays so, give your administrator this number.
error-provider-trouble = Your mail service has a problem of its own (number { NUMBER($status, useGrouping: 0) }).
    .do = Wait a few minutes and send the mail again.
error-network-lost = The connection to the internet broke off.
    .do = Check your connection and send the mail again.
error-answer-unreadable = The answer of your mail service could not be understood.
    .do = Wait a few minutes and send the mail again. If it stays so, tell your administrator.
error-attachment-unreadable = The attachment “{ $name }” could not be read.
    .do = Remove it, attach it again, and send the mail again.
error-journal-unavailable = This browser cannot keep the note that protects a mail from being sent twice.
    .do = Free some space, or leave private browsing, and send the mail again.
error-cancelled = You cancelled it.
    .do = Go back to the mail and send it when you are ready.
error-removed-from-mailbox = The mail was removed from your mailbox before its time came, so as far as your mailbox shows, it did not go out.
    .do = If you did not remove it yourself, send it again.
error-interrupted = Sending was interrupted because the window was closed or the computer went to sleep.
    .do = Go back to the mail and send it again.

## Failures of the plugin: what happened, whether a mail went out, what to do

failure-core-not-loaded = Mailrail could not start
    .went = Nothing was checked and nothing was sent.
    .do = Close this panel and open it again. If that does not help, reload the page.
failure-host-unreadable = The mail could not be read
    .went = Nothing was sent. Your mail is unchanged.
    .do = Close this panel and open it again, or reload the page.
failure-mailbox-unsupported = This mailbox cannot be used yet
    .went = Nothing was sent. Mailrail works with Exchange Online and Gmail mailboxes.
    .do = Send with the usual Send button, or open Mailrail in another mailbox.
failure-sign-in-failed = Signing in did not work
    .went = Nothing was sent.
    .do = Try again. If no window opens, allow pop-up windows for this page.
failure-close-failed = The sent mail is still open
    .went = Your mail went out, but its window could not be closed.
    .do = Close the window without saving. Do not send the mail again.
failure-fix-stale = That could not be changed
    .went = The mail has changed since, so Mailrail left it as it is.
    .do = Look at the findings again. They show the mail as it is now.
failure-quota-unreadable = What was sent so far could not be counted
    .went = Your mail is unchanged, and nothing was sent.
    .do = Count again. If it stays so, close this panel and open it again.
failure-list-unchanged = The do-not-send list could not be changed
    .went = It is as it was before. Nothing was sent.
    .do = Free some space, or leave private browsing. Then try again.

## Limits: the name of each, the rule, and what to do when a mail can never keep to it

limit-messages-per-second = Mails a second
    .rule =
        { $maximum ->
            [one] No more than one mail may go out within { $window }.
           *[other] No more than { $maximum } mails may go out within { $window }.
        }
    .never = Ask your administrator which limit is set for you.
limit-messages-per-minute = Mails a minute
    .rule =
        { $maximum ->
            [one] No more than one mail may go out within { $window }.
           *[other] No more than { $maximum } mails may go out within { $window }.
        }
    .never = Ask your administrator which limit is set for you.
limit-messages-per-day = Mails a day
    .rule =
        { $maximum ->
            [one] No more than one mail may go out within { $window }.
           *[other] No more than { $maximum } mails may go out within { $window }.
        }
    .never = Ask your administrator which limit is set for you.
limit-recipients-per-message = Recipients of one mail
    .rule =
        { $maximum ->
            [one] One mail may go to no more than one recipient.
           *[other] One mail may go to no more than { $maximum } recipients.
        }
    .never = Split the recipients over several mails.
limit-recipients-per-day = Recipients a day
    .rule =
        { $maximum ->
            [one] No more than one recipient within { $window }.
           *[other] No more than { $maximum } recipients within { $window }, all mails taken together.
        }
    .never = Split the recipients over several mails and days.
limit-external-recipients-per-message = Outside recipients of one mail
    .rule =
        { $maximum ->
            [one] One mail may go to no more than one recipient outside your organisation.
           *[other] One mail may go to no more than { $maximum } recipients outside your organisation.
        }
    .never = Split the recipients outside your organisation over several mails.
limit-external-recipients-per-day = Outside recipients a day
    .rule =
        { $maximum ->
            [one] No more than one recipient outside your organisation within { $window }.
           *[other] No more than { $maximum } recipients outside your organisation within { $window }, all mails taken together.
        }
    .never = Split the recipients outside your organisation over several mails and days.
limit-tenant-external-recipients-per-day = Outside recipients a day, whole organisation
    .rule =
        { $maximum ->
            [one] Your whole organisation may write to no more than one outside recipient within { $window }.
           *[other] Your whole organisation may write to no more than { $maximum } outside recipients within { $window }.
        }
    .never = Split the recipients outside your organisation over several mails and days.
limit-requests = Requests to your mail service
    .rule = Your mail service answers no more than { $maximum } requests within { $window }.
    .never = Remove some attachments, or share them as links.
limit-requests-at-once = Requests at the same time
    .rule = Your mail service answers no more than { $maximum } requests at the same time.
    .never = Send the mail again in a moment.
limit-upload = Amount uploaded
    .rule = No more than { $maximum } may be uploaded within { $window }.
    .never = Remove an attachment, or share it as a link.
rule-pace = Pace of your organisation
    .rule =
        { $batch ->
            [one] Your organisation lets one mail go within { $window }.
           *[other] Your organisation lets { $batch } mails go within { $window }.
        }
rule-working-hours = Working hours of your organisation
    .rule = Your organisation sends such mail only in its working hours.
rule-provider = Pause of your mail service
    .rule = Your mail service asked for a pause.

## Whether a mail can go by the limits

permit-now = There is room for it now
    .more =
        { $count ->
            [0] After it there is a pause. { $rule }
            [one] One more like it can follow at once. { $rule }
           *[other] { $count } more like it can follow at once. { $rule }
        }
permit-later = It can go from { $time }
permit-never = It cannot go like this
    .do = Ask your administrator.
send-wait = Wait and send
send-wait-note = Mailrail waits until { $time } and then sends it, while this stays open.
send-never-note = A limit does not let this mail go. What to do is said above.
send-later-note = You can send it from { $time }. Mailrail does not wait that long by itself.
    .by-itself = You can send it from { $time }, or let Mailrail send it by itself then.

## The limits

quota-open = Show limits
quota-close = Close limits
quota-next-now =
    { $count ->
        [one] Room for one more mail
       *[other] Room for { $count } more mails
    }
quota-next-free = Nothing holds your mail back
quota-next-later = Room for mail again from { $time }
quota-next-never = No mail can go out now
quota-at = As of { $time }
quota-refresh = Count again
quota-loading = Counting what was sent
    .more = This takes a moment.
quota-no-mailbox = No mailbox is open
    .more = Open your mailbox. Its limits are shown here then.
quota-held = Pause until { $time }
    .more = Your mail service asked for it. Until then nothing is sent, and Mailrail keeps to that by itself.
quota-damaged =
    { $count ->
        [one] One note of what was sent cannot be read
       *[other] { $count } notes of what was sent cannot be read
    }
    .more = Each counts as the largest mail there can be, so the figures may be too high. In 24 hours at the latest they are right again.
quota-not-kept = The figures are lost with this window
    .more = This browser keeps no notes for Mailrail. Once the window is closed, nobody knows here what was sent from it. Free some space, or leave private browsing.
gauges-title = What is used
gauges-none = Nothing yet. No limit is near.
gauge-amount = { $used } of { $maximum }
gauge-window = Within { $window }
gauge-window-freed = Within { $window }. The next place is freed at { $time }.
gauge-full = Full
gauge-lowered = Your mail service itself allows { $published }. Your organisation lowered it.
gauge-learned = Your mail service itself says { $published }, but it refused more. That is kept to until { $time }.
gauge-organisation = Set by your organisation.
gauge-tenant = Everybody in your organisation shares it. Counted here is only what this mailbox sent.
gauge-source = Source: { $source }, read in { $month }
chart-title = The last and the next 24 hours
chart-summary = Mails in the last 24 hours: { $sent } sent from here, { $elsewhere } sent by other means. In the next 24 hours: { $planned } planned.
chart-axis = Mails an hour
chart-sent = Sent from here
chart-elsewhere = Sent by other means
chart-planned = Planned
chart-now = Now
chart-table = Show as a table
chart-hour = Hour
chart-hour-now = { $hour } (now)
counting-title = What the figures are based on
counting-here = From here only: what was sent in this browser, with Mailrail or with the usual Send button.
counting-mailbox = The mailbox’s own list of sent mail, read at { $time }.
counting-switch = Count mail sent by other means
    .more = Mail from your phone or another program counts towards the same limits. Mailrail reads in your mailbox how many mails went out in the last 24 hours, and to how many people.
counting-permission-gmail = This needs one more permission: to see the headers of your mail. It does not let Mailrail read what your mails say.
counting-with-verified = Mail from your phone or another program counts towards the same limits. It is counted when verified sending is on, which you find in the settings.
counting-by-verified = Mail sent by other means is counted too, because verified sending is on.
counting-pending = Mail sent by other means is counted as soon as the mailbox’s list has been read.
counting-problem = The list of sent mail could not be read

## Outbox: the list, a run, its messages

outbox = Outbox
outbox-open =
    { $count ->
        [0] Open outbox
        [one] Open outbox, one mail still to go
       *[other] Open outbox, { $count } mails still to go
    }
outbox-close = Close outbox
outbox-loading = Reading what was sent from here
outbox-unfinished =
    { $count ->
        [one] One mail is still to go.
       *[other] { $count } mails are still to go.
    }
outbox-done = Nothing is waiting.
outbox-empty = Mail that you send later, or to many separately, is shown here with everything that happened to it.
outbox-not-kept = No outbox can be kept here
    .more = This browser keeps nothing for Mailrail, so nothing is sent by itself. Free some space, or leave private browsing. Mail that you send yourself goes as always.
outbox-damaged =
    { $count ->
        [one] One note of the outbox cannot be read
       *[other] { $count } notes of the outbox cannot be read
    }
    .more = They were set aside. Nothing is sent twice because of it: before a mail goes out whose end is not known, Mailrail looks for it in your mailbox.
manner-by-hand = Sent by hand, { $time }
manner-later = Sent later, begun { $time }
manner-separately =
    { $count ->
        [one] Sent separately to one person, begun { $time }
       *[other] Sent separately to { $count } people, begun { $time }
    }
run-open = Open
    .which = Open: { $title }
run-close = Back to the outbox
run-gone = It is no longer in the outbox.
standing-running = Being sent
    .waits = Waiting until { $time }
    .handed = Handed over to your mail service
    .scheduled = Scheduled
standing-paused = Paused
standing-stopped = Stopped
standing-over = Done
stop-went = What is sent stays sent. Everything else is kept here and does not go out.
stop-refusals =
    { $of ->
        [one] The first mail was refused.
       *[other] { $count } of the { $of } mails that were tried were refused.
    }
    .do = Look why they were refused. Go on when it is put right, or cancel the rest.
stop-bounces = { $count } of the { $of } mails that were sent came back.
    .do = Check the addresses. Too many mails that come back harm the standing of your mailbox. Go on only when you are sure.
stop-sign-in = Sending needs your sign-in. { $error }
    .do = Sign in, then choose “Go on”.
stop-journal-unavailable = Mailrail cannot write down any more what it does: the disk is full, or storage was denied.
    .do = Free some space, then choose “Go on”.
stop-stale = This was to go at { $time }, and that has long passed.
    .went = None of what is left has gone out since. It asks before it goes.
    .do = Choose “Go on” if it should still go, or cancel it.
stop-journal-damaged = Some notes about these mails cannot be read.
    .do = Choose “Go on”. Each mail whose end is not known is then looked for in your mailbox before anything is sent.
run-progress = { $sent } of { $count } sent
run-progress-label = Progress
run-counts = Where the mails are
run-part-sent = { $amount } sent
run-part-handed = { $amount } handed over
run-part-open = { $amount } still to go
run-part-trouble = { $amount } refused or unclear
run-part-cancelled = { $amount } cancelled
run-began = Begun
run-rate = Last minute
    .value =
        { $count ->
            [0] No mail
            [one] One mail
           *[other] { $count } mails
        }
run-ends = Done by
    .unknown = Not known yet
run-waits = Why it waits
run-rule = Slowed by
run-pace = Pace
run-closing = If you close this window: { $goes } go out by themselves, { $waits } wait until Mailrail is open again.
run-closing-all =
    { $count ->
        [one] If you close this window, the mail goes out by itself.
       *[other] If you close this window, all { $count } go out by themselves.
    }
run-closing-none =
    { $count ->
        [one] If you close this window, the mail waits until Mailrail is open again.
       *[other] If you close this window, { $count } wait until Mailrail is open again.
    }
run-closing-browser =
    { $count ->
        [one] You can close this window, the mail goes out all the same. If you close the browser, it waits until the browser is open again.
       *[other] You can close this window, it goes on all the same. If you close the browser, { $count } wait until it is open again.
    }
run-pause = Pause
run-resume = Go on
run-retry =
    { $count ->
        [one] Try the refused one again
       *[other] Try the { $count } refused again
    }
run-cancel = Cancel the rest
run-cancel-title =
    { $count ->
        [one] Cancel the mail that has not gone out?
       *[other] Cancel the { $count } mails that have not gone out?
    }
run-cancel-more = What is sent stays sent. The others do not go out any more.
run-cancel-handed =
    { $count ->
        [one] One is already handed over to your mail service. It is taken back, unless it is just going out.
       *[other] { $count } are already handed over to your mail service. They are taken back, unless they are just going out.
    }
run-cancel-yes = Cancel them
run-cancel-no = Keep them
run-forget = Forget
run-more = More
run-pace-change = Change the pace
run-export = Save the list as a file
run-copy = Copy the list
run-exported-saved = The list was saved as a CSV file.
run-exported-copied = The list was copied. You can paste it into a spreadsheet.
run-exported-failed = This did not work here. Try the other way.
pace-limits = As fast as the limits allow
pace-slower = Slower
pace-own =
    { $count ->
        [one] One mail in { $window }
       *[other] { $count } mails in { $window }
    }
pace-batch = Mails
pace-minutes = In so many minutes
pace-more = A pace can only be slower than the limits of your mail service and of your organisation.
pace-keep = Use this pace
pace-fast = As fast as allowed
messages = Mails
messages-choice = Which mails are shown
messages-all = All ({ $count })
messages-open = Still to go ({ $count })
messages-trouble = Need you ({ $count })
messages-keys = Arrow keys move, Enter opens a mail.
messages-loading = Loading
messages-none = None.
message-close = Back to the list
message-cancel-one = Cancel this mail
message-cancel-handed = It is already handed over. It is taken back from your mail service.
message-retry = Try again
message-count-as-sent = It went out
message-send-again = Send it again
state-queued = Its turn has not come
state-scheduled = Goes at { $time }
state-handed-over = Handed over, goes at { $time }
state-preparing = Being prepared
state-committing = Being sent
state-checking = Checking whether it went out
state-sent = Sent
state-waiting = Waiting until { $time }
    .went = It has not gone out yet.
    .do = Nothing. It is tried again by itself.
state-refused = Not sent
    .went = The mail did not go out.
state-unknown = It may have gone out
    .went = Nobody could find out whether the mail went out. It is not sent again by itself.
    .do = Look in your sent mail. Then choose “It went out” or “Send it again”.
state-cancelled = Cancelled
history = What happened
history-loading = Reading
wish-pause = You paused it
wish-resume = You let it go on
wish-cancel = You cancelled the rest
wish-cancel-one = You cancelled this mail
wish-retry = You had it tried again
wish-retry-all = You had the refused ones tried again
wish-pace =
    { $count ->
        [one] You changed the pace: one mail in { $window }
       *[other] You changed the pace: { $count } mails in { $window }
    }
    .none = You changed the pace: as fast as the limits allow
wish-count-as-sent = You said that it went out
wish-send-again = You had it sent again
wish-forget = You had it forgotten
row = Row { $row }

## Why a run cannot begin

run-problem-went = Nothing was sent.
run-problem-no-recipients = Nobody is left to write to.
    .do = Go back and choose recipients.
run-problem-too-many-recipients = { $count } recipients are too many: { $maximum } can be written to at once.
    .do = Split the list.
run-problem-too-many-edited = { $count } mails were changed by themselves; no more than { $maximum } can be.
    .do = Take back some of the changes.
run-problem-blocked =
    { $count ->
        [one] One mail cannot go as it is.
       *[other] { $count } mails cannot go as they are.
    }
    .do = Go back, and change them or leave them out.
run-problem-not-confirmed =
    { $count ->
        [one] In one mail there is something to check.
       *[other] In { $count } mails there is something to check.
    }
    .do = Look at what was found, and say yes to it.
run-problem-time-unreadable = The date and time cannot be understood.
    .do = Choose a date and a time.
run-problem-time-passed = This time has passed.
    .do = Choose a later time.
run-problem-attachment-unreadable = The attachment “{ $name }” could not be read.
    .do = Attach it again. In Gmail, wait until it is uploaded.
run-problem-journal-unavailable = The mails cannot be kept here: the disk is full, or storage was denied.
    .do = Free some space, or leave private browsing. Then try again.
run-problem-request-malformed = The mail could not be read from the window you are writing in.
    .do = Save the mail, close it, open it again and try once more.
plan-no-mail = No mail is open.
    .do = Open the mail that you want to send.
plan-unanswered = That did not work.
    .do = Try again. If it stays so, close this panel and open it again.

## Mail to many separately

send-separately = Send separately…
separately = Send separately
separately-close = Back to the mail
steps = Steps
step-recipients = To whom
step-look = Look
step-when = When
step-confirm = Send
step-back = Back
step-on = Next
step-on-look =
    { $count ->
        [one] Look at the mail
       *[other] Look through { $count } mails
    }
source = Who gets a mail of their own
source-mail = The recipients of the mail
source-paste = A list that I paste
source-file = A table in a file
paste-label = Addresses
paste-more = One to a line, with or without a name.
paste-read = Read the list
file-label = File with comma-separated values (CSV)
file-more = The first row has the headings. Other columns fill fields such as { "{{first_name}}" }.
recipients-read =
    { $count ->
        [0] No recipients yet
        [one] One recipient
       *[other] { $count } recipients
    }
columns = What the columns give
column-address = { $heading }: the address
column-name = { $heading }: the name
column-field = { $heading } fills { $field }
column-nothing = { $heading }: not used
duplicates =
    { $count ->
        [one] One address is there more than once and gets one mail
       *[other] { $count } addresses are there more than once and get one mail each
    }
duplicate =
    { $count ->
        [one] { $address }, left out once
       *[other] { $address }, left out { $count } times
    }
    .rows =
        { $count ->
            [one] { $address }, left out in row { $rows }
           *[other] { $address }, left out in rows { $rows }
        }
table-problems =
    { $count ->
        [one] One thing to know about the list
       *[other] { $count } things to know about the list
    }
table-encoding-unknown = The file is not written as UTF-8. Save it in your spreadsheet as “CSV UTF-8”.
table-table-too-large = The file is too large: { $size } of { $maximum } allowed.
table-table-empty = There is no row below the headings.
table-headings-missing = The first row has no headings. Put a row with names such as “Email” above it.
table-too-many-columns = There are too many columns: { $count } of { $maximum } allowed.
table-address-column-missing = No column has addresses. Name one “Email”.
table-heading-twice = Two columns are named “{ $heading }”. Only the first is used.
table-too-many-rows = There are { $count } rows, and { $maximum } can be used at once. The rest was left out.
table-row-empty = Row { $row } is empty and was left out.
table-row-ragged =
    { $cells ->
        [one] Row { $row } has one cell, but there are { $columns } headings. It was left out.
       *[other] Row { $row } has { $cells } cells, but there are { $columns } headings. It was left out.
    }
table-row-without-address = Row { $row } has no address and was left out.
table-row-address-unusable = Row { $row }, “{ $address }”: { $reason } It was left out.
table-row-address-twice = Row { $row } has the address of row { $first }, { $address }. It was left out.
look-running = Looking through the mails
look-stopped = { $known } of { $count } mails looked through
look-done = All mails looked through
look-progress = { $known } of { $count }
look-sendable =
    { $count ->
        [one] One is ready
       *[other] { $count } are ready
    }
look-confirm =
    { $count ->
        [one] One has something to check
       *[other] { $count } have something to check
    }
look-blocked =
    { $count ->
        [one] One cannot go as it is
       *[other] { $count } cannot go as they are
    }
look-stop = Stop
look-go-on = Go on looking
leave-out-blocked =
    { $count ->
        [one] Leave out the one that cannot go
       *[other] Leave out the { $count } that cannot go
    }
put-back =
    { $count ->
        [one] Put back the one left out
       *[other] Put back the { $count } left out
    }
look-which = Mail { $number } of { $count }
look-previous = Previous
look-next = Next
look-previous-found = Previous to check
look-next-found = Next to check
look-at = Go to mail number
look-found = What was found
look-preview = Preview of the mail
look-edited = changed by you
look-edit = Change this mail
edit-keep = Keep the change
edit-undo = Take the change back
edit-full = { $count } mails are changed already. That is the most.
leave-out = Leave this one out
merge-field-unfilled = There is no value for “{ $name }”
    .do = Put it into the table, write a mail without this field, or leave this recipient out.
merge-field-unknown = There is no field named “{ $name }”
    .do =
        { $guessed ->
            [yes] Write “{ $suggestion }” if that is the field you mean, or delete it.
           *[no] Correct the name of the field, or name a column so.
        }
merge-field-malformed = “{ $text }” looks like a field, but is not written like one
    .do = Write fields like this: { "{{first_name}}" }.
merge-field-misplaced = The field “{ $name }” stands where no words can stand
    .do = Move it into the text of the mail.
merge-value-not-address = “{ $value }” for “{ $name }” is no web address
    .do = Correct it in the table.
merge-value-reads-as-field = “{ $text }” would be read as another field
    .do = Take the braces out of the table.
merge-address-missing = There is no address
    .do = Add it in the table, or leave this recipient out.
merge-address-malformed = There is a hidden character in the address
    .do = Type the address again in the table.
timing = When
timing-now = As soon as the limits allow
timing-at = At a time
timing-local = Date and time
timing-zone = Your time zone: { $zone }
timing-recipients = In each recipient’s time zone, where the table has one
timing-weekends = Not on a Saturday or Sunday
foresee-loading = Working out how long it takes
foresee =
    { $count ->
        [one] One mail. It goes at { $begins }.
       *[other] { $count } mails. The first goes at { $begins }, the last is out by { $ends }.
    }
foresee-never =
    { $count ->
        [one] A limit does not let this mail go.
       *[other] { $count } mails. The first goes at { $begins }, but a limit never lets some of them go.
    }
foresee-goes-on = It goes on when Outlook and this window are closed.
foresee-needs-us-outlook = It goes on while Mailrail is open in Outlook. Otherwise it waits until you open it again.
foresee-needs-us-gmail = It goes on while the browser is open. Otherwise it waits until you open it again.
separately-title =
    { $count ->
        [one] Send one mail?
       *[other] Send { $count } mails, one to each?
    }
separately-confirmed =
    { $count ->
        [one] I have looked at the mail with something to check. Send it like this.
       *[other] I have looked at the { $count } mails with something to check. Send them like this.
    }
separately-begin =
    { $count ->
        [one] Send one mail
       *[other] Send { $count } mails
    }

## One mail for later

send-later = Send later…
send-by-itself = Send by itself at { $time }
later = Send later
later-close = Back to the mail
later-sum = What will happen
later-confirmed = I have looked at this. Send it like this.
later-begin = Put into the outbox
later-window = Mailrail keeps the mail in its outbox, with its attachments. The open mail closes by itself once it is not needed any more.

## Settings

settings = Settings
settings-open = Open settings
settings-close = Close settings
account-title = Account
signed-in = Signed in
signed-out = Not signed in
sign-in = Sign in
sign-out = Sign out
verified-title = Verified sending
verified-more = If the connection breaks off in the middle of sending, Mailrail looks in your mailbox whether the mail went out, and sends it exactly once.
verified-without = Without it, Mailrail can only send. After a broken connection you would have to look in your sent mail yourself.
verified-permission-outlook = This needs one more permission: to read and change mail in your mailbox. Mailrail uses it only for the mail it is sending.
verified-permission-gmail = This needs one more permission: to manage drafts and read mail you send. Mailrail uses it only for the mail it is sending.
permissions-title = Permissions
granted = Granted
not-granted = Not granted
not-needed = Not needed now
scope-mail-send = Send mail as you
    .why = Needed to send. It does not let Mailrail read your mail.
scope-mail-read = Read your mail
    .why = To look in your inbox for bounces and answers. It does not let Mailrail change your mail.
scope-mail-readwrite = Read and change your mail
    .why = For verified sending: to put the mail into your drafts, and to look whether it went out.
scope-gmail-send = Send mail as you
    .why = Needed to send. It does not let Mailrail read your mail.
scope-gmail-compose = Manage drafts and send mail
    .why = For verified sending: to put the mail into your drafts, and to look whether it went out.
scope-gmail-metadata = See the headers of your mail
    .why = To count mail that you send by other means. It does not let Mailrail read what your mails say.
scope-gmail-readonly = Read your mail
    .why = To look in your inbox for bounces and answers. It does not let Mailrail change your mail.
scope-account = Know which account is yours
    .why = Comes with signing in, so that mail leaves from the right address.
scope-other = Was granted earlier. Mailrail does not use it.
privacy = Your mail goes straight to your own mail service. Mailrail has no server in between.
