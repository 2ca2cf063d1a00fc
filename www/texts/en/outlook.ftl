## The sign-in window

auth-title = Sign in to Mailrail
auth-waiting = One moment. Microsoft asks you to sign in.
auth-failed = Signing in did not work. Nothing was sent. Close this window and try again.

## Outlook's own Send: its dialog takes 500 characters, and 20 on its button

alert-blocked =
    { $count ->
        [one] Not sent yet. One thing has to be fixed first:
       *[other] Not sent yet. { $count } things have to be fixed first:
    }
alert-confirm =
    { $count ->
        [one] Not sent yet. Please check one thing first:
       *[other] Not sent yet. Please check { $count } things first:
    }
alert-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
alert-again = If it is right as it is, press Send again.
alert-limit-blocked = Not sent. A limit of your mailbox holds this mail back:
alert-limit-confirm = Not sent yet. A limit of your mailbox holds this mail back:
alert-limit = { $what }. { $why } { $remedy }
alert-limit-carried = If you send it anyway, Exchange holds it back by itself until then.
alert-open = Open Mailrail
alert-unchecked = Mailrail cannot check your mail here. You can send it as usual, but look it over yourself first.
alert-taken = Mailrail has taken this mail over already. Sent here too, it goes out once more.

## The bar above the mail: it takes 150 characters

bar-taken = This mail is in Mailrail’s outbox. Do not send it here too. Its window closes by itself when it is no longer needed.
bar-run-sent =
    { $count ->
        [one] “{ $subject }” is sent.
       *[other] “{ $subject }”: all { $count } mails are sent.
    }
bar-run-over = “{ $subject }” is done: { $sent } of { $count } mails are sent.
bar-run-trouble = “{ $subject }”: { $sent } of { $count } mails are sent, { $trouble } need you. Open Mailrail.
bar-run-stopped = “{ $subject }” has stopped: { $sent } of { $count } mails are sent. Open Mailrail to see why.
