## The sign-in window

auth-title = Sign in to Mailrail
auth-waiting = One moment. Microsoft asks you to sign in.
auth-failed = Signing in did not work. Nothing was sent. Close this window and try again.
