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
alert-taken = Mailrail 已接手這封郵件。若在這裡再次傳送，郵件會多寄一次。

## The bar above the mail: it takes 150 characters

bar-taken = 這封郵件已在 Mailrail 的寄件匣中，請勿在這裡再次傳送。不再需要時，此視窗會自行關閉。
bar-run-sent = 「{ $subject }」：{ $count } 封已全部寄出。
bar-run-over = 「{ $subject }」：已結束，{ $count } 封中寄出了 { $sent } 封。
bar-run-trouble = 「{ $subject }」：{ $count } 封中寄出了 { $sent } 封，有 { $trouble } 封需要您處理。請開啟 Mailrail。
bar-run-stopped = 「{ $subject }」：已停止，{ $count } 封中寄出了 { $sent } 封。請開啟 Mailrail 查看原因。
