## The sign-in window

auth-title = 登入 Mailrail
auth-waiting = 請稍候，Microsoft 會請您登入。
auth-failed = 登入未成功，郵件尚未寄出。請關閉此視窗後再試一次。

## Outlook's own Send: its dialog takes 500 characters, and 20 on its button

alert-blocked = 郵件尚未寄出。請先修正以下 { $count } 個問題：
alert-confirm = 郵件尚未寄出。請先確認以下 { $count } 個地方：
alert-more = 還有 { $count } 個
alert-again = 如果內容無誤，請再按一次「傳送」。
alert-limit-blocked = 郵件未寄出。信箱已達上限，目前無法寄出：
alert-limit-confirm = 郵件尚未寄出。信箱已達上限：
alert-limit = { $what }。{ $why }{ $remedy }
alert-limit-carried = 若仍要寄出，Exchange 會自行保留到那時再寄。
alert-open = 開啟 Mailrail
alert-unchecked = Mailrail 在這裡無法檢查郵件。您仍可照常寄出，但請先自行看過一遍。
