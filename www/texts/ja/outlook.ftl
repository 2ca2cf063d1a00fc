## The sign-in window

auth-title = Mailrail にサインイン
auth-waiting = しばらくお待ちください。Microsoft のサインイン画面に移ります。
auth-failed = サインインできませんでした。メールは送信されていません。このウィンドウを閉じて、もう一度お試しください。
