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
findings-title = What we found
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
problem-no-recipient = No recipient
    .why = Without an address the mail has nowhere to go.
    .do = Add at least one address under To, Cc or Bcc.
problem-address-unusable = “{ $address }” cannot be used as an address
    .why = { $reason } A mail to it would not arrive.
    .do = Correct the address or remove it.
problem-control-character = A hidden character ({ $character }) is in the mail
    .why = Such characters come along when text is copied. They can break the mail or hide recipients.
    .do = Delete the text in this place and type it again.
problem-subject-missing = No subject
    .why = Mail without a subject is easily overlooked or taken for spam.
    .do = Write a few words that say what the mail is about.
problem-subject-too-long = The subject is too long: { $length } of { $maximum } characters
    .why = Your mail service refuses longer subjects.
    .do = Shorten the subject and move the rest into the mail.
problem-message-too-large = The mail is too large: { $size } of { $maximum } allowed
    .why = Your mail service refuses larger mail. Attachments grow by about a third on the way.
    .do = Remove an attachment, or share it as a link.
problem-verified-sending-needed = Too large for sending alone: { $size }, up to { $maximum }
    .why = Without verified sending the whole mail must fit into one request to your mail service.
    .do = Turn on verified sending in the settings. It takes larger mail.
problem-too-many-recipients = Too many recipients: { $count } of { $maximum } allowed
    .why = Your mail service refuses one mail to so many people.
    .do = Split the recipients over several mails.
problem-attachment-is-link = “{ $name }” is a link, not a file
    .why = It lies in a cloud folder and cannot be sent along as a file.
    .do = Download it and attach the copy, or put the link into the mail.
problem-reply-without-thread = This reply may show up as a new conversation
    .why = We could not find the mail it answers, so readers may not see it below the earlier ones.
    .do = Turn on verified sending in the settings, so that Mailrail can look it up. Or send it anyway.

## What is wrong with an address

address-empty = The address is empty.
address-no-at = The @ sign is missing.
address-local-empty = Nothing stands before the @ sign.
address-local-too-long = The part before the @ sign is too long ({ $octets } characters, at most 64).
address-too-long = The address is too long ({ $octets } characters, at most 254).
address-domain-empty = Nothing stands after the @ sign.
address-domain-invalid = The part after the @ sign is not a valid name.
address-domain-without-dot = The part after the @ sign has no ending such as “.com”.
address-malformed = It is not written like an address.

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
scope-mail-readwrite = Read and change your mail
    .why = For verified sending: to put the mail into your drafts, and to look whether it went out.
scope-gmail-send = Send mail as you
    .why = Needed to send. It does not let Mailrail read your mail.
scope-gmail-compose = Manage drafts and send mail
    .why = For verified sending: to put the mail into your drafts, and to look whether it went out.
scope-account = Know which account is yours
    .why = Comes with signing in, so that mail leaves from the right address.
scope-other = Was granted earlier. Mailrail does not use it.
privacy = Your mail goes straight to your own mail service. Mailrail has no server in between.
