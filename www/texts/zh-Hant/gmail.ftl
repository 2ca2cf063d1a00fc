### Gmail：撰寫視窗下方的列，以及無法讀取頁面時的通知。

gmail-send = 用 Mailrail 寄出
gmail-details = 詳細資料
gmail-checking = 正在檢查…

gmail-verdict-sendable = 可以寄給 { $recipients } 位收件者，{ $size }
gmail-verdict-confirm = 寄出前有 { $findings } 件事要確認
gmail-verdict-blocked = 還不能寄出：{ $findings } 個問題

gmail-waiting = 寄出前正在檢查…
gmail-findings = { $count } 項提醒
gmail-findings-title = 檢查結果
gmail-held-confirm = 還沒有寄出，請先看看這些內容。
gmail-held-blocked = 沒有寄出，必須先修正這些內容。
gmail-held-limit = 沒有寄出。因為上限，這封郵件現在不能寄出。

gmail-limit = 上限
gmail-limit-later = 從{ $time }起可以寄出。{ $rule }
gmail-limit-never = 這樣不能寄出。{ $rule }

gmail-step-preparing = 正在準備郵件…
gmail-step-uploading = 正在上傳 { $size }…
gmail-step-committing = 正在把郵件交給 Gmail…
gmail-step-checking = 正在 Gmail 中尋找郵件…
gmail-step-waiting = Gmail 要求等到 { $until }
    .limit = 等到 { $until } 再寄出。{ $rule }

gmail-outcome-sent = 已寄出
gmail-outcome-handed-over = 尚未寄出，會在預定時間自動寄出
gmail-outcome-refused = 沒有寄出，也沒有遺失任何內容；請看詳細資料
gmail-outcome-waiting = 沒有寄出。Gmail 要求等到 { $until }
    .limit = 沒有寄出。從{ $until }起可以寄出。{ $rule }
gmail-outcome-unknown = 可能已寄出。再寄一次之前，請先查看寄件備份

gmail-unguarded = Mailrail 無法讀取這個頁面。您在這裡寫的內容沒有受到檢查。
gmail-unchecked = Mailrail 來不及檢查，這封郵件未經檢查就寄出了。

## 擴充功能按鈕，以及在視窗之外的通知。

gmail-badge =
    { $count ->
        [0] Mailrail
       *[other] Mailrail：還有 { $count } 封郵件要寄
    }
gmail-badge-stopped = Mailrail 已停止：{ $count } 封郵件等您處理
gmail-run-over = 已完成：{ $title }
    .all = { $count } 封郵件已全部寄出。
    .some = { $count } 封中已寄出 { $sent } 封。請開啟 Mailrail 查看其餘郵件的情況。
gmail-run-stopped = 已停止：{ $title }
    .some = { $count } 封中已寄出 { $sent } 封。在您查看之前不會再寄出任何郵件。請開啟 Mailrail 查看原因。
