## The sign-in window

auth-title = Mailrail にサインイン
auth-waiting = しばらくお待ちください。Microsoft のサインイン画面に移ります。
auth-failed = サインインできませんでした。メールは送信されていません。このウィンドウを閉じて、もう一度お試しください。

## Outlook's own Send: its dialog takes 500 characters, and 20 on its button

alert-blocked = まだ送信していません。先に直す必要がある点が { $count } 件あります。
alert-confirm = まだ送信していません。先に確認していただきたい点が { $count } 件あります。
alert-more = ほか { $count } 件
alert-again = このままでよければ、もう一度［送信］を押してください。
alert-limit-blocked = 送信していません。メールボックスの上限により、今は送信できません。
alert-limit-confirm = まだ送信していません。メールボックスの上限に達しています。
alert-limit = { $what }。{ $why }{ $remedy }
alert-limit-carried = このまま送信すると、Exchange がその時刻まで自動的に保留します。
alert-open = Mailrail を開く
alert-unchecked = ここでは Mailrail がメールを確認できません。いつもどおり送信できますが、送信前にご自身でご確認ください。
alert-taken = このメールはすでに Mailrail が引き受けています。ここでも送信すると、もう一度送られます。

## The bar above the mail: it takes 150 characters

bar-taken = このメールは Mailrail の送信トレイにあります。ここでもう一度送信しないでください。不要になると、このウィンドウは自動的に閉じます。
bar-run-sent = 「{ $subject }」: { $count } 通をすべて送信しました。
bar-run-over = 「{ $subject }」: 終わりました。{ $count } 通のうち { $sent } 通を送信しました。
bar-run-trouble = 「{ $subject }」: { $count } 通のうち { $sent } 通を送信し、{ $trouble } 通は確認が必要です。Mailrail を開いてください。
bar-run-stopped = 「{ $subject }」: 止まりました。{ $count } 通のうち { $sent } 通を送信しました。Mailrail を開いて理由をご確認ください。
