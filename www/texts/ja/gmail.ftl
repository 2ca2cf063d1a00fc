### Gmail: 作成ウィンドウの下のバーと、ページを読めないときの知らせ。

gmail-send = Mailrail で送信
gmail-details = 詳細
gmail-checking = 確認しています…

gmail-verdict-sendable = 宛先 { $recipients } 件に送信できます、{ $size }
gmail-verdict-confirm = 送信前の確認が { $findings } 件あります
gmail-verdict-blocked = まだ送信できません: 問題 { $findings } 件

gmail-waiting = 送信前に確認しています…
gmail-findings = 指摘 { $count } 件
gmail-findings-title = 確認の結果
gmail-held-confirm = まだ送信していません。先にこちらをご確認ください。
gmail-held-blocked = 送信していません。先にこちらを直す必要があります。
gmail-held-limit = 送信していません。上限のため、今は送信できません。

gmail-limit = 上限
gmail-limit-later = { $time } から送信できます。{ $rule }
gmail-limit-never = このままでは送信できません。{ $rule }

gmail-step-preparing = メッセージを準備しています…
gmail-step-uploading = { $size } をアップロードしています…
gmail-step-committing = メッセージを Gmail に渡しています…
gmail-step-checking = Gmail でメッセージを探しています…
gmail-step-waiting = Gmail から { $until } まで待つよう求められています
    .limit = { $until } まで待ってから送信します。{ $rule }

gmail-outcome-sent = 送信しました
gmail-outcome-handed-over = まだ送信されていません。決められた時刻に自動的に送信されます
gmail-outcome-refused = 送信していません。失われたものはありません。詳細をご覧ください
gmail-outcome-waiting = 送信していません。Gmail から { $until } まで待つよう求められています
    .limit = 送信していません。{ $until } から送信できます。{ $rule }
gmail-outcome-unknown = 送信された可能性があります。もう一度送る前に送信済みを確認してください

gmail-unguarded = Mailrail はこのページを読み取れません。ここに書く内容は確認されません。
gmail-unchecked = Mailrail の確認が間に合わなかったため、メールは確認されずに送信されました。

## 拡張機能のボタンと、ウィンドウの外での知らせ。

gmail-badge =
    { $count ->
        [0] Mailrail
       *[other] Mailrail: これから送るメール { $count } 通
    }
gmail-badge-stopped = Mailrail が停止しました: メール { $count } 通が確認を待っています
gmail-run-over = 完了: { $title }
    .all = メール { $count } 通をすべて送信しました。
    .some = { $count } 通中 { $sent } 通を送信済み。残りがどうなったかは Mailrail を開いてご確認ください。
gmail-run-stopped = 停止しました: { $title }
    .some = { $count } 通中 { $sent } 通を送信済み。ご確認いただくまで、これ以上は送信しません。理由は Mailrail を開いてご覧ください。
