### Gmail: the bar under each compose window, and the notice on a page that cannot be read.

gmail-send = Send with Mailrail
gmail-details = Details
gmail-checking = Checking…

gmail-verdict-sendable =
    { $recipients ->
        [one] Ready to send to one recipient, { $size }
       *[other] Ready to send to { $recipients } recipients, { $size }
    }
gmail-verdict-confirm =
    { $findings ->
        [one] One question before this goes out
       *[other] { $findings } questions before this goes out
    }
gmail-verdict-blocked =
    { $findings ->
        [one] Cannot be sent yet: one problem
       *[other] Cannot be sent yet: { $findings } problems
    }

gmail-waiting = Checking before it goes out…
gmail-findings =
    { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
gmail-findings-title = What we found
gmail-held-confirm = Not sent yet. Please look at this first.
gmail-held-blocked = Not sent. This has to be fixed first.
gmail-held-limit = Not sent. A limit does not let this mail go now.

gmail-limit = Limits
gmail-limit-later = Can go from { $time }. { $rule }
gmail-limit-never = Cannot go like this. { $rule }

gmail-step-preparing = Preparing the message…
gmail-step-uploading = Uploading { $size }…
gmail-step-committing = Handing the message to Gmail…
gmail-step-checking = Looking for the message in Gmail…
gmail-step-waiting = Gmail asks to wait until { $until }
    .limit = Waiting until { $until }, then it goes out. { $rule }

gmail-outcome-sent = Sent
gmail-outcome-handed-over = Not sent yet. It goes out by itself at its time
gmail-outcome-refused = Not sent. Nothing was lost; see Details
gmail-outcome-waiting = Not sent. Gmail asks to wait until { $until }
    .limit = Not sent. It can go from { $until }. { $rule }
gmail-outcome-unknown = Perhaps sent. Look in Sent before you send it again

gmail-unguarded = Mailrail cannot read this page. What you write here is not being checked.
gmail-unchecked = Your mail went out without being checked, because Mailrail could not look at it in time.

## The extension's button, and what the person is told outside of every window.

gmail-badge =
    { $count ->
        [0] Mailrail
        [one] Mailrail: one mail still to go
       *[other] Mailrail: { $count } mails still to go
    }
gmail-badge-stopped =
    { $count ->
        [one] Mailrail has stopped: one mail waits for you
       *[other] Mailrail has stopped: { $count } mails wait for you
    }
gmail-run-over = Done: { $title }
    .all =
        { $count ->
            [one] The mail was sent.
           *[other] All { $count } mails were sent.
        }
    .some = { $sent } of { $count } sent. Open Mailrail to see what became of the others.
gmail-run-stopped = Stopped: { $title }
    .some = { $sent } of { $count } sent. Nothing more goes out until you have looked. Open Mailrail to see why.
